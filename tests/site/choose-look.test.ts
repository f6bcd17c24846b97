/** What `look="host"` makes of the texts of a page, whatever page that is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  chooseLook,
  contrast,
  over,
  type Colour,
  type PageLook,
  type TextSample,
} from '../../widget/plus/host-look.ts';

const WHITE: Colour = [1, 1, 1, 1];
const BLACK: Colour = [0, 0, 0, 1];
const NAVY: Colour = [0, 0, 0.5, 1];
const GREY: Colour = [0.6, 0.6, 0.6, 1];

const TEXT: TextSample = {
  color: 'black',
  colour: BLACK,
  family: 'sans-serif',
  weight: 400,
  style: 'normal',
  size: 16,
  spacing: 'normal',
  transform: 'none',
  line: 'none',
  lineStyle: 'solid',
  isDrawnUnder: false,
};
const HEADING: TextSample = { ...TEXT, color: 'navy', colour: NAVY, family: 'serif', size: 32 };
const LINK: TextSample = { ...TEXT, color: 'navy', colour: NAVY, line: 'underline' };
const PAGE: PageLook = {
  ground: WHITE,
  card: WHITE,
  text: TEXT,
  heading: HEADING,
  title: { ...HEADING, size: 20 },
  link: LINK,
  kit: undefined,
};

const chosen = (page: Partial<PageLook>, selector: string, property: string) =>
  chooseLook({ ...PAGE, ...page }).get(selector)?.[property];
const FOOTER = ':is(.bulletin, .where, .line, .footer) a';

const ROWS: [what: string, page: Partial<PageLook>, selector: string, property: string, value: unknown][] = [
  ['a heading', {}, '.heading', 'color', 'var(--solidaire-heading, navy)'],
  ['its font', {}, '.heading', 'font-family', 'var(--solidaire-heading-font, serif)'],
  ['its size', {}, '.heading', 'font-size', 'var(--solidaire-heading-size, 2em)'],
  [
    'a heading like a poster, smaller',
    { heading: { ...HEADING, size: 160 } },
    '.heading',
    'font-size',
    'var(--solidaire-heading-size, 2.2em)',
  ],
  [
    'a heading smaller than the text, as large',
    { title: { ...HEADING, size: 12 } },
    '.title',
    'font-size',
    'var(--solidaire-title-size, 1em)',
  ],
  ['a heading that a reset made text: ours', { heading: TEXT }, '.heading', 'font-weight', undefined],
  [
    'a grey heading, large: below 3 the text’s colour',
    { heading: { ...HEADING, colour: GREY, color: 'grey' } },
    '.heading',
    'color',
    'var(--solidaire-heading, inherit)',
  ],
  [
    'large and between 3 and 4.5: its own',
    { heading: { ...HEADING, colour: [0.5, 0.5, 0.5, 1], color: 'grey' } },
    '.heading',
    'color',
    'var(--solidaire-heading, grey)',
  ],
  [
    'small and between 3 and 4.5: the text’s',
    { title: { ...HEADING, colour: [0.5, 0.5, 0.5, 1], color: 'grey', size: 18 } },
    '.title',
    'color',
    'var(--solidaire-heading, inherit)',
  ],
  [
    'a half transparent link, by what shines through',
    { link: { ...LINK, colour: [0, 0, 0.5, 0.4] } },
    ':host([look])',
    '--_link',
    'var(--solidaire-accent, currentcolor)',
  ],
  [
    'a link that is legible on the page and not in an initiative',
    { card: NAVY },
    ':host([look])',
    '--_link',
    'var(--solidaire-accent, currentcolor)',
  ],
  ['an underlined link', {}, FOOTER, 'text-decoration', 'underline solid'],
  [
    'a link underlined by dots',
    { link: { ...LINK, lineStyle: 'dotted' } },
    FOOTER,
    'text-decoration',
    'underline dotted',
  ],
  [
    'a link underlined by a picture, as the DSFR’s are',
    { link: { ...TEXT, isDrawnUnder: true } },
    FOOTER,
    'text-decoration',
    'underline',
  ],
  [
    'a link that nothing tells from the text',
    { link: { ...LINK, line: 'none' } },
    FOOTER,
    'text-decoration',
    'underline',
  ],
  [
    'a link that its colour tells from the text',
    { link: { ...LINK, line: 'none', color: 'blue', colour: [0.1, 0.4, 0.9, 1] } },
    FOOTER,
    'text-decoration',
    'none',
  ],
  [
    'bold links',
    { link: { ...LINK, weight: 700 } },
    ':is(.bulletin, .where, .line, .footer, .links) a',
    'font-weight',
    '700',
  ],
];

describe('the look of a page', () => {
  for (const [what, page, selector, property, value] of ROWS)
    it(what, () => assert.equal(chosen(page, selector, property), value));
});

it('measures contrast as WCAG does', () => {
  assert.equal(contrast(WHITE, BLACK), 21);
  assert.equal(contrast(NAVY, NAVY), 1);
  // #767676 on white, the lightest grey that passes.
  const grey = 0x76 / 255;
  assert.equal(contrast([grey, grey, grey, 1], WHITE).toFixed(2), '4.54');
  assert.deepEqual(over([1, 1, 1, 0.5], BLACK), [0.5, 0.5, 0.5, 1]);
});
