/** The source of a page → what of ours stands in it, and what is missing. Pure; the configurator and `solidaire check-page` say the same. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { allElements } from '../../shared/html/all-elements.ts';
import { advisePolicy } from './content-policy.ts';

export interface Finding {
  good: boolean;
  /** French, one sentence or two: what is so, and what to do. */
  words: string;
}

/** What a page holds that may be of ours. */
interface HostPage {
  lists: Element[];
  frames: Element[];
  scripts: Element[];
  links: Element[];
  policies: string[];
  /** What readers see, as one text. */
  text: string;
}

const good = (words: string): Finding => ({ good: true, words });
const bad = (words: string): Finding => ({ good: false, words });

const SCRIPT = /\/widget\/v1\/solidaire\.js(?=$|[?#])/;
const FRAME = /\/communes\/(\w{5})\/cadre\/?(?=$|[?#])/;
const PAGE = /\/communes\/\w{5}\/?(?=$|[?#])/;
const COMMUNE = /^\d[\dAB]\d{3}$/i;

function read(source: string, sent: readonly string[]): HostPage {
  const tree = fromHtml(source);
  const elements = allElements(tree);
  const named = (...names: string[]) => elements.filter(({ tagName }) => names.includes(tagName));
  return {
    lists: elements.filter(
      (element) => element.tagName === 'solidaire-initiatives' || element.properties['dataSolidaire'] === '',
    ),
    frames: named('iframe').filter((frame) => FRAME.test(said(frame, 'src'))),
    scripts: named('script').filter((script) => SCRIPT.test(addressOf(script))),
    links: named('a').filter((link) => PAGE.test(said(link, 'href'))),
    policies: [
      ...sent,
      ...named('meta')
        .filter((meta) => /^content-security-policy$/i.test(said(meta, 'httpEquiv')))
        .map((meta) => said(meta, 'content')),
    ],
    text: textOf(tree),
  };
}

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** An attribute's value; hast keeps those of several words as lists. */
const said = ({ properties }: Element, name: string) =>
  String([properties[name] ?? ''].flat().join(' ')).trim();

/** Consent managers and optimisers keep the address elsewhere until the script may run. */
const addressOf = (script: Element) =>
  Object.keys(script.properties)
    .filter((name) => /src$/i.test(name))
    .map((name) => said(script, name))
    .find((value) => SCRIPT.test(value)) ?? '';

const communeOf = (list: Element) => said(list, 'commune') || said(list, 'dataCommune');

function formFound({ lists, frames, scripts, links, text }: HostPage) {
  if (lists.length > 0) return [good('La liste est dans la page.')];
  if (frames.length > 0) return [good('Le cadre est dans la page.')];
  if (/<solidaire-initiatives|<iframe[^>]*\/cadre\//.test(text))
    return [
      bad(
        'Le code s’affiche comme du texte, au lieu d’agir : collez-le en mode « HTML » ou « code source » de votre éditeur.',
      ),
    ];
  if (scripts.length > 0)
    return [
      bad(
        'Le script est là, mais la balise de la liste a disparu : votre éditeur retire les balises qu’il ne connaît pas. Prenez une autre façon, par exemple le cadre.',
      ),
    ];
  return [
    bad(
      links.length > 0
        ? 'Il ne reste que le lien : votre éditeur a retiré la balise et le script. Prenez une autre façon, par exemple le cadre ou l’adresse.'
        : 'Rien de Solidaire dans cette page : est-ce bien celle où vous avez collé le code, et sa source entière (Ctrl + U) ?',
    ),
  ];
}

const communesNamed = ({ lists }: HostPage) =>
  lists
    .map(communeOf)
    .map((commune) =>
      COMMUNE.test(commune)
        ? good(`Elle est celle de la commune ${commune}.`)
        : bad(
            commune
              ? `« ${commune} » n’est pas un code INSEE de commune : il en faut les cinq caractères, comme dans commune="62413".`
              : 'La liste ne dit pas de quelle commune : l’attribut commune="…" a disparu. Collez de nouveau la ligne.',
          ),
    );

function scriptFound({ lists, scripts }: HostPage) {
  if (lists.length === 0) return [];
  return scripts.length > 0
    ? [good('Le script qui l’affiche y est aussi.')]
    : [
        bad(
          'Le script a disparu : votre éditeur ou votre compte ne permet pas les scripts. Il reste ce qui se lit sans lui ; le cadre s’en passe.',
        ),
      ];
}

/** What a browser runs: https://html.spec.whatwg.org/multipage/scripting.html#attr-script-type */
const RUNS = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script|)$/i;

const scriptRuns = ({ scripts }: HostPage) =>
  scripts.flatMap((script) =>
    RUNS.test(said(script, 'type')) && SCRIPT.test(said(script, 'src'))
      ? []
      : [
          bad(
            'Le script est retenu, sans doute par la gestion des cookies ou un accélérateur de votre site. Il ne dépose aucun cookie : mettez-le dans ce qui est toujours permis.',
          ),
        ],
  );

function siteTold({ scripts, frames }: HostPage, site: string | undefined) {
  const addresses = [...scripts.map(addressOf), ...frames.map((frame) => said(frame, 'src'))];
  if (!site) return [];
  return addresses.flatMap((address) => {
    if (address.startsWith(site)) return [];
    if (address.startsWith('http:') && `https:${address.slice(5)}`.startsWith(site))
      return [
        bad('L’adresse commence par http: : sur une page en https, le navigateur la refuse. Écrivez https.'),
      ];
    return [
      bad(
        `L’adresse n’est pas celle de ce site (${site}) : ${address}. La liste pourrait être celle d’un autre.`,
      ),
    ];
  });
}

const fallbackKept = ({ lists }: HostPage) =>
  lists.flatMap((list) =>
    allElements(list).some((element) => element.tagName === 'a')
      ? []
      : [
          bad(
            'Le lien à l’intérieur de la balise a disparu : là où le script ne passe pas, on ne verrait rien. Collez de nouveau la ligne entière.',
          ),
        ],
  );

/** Our own pieces bear a mark, or are the one link. */
const isOurs = (child: Element) =>
  child.tagName === 'a' || 'dataSolidaire' in child.properties || 'dataEntry' in child.properties;

const endTagKept = ({ lists }: HostPage) =>
  lists.flatMap((list) => {
    const elements = list.children.filter((child) => child.type === 'element');
    return elements.every((child) => isOurs(child) || textOf(child).trim() === '')
      ? []
      : [
          bad(
            'La balise de fin a été déplacée : le reste de la page se trouve dans la liste. Collez la ligne seule dans son bloc.',
          ),
        ];
  });

const framesOpenLinks = ({ frames }: HostPage) =>
  frames.flatMap((frame) =>
    'sandbox' in frame.properties && !said(frame, 'sandbox').includes('allow-popups')
      ? [
          bad(
            'Votre éditeur enferme le cadre (sandbox) : les liens n’y ouvrent rien. Ajoutez allow-popups, ou prenez une autre façon.',
          ),
        ]
      : [],
  );

function policyLetsIn({ policies, lists, frames, scripts }: HostPage, site: string | undefined) {
  const own = site ?? siteOf(scripts, frames);
  if (own === undefined) return [];
  const form = lists.length > 0 ? 'script' : 'frame';
  return policies.flatMap((policy) => {
    const advice = advisePolicy(policy, { site: own, form });
    return [...(advice?.additions ?? []), ...(advice?.obstacles ?? [])].map((wanted) =>
      bad(`La politique de sécurité de la page refuse la liste : ajoutez-y ${wanted}.`),
    );
  });
}

/** The site that what was found speaks of. */
function siteOf(scripts: readonly Element[], frames: readonly Element[]): string | undefined {
  const addresses = [
    ...scripts.map((script) => addressOf(script).replace(/widget\/v1\/solidaire\.js.*$/, '')),
    ...frames.map((frame) => said(frame, 'src').replace(/communes\/.*$/, '')),
  ];
  return addresses.find((address) => URL.canParse(address));
}

/** What is looked at, in the order in which it is told. */
const LOOKS: readonly ((page: HostPage, site: string | undefined) => readonly Finding[])[] = [
  formFound,
  communesNamed,
  scriptFound,
  scriptRuns,
  siteTold,
  fallbackKept,
  endTagKept,
  framesOpenLinks,
  policyLetsIn,
];

export interface Around {
  /** The public address of our site, ending in `/`; without it any site of ours will do. */
  site?: string | undefined;
  /** The Content-Security-Policies that the page's server sends. */
  policies?: readonly string[];
}

/** @param source the HTML of a whole page, or of the part that was pasted */
export function checkSource(source: string, { site, policies = [] }: Around): Finding[] {
  const page = read(source, policies);
  return LOOKS.flatMap((look) => look(page, site));
}
