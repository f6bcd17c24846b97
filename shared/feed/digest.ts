const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The digest that the feed's indexes announce: SHA-256 of the UTF-8 bytes, as `sha256-` and 64 hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytesOf(text));
  return `sha256-${[...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** What an index says of a file: enough to know its bytes, and to read no more of them. */
export const announce = async (path: string, text: string) => ({
  path,
  digest: await sha256(text),
  length: bytesOf(text).length,
});
