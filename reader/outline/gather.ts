/** What each passage is → the release's head, its themes with their initiatives, its closing. Nothing is decided here. */
import type { Contact } from '../../shared/addresses/classify-link.ts';
import { cutMentions, mentionsOf, type Mention } from '../mentions/mention.ts';
import { BY_EDITOR, type FateKind, type RecordFate } from '../passages/fate.ts';
import { addressOf, contactsIn } from '../passages/find-contacts.ts';
import { ITEM_NUMBER, sharesLinks, type Passage } from '../passages/passage.ts';
import { cutsIn, sentenceAt } from './cuts.ts';
import type { Decision } from './decide.ts';
import type { Sign, Verdict } from './signs.ts';
import type { Spot } from './spot.ts';

/** What one passage tells of an initiative. */
export interface Paragraph {
  /** The passage's id. */
  id: string;
  text: string;
  /** What it names. */
  mentions: Mention[];
}

/** An initiative as gathered, not yet read. */
export interface Draft {
  /** Of the passage, or of the sentence, that opens it. */
  id: string;
  line: number;
  paragraphs: Paragraph[];
  contacts: Contact[];
  /** What stands above it and says where or who: a commune's heading, a title of its own, the words before a list. */
  above?: Paragraph & { isPlace: boolean };
}

export interface GatheredTheme {
  /** None for what stands before the first heading, and in a release that has no themes. */
  heading: Passage | undefined;
  line: number;
  introduction: string[];
  drafts: Draft[];
  /** Links that stand with no initiative. */
  contacts: Contact[];
}

export interface Gathered {
  title: Passage[];
  /** What introduces the release. */
  introduction: Passage[];
  themes: GatheredTheme[];
  closing: Passage[];
}

/** What stands above the passages to come. */
interface Above extends Paragraph {
  isPlace: boolean;
  /** It holds for several initiatives: a commune's heading, the words before a list. */
  lasts: boolean;
}

export function gather(decisions: readonly Decision[], record: RecordFate): Gathered {
  const gathered: Gathered = { title: [], introduction: [], themes: [], closing: [] };
  let above: Above | undefined;
  const open = () => gathered.themes.at(-1);
  for (const decision of decisions) {
    const { spot } = decision;
    const { passage } = spot;
    const theme = open();
    const draft = theme?.drafts.at(-1);
    const fate = (became: FateKind, initiative?: string) => {
      record(passage, { ...fateOf(decision), became, ...(initiative !== undefined && { initiative }) });
    };
    const place: Readonly<Record<Verdict, () => void>> = {
      title: () => {
        gathered.title.push(passage);
        fate('head');
      },
      theme: () => {
        gathered.themes.push(themeOf(passage));
        above = undefined;
        fate('theme');
      },
      heading: () => {
        above = aboveOf(spot, spot.isPlaceName);
        fate('heading');
      },
      introduction: () => {
        if (!theme) gathered.introduction.push(passage);
        else {
          theme.introduction.push(passage.body);
          theme.contacts.push(...passage.contacts);
        }
        above =
          spot.announcesList && mentionsOf(spot.mentions, 'place').length > 0
            ? aboveOf(spot, false)
            : undefined;
        fate(spot.isOnlyLinks ? 'link' : 'introduction');
      },
      initiative: () => {
        const into = theme ?? themeOf(undefined, passage.line);
        if (!theme) gathered.themes.push(into);
        const drafts = draftsOf(spot, above);
        into.drafts.push(...drafts);
        above = above?.lasts ? above : undefined;
        fate('initiative', drafts[0]?.id);
      },
      continues: () => {
        if (!theme || !draft) {
          place.introduction();
          return;
        }
        if (spot.isOnlyLinks) shareLinks(theme.drafts, passage);
        else draft.paragraphs.push({ id: passage.id, text: spot.body, mentions: spot.mentions });
        draft.contacts.push(...passage.contacts);
        fate(spot.isOnlyLinks ? 'link' : 'continues', draft.id);
      },
      closing: () => {
        gathered.closing.push(passage);
        fate('closing');
      },
      furniture: () => {
        fate('furniture');
      },
    };
    place[decision.verdict]();
  }
  return gathered;
}

