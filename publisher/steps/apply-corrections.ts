/** Applies `corrections.json` (`shared/editor/corrections.ts`), and knows what was ever taken back. */
import { classifyLink } from '../../shared/addresses/classify-link.ts';
import {
  correctedIds,
  correctionOf,
  type Correction,
  type Corrections,
} from '../../shared/editor/corrections.ts';
import type { Ledger } from '../../shared/editor/ids.ts';
import type { Problem } from '../../shared/editor/problem.ts';
import type { Initiative, Link } from '../../shared/feed/feed-schema.ts';
import { formatDate } from '../../shared/french/format-french.ts';
import type { Gazetteer } from '../../reader/places/gazetteer.ts';
import { correctPeople } from './correct-people.ts';
import { namedCommune } from './named-commune.ts';
import type { IdentifiedBulletin, IdentifiedInitiative } from './identified-bulletin.ts';

/** Day by id of initiative. */
export type Withdrawals = ReadonlyMap<Initiative['id'], string>;

/**
 * What is taken back: by a line of `corrections.json`, or by one that stood there once and has gone. Only `restored`, on that
 * day or after it, publishes again.
 */
export function withdrawalsOf(corrections: Corrections, ledger: Ledger): Withdrawals {
  const remembered = Object.entries(ledger.bulletins).flatMap(([bulletin, known]) =>
    known.flatMap(({ id, takenBack }) => (takenBack ? [[`${bulletin}#${id}`, takenBack] as const] : [])),
  );
  const days = new Map<Initiative['id'], string>(remembered);
  for (const id of correctedIds(corrections)) {
    const { withdrawn, restored } = correctionOf(corrections, id) ?? {};
    if (withdrawn) days.set(id, withdrawn);
    const day = days.get(id);
    if (day !== undefined && restored !== undefined && restored >= day) days.delete(id);
  }
  return days;
}

/** Initiatives that stay withdrawn although their line has gone. */
export const withoutTheirLine = (withdrawals: Withdrawals, corrections: Corrections): Problem[] =>
  [...withdrawals]
    .filter(([id]) => !correctionOf(corrections, id)?.withdrawn)
    .map(([id, day]) => ({
      level: 'warning',
      line: 0,
      message: `${id} a été retirée le ${formatDate(day)}, et sa ligne n’est plus là : elle reste retirée. Pour la publier de nouveau, écrivez "${id}": { "restored": "le jour où vous le décidez, comme ${day}" }.`,
    }));

/** @returns the bulletin with the corrections made, without the initiatives withdrawn */
export function applyCorrections(
  bulletin: IdentifiedBulletin,
  corrections: Corrections,
  withdrawals: Withdrawals,
  gazetteer: Gazetteer,
): { bulletin: IdentifiedBulletin; problems: Problem[] } {
  const problems: Problem[] = [];
  const correct = (initiative: IdentifiedInitiative): IdentifiedInitiative[] => {
    if (withdrawals.has(initiative.id)) return [];
    const correction = correctionOf(corrections, initiative.id);
    return [correction ? corrected(initiative, correction, gazetteer, problems) : initiative];
  };
  const themes = bulletin.themes.map((theme) => ({
    ...theme,
    initiatives: theme.initiatives.flatMap(correct),
  }));
  return { bulletin: { ...bulletin, themes }, problems };
}

function corrected(
  initiative: IdentifiedInitiative,
  correction: Correction,
  gazetteer: Gazetteer,
  problems: Problem[],
): IdentifiedInitiative {
  const { communes, organisers, links, title, personal, people } = correction;
  const say = (level: Problem['level'], what: string) => {
    const message = `corrections.json, ${initiative.id} : ${what}`;
    problems.push({ level, line: initiative.line, message });
  };
  const refuse = (what: string): [] => {
    say('error', what);
    return [];
  };
  const changed: IdentifiedInitiative = {
    ...initiative,
    ...(communes && {
      communes: communes.flatMap((each) => {
        const { said, role } = askedCommune(each);
        const { commune, why } = namedCommune(said, gazetteer);
        return commune ? [{ code: commune.code, name: commune.name, role }] : refuse(why);
      }),
    }),
    ...(organisers && { organisers }),
    ...(links && {
      links: links.flatMap((printed): Link[] => {
        const link = classifyLink(printed);
        return link && link.kind !== 'phone' ? [link] : refuse(`« ${printed} » n’est pas une adresse.`);
      }),
    }),
    ...(title !== undefined && { title }),
  };
  return {
    ...changed,
    ...correctPeople(changed, people ?? {}, say),
    ...(personal !== undefined && { personal }),
  };
}

/** What of a correction names a commune, and as what. */
const askedCommune = (each: NonNullable<Correction['communes']>[number]) => {
  if (typeof each === 'string') return { said: each, role: 'place' as const };
  return { said: 'code' in each ? each.code : each.commune, role: each.role };
};

/** Corrections whose initiative no bulletin holds: a mistyped id changes nothing, and the editor must know. */
export const unusedCorrections = (corrections: Corrections, ids: ReadonlySet<string>): Problem[] =>
  correctedIds(corrections)
    .filter((id) => !ids.has(id))
    .map((id) => ({
      level: 'warning',
      line: 0,
      message: `corrections.json : aucun bulletin ne contient ${id} ; vérifiez l’identifiant.`,
    }));
