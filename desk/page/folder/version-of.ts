import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A file's version where nothing else counts them: its content's digest. A page that is not https has no `crypto.subtle`. */
export const versionOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes)).slice(0, 32);
