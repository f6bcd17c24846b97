/** Marks beside the links that lead to listed pages, and what to say of them when asked. */
import type { MarksState } from '../tab-state.ts';
import { createDrawnMarks, type FoundLink } from './drawn-marks.ts';
import { findLinkTarget, leadsThere, type LinkTarget } from './link-target.ts';
import { createListedPages, type AskOfLinks } from './listed-pages.ts';
import { scanLinks } from './scan-links.ts';

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

export function createLinkMarks(ask: AskOfLinks): LinkMarks {
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

function startRun(label: string, ask: AskOfLinks): Run {
  const listed = createListedPages(ask);
  const marks = createDrawnMarks(label);
  let waiting: (FoundLink & { target: LinkTarget })[] = [];
  let leadsToPages = false;
  let isOver = false;
  let isDefeated = false;

  const end = () => {
    isOver = true;
    endScan();
    marks.clear();
  };
  const giveUp = () => {
    isDefeated = true;
    end();
  };

  const found = (link: HTMLAnchorElement) => {
    const href = link.getAttribute('href') ?? '';
    if (marks.hrefOf(link) === href) return;
    marks.remove(link);
    const target = findLinkTarget(href);
    if (target) waiting.push({ link, href, target });
  };

  const settled = async () => {
    marks.sweep();
    if (marks.areTakenAway()) giveUp();
    const links = waiting;
    waiting = [];
    leadsToPages ||= links.length > 0;
    await listed.learn(links.map(({ target }) => target.key));
    if (!isOver) marks.draw(links.filter(({ target }) => listed.has(target.key) && leadsThere(target)));
  };

  const state = (): MarksState => {
    if (marks.areHidden()) giveUp();
    if (isDefeated || (!leadsToPages && isMute(document))) return 'defeated';
    return marks.count() > 0 ? 'drawn' : 'none-found';
  };

  const endScan = scanLinks(document, { found, settled: () => void settled() });
  return { end, state };
}

const isMute = (page: Document) => page.querySelectorAll(MUTE_LINKS).length >= ENOUGH_MUTE_LINKS;
