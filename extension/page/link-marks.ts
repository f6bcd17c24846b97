/** Marks beside the links that lead to listed pages, and what to say of them when asked. */
import type { MarksState } from '../tab-state.ts';

import { findLinkTarget, leadsThere, type LinkTarget } from './link-target.ts';
import { MAX_ASKED, type MarksAnswer } from '../messages.ts';
import { drawMark, isBeside, isBox, isHidden, showsWords } from './mark-host.ts';
import { scanLinks } from './scan-links.ts';

/** Which of the pages that go by these keys are listed? */
type Ask = (keys: string[]) => Promise<MarksAnswer>;

export interface LinkMarks {
  /** Begins, or begins again when settings or data have changed. */
  start(): Promise<void>;
  stop(): void;
  state(): MarksState;
}

/** One run of the marks, from a start to the next one or to the stop. */
interface Run {
  end(): void;
  state(): MarksState;
}

/** So many links that do not tell where they lead, and none that leads to a page: the markup hides it. */
const ENOUGH_MUTE_LINKS = 10;
const MUTE_LINKS = 'a[href^="#"], a[href^="?"], a[href^="javascript:"], a:not([href]), :not(a)[role="link"]';
/** So many marks taken from links that stayed: Facebook's own rendering does not bear them. */
const ENOUGH_LOSSES = 3;
/** Answers remembered at once: a feed that never ends must not fill the memory. */
const MAX_ANSWERS = 5_000;

export function createLinkMarks(ask: Ask): LinkMarks {
  let run: Run | undefined;
  let isOff = false;
  let starts = 0;

  const stop = () => {
    run?.end();
    run = undefined;
    starts++;
  };

  return {
    async start() {
      stop();
      const start = starts;
      const answer = await ask([]);
      if (start !== starts) return;
      isOff = answer.kind === 'off';
      if (answer.kind === 'on') run = startRun(answer.label, ask);
    },
    stop,
    state: () => run?.state() ?? (isOff ? 'off' : 'none-found'),
  };
}

function startRun(label: string, ask: Ask): Run {
  const isListed = new Map<string, boolean>();
  const marks = new Map<HTMLAnchorElement, { mark: HTMLElement; href: string }>();
  let waiting: FoundLink[] = [];
  let leadsToPages = false;
  let losses = 0;
  let isOver = false;
  let isDefeated = false;

  const remove = (link: HTMLAnchorElement) => {
    marks.get(link)?.mark.remove();
    marks.delete(link);
  };
  const end = () => {
    isOver = true;
    endScan();
    for (const link of marks.keys()) remove(link);
  };
  const giveUp = () => {
    isDefeated = true;
    end();
  };

  const found = (link: HTMLAnchorElement) => {
    const href = link.getAttribute('href') ?? '';
    const marked = marks.get(link);
    if (marked?.href === href) return;
    if (marked) remove(link);
    const target = findLinkTarget(href);
    if (target) waiting.push({ link, href, target });
  };

  const sweep = () => {
    for (const [link, { mark }] of marks) {
      if (isBeside(mark, link)) continue;
      remove(link);
      if (link.isConnected) losses++;
    }
    if (losses >= ENOUGH_LOSSES && losses > marks.size) giveUp();
  };

  const learn = async (keys: string[]) => {
    const answer = await ask(keys);
    for (const key of keys) isListed.set(key, answer.kind === 'on' && answer.listed.includes(key));
  };

  const settled = async () => {
    sweep();
    const links = waiting;
    waiting = [];
    leadsToPages ||= links.length > 0;
    if (isListed.size > MAX_ANSWERS) isListed.clear();
    const unknown = new Set(links.map(({ target }) => target.key).filter((key) => !isListed.has(key)));
    await Promise.all(inParts([...unknown], MAX_ASKED).map(learn));
    if (isOver) return;
    const listed = links.filter(({ target }) => isListed.get(target.key) && leadsThere(target));
    // Styles are read before anything is changed: the page computes them once.
    const spots = listed.filter(isAsFound).map(({ link, href }) => ({ link, href, inside: isBox(link) }));
    for (const { link, href, inside } of spots) {
      if (!marks.has(link)) marks.set(link, { href, mark: drawMark(link, label, inside) });
    }
  };

  const state = (): MarksState => {
    // Only when asked: it makes the page lay itself out.
    if (areHidden(marks)) giveUp();
    const isMute = () => document.querySelectorAll(MUTE_LINKS).length >= ENOUGH_MUTE_LINKS;
    if (isDefeated || (!leadsToPages && isMute())) return 'defeated';
    return marks.size > 0 ? 'drawn' : 'none-found';
  };

  const endScan = scanLinks(document, { found, settled: () => void settled() });
  return { end, state };
}

interface FoundLink {
  link: HTMLAnchorElement;
  href: string;
  target: LinkTarget;
}

/** Is the link still there, as it was when it was found, and words? */
const isAsFound = ({ link, href }: FoundLink) =>
  link.isConnected && link.getAttribute('href') === href && showsWords(link);

/** Are links seen whose marks are not? */
function areHidden(marks: ReadonlyMap<HTMLAnchorElement, { mark: HTMLElement }>): boolean {
  const seen = [...marks].filter(([link]) => !isHidden(link));
  return seen.length > 0 && seen.every(([, { mark }]) => isHidden(mark));
}

function inParts<T>(all: readonly T[], size: number): T[][] {
  return all.length === 0 ? [] : [all.slice(0, size), ...inParts(all.slice(size), size)];
}
