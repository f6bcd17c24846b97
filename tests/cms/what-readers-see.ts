/** What is left, for a reader, of what was pasted into a CMS or an editor. */
import type { Frame, Page } from 'puppeteer-core';
import { until } from '../until.ts';

/**
 * `list`: always current, by our script or in our frame · `copy`: the list as it was pasted · `link` · `code`: the markup itself, as
 * text · `nothing`
 */
export type Seen = 'list' | 'copy' | 'link' | 'code' | 'nothing';

/** Of the commune of Harnes: a name that its list holds. */
const NAME = 'Durand Production';

/** Waits a little for a list that is on its way. */
export async function whatReadersSee(page: Page): Promise<Seen> {
  let seen: Seen = 'nothing';
  const isLive = async () => (seen = await look(page)) === 'list';
  await until(isLive, 6_000).catch(() => undefined);
  return seen;
}

async function look(page: Page): Promise<Seen> {
  for (const frame of page.frames()) {
    if (frame !== page.mainFrame() && !(await isShown(frame))) continue;
    const live = await frame.evaluate(
      (name) =>
        document.body.className === 'solidaire'
          ? document.body.innerText.includes(name)
          : [...document.querySelectorAll('solidaire-initiatives')].some(
              (list) => list.shadowRoot?.querySelector('.drawn, .pasted') && list.checkVisibility(),
            ),
      NAME,
    );
    if (live) return 'list';
  }
  return page.evaluate((name) => {
    const text = document.body.innerText;
    if (text.includes(name)) return 'copy';
    if (/<(?:solidaire|script|iframe)|solidaire\|commune/.test(text)) return 'code';
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href*="/communes/62413/"]')];
    return links.some((link) => link.innerText.trim() && link.checkVisibility()) ? 'link' : 'nothing';
  }, NAME);
}

async function isShown(frame: Frame): Promise<boolean> {
  const element = await frame.frameElement().catch(() => null);
  return (
    (await element?.evaluate((iframe) => {
      const { width, height } = iframe.getBoundingClientRect();
      return width > 2 && height > 2 && !/rect\(1px/.test(getComputedStyle(iframe).clip);
    })) === true
  );
}
