/** Applies `corrections.json` (`shared/editor/corrections.ts`), and knows what was ever taken back. */
import { classifyLink } from '../../shared/addresses/classify-link.ts';
import type { Correction, Corrections } from '../../shared/editor/corrections.ts';
import type { Ledger } from '../../shared/editor/ids.ts';
import type { Problem } from '../../shared/editor/problem.ts';
import type { Initiative, Link } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';
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
  const refuse = (what: string): [] => {
    const message = `corrections.json, ${initiative.id} : ${what}`;
    problems.push({ level: 'error', line: initiative.line, message });
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
  const added = people?.flatMap((name) => personsNamed(name, changed) ?? refuse(notThere(name))) ?? [];
  return { ...changed, people: [...initiative.people, ...added] };
}

const notThere = (name: string) =>
  `« ${name} » ne se trouve pas dans le texte : recopiez le nom tel qu’il y est écrit, sans quoi il paraîtrait en entier.`;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * A person whom an editor names, whatever the capitals, accents and spaces, as the text, the title or the organisers print the name: once
 * for each way in which they do. They stand nowhere in particular.
 * @returns undefined where nobody of that name is spoken of
 */
function personsNamed(
  name: string,
  { text, title = '', organisers }: IdentifiedInitiative,
): Person[] | undefined {
  const wanted = foldText(name);
  const length = wanted.split(' ').length;
  const printed = [text, title, ...organisers.map((organiser) => organiser.name)].flatMap((source) => {
    const words = [...source.matchAll(WORD)];
    return words.flatMap((first, index) => {
      const last = words[index + length - 1];
      const found = last ? source.slice(first.index, last.index + last[0].length) : '';
      return foldText(found) === wanted ? [found.replace(/\s+/gu, ' ')] : [];
    });
  });
  const forms = [...new Set(printed)];
  return forms.length > 0
    ? forms.map((form) => ({ name: form, ...toName(form), start: 0, end: 0 }))
    : undefined;
}

/** Corrections whose initiative no bulletin holds: a mistyped id changes nothing, and the editor must know. */
export const unusedCorrections = (corrections: Corrections, ids: ReadonlySet<string>): Problem[] =>
  Object.keys(corrections)
    .filter((id) => !ids.has(id))
    .map((id) => ({
      level: 'warning',
      line: 0,
      message: `corrections.json : aucun bulletin ne contient ${id} ; vérifiez l’identifiant.`,
    }));
