import { html, svg, type TemplateResult } from 'lit';

/** Two houses side by side; what they share makes a third. */
export const brandMark = (): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 34 28" width="39" height="32" aria-hidden="true" focusable="false">
    <path class="brick" d="M1 13.5 11 3l10 10.5V27H1z" />
    <path class="ochre" d="M13 13.5 23 3l10 10.5V27H13z" />
    <path class="shared" d="M13 13.5 17 9.3l4 4.2V27h-8z" />
  </svg>`;

/** The same as a file of its own, in colours that both a light and a dark tab bar bear. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -2 34 34"><path fill="#b4492c" d="M1 13.5 11 3l10 10.5V27H1z"/><path fill="#dfa04a" d="M13 13.5 23 3l10 10.5V27H13z"/><path fill="#6f2817" d="M13 13.5 17 9.3l4 4.2V27h-8z"/></svg>
`;

/** Width, height of the walls, height of the roof, colour, and whether a chimney smokes. */
const STREET: readonly [number, number, number, string, boolean][] = [
  [54, 52, 30, 'brick', true],
  [46, 66, 24, 'sand', false],
  [62, 48, 34, 'ochre', false],
  [44, 74, 22, 'shared', true],
  [58, 56, 30, 'brick', false],
  [50, 46, 28, 'sand', true],
  [48, 68, 26, 'shared', false],
  [66, 52, 36, 'brick', false],
  [44, 60, 22, 'ochre', true],
  [56, 44, 30, 'sand', false],
];

/** A street of houses that stand wall to wall, twice along; only an ornament. */
export function streetView(): TemplateResult {
  let x = 0;
  const houses = [...STREET, ...STREET].map(([width, walls, roof, colour, chimney]) => {
    const left = x;
    x += width;
    const top = 120 - walls;
    const middle = left + width / 2;
    return svg`<g>
      ${chimney ? svg`<path class="shared" d="M${left + width * 0.68} ${top - roof}h7v${roof}h-7z" />` : ''}
      <path class=${colour} d="M${left} ${top}h${width}v${walls}h-${width}z" />
      <path class="roof" d="M${left - 1} ${top} ${middle} ${top - roof}l${width / 2 + 1} ${roof}z" />
      <path class="window" d="M${left + width * 0.2} ${top + 11}h9v11h-9zM${left + width * 0.8 - 9} ${top + 11}h9v11h-9z" />
      <path class="door" d="M${middle - 5} 120v-18a5 5 0 0 1 10 0v18z" />
    </g>`;
  });
  return html`<svg
    class="street"
    viewBox="0 0 ${x} 120"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    ${houses}
  </svg>`;
}
