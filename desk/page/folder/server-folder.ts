/** A département's folder behind the desk's local server. */
import type { Series } from '../../../shared/editor/series.ts';
import type { DepartmentName } from '../departments.ts';
import { FolderConflict, type EditorFolder, type FolderEntry } from './editor-folder.ts';
import { linesOf, pageServer, ServerRefusal, type LocalServer } from './local-server.ts';

/** The folders that the local server keeps. @throws UserError when it does not answer */
export async function serverFolders(server: LocalServer = pageServer): Promise<EditorFolder[]> {
  const names = (await (await server.ask('folders')).json()) as string[];
  return names.map((name) => serverFolder(name, server));
}

/** The départements that a folder may be made for, in the order of their codes. */
export const serverDepartments = async (server: LocalServer = pageServer): Promise<DepartmentName[]> =>
  (await (await server.ask('departments')).json()) as DepartmentName[];

/**
 * Makes the folder of a new series.
 * @throws UserError saying what is wrong with the series, or that there is such a one already
 */
export async function newServerFolder(
  name: string,
  series: Series,
  server: LocalServer = pageServer,
): Promise<EditorFolder> {
  await server.ask('folders', { method: 'POST', body: JSON.stringify({ folder: name, series }) });
  return serverFolder(name, server);
}

export function serverFolder(name: string, server: LocalServer): EditorFolder {
  const path = (file: string) => `folders/${name}/files/${encodeURIComponent(file)}`;
  /** What this desk last saw or wrote of each file: only what differs is another desk's doing. */
  const seen = new Map<string, string>();
  /** Being written: their change may be told before their answer. */
  const onTheirWay = new Map<string, Promise<unknown>>();

  const change = async (file: string, init: RequestInit): Promise<string> => {
    const answer = server.ask(path(file), init);
    onTheirWay.set(file, answer);
    try {
      const version = versionIn(await answer);
      if (version) seen.set(file, version);
      else seen.delete(file);
      return version;
    } catch (error) {
      throw error instanceof ServerRefusal && error.status === 412 ? new FolderConflict(file) : error;
    } finally {
      if (onTheirWay.get(file) === answer) onTheirWay.delete(file);
    }
  };

  const list = async () => {
    const entries = (await (await server.ask(`folders/${name}/files`)).json()) as FolderEntry[];
    for (const entry of entries) seen.set(entry.name, entry.version);
    return entries;
  };

  return {
    name,
    list,
    async read(file) {
      const response = await server.ask(path(file)).catch((error: unknown) => {
        if (error instanceof ServerRefusal && error.status === 404) return undefined;
        throw error;
      });
      if (!response) return undefined;
      const version = versionIn(response);
      seen.set(file, version);
      return { bytes: new Uint8Array(await response.arrayBuffer()), version };
    },
    async write(file, bytes, version) {
      const headers = version === undefined ? { 'if-none-match': '*' } : ifMatch(version);
      const body = new Blob([bytes as Uint8Array<ArrayBuffer>]);
      return { version: await change(file, { method: 'PUT', headers, body }) };
    },
    async remove(file, version) {
      await change(file, { method: 'DELETE', headers: ifMatch(version) });
    },
    watch(changed) {
      const stop = new AbortController();
      const hear = async (file: string, version: string | undefined) => {
        await onTheirWay.get(file)?.catch(() => undefined);
        if (seen.get(file) === version || stop.signal.aborted) return;
        if (version === undefined) seen.delete(file);
        else seen.set(file, version);
        changed(file);
      };
      /** What changed while nobody was listening. */
      const catchUp = async () => {
        const before = new Map(seen);
        const now = new Map((await list()).map((entry) => [entry.name, entry.version]));
        for (const file of new Set([...before.keys(), ...now.keys()]))
          if (before.get(file) !== now.get(file) && !stop.signal.aborted) changed(file);
      };
      void listen(server, stop.signal, async (told) => {
        if (told === 'again') await catchUp();
        else if (told.folder === name) await hear(told.name, told.version);
      });
      return () => stop.abort();
    },
  };
}

const ifMatch = (version: string) => ({ 'if-match': `"${version}"` });
const versionIn = (response: Response) => (response.headers.get('etag') ?? '').replaceAll('"', '');

interface Told {
  folder: string;
  name: string;
  version?: string;
}

/** A server that was stopped is asked again after a while. */
const PAUSE = 2_000;

async function listen(
  server: LocalServer,
  signal: AbortSignal,
  hear: (told: Told | 'again') => Promise<void>,
) {
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    try {
      const stream = await server.ask('changes', { signal });
      if (!isFirst) await hear('again');
      for await (const line of linesOf(stream)) if (isTold(line)) await hear(line);
    } catch {
      // It is gone, or was told to stop; what the desk asks next says so.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

const isTold = (line: unknown): line is Told => typeof line === 'object' && line !== null && 'name' in line;
