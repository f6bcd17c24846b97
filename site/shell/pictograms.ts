import { html } from '@lit-labs/ssr';
import type { PageContext } from '../page-context.ts';
import { themeKind, type ThemeKind } from './theme-kinds.ts';

/** Lines on a ground of 32 × 32, with a filled part in a second colour: what a pictogram shows first. */
interface Drawing {
  filled: string;
  lines: string;
}

const DRAWINGS: Readonly<Record<ThemeKind, Drawing>> = {
  protection: {
    filled: 'M16 4l10 4v8c0 6-4 10-10 12C10 26 6 22 6 16V8z',
    lines: 'M16 4l10 4v8c0 6-4 10-10 12C10 26 6 22 6 16V8zM11.5 16l3.5 3.5 6-7',
  },
  soin: {
    filled: 'M12 6h8v6h6v8h-6v6h-8v-6H6v-8h6z',
    lines: 'M12 6h8v6h6v8h-6v6h-8v-6H6v-8h6z',
  },
  maison: {
    filled: 'M5 15L16 5l11 10v12H5z',
    lines: 'M3 16.5L16 5l13 11.5M6 14v13h20V14M16 23.5l-3.4-3.3a2.1 2.1 0 1 1 3.4-2.4 2.1 2.1 0 1 1 3.4 2.4z',
  },
  jeunes: {
    filled: 'M16 4l8 8-8 9-8-9z',
    lines: 'M16 4l8 8-8 9-8-9zM16 4v17M8 12h16M16 21c0 3-3 3-3 5s2 2 4 2',
  },
  repas: {
    filled: 'M4 16h24c0 6-5 10-12 10S4 22 4 16z',
    lines: 'M4 16h24c0 6-5 10-12 10S4 22 4 16zM11 12c-2-2 2-3 0-6M16 12c-2-2 2-3 0-6M21 12c-2-2 2-3 0-6',
  },
  logement: {
    filled: 'M4 15h24v8H4z',
    lines: 'M4 8v19M4 23h24M28 27V17a2 2 0 0 0-2-2H12v8M8 19.5a2.4 2.4 0 1 0 .1-4.8 2.4 2.4 0 0 0-.1 4.8',
  },
  don: {
    filled: 'M5 13h22v14H5z',
    lines: 'M5 13h22v14H5zM16 13v14M5 19h22M16 13c-7 0-9-7-5-8 3-.6 5 4 5 8 0-4 2-8.6 5-8 4 1 2 8-5 8',
  },
  travail: {
    filled: 'M5 12h22v14H5z',
    lines: 'M5 12h22v14H5zM11 12V8a2 2 0 0 1 2-2h6a2 2 0 0 1 2 2v4M5 18h22M16 16.500v3',
  },
  culture: {
    filled: 'M16 9c-3-2-7-3-12-2v18c5-1 9 0 12 2 3-2 7-3 12-2V7c-5-1-9 0-12 2z',
    lines:
      'M16 9c-3-2-7-3-12-2v18c5-1 9 0 12 2 3-2 7-3 12-2V7c-5-1-9 0-12 2zM16 9v18M8 12c2 0 3 .2 4.5.8M24 12c-2 0-3 .2-4.5.8',
  },
  eau: {
    filled: 'M16 4c5 6 8 10 8 14a8 8 0 0 1-16 0c0-4 3-8 8-14z',
    lines: 'M16 4c5 6 8 10 8 14a8 8 0 0 1-16 0c0-4 3-8 8-14zM12 18a4 4 0 0 0 4 4',
  },
  chaleur: {
    filled: 'M16 10a6 6 0 1 0 0 12 6 6 0 0 0 0-12z',
    lines:
      'M16 10a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM16 3v3M16 26v3M3 16h3M26 16h3M7 7l2 2M23 23l2 2M7 25l2-2M23 9l2-2',
  },
  froid: {
    filled: 'M16 11l4.3 2.500v5L16 21l-4.3-2.500v-5z',
    lines:
      'M16 4v24M5.6 10l20.8 12M26.4 10L5.6 22M13 6l3 3 3-3M13 26l3-3 3 3M6 14l4-1-1-4M26 18l-4 1 1 4M26 14l-4-1 1-4M6 18l4 1-1 4',
  },
  entraide: {
    filled: 'M16 27L5.5 16.500a6 6 0 0 1 10.5-7 6 6 0 0 1 10.5 7z',
    lines: 'M16 27L5.5 16.500a6 6 0 0 1 10.5-7 6 6 0 0 1 10.5 7zM11 17l3 3M14.5 14.500l4 4',
  },
};

const PATH = 'pictogrammes.svg';

/** One file for all pages, which name what they need of it. Its two colours are the page's `--ochre` and its text's. */
export const pictogramFile: readonly [path: string, text: string] = [
  PATH,
  `<svg xmlns="http://www.w3.org/2000/svg">${Object.entries(DRAWINGS)
    .map(
      ([kind, { filled, lines }]) =>
        `<symbol id="${kind}" viewBox="0 0 32 32"><path fill="var(--ochre,#dfa04a)" opacity=".55" d="${filled}"/><path fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" d="${lines}"/></symbol>`,
    )
    .join('')}</svg>\n`,
];

/** What a theme is about; an ornament beside its title. */
export const themePictogram = (title: string, { root }: PageContext) =>
  html`<svg class="pictogram" width="32" height="32" aria-hidden="true" focusable="false">
    <use href="${root}${PATH}#${themeKind(title)}"></use>
  </svg>`;
