/** What the notice says of a page: Facebook's page receives no more than it shows. */
import { toNoticeInitiative } from '../../shared/render/notice-initiative.ts';
import type { NoticeTexts } from '../../shared/render/notice-view.ts';
import type { Texts } from '../../shared/render/texts.ts';
import type { PageAnswer } from '../feed/find-initiatives.ts';
import type { NoticeAnswer } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { LISTED_HEADINGS, type MessageKey, type Namespace, type Say } from '../texts.ts';

const NOTICE_TEXTS = {
  language: 'language',
  label: 'noticeLabel',
  close: 'close',
  read: 'readInitiative',
  ways: 'otherWays',
  silencePage: 'silencePage',
  silenceAll: 'silenceAll',
} as const satisfies Record<Exclude<keyof NoticeTexts, 'heading'>, MessageKey>;

export interface NoticeAnswerOptions {
  /** The keys of the page. */
  names: readonly string[];
  settings: Pick<Settings, 'notice' | 'silenced' | 'silencedPages'>;
  /** The words for links and phones. */
  texts: Texts;
  say: Say;
}

export function toNoticeAnswer(
  answer: PageAnswer,
  { names, settings, texts, say }: NoticeAnswerOptions,
): NoticeAnswer {
  if (answer.kind !== 'listed') return answer;
  const isUnwanted = settings.silenced || names.some((name) => settings.silencedPages.includes(name));
  if (isUnwanted) return { kind: 'silenced' };
  const readLabel = (organisers: string) =>
    organisers ? say('readInitiativeOf', organisers) : say('readInitiative');
  const namesIssuer = new Set(answer.initiatives.map(({ department }) => department)).size > 1;
  return {
    kind: 'listed',
    initiatives: answer.initiatives.map((sourced) =>
      toNoticeInitiative(sourced, { names, texts, readLabel, namesIssuer }),
    ),
    place: settings.notice,
    texts: noticeTexts(names, say),
  };
}

function noticeTexts([name = ''] = [] as readonly string[], say: Say): NoticeTexts {
  const texts = Object.entries(NOTICE_TEXTS).map(([text, key]) => [text, say(key)]);
  const namespace = name.slice(0, name.indexOf(':')) as Namespace;
  return {
    ...(Object.fromEntries(texts) as Record<keyof typeof NOTICE_TEXTS, string>),
    heading: say(LISTED_HEADINGS[namespace]),
  };
}
