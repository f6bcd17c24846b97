/**
 * A webmaster's mistakes in words, each with the right value when the feed can tell it. Fetched, with what it reads of
 * the feed, only when there is a mistake.
 */
import type { FeedClient } from '../../shared/feed/feed-client.ts';
import { isAreaFile, isCommunesFile, isFeedIndex } from '../../shared/feed/feed-guard.ts';
import { communesPath, departmentOf, departmentPath, feedIndexPath } from '../../shared/feed/feed-paths.ts';
import { feedPatterns } from '../../shared/feed/feed-patterns.ts';
import type { AreaFile, CommunesFile } from '../../shared/feed/feed-schema.ts';
import { WIDE_BYTES } from '../../shared/feed/fetch-feed-file.ts';
import { findCommunes, type Commune } from '../../shared/feed/find-communes.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { LAYOUTS, LOOKS, SCOPES, type Mistake } from '../../shared/render/settings.ts';

const NBSP = '\u00A0';

interface AdviceTexts {
  /** Joins the values that may have been meant. */
  suggestions: (values: readonly string[]) => string;
  missing: { commune: string; ref: string };
  malformed: Record<string, (entered: string) => string>;
  unknownCommune: (entered: string) => string;
  unknownRef: (entered: string) => string;
  unknownTheme: (entered: string) => string;
  unknownBulletin: (entered: string) => string;
  choice: (setting: string, entered: string, values: readonly string[]) => string;
}

const quotedFr = (entered: string) => `«${NBSP}${entered}${NBSP}»`;
const quotedEn = (entered: string) => `“${entered}”`;

const french: AdviceTexts = {
  suggestions: (values) => `Peut-être vouliez-vous écrire ${values.join(' ou ')}.`,
  missing: {
    commune: `Il manque le code de la commune${NBSP}: ajoutez son code INSEE, par exemple commune="62413".`,
    ref: `Il manque l’attribut ref${NBSP}: donnez l’identifiant d’une initiative, par exemple ref="62-2020-04-08-2#e7", ou d’un bulletin, ref="62-2020-04-08-2".`,
  },
  malformed: {
    commune: (entered) =>
      `${quotedFr(entered)} n’est pas un code INSEE. Indiquez les cinq caractères du code de la commune, par exemple commune="62413".`,
    ref: (entered) =>
      `${quotedFr(entered)} n’est pas l’identifiant attendu dans l’attribut ref. Copiez-le depuis la page du bulletin${NBSP}: ref="62-2020-04-08-2#e7" pour une initiative, ref="62-2020-04-08-2" pour un bulletin.`,
    feed: (entered) =>
      `L’attribut feed ne contient pas d’adresse valable${NBSP}: ${quotedFr(entered)}. Retirez-le, ou indiquez l’adresse complète du flux.`,
    theme: (entered) =>
      `L’attribut theme ne contient pas d’identifiant de thème${NBSP}: ${quotedFr(entered)}.`,
    bulletin: (entered) =>
      `L’attribut bulletin ne contient pas d’identifiant de bulletin${NBSP}: ${quotedFr(entered)}. Écrivez par exemple bulletin="62-2020-04-08-2".`,
    limit: (entered) =>
      `L’attribut limit attend un nombre, par exemple limit="5", et non ${quotedFr(entered)}.`,
    'heading-level': (entered) =>
      `L’attribut heading-level attend un nombre de 1 à 6, par exemple heading-level="2", et non ${quotedFr(entered)}.`,
  },
  unknownCommune: (entered) =>
    `Aucune commune ne porte ici le code INSEE ${quotedFr(entered)}. Vérifiez l’attribut commune (le code INSEE n’est pas le code postal).`,
  unknownRef: (entered) =>
    `${quotedFr(entered)} ne figure pas ou plus dans les bulletins publiés. Vérifiez l’attribut ref.`,
  unknownTheme: (entered) => `Aucun thème des bulletins ne s’écrit theme="${entered}".`,
  unknownBulletin: (entered) => `Aucun bulletin publié ne s’écrit bulletin="${entered}".`,
  choice: (setting, entered, values) =>
    `${setting}="${entered}" n’existe pas. Écrivez ${values.map((value) => `${setting}="${value}"`).join(' ou ')}.`,
};

