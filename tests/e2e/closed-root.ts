/** Reads a closed shadow root, as no script of the page could: over CDP in Chromium, over WebDriver BiDi in Firefox. */
import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/**
 * Calls `work` with the closed root of the first `selector` in the page.
 * @param work serialised: it can use nothing from around it
 * @returns undefined when there is no such element
 */
export async function inClosedRoot<T>(
  page: Page,
  selector: string,
  work: (root: ShadowRoot) => T,
): Promise<T | undefined> {
  const isFirefox = /firefox/i.test(await page.browser().version());
  return isFirefox ? overBidi(page, selector, work) : overCdp(page, selector, work);
}

async function overCdp<T>(page: Page, selector: string, work: (root: ShadowRoot) => T) {
  const session = await page.createCDPSession();
  try {
    const root = await closedRootNode(session, selector);
    if (!root) return undefined;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { return (${work.toString()})(this); }`,
      returnByValue: true,
    });
    return result.value as T;
  } finally {
    await session.detach();
  }
}

async function closedRootNode(session: CDPSession, selector: string): Promise<Protocol.DOM.Node | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: 1 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  if (nodeId === 0) return undefined;
  const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
  return node.shadowRoots?.[0];
}

/** puppeteer has no public way to BiDi's own commands. */
interface BidiBrowser {
  connection: { send(method: string, params: object): Promise<{ result: { result: BidiValue } }> };
}

interface BidiValue {
  sharedId?: string;
  value?: { shadowRoot?: { sharedId: string } | null } | string;
}

async function overBidi<T>(page: Page, selector: string, work: (root: ShadowRoot) => T) {
  const { connection } = page.browser() as unknown as BidiBrowser;
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const call = async (functionDeclaration: string, argument: object) => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration,
      arguments: [argument],
      target: { context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    });
    return result.result;
  };
  const host = await call('(selector) => document.querySelector(selector)', {
    type: 'string',
    value: selector,
  });
  const root = typeof host.value === 'object' ? host.value.shadowRoot?.sharedId : undefined;
  if (root === undefined) return undefined;
  const answer = await call(`(root) => JSON.stringify((${work.toString()})(root) ?? null)`, {
    sharedId: root,
  });
  return JSON.parse(answer.value as string) as T;
}
