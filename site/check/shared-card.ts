/** What those who receive the address of an entry see of it: read from the published page itself. */
export interface SharedCard {
  title: string;
  description: string;
  site: string;
  /** The address of a picture; empty without one. */
  image: string;
}

export async function readSharedCard(
  page: string,
  fetch: typeof globalThis.fetch,
): Promise<SharedCard | undefined> {
  const response = await fetch(page);
  if (!response.ok) return undefined;
  const meta = new DOMParser().parseFromString(await response.text(), 'text/html');
  const content = (property: string) =>
    meta.querySelector<HTMLMetaElement>(`meta[property="og:${property}"]`)?.content ?? '';
  return {
    title: content('title'),
    description: content('description'),
    site: content('site_name'),
    image: content('image'),
  };
}
