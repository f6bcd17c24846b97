import type { IncomingMessage } from 'node:http';
import { MAX_BYTES } from '../../publisher/steps/folder-names.ts';
import { Refusal } from './refusal.ts';

/** @throws Refusal for more than a release may weigh, before it is all there */
export async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const tooLarge = () =>
    new Refusal(413, 'Ce fichier dépasse 50 Mo : ce n’est sans doute pas le communiqué.');
  if (Number(request.headers['content-length']) > MAX_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  // The request must outlive it: an answer goes by the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
