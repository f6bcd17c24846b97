import type { EditorFolder } from './editor-folder.ts';

/** The folders that the local server keeps. @throws Error in French when it does not answer */
export const serverFolders = (): Promise<EditorFolder[]> => Promise.resolve([]);