const english: AdviceTexts = {
  suggestions: (values) => `Did you mean ${values.join(' or ')}?`,
  missing: {
    commune: 'The commune is missing: add its INSEE code, for example commune="62413".',
    ref: 'The ref attribute is missing: give the identifier of an initiative, for example ref="62-2020-04-08-2#e7", or of a bulletin, ref="62-2020-04-08-2".',
  },
  malformed: {
    commune: (entered) =>
      `${quotedEn(entered)} is not an INSEE code. Give the five characters of the commune’s code, for example commune="62413".`,
    ref: (entered) =>
      `${quotedEn(entered)} is not the identifier that the ref attribute holds. Copy it from the bulletin’s page: ref="62-2020-04-08-2#e7" for an initiative, ref="62-2020-04-08-2" for a bulletin.`,
    feed: (entered) =>
      `The feed attribute holds no valid address: ${quotedEn(entered)}. Remove it, or give the full address of the feed.`,
    theme: (entered) => `The theme attribute holds no identifier of a theme: ${quotedEn(entered)}.`,
    bulletin: (entered) =>
      `The bulletin attribute holds no identifier of a bulletin: ${quotedEn(entered)}. Write, for example, bulletin="62-2020-04-08-2".`,
    limit: (entered) =>
      `The limit attribute takes a number, for example limit="5", not ${quotedEn(entered)}.`,
    'heading-level': (entered) =>
      `The heading-level attribute takes a number from 1 to 6, for example heading-level="2", not ${quotedEn(entered)}.`,
  },
  unknownCommune: (entered) =>
    `No commune here has the INSEE code ${quotedEn(entered)}. Check the commune attribute (an INSEE code is not a postal code).`,
  unknownRef: (entered) =>
    `${quotedEn(entered)} is not, or no longer, in the published bulletins. Check the ref attribute.`,
  unknownTheme: (entered) => `No theme of the bulletins is written theme="${entered}".`,
  unknownBulletin: (entered) => `No published bulletin is written bulletin="${entered}".`,
  choice: (setting, entered, values) =>
    `There is no ${setting}="${entered}". Write ${values.map((value) => `${setting}="${value}"`).join(' or ')}.`,
};

/** The texts of advice by language; every key stands in both. */
export const adviceTexts = { fr: french, en: english };

export interface AdviceContext {
  language: 'fr' | 'en';
  /** The commune's code, or the identifier, that the element was asked for. */
  subject: string;
  /** Called only when something is to be read of the feed, whose address may be a mistake itself. */
  client: () => FeedClient;
}

type Explain = (
  entered: string,
  texts: AdviceTexts,
  context: AdviceContext,
) => Promise<string | undefined> | string | undefined;

/** How each attribute's mistake is explained; undefined when, looked at closely, it is none. */
const EXPLAIN: Readonly<Record<string, Explain>> = {
  commune: explainCommune,
  ref: (entered, texts) =>
    !entered
      ? texts.missing.ref
      : feedPatterns.initiativeId.test(entered) || feedPatterns.bulletinId.test(entered)
        ? texts.unknownRef(entered)
        : texts.malformed['ref']?.(entered),
  scope: (entered, texts) => texts.choice('scope', entered, SCOPES),
  layout: (entered, texts) => texts.choice('layout', entered, LAYOUTS),
  look: (entered, texts) => texts.choice('look', entered, LOOKS),
  theme: explainTheme,
  bulletin: explainBulletin,
};

/** The mistakes that are some, each in words, by attribute. */
export async function explainMistakes(
  mistakes: readonly Mistake[],
  context: AdviceContext,
): Promise<Map<string, string>> {
  const texts = adviceTexts[context.language];
  const words = await Promise.all(
    mistakes.map(async ({ setting, entered }) =>
      EXPLAIN[setting] ? EXPLAIN[setting](entered, texts, context) : texts.malformed[setting]?.(entered),
    ),
  );
  return new Map(mistakes.flatMap(({ setting }, index) => (words[index] ? [[setting, words[index]]] : [])));
}

