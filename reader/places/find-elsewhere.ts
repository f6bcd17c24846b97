/** Communes of other départements: only where the text names theirs, or says that someone comes from there. */
import type { PlaceRole } from '../../shared/feed/feed-schema.ts';
import { matchesOf } from '../mentions/rule.ts';
import {
  communesCalled,
  findCommuneInFrance,
  findDepartmentCode,
  type Gazetteer,
  type GazetteerCommune,
} from './gazetteer.ts';
import { DEPARTMENT_FIRST, ELSEWHERE, NAMES } from './place-rules.ts';
import { roleAt, type FoundPlace } from './place-roles.ts';

export function findElsewhere(text: string, gazetteer: Gazetteer): FoundPlace[] {
  const { department: home } = gazetteer;
  const found: FoundPlace[] = [];
  const add = (commune: GazetteerCommune, start: number, end: number, rule: string, role?: PlaceRole) => {
    if (commune.department === home.code || found.some((other) => start < other.end && end > other.start))
      return;
    const { code, name } = commune;
    const told = role === undefined ? roleAt(text, start, end, rule) : { role, rule };
    found.push({ code, name, ...told, isAnnounced: true, start, end });
  };
  for (const { id, pattern, role } of ELSEWHERE) {
    for (const { groups: { name = '', where } = {}, indices } of matchesOf(pattern, text)) {
      const department = where === undefined ? undefined : findDepartmentCode(gazetteer, where);
      if (where === undefined ? isOfHome(name, gazetteer) : department === undefined) continue;
      const [start, end] = indices?.groups?.['name'] ?? [0, 0];
      const at = lastNamed(name, (each) => findCommuneInFrance(gazetteer, each, department));
      if (at) add(at.commune, end - at.length, start + name.length, id, role);
    }
  }
  for (const { id, pattern } of DEPARTMENT_FIRST) {
    for (const { start, end, department } of reaches(text, pattern, gazetteer)) {
      for (const { 0: name, index } of text.slice(start, end).matchAll(NAMES)) {
        const at = firstNamed(name, (each) => findCommuneInFrance(gazetteer, each, department));
        if (at) add(at.commune, start + index, start + index + at.length, id);
      }
    }
  }
  return found;
}

const isOfHome = (name: string, gazetteer: Gazetteer) =>
  communesCalled(name, gazetteer).some(({ department }) => department === gazetteer.department.code);

type FindCommune = (name: string) => GazetteerCommune | undefined;

interface Named {
  commune: GazetteerCommune;
  length: number;
}

/** "Depuis Hazebrouck (Nord)": a capital that opens the sentence is no part of the name. */
function lastNamed(name: string, find: FindCommune): Named | undefined {
  const commune = find(name);
  if (commune) return { commune, length: name.length };
  const rest = name.indexOf(' ') + 1;
  return rest > 0 ? lastNamed(name.slice(rest), find) : undefined;
}

/** "Doullens Solidarité" opens with a commune. */
function firstNamed(name: string, find: FindCommune): Named | undefined {
  const commune = find(name);
  if (commune) return { commune, length: name.length };
  const last = name.lastIndexOf(' ');
  return last > 0 ? firstNamed(name.slice(0, last), find) : undefined;
}

/** From where a sentence opens with another département to the end of its paragraph, or to where one opens with the next. */
function reaches(text: string, pattern: RegExp, gazetteer: Gazetteer) {
  const named = matchesOf(pattern, text).flatMap(({ 0: words, index, groups }) => {
    const department = findDepartmentCode(gazetteer, groups?.['where'] ?? '');
    return department === undefined ? [] : [{ department, opens: index, start: index + words.length }];
  });
  return named.flatMap(({ department, start }, at) => {
    const paragraph = text.indexOf('\n', start);
    const end = Math.min(named[at + 1]?.opens ?? text.length, paragraph < 0 ? text.length : paragraph);
    return department === gazetteer.department.code ? [] : [{ department, start, end }];
  });
}
