/** The desk's server on this machine, as the page asks it: with the token that came in the page's own address. */
import { UserError } from '../../../shared/editor/problem.ts';
import { siteRoot } from '../../../site/tools/published-site.ts';

export interface LocalServer {
  /**
   * @param path below `api/`
   * @throws UserError saying what the server refused, or that it is not there; it has the answer's status
   */
  ask(path: string, init?: RequestInit): Promise<Response>;
}

export class ServerRefusal extends UserError {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** @param root where the desk's page stands, ending in `/` */
export const connectServer = (
  root: string,
  { token, fetch }: { token: () => string; fetch: typeof globalThis.fetch },
): LocalServer => ({
  async ask(path, init = {}) {
    const headers = { ...(init.headers as Record<string, string>), authorization: `Bearer ${token()}` };
    const response = await fetch(`${root}api/${path}`, { ...init, headers }).catch(() => {
      throw new UserError('La rédaction ne répond plus : relancez-la, puis rechargez cette page.');
    });
    if (!response.ok) throw new ServerRefusal(response.status, await messageIn(response));
    return response;
  },
});

const messageIn = (response: Response): Promise<string> =>
  response.json().then(
    (said: { message?: string }) => said.message ?? `La rédaction a répondu ${response.status}.`,
    () => `La rédaction a répondu ${response.status}.`,
  );

/** Lines of JSON, each as soon as it has come. */
export async function* linesOf(response: Response): AsyncGenerator<unknown> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    const lines = (rest + next.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as unknown;
  }
}

/** The page's own server. The token leaves the address at once, and is kept for as long as the tab is open. */
export const pageServer: LocalServer = connectServer(siteRoot, {
  token() {
    const inAddress = /^#([0-9a-f]{48})$/.exec(location.hash)?.[1];
    if (inAddress === undefined) return sessionStorage.getItem(TOKEN) ?? '';
    sessionStorage.setItem(TOKEN, inAddress);
    history.replaceState(null, '', location.pathname);
    return inAddress;
  },
  fetch: globalThis.fetch.bind(globalThis),
});

const TOKEN = 'solidaire-redaction';
