/**
 * What tells a commune's name from the word, the surname or the part of a longer name that is written alike: two tables. A pattern
 * gets what stands before the name, the name between ⟦ and ⟧, and what comes after; the commune named before it between ⟨ and ⟩.
 */
import type { Rule } from '../mentions/rule.ts';

/** Where a sentence, or a line, begins. */
const OPENS = '(?:^|\\n|[.!?…»] )';

/** What says that a place follows. The first that fits counts, since one that is listed plays the part of the one before it. */
export const ANNOUNCED: readonly Rule[] = [
  {
    id: 'place/listed',
    says: 'A name listed behind a commune is one too.',
    pattern:
      /⟩(?:(?:,|,? et| ou|,? puis|,? mais aussi|,? ainsi que| comme) |,? ainsi qu['’]| ?\/ ?)(?:de (?:celui|celle|ceux) )?(?:de |d['’]|à |au |aux |du |des )?⟦/u,
    examples: [
      'à ⟨Lens⟩, ⟦Avion⟧',
      'de ⟨Lens⟩ et d’⟦Avion⟧',
      'à ⟨Lens⟩ ainsi qu’à ⟦Avion⟧',
      'À ⟨Lens⟩/⟦Avion⟧',
    ],
    not: ['à ⟨Lens⟩, un ⟦Avion⟧', 'à ⟨Lens⟩ : ⟦Avion⟧'],
  },
  {
    id: 'place/at',
    says: 'A preposition of place.',
    pattern:
      /(?<!\p{L})(?:[àÀA]|[Dd]ans|[Ss]ur|[Vv]ers|[Ee]ntre|[Dd]epuis|(?:[Pp]rès|[Aa]utour) d[e’'])\s?⟦/u,
    examples: ['À ⟦Avion⟧', 'près d’⟦Avion⟧', 'entre ⟦Avion⟧ et Lens'],
    not: ['Un ⟦Avion⟧', 'Les ⟦Contes⟧'],
  },
  {
    id: 'place/of',
    says: 'Within a sentence, a capital behind “de” is no common noun’s.',
    pattern: /\p{L} d(?:e |['’])⟦/u,
    examples: ['Une cité minière d’⟦Avion⟧', 'le CCAS d’⟦Avion⟧', 'les élus de ⟦Rang⟧'],
    not: ['D’⟦Avion⟧', 'le festival des ⟦Contes⟧'],
  },
  {
    id: 'place/town-of',
    says: 'What is a town’s alone, in capitals too.',
    pattern: /(?<!\p{L})(?:VILLES?|COMMUNES?|MAIRIES?|CCAS) D(?:E |['’])⟦/u,
    examples: ['VILLE D’⟦AVION⟧'],
    not: ['RETOUR D’⟦AVION⟧'],
  },
  {
    id: 'place/bracketed',
    says: 'A name in brackets.',
    pattern: /\(⟦/u,
    examples: ['Le club coud (⟦Avion⟧).'],
    not: ['Le club coud ⟦Avion⟧'],
  },
  {
    id: 'place/postal',
    says: 'A postal code before it.',
    pattern: /(?<!\d)\d{5} ⟦/u,
    examples: ['3, rue Haute, 62210 ⟦Avion⟧'],
    not: ['120 ⟦Avion⟧'],
  },
  {
    id: 'place/lead-in',
    says: 'Alone at the head, before a dash or a département in brackets; before any stop where it stands in capitals.',
    pattern: new RegExp(
      `${OPENS}⟦(?:[^⟧]*⟧ ?(?:[–—]|\\((?:\\d{2,3}|2[AB])\\))|\\p{Lu}{3}[^\\p{Ll}⟧]*⟧ ?[:.–—-])`,
      'u',
    ),
    examples: ['⟦Avion⟧ – Une couturière livre.', '⟦Avion⟧ (62) : le club coud.', '⟦AVION⟧ : le club coud.'],
    not: ['⟦Avion⟧ : décollage immédiat', 'Un ⟦Avion⟧ – le plus grand –'],
  },
];

export interface NoPlaceRule extends Rule {
  /** Which names it refuses: any, those that nothing announces, and of these the ones that people bear as surname or first name. */
  of: 'any' | 'unannounced' | 'borne' | 'first name';
  /** Is it none, or does the editor have to say? */
  verdict: 'no' | 'doubt';
}

/** What says that a name is no commune's; one that is sure goes before one that doubts. */
export const NO_PLACE: readonly NoPlaceRule[] = [
  {
    id: 'no-place/titled',
    says: 'Who has a title is a person.',
    of: 'any',
    verdict: 'no',
    pattern:
      /(?<!\p{L})(?:M\.|MM\.|Mme|Mmes|Mlle|Dr|Docteur|Monsieur|Madame|Mademoiselle|Maître|Me|Pr|Professeur|abbé|père|sœur) ?⟦/iu,
    examples: ['le docteur ⟦Lens⟧', 'l’abbé ⟦Marck⟧'],
    not: ['le quartier ⟦Lens⟧'],
  },
  {
    id: 'no-place/firm',
    says: 'A firm goes by the name of who founded it.',
    of: 'unannounced',
    verdict: 'no',
    pattern:
      /(?<!\p{L})(?:société|établissements|ets|entreprise|garage|maison|transports|cabinet|meubles|chez) ⟦|⟧ (?:et|&) (?:fils|filles?|cie|frères|associés)(?!\p{L})/iu,
    examples: ['les transports ⟦Marck⟧', 'les ⟦Rémy⟧ et fils'],
    not: ['les transports de ⟦Marck⟧', '⟦Lens⟧ et environs'],
  },
  {
    id: 'no-place/saint',
    says: 'A house or a quarter named after a saint, as the commune is.',
    of: 'unannounced',
    verdict: 'no',
    pattern:
      /(?<!\p{L})(?:église|chapelle|cathédrale|abbaye|paroisse|école|collège|lycée|institut(?:ion)?|hôpital|clinique|maternité|EHPAD|résidence|foyer|salle|quartier|cité|place|rue|fête) ⟦(?:Sainte?|Ste?)[- ]/iu,
    examples: ['l’église ⟦Saint-Omer⟧', 'le quartier ⟦Saint-Nicolas⟧'],
    not: ['l’église de ⟦Saint-Omer⟧', 'l’église ⟦Lens⟧', 'le club ⟦Saint-Omer⟧'],
  },
  {
    id: 'no-place/beside-capital',
    says: 'A first name or a surname beside it.',
    of: 'borne',
    verdict: 'no',
    pattern: /(?<!\p{L})\p{Lu}(?:\p{Ll}[\p{L}-]*|\.) ⟦|⟧ \p{Lu}\p{Ll}/u,
    examples: ['Sophie ⟦Marck⟧', 'J. ⟦Lens⟧', '⟦Rémy⟧ Lefebvre'],
    not: ['EHPAD ⟦Marck⟧', 'sophrologues, ⟦Marck⟧'],
  },
  {
    id: 'no-place/first-name',
    says: 'What does something under a first name may be someone.',
    of: 'first name',
    verdict: 'doubt',
    pattern: new RegExp(`(?:${OPENS}|(?<!\\p{L})(?:avec|et|pour|par) )⟦[^⟧]*⟧,? \\p{Ll}`, 'u'),
    examples: ['⟦Rémy⟧ coud des masques.', 'cousus par ⟦Rémy⟧ le dimanche'],
    not: ['⟦Rémy⟧ : une couturière', 'la ville de ⟦Rémy⟧ coud'],
  },
  {
    id: 'no-place/part',
    says: '“Béthune-Bruay”, “Sud-Artois”: a part of a longer name that is no commune’s.',
    of: 'any',
    verdict: 'doubt',
    pattern: /⟧[-\u2010\u2011]\p{Lu}|\p{L}[-\u2010\u2011]⟦/u,
    examples: ['l’axe ⟦Lens⟧-Liévin', 'le Sud-⟦Artois⟧'],
    not: ['⟦Lens⟧ - Liévin'],
  },
];
