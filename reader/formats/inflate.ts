import type JSZip from 'jszip';

/** As JSZip documents it; its types leave it out: https://stuk.github.io/jszip/documentation/api_zipobject/internal_stream.html */
type Streaming = JSZip.JSZipObject & {
  internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>;
};

/**
 * A file of a zip, inflated. A small zip may hold more than fits in memory, and may lie about it: what is too much is told
 * as soon as it is there.
 * @returns undefined when it holds more than `most` bytes
 */
export function inflate(entry: JSZip.JSZipObject, most: number): Promise<Uint8Array | undefined> {
  const stream = (entry as Streaming).internalStream('uint8array');
  const chunks: Uint8Array[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    stream
      .on('data', (chunk) => {
        size += chunk.length;
        if (size <= most) return void chunks.push(chunk);
        stream.pause();
        resolve(undefined);
      })
      .on('error', reject)
      .on('end', () => resolve(joined(chunks, size)))
      .resume();
  });
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
