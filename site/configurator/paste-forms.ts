/** Every form in which a commune's initiatives can be taken elsewhere: what it is called, and its text. */
import type { TemplateResult } from 'lit/html.js';
import type { ShownArea } from '../../shared/feed/stand-in.ts';
import { communeTitle } from '../commune-words.ts';
import { areaFolder } from '../data/data-files.ts';
import { PLUGINS } from './plugins.ts';
import { estimateIframeHeight } from '../iframe/estimate-iframe-height.ts';
import {
  escapeAttribute,
  blockElement,
  blockSnippet,
  iframeHelperSnippet,
  iframeSnippet,
  scriptSnippet,
  snippet,
  staticSnippet,
  type Attributes,
} from '../snippet.ts';

export interface PasteSource {
  /** What the feed says of the commune. */
  shown: ShownArea;
  /** The public address of the site, ending in `/`. */
  site: string;
  /** What was chosen, for the forms that can say it. */
  attributes: Attributes;
  /** The same initiatives as plain text, as the site publishes them. */
  plainText: string;
  /** A template → its HTML. */
  draw: (drawn: TemplateResult) => string;
}

export interface PasteForm {
  name: string;
  /** It shows the list as it is, whatever was chosen. */
  fixed?: true;
  /** What is to be installed first: its path in the site. */
  plugin?: string;
  write: (source: PasteSource) => string;
}

const pageOf = ({ site, shown }: PasteSource) => site + areaFolder(shown.area);

/** All that the plugins can say of what was chosen: the looks are those of the theme. */
const layoutOf = ({ layout }: Attributes, before: string, after = '') =>
  layout ? before + layout + after : '';

const PASTE_FORMS = {
  line: {
    name: 'La ligne',
    write: ({ shown, site, attributes }) => snippet(shown.area, site, attributes),
  },
  block: {
    name: 'Le bloc',
    write: ({ shown, site, attributes }) => blockSnippet(shown.area, site, attributes),
  },
  blockAlone: {
    name: 'Le bloc, sans le script',
    write: ({ shown, site, attributes }) => blockElement(shown.area, site, attributes),
  },
  script: { name: 'Le script, une fois pour tout le site', write: ({ site }) => scriptSnippet(site) },
  wordpressPlugin: {
    name: 'L’extension, et son code court',
    plugin: PLUGINS.wordpress.path,
    write: ({ shown, attributes }) =>
      `[solidaire commune="${shown.area.code}"${layoutOf(attributes, ' layout="', '"')}]`,
  },
  spipPlugin: {
    name: 'Le plugin, et son raccourci',
    plugin: PLUGINS.spip.path,
    write: ({ shown, attributes }) =>
      `<solidaire|commune=${shown.area.code}${layoutOf(attributes, '|layout=')}>`,
  },
  list: {
    name: 'La liste en HTML',
    write: ({ shown, ...options }) => staticSnippet(shown, options),
  },
  frame: {
    name: 'Le cadre',
    fixed: true,
    write: ({ shown, site }) => iframeSnippet(shown.area, site, estimateIframeHeight(shown)),
  },
  frameHelper: {
    name: 'La ligne qui règle la hauteur des cadres',
    write: ({ site }) => iframeHelperSnippet(site),
  },
  frameAddress: { name: 'L’adresse du cadre', fixed: true, write: (source) => `${pageOf(source)}cadre/` },
  address: { name: 'L’adresse seule', fixed: true, write: pageOf },
  link: {
    name: 'Le lien',
    write: (source) =>
      `<a href="${pageOf(source)}">${escapeAttribute(communeTitle(source.shown.area.name))}</a>`,
  },
  spipModel: {
    name: 'Le modèle, à enregistrer sous squelettes/modeles/solidaire.html',
    fixed: true,
    write: ({ site }) =>
      `<iframe src="${site}communes/#ENV{commune}/cadre/" title="Initiatives solidaires" width="100%" height="#ENV{hauteur,800}" frameborder="0" loading="lazy" referrerpolicy="no-referrer"></iframe>`,
  },
  spipTag: {
    name: 'Le raccourci, à écrire dans vos articles',
    write: ({ shown }) => `<solidaire|commune=${shown.area.code}|hauteur=${estimateIframeHeight(shown)}>`,
  },
  text: { name: 'Le texte', write: ({ plainText }) => plainText },
} as const satisfies Record<string, PasteForm>;

export type PasteFormName = keyof typeof PASTE_FORMS;

export const pasteForm = (name: PasteFormName): PasteForm => PASTE_FORMS[name];