const themeOf = (heading: Passage | undefined, line = heading?.line ?? 0): GatheredTheme => ({
  heading,
  line,
  introduction: [],
  drafts: [],
  contacts: [],
});

const aboveOf = ({ passage, body, mentions }: Spot, isPlace: boolean): Above => ({
  id: passage.id,
  text: body,
  mentions,
  isPlace,
  lasts: isPlace || passage.kind !== 'heading',
});

/** The fate that a verdict gives, in words and by its rules. */
function fateOf({ spot, verdict, signs, rivals }: Decision) {
  const [rival] = rivals;
  const { answer } = spot.passage;
  return {
    why: answer === undefined ? reasonFor(verdict, signs, spot) : BY_EDITOR,
    rule: answer === undefined ? signs.map(({ id }) => id).join(', ') : 'answer',
    ...(rival &&
      answer === undefined && { rival: { became: fateKind(rival.verdict), margin: rival.margin } }),
  };
}

const fateKind = (verdict: Verdict): FateKind => (verdict === 'title' ? 'head' : verdict);

/** French: why a passage may be that. */
export function reasonFor(
  verdict: Verdict,
  signs: readonly Sign[],
  { told, isPlaceName, previous }: Spot,
): string {
  if (verdict === 'title') return 'titre';
  if (verdict === 'heading' && isPlaceName) return 'nom d’une commune';
  const named =
    (told.place && `commune : ${told.place.name}`) ??
    (told.organiser && `acteur : ${told.organiser.name}`) ??
    (told.territory && `territoire : ${told.territory.name}`);
  const said = signs.find(({ why }) => why !== undefined)?.why;
  if (verdict !== 'initiative') return said ?? DEFAULT_WHY[verdict];
  return named || (said ?? (previous?.stands === 'sub' ? 'suit un intertitre' : DEFAULT_WHY.initiative));
}

const DEFAULT_WHY: Readonly<Record<Verdict, string>> = {
  title: 'titre',
  theme: 'titre de thème',
  heading: 'intertitre',
  introduction: 'introduit ce qui suit',
  initiative: 'ouvre une initiative',
  continues: 'continue l’initiative qui précède',
  closing: 'après la dernière initiative',
  furniture: 'n’est pas du texte du bulletin',
};

/** The initiatives that one passage tells; each has the addresses that stand in its words, the last those that follow. */
function draftsOf(spot: Spot, above: Above | undefined): Draft[] {
  const { passage } = spot;
  const numbered = ITEM_NUMBER.exec(spot.body)?.[0].length ?? 0;
  const cuts = [numbered, ...cutsIn(spot).sure, spot.body.length];
  const parts = cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? spot.body.length;
    const text = spot.body.slice(start, end).trim();
    return { start, text, mentions: cutMentions(spot.mentions, start, end) };
  });
  const inWords = parts.map(({ text }) => contactsIn(text));
  const others = passage.contacts.filter(
    (contact) =>
      !inWords.slice(0, -1).some((own) => own.some((each) => addressOf(each) === addressOf(contact))),
  );
  return parts.map(({ text, mentions }, index) => ({
    id: (index > 0 && sentenceAt(passage, text)?.id) || passage.id,
    line: passage.line,
    paragraphs: [{ id: passage.id, text, mentions }],
    contacts: index === parts.length - 1 ? others : (inWords[index] ?? []),
    ...(above && index === 0 && { above }),
  }));
}

/** "Sur ces deux initiatives": those before that have no link of their own share it. */
function shareLinks(drafts: readonly Draft[], passage: Passage): void {
  for (const draft of drafts.slice(-sharesLinks(passage), -1).reverse()) {
    if (draft.contacts.length > 0) break;
    draft.contacts.push(...passage.contacts);
  }
}
