/** Applies `corrections.json` (`shared/editor/corrections.ts`), and knows what was ever taken back. */
import { classifyLink } from '../../shared/addresses/classify-link.ts';
import type { Correction, Corrections } from '../../shared/editor/corrections.ts';
import type { Ledger } from '../../shared/editor/ids.ts';
import { isMaskable, printedNames } from '../../shared/editor/named-people.ts';
import type { Problem } from '../../shared/editor/problem.ts';
import type { Initiative, Link } from '../../shared/feed/feed-schema.ts';
import { toName } from '../../shared/french/mask-person.ts';
import type { Person } from '../../reader/actors/find-people.ts';
import type { Gazetteer } from '../../reader/places/gazetteer.ts';
import type { IdentifiedBulletin, IdentifiedInitiative } from './identified-bulletin.ts';

/** Day by id of initiative. */
export type Withdrawals = ReadonlyMap<Initiative['id'], string>;

/**
 * What is taken back: by a line of `corrections.json`, or by one that stood there once and has gone. Only `"withdrawn": false`
 * publishes again.
 */
export function withdrawalsOf(corrections: Corrections, ledger: Ledger): Withdrawals {
  const remembered = Object.entries(ledger.bulletins).flatMap(([bulletin, known]) =>
    known.flatMap(({ id, takenBack }) => (takenBack ? [[`${bulletin}#${id}`, takenBack] as const] : [])),
  );
  const days = new Map<Initiative['id'], string>(remembered);
  for (const [id, { withdrawn }] of Object.entries<Correction>(corrections)) {
    if (withdrawn) days.set(id, withdrawn);
    if (withdrawn === false) days.delete(id);
  }
  return days;
}

/** Initiatives that stay withdrawn although their line has gone. */
export const withoutTheirLine = (withdrawals: Withdrawals, corrections: Corrections): Problem[] =>
  [...withdrawals.keys()]
    .filter((id) => !corrections[id]?.withdrawn)
    .map((id) => ({
      level: 'warning',
      line: 0,
      message: `${id} a été retirée le ${withdrawals.get(id)}, et sa ligne n’est plus là : elle reste retirée. Pour la publier de nouveau, écrivez "${id}": { "withdrawn": false }.`,
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
    const correction = corrections[initiative.id];
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
  { communes: known }: Gazetteer,
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
        const { code, role } = typeof each === 'string' ? { code: each, role: 'place' as const } : each;
        const name = known.get(code)?.name;
        return name === undefined ? refuse(`aucune commune n’a le code ${code}.`) : [{ code, name, role }];
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
    personal: personal ?? (people !== undefined || initiative.personal),
  };
  const added = people?.flatMap((name) => {
    const printed = printedNames(name, changed);
    if (printed.length === 0) return refuse(notThere(name));
    if (!printed.some((each) => isMaskable(each, changed))) say('warning', staysAsItIs(name));
    return printed.map(toPerson);
  });
  return { ...changed, people: [...initiative.people, ...(added ?? [])] };
}

/** A person stands nowhere in particular: wherever the name is printed, it is masked. */
const toPerson = (name: string): Person => ({ name, ...toName(name), start: 0, end: 0 });

const notThere = (name: string) =>
  `« ${name} » ne se trouve pas dans le texte : recopiez le nom tel qu’il y est écrit, sans quoi il paraîtrait en entier.`;

const staysAsItIs = (name: string) =>
  `« ${name} » paraîtra tel quel : d’un prénom et d’un nom, masquer garde le prénom et l’initiale. S’il manque ici l’un des deux, écrivez-le aussi.`;

/** Corrections whose initiative no bulletin holds: a mistyped id changes nothing, and the editor must know. */
export const unusedCorrections = (corrections: Corrections, ids: ReadonlySet<string>): Problem[] =>
  Object.keys(corrections)
    .filter((id) => !ids.has(id))
    .map((id) => ({
      level: 'warning',
      line: 0,
      message: `corrections.json : aucun bulletin ne contient ${id} ; vérifiez l’identifiant.`,
    }));