async function explainCommune(entered: string, texts: AdviceTexts, { client }: AdviceContext) {
  if (!entered) return texts.missing.commune;
  const index = await readable(client().get(feedIndexPath, isFeedIndex));
  const isCode = feedPatterns.communeCode.test(entered);
  // A name says nothing of its département: only a feed of one département can be searched without asking for them all.
  const [only, ...others] = index?.departments ?? [];
  const department = isCode ? departmentOf(entered) : others.length === 0 ? only?.code : undefined;
  const file = department && (await readable(client().get(communesPath(department), isCommunesFile)));
  // Of a commune that it knows, the feed should have a file; without an index there is no feed at that address.
  if (isCode && (file ? isKnown(entered, file) : !index)) return undefined;
  return withSuggestions(
    (isCode ? texts.unknownCommune : texts.malformed['commune'])?.(entered) ?? '',
    file ? likelyCommunes(entered, file).map(({ code, name }) => `commune="${code}" (${name})`) : [],
    texts,
  );
}

const isKnown = (entered: string, { communes, oldCodes }: CommunesFile) =>
  entered in oldCodes || communes.some(({ code }) => code === entered);

/** Those of a name or a postal code; for a code that nobody has, those of the same digits in another order. */
function likelyCommunes(entered: string, file: CommunesFile): Commune[] {
  const found = findCommunes(entered, file);
  const digits = (code: string) => [...code].sort().join('');
  return found.length > 0 ? found : file.communes.filter(({ code }) => digits(code) === digits(entered));
}

async function explainTheme(entered: string, texts: AdviceTexts, context: AdviceContext) {
  const file = await departmentFile(context);
  const slugs = [...new Set(file?.initiatives.map(({ theme }) => theme.slug))];
  const malformed = feedPatterns.slug.test(entered) ? undefined : texts.malformed['theme']?.(entered);
  // A theme that the bulletins have is no mistake where the commune happens to have nothing in it.
  if (!malformed && (!file || slugs.includes(entered))) return undefined;
  return withSuggestions(
    malformed ?? texts.unknownTheme(entered),
    closest(entered, slugs).map((slug) => `theme="${slug}"`),
    texts,
  );
}

async function explainBulletin(entered: string, texts: AdviceTexts, context: AdviceContext) {
  const file = await departmentFile(context);
  const ids = file?.bulletins.map(({ id }) => id) ?? [];
  const malformed = feedPatterns.bulletinId.test(entered)
    ? undefined
    : texts.malformed['bulletin']?.(entered);
  if (!malformed && (!file || ids.includes(entered))) return undefined;
  return withSuggestions(
    malformed ?? texts.unknownBulletin(entered),
    ids.slice(0, 3).map((id) => `bulletin="${id}"`),
    texts,
  );
}

/** Themes whose words begin like those that were entered, else all of them. */
function closest(entered: string, slugs: readonly string[]): string[] {
  const starts = foldText(entered)
    .split(' ')
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, 4));
  const near = slugs.filter((slug) => starts.some((start) => slug.includes(start)));
  return (near.length > 0 ? near : slugs).slice(0, 6);
}

/** The mistake in words, and what may have been meant: little enough to be read. */
function withSuggestions(mistake: string, values: readonly string[] = [], texts: AdviceTexts): string {
  return values.length > 0 ? `${mistake} ${texts.suggestions(values.slice(0, 6))}` : mistake;
}

const departmentFile = ({ client, subject }: AdviceContext): Promise<AreaFile | undefined> =>
  readable(client().get(departmentPath(departmentOf(subject.trim())), isAreaFile, { maxBytes: WIDE_BYTES }));

/** When a file cannot be had, the message does without. */
const readable = <T>(loaded: Promise<{ data: T }>) =>
  loaded.then(
    ({ data }) => data,
    () => undefined,
  );
