import type { ListedInitiative } from '../../shared/feed/feed-schema.ts';
import type { ShownArea } from '../../shared/feed/stand-in.ts';
import { formatPhone } from '../../shared/french/format-french.ts';
import { initiativeTitle } from '../../shared/render/initiative-title.ts';
import { linkLabel } from '../../shared/render/contacts.ts';
import { textsFr } from '../../shared/render/texts-fr.ts';
import { emptyCommuneWords, listTitle } from '../commune-words.ts';

/** What `iframe-styles.ts` and `initiative-styles.ts` come to in a window of 600 px, in CSS pixels. */
const FONT = 17;
/** The mean width of a character of the usual system fonts, in `em`, with what the ends of lines lose. */
const CHARACTER = 0.5;
const CARD_WIDTH = 542;
const CARD_FRAME = 46;
const CARD_GAP = 10;
const PAGE_GAP = 12;
const LIST_GAP = 16;
/** A little more than the padding: an iframe too high by a line looks better than one with a scroll bar. */
const PAGE_PADDING = 28;

/** Size and line height of each block, in `em`. */
const BLOCKS = {
  heading: [1.4, 1.25],
  nearby: [1.15, 1.25],
  theme: [0.82, 1.35],
  title: [1.22, 1.25],
  where: [0.92, 1.7],
  text: [1, 1.6],
  bulletin: [0.86, 2],
  footer: [0.9, 1.6],
} as const;

/**
 * How high a commune's page for iframes is in a window of 600 px, the width of a text column in most themes: near enough
 * for an iframe that nobody will resize.
 * @returns CSS pixels, in tens
 */
export function estimateIframeHeight(
  shown: Pick<ShownArea, 'area' | 'bulletins' | 'initiatives' | 'nearby' | 'standIn'>,
): number {
  const { bulletins, initiatives, nearby } = shown;
  const status = emptyCommuneWords(shown, true);
  const several = bulletins.length > 1;
  const blocks = [
    boxed(blockHeight('heading', listTitle(shown))),
    ...(status ? [boxed(blockHeight('text', status))] : []),
    ...(initiatives.length > 0 ? [listHeight(initiatives, several)] : []),
    ...(nearby.length > 0 ? [boxed(blockHeight('nearby', '')) + 12, listHeight(nearby, several)] : []),
    ...(several ? [] : [boxed(blockHeight('bulletin', ''))]),
    boxed(blockHeight('footer', '')),
  ];
  return Math.ceil((PAGE_PADDING + stack(blocks, PAGE_GAP)) / 10) * 10;
}

const boxed = (height: number) => height + 8;

/** @param several do they say which bulletin they come from? */
const listHeight = (initiatives: readonly ListedInitiative[], several: boolean) =>
  stack(
    initiatives.map((each) => cardHeight(each, several)),
    LIST_GAP,
  );

function cardHeight(initiative: ListedInitiative, several: boolean): number {
  const paragraphs = initiative.text.split(/\n{2,}/).map((paragraph) => blockHeight('text', paragraph));
  const places = [...initiative.communes, ...initiative.territories].map(({ name }) => name).join(' · à ');
  const blocks = [
    blockHeight('theme', initiative.theme.title),
    blockHeight('title', initiativeTitle(initiative)) - 4,
    blockHeight('where', `association · à ${places}`) - 6,
    stack(paragraphs, 0.7 * FONT),
    ...(initiative.links.length + initiative.phones.length > 0 ? [linksHeight(initiative)] : []),
    ...(several ? [blockHeight('bulletin', '') + 11] : []),
  ];
  return CARD_FRAME + stack(blocks, CARD_GAP);
}

function blockHeight(name: keyof typeof BLOCKS, text: string): number {
  const [size, line] = BLOCKS[name];
  const lines = Math.max(1, Math.ceil((text.length * CHARACTER * size * FONT) / CARD_WIDTH));
  return lines * line * size * FONT;
}

/** Links stand side by side, as many in a row as fit. */
function linksHeight({ links, phones }: ListedInitiative): number {
  const labels = [
    ...links.map((link) => linkLabel(link, textsFr)),
    ...phones.map((phone) => `${textsFr.phone}${textsFr.colon}${formatPhone(phone)}`),
  ];
  let rows = 1;
  let used = 0;
  for (const label of labels) {
    const width = label.length * CHARACTER * 0.92 * FONT + 28;
    if (used > 0 && used + width > CARD_WIDTH) {
      rows++;
      used = 0;
    }
    used += width + 8;
  }
  return rows * 32 + (rows - 1) * 8 + 8;
}

const stack = (heights: readonly number[], gap: number) =>
  heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, heights.length - 1);
