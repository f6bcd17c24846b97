/** What an association, or whoever looks after many, should look at in an initiative. */
import type { Link, ListedInitiative } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { formatDate } from '../../shared/french/format-french.ts';
import { listedPlaces } from '../../shared/feed/listing.ts';
import { linkLabel } from '../../shared/render/contacts.ts';
import { textsFr } from '../../shared/render/texts-fr.ts';

export interface InitiativeCheck {
  good: boolean;
  words: string;
}

export interface CheckContext {
  /** ISO date of the bulletin. */
  date: string;
  /** ISO date of the day. */
  today: string;
}

export const initiativeChecks = (
  initiative: ListedInitiative,
  { date, today }: CheckContext,
): InitiativeCheck[] => [
  placeCheck(initiative),
  ...linkChecks(initiative),
  personCheck(initiative),
  dateCheck(date, today),
];

function placeCheck(initiative: ListedInitiative): InitiativeCheck {
  const names = listedPlaces(initiative).map(({ name }) => name);
  if (names.length > 0) return good(`Lieu trouvé\u00A0: ${names.join(', ')}.`);
  const [territory] = initiative.territories;
  return territory
    ? doubt(
        `Aucune commune, seulement un secteur\u00A0: ${territory.name}. La fiche paraît dans chaque commune du secteur.`,
      )
    : doubt('Aucun lieu trouvé\u00A0: la fiche ne paraît sur la page d’aucune commune.');
}

function linkChecks(initiative: ListedInitiative): InitiativeCheck[] {
  const { links, phones } = initiative;
  if (links.length + phones.length === 0)
    return [doubt('Aucun contact\u00A0: ni page, ni site, ni e-mail, ni téléphone.')];
  const doubts = links.flatMap((link) => linkDoubts(link, initiative));
  return doubts.length > 0 ? doubts.map(doubt) : [good('Les adresses sont complètes et ressemblent au nom.')];
}

function linkDoubts(link: Link, initiative: ListedInitiative): string[] {
  const label = linkLabel(link, textsFr);
  return [
    ...(link.kind === 'facebook'
      ? [
          `${label}\u00A0: cette adresse ne nomme aucune page (une publication, un partage)\u00A0; l’extension ne peut pas la reconnaître.`,
        ]
      : []),
    ...(link.kind === 'facebook-profile'
      ? [`${label}\u00A0: c’est le profil d’une personne, pas une page.`]
      : []),
    ...(/^http:/.test(link.url)
      ? [
          `${label}\u00A0: l’adresse est imprimée sans «\u00A0https://\u00A0»\u00A0; le lien est en http, moins sûr.`,
        ]
      : []),
    ...(resembles(link, initiative)
      ? []
      : [`${label}\u00A0: l’adresse ne ressemble pas au nom. Est-ce la bonne\u00A0?`]),
  ];
}

/** An address that tells no name is not doubted, nor one beside a person's: what people call their pages is theirs. */
function resembles(link: Link, { title = '', organisers }: ListedInitiative): boolean {
  const address = speakingPart(link);
  const acting = organisers.filter(({ kind }) => kind !== 'person');
  const names = [title, ...acting.map(({ name }) => name)].filter(Boolean);
  if (address.length < 4 || names.length === 0) return true;
  return names.some((name) => sharedPairs(address, compact(name)) > 0.3 || initials(name) === address);
}

/** Of a network, the name alone; its host is everybody's. */
function speakingPart({ kind, url, identity, account }: Link): string {
  if (kind === 'email') return compact(url.replace(/^mailto:/, ''));
  const told = kind === 'website' ? hostName(url) : (identity?.key ?? account ?? '');
  return /^\d+$/.test(told) ? '' : compact(told);
}

const hostName = (url: string) => new URL(url).hostname.replace(/^www\.|\.[a-z]+$/g, '');
const compact = (text: string) => foldText(text).replaceAll(' ', '');
const initials = (name: string) =>
  foldText(name)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');

/** How many pairs of letters of the shorter text stand in the longer one, from 0 to 1. */
function sharedPairs(one: string, other: string): number {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  const pairs = [...short].slice(1).map((letter, index) => short.charAt(index) + letter);
  return pairs.filter((pair) => long.includes(pair)).length / Math.max(1, pairs.length);
}

const personCheck = ({ personal }: ListedInitiative) =>
  personal
    ? doubt(
        'Une personne privée y est nommée. Sauf accord de sa part, seuls son prénom et une initiale sont publiés\u00A0: le nom entier n’est nulle part sur ce site.',
      )
    : good('Aucune personne privée nommée.');

function dateCheck(date: string, today: string): InitiativeCheck {
  const age = (Date.parse(today) - Date.parse(date)) / 86_400_000;
  const words = `Bulletin du ${formatDate(date)}`;
  return age > 365
    ? doubt(`${words}\u00A0: il y a plus d’un an. Est-ce encore vrai\u00A0?`)
    : good(`${words}.`);
}

const good = (words: string): InitiativeCheck => ({ good: true, words });
const doubt = (words: string): InitiativeCheck => ({ good: false, words });
