/** The commune that an editor means who writes its name, or its INSEE code. */
import { findCommunes } from '../../shared/feed/find-communes.ts';
import { feedPatterns } from '../../shared/feed/feed-patterns.ts';
import { foldText } from '../../shared/french/fold-text.ts';
import { findDepartmentCode, type Gazetteer, type GazetteerCommune } from '../../reader/places/gazetteer.ts';

/** Either the commune, or in French why none is meant, with those that may be. */
export type NamedCommune =
  { commune: GazetteerCommune; why?: undefined } | { commune?: undefined; why: string };

/**
 * The département's own first, by today's names and former ones; elsewhere by name only when no two bear it.
 * @param said `Harnes`, `62413`, or, of several that bear a name, `Saint-Denis (974)`
 */
export function namedCommune(said: string, gazetteer: Gazetteer): NamedCommune {
  const [, name = said, where] = /^(.+?)\s*\(([^()]+)\)\s*$/u.exec(said) ?? [];
  const found = withCode(said, gazetteer) ?? withName(name.trim(), where, gazetteer);
  const [commune] = found;
  if (commune && found.length === 1) return { commune };
  return { why: found.length > 1 ? severalBear(said, found) : noneBears(said, gazetteer) };
}

function withCode(said: string, { communes, department }: Gazetteer): GazetteerCommune[] | undefined {
  const code = said.trim().toUpperCase();
  if (!feedPatterns.communeCode.test(code)) return undefined;
  const commune = communes.get(code) ?? communes.get(department.oldCodes.get(code) ?? '');
  return commune ? [commune] : [];
}

function withName(
  name: string,
  where: string | undefined,
  { communes, department, ...gazetteer }: Gazetteer,
): GazetteerCommune[] {
  const wanted = foldText(name);
  const bears = (each: { name: string }) => foldText(each.name) === wanted;
  const named = [...communes.values()].filter(bears);
  if (where !== undefined) {
    const code = findDepartmentCode({ communes, department, ...gazetteer }, where);
    return named.filter((each) => each.department === code);
  }
  const own = named.filter((each) => each.department === department.code);
  const former = department.formerNames.filter(bears).flatMap(({ code }) => communes.get(code) ?? []);
  return [own, former, named].find((some) => some.length > 0) ?? [];
}

const severalBear = (said: string, found: readonly GazetteerCommune[]) =>
  `plusieurs communes s’appellent « ${said} » : écrivez ${inWords(found, 'ou')}.`;

function noneBears(said: string, { department }: Gazetteer): string {
  const near = findCommunes(
    said,
    { communes: [...department.communes.values()], oldCodes: Object.fromEntries(department.oldCodes) },
    3,
  );
  const advice =
    near.length > 0
      ? `Est-ce ${inWords(
          near.flatMap(({ code }) => department.communes.get(code) ?? []),
          'ou',
        )} ?`
      : 'Vérifiez le nom, ou écrivez le code INSEE de la commune.';
  return `aucune commune n’est connue sous « ${said} ». ${advice}`;
}

const inWords = (communes: readonly GazetteerCommune[], and: string) => {
  const each = communes
    .slice(0, 5)
    .map(({ name, code, department }) => `« ${name} (${department}) », code ${code}`);
  return [each.slice(0, -1).join(', '), each.at(-1)].filter(Boolean).join(` ${and} `);
};
