/** Communes of other départements: only where the text names theirs, or says that someone comes from there. */
import type { PlaceRole } from '../../shared/feed/feed-schema.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { findCommuneInFrance, findDepartmentCode, type Gazetteer } from './gazetteer.ts';
import { roleOf, type FoundPlace } from './place-roles.ts';

const NAME =
  "\\p{Lu}[\\p{L}'’]+(?:[ -](?:(?:de|du|des|la|le|les|lès|lez|sur|en|sous|aux?|et|d['’])[ -]){0,3}\\p{Lu}[\\p{L}'’]*){0,6}";
/** "Dunkerque (Nord)", "Amiens (80)". */
const IN_OTHER_DEPARTMENT = new RegExp(`(${NAME}) ?\\(([\\p{L}' ’-]+|\\d{2}|2[AB])\\)`, 'gu');
/** "Merville, dans le Nord". */
const SAID_ELSEWHERE = new RegExp(`(${NAME}),? dans (?:le |la |l['’]|les )(${NAME})`, 'gu');
const FROM_ELSEWHERE = new RegExp(
  `(?:CRS|compagnie|escadron|régiment|renforts?)(?: \\d+)? (?:de |d['’])(${NAME})`,
  'gu',
);
const COMING_FROM = new RegExp(
  `(?:venue?s?|venant|originaires?|natifs?|natives?|arrivée?s?) (?:de |d['’])(?:la ville de )?(${NAME})`,
  'gu',
);

export function findElsewhere(text: string, gazetteer: Gazetteer): FoundPlace[] {
  const { department: home } = gazetteer;
  const found: FoundPlace[] = [];
  const add = (name: string, start: number, department?: string, role?: PlaceRole) => {
    const commune = findCommuneInFrance(gazetteer, name, department);
    const rest = name.indexOf(' ') + 1;
    // "Depuis Hazebrouck (Nord)": a capital that opens the sentence is no part of the name.
    if (!commune && rest > 0) add(name.slice(rest), start + rest, department, role);
    else if (commune && commune.department !== home.code) {
      found.push({
        code: commune.code,
        name: commune.name,
        role: role ?? roleOf(text, start),
        isAnnounced: true,
        start,
        end: start + name.length,
      });
    }
  };
  for (const { 1: name = '', 2: where = '', index } of text.matchAll(IN_OTHER_DEPARTMENT)) {
    const department = findDepartmentCode(gazetteer, where);
    if (department !== undefined) add(name, index, department);
  }
  for (const { 1: name = '', 2: where = '', index } of text.matchAll(SAID_ELSEWHERE)) {
    const department = findDepartmentCode(gazetteer, where);
    if (department !== undefined) add(name, index, department);
  }
  for (const pattern of [FROM_ELSEWHERE, COMING_FROM]) {
    for (const { 0: words, 1: name = '', index } of text.matchAll(pattern)) {
      const isHome = [...home.communes.values()].some((commune) => foldText(commune.name) === foldText(name));
      if (!isHome) add(name, index + words.length - name.length, undefined, 'origin');
    }
  }
  return found;
}
