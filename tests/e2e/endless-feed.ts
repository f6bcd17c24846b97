/** A feed that never ends, as Facebook's: posts come by the dozen, old ones go, one link in fifty leads to a listed page. */
import type { CDPSession, Page } from 'puppeteer-core';

export const FEED_ADDRESS = 'https://www.facebook.com/?sk=h_chr';

export interface Scroll {
  links: number;
  seconds: number;
}

export interface ScrollReport {
  /** Links that led to a listed page and were still there at the end, and those of them that bore one mark. */
  listed: number;
  marked: number;
  /** All marks at the end. */
  marks: number;
  /** Milliseconds of processor time in the extension's own script. */
  script: number;
  /** Its longest run without a pause. */
  longest: number;
}

const LINKS_A_STEP = 100;
const LISTED_EVERY = 50;

interface TraceEvent {
  name: string;
  dur?: number;
  tdur?: number;
  args: { data?: { url?: string } };
}

/** Scrolls, and gives what was marked and what it cost. */
export async function scrollFeed(page: Page, { links, seconds }: Scroll): Promise<ScrollReport> {
  await page.goto(FEED_ADDRESS);
  const session = await page.createCDPSession();
  const stop = await startTrace(session);
  await page.evaluate(addPosts, {
    links,
    pause: (seconds * 1000 * LINKS_A_STEP) / links,
    LINKS_A_STEP,
    LISTED_EVERY,
  });
  // What is not marked by then is told by the report.
  await page.waitForFunction(isAllMarked, { timeout: 5_000 }).catch(() => undefined);
  const runs = (await stop()).filter(
    ({ name, args }) => name === 'FunctionCall' && args.data?.url?.startsWith('chrome-extension://'),
  );
  await session.detach();
  const counts = await page.evaluate(() => {
    const listed = [...document.querySelectorAll('a.listed')];
    const marked = listed.filter((link) => link.nextElementSibling?.localName === 'solidaire-mark');
    return {
      listed: listed.length,
      marked: marked.length,
      marks: document.querySelectorAll('solidaire-mark').length,
    };
  });
  return {
    ...counts,
    script: runs.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0),
    longest: Math.max(0, ...runs.map(({ tdur = 0 }) => tdur / 1000)),
  };
}

const isAllMarked = () =>
  [...document.querySelectorAll('a.listed')].every(
    (link) => link.nextElementSibling?.localName === 'solidaire-mark',
  );

/** Runs in the page, so it can use nothing from around it, nor a function with a name of its own. */
async function addPosts(plan: { links: number; pause: number; LINKS_A_STEP: number; LISTED_EVERY: number }) {
  const feed = document.createElement('div');
  feed.setAttribute('role', 'feed');
  document.body.append(feed);
  let added = 0;
  while (added < plan.links) {
    const start = performance.now();
    for (let post = 0; post < 10; post++) {
      const article = document.createElement('div');
      article.setAttribute('role', 'article');
      article.innerHTML = Array.from({ length: plan.LINKS_A_STEP / 10 }, () => {
        const isListed = ++added % plan.LISTED_EVERY === 0;
        const name = isListed ? 'SECONDDDEPART' : `voisin.${added}`;
        const end = added % 3 === 0 && !isListed ? '/posts/1' : '';
        return `<h4><a class="${isListed ? 'listed' : ''}" href="/${name}${end}?__cft__[0]=AZ${added}&__tn__=C">${name}</a></h4>`;
      }).join('<p>Un texte.</p>');
      feed.append(article);
    }
    while (feed.childElementCount > 100) feed.firstElementChild?.remove();
    scrollTo(0, document.documentElement.scrollHeight);
    await new Promise((resolve) => setTimeout(resolve, plan.pause - (performance.now() - start)));
  }
}

async function startTrace(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return events;
  };
}
