/** The address of a feed with one fault, of its own for each call: no test meets another's requests. */
export const feedAddress = (fault = 'none') =>
  new URL(`/feed-case/${fault}/${crypto.randomUUID()}/feed/v1/`, location.href).href;

/** The paths that have been asked of such a feed, in order. */
export async function requestsTo(feed: string): Promise<string[]> {
  const response = await fetch(feed.replace('/feed-case/', '/feed-count/').replace('/feed/v1/', ''));
  return (await response.json()) as string[];
}
