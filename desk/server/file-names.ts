/** What the desk's page may have touched for it, told by names alone: files of known kinds, whose names are safe everywhere. */
import { isWrittenByEditor, LEDGER } from '../../publisher/steps/folder-names.ts';

/** No path, nothing hidden (`~$` is Word's mark of an open file), nothing that a file system of today refuses or takes for a device. */
const PLAIN_NAME = /^(?![.~])[^\p{C}\p{Zl}\p{Zp}\\/:*?"<>|]{1,200}(?<![. ])$/u;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

const isPlain = (name: string) => PLAIN_NAME.test(name) && !DEVICE.test(name);

export const isWritable = (name: string) => isPlain(name) && isWrittenByEditor(name);

export const isReadable = (name: string) => name === LEDGER || isWritable(name);
