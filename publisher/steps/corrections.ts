/**
 * `corrections.json`: what an editor changes after reading, by the id of the initiative.
 * ```
 * { "62-2020-04-08-2#e2": { "communes": ["62645"] },
 *   "62-2020-04-08-2#e7": { "withdrawn": "2020-05-02" } }
 * ```
 */
import * as z from 'zod';
import { classifyLink } from '../../shared/addresses/classify-link.ts';
import {
  communeCodeSchema,
  initiativeIdSchema,
  organiserSchema,
  placeRoleSchema,
  type Link,
} from '../../shared/feed/feed-schema.ts';
import { departmentOf } from '../../shared/feed/feed-paths.ts';
import { toName } from '../../shared/french/mask-person.ts';
import type { Person } from '../../reader/actors/find-people.ts';
import { findDepartment } from '../../reader/places/gazetteer.ts';
import type { IdentifiedBulletin, IdentifiedInitiative } from './ledger.ts';
import type { Problem } from '../../shared/editor/problem.ts';

const correctionSchema = z.strictObject({
  /** A code alone is a place. */
  communes: z
    .array(z.union([communeCodeSchema, z.strictObject({ code: communeCodeSchema, role: placeRoleSchema })]))
    .optional(),
  organisers: z.array(organiserSchema).optional(),
  /** Addresses as one would print them. */
  links: z.array(z.string().min(1)).optional(),
  /** What the initiative goes by, in place of its organisers' names. */
  title: z.string().min(1).optional(),
  personal: z.boolean().optional(),
  /** Private persons that were not recognised: "Michel Dupont". */
  people: z.array(z.string().min(1)).optional(),
  /** The persons named agreed to it, or asked not to be: it beats `series.json`. */
  fullNames: z.boolean().optional(),
  /** The day on which the initiative was taken back. */
  withdrawn: z.iso.date().optional(),
});

export const correctionsSchema = z.record(initiativeIdSchema, correctionSchema);

export type Correction = z.infer<typeof correctionSchema>;
export type Corrections = z.infer<typeof correctionsSchema>;

/** @returns the bulletin with the corrections made, without the initiatives withdrawn */
export function applyCorrections(
  bulletin: IdentifiedBulletin,
  corrections: Corrections,
): { bulletin: IdentifiedBulletin; problems: Problem[] } {
  const problems: Problem[] = [];
  const correct = (initiative: IdentifiedInitiative): IdentifiedInitiative[] => {
    const correction = corrections[initiative.id];
    if (!correction) return [initiative];
    return correction.withdrawn ? [] : [corrected(initiative, correction, problems)];
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
  problems: Problem[],
): IdentifiedInitiative {
  const { communes, organisers, links, title, personal, people } = correction;
  const refuse = (message: string) => problems.push({ level: 'error', line: initiative.line, message });
  return {
    ...initiative,
    ...(communes && {
      communes: communes.flatMap((each) => {
        const { code, role } = typeof each === 'string' ? { code: each, role: 'place' as const } : each;
        const name = findDepartment(departmentOf(code))?.communes.get(code)?.name;
        if (name === undefined)
          refuse(`corrections.json, ${initiative.id} : aucune commune n’a le code ${code}.`);
        return name === undefined ? [] : [{ code, name, role }];
      }),
    }),
    ...(organisers && { organisers }),
    ...(links && {
      links: links.flatMap((printed): Link[] => {
        const link = classifyLink(printed);
        if (link && link.kind !== 'phone') return [link];
        refuse(`corrections.json, ${initiative.id} : « ${printed} » n’est pas une adresse.`);
        return [];
      }),
    }),
    ...(title !== undefined && { title }),
    ...(people && { people: [...initiative.people, ...people.map(toPerson)], personal: true }),
    ...(personal !== undefined && { personal }),
  };
}

/** A person whom an editor names stands nowhere in particular. */
const toPerson = (name: string): Person => ({ name, ...toName(name), start: 0, end: 0 });

/** Corrections whose initiative no bulletin holds: a mistyped id changes nothing, and the editor must know. */
export const unusedCorrections = (corrections: Corrections, ids: ReadonlySet<string>): Problem[] =>
  Object.keys(corrections)
    .filter((id) => !ids.has(id))
    .map((id) => ({
      level: 'warning',
      line: 0,
      message: `corrections.json : aucun bulletin ne contient ${id} ; vérifiez l’identifiant.`,
    }));
