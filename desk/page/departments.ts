/** Départements by name or code, and the folders that are named after them. Pure. */
import { departmentIn } from '../../publisher/steps/folder-names.ts';
import { findCommunes } from '../../shared/feed/find-communes.ts';

export interface DepartmentName {
  code: string;
  name: string;
}

/** @returns those that words of a name or a code may mean, the likeliest first: as communes are searched everywhere else */
export function findDepartments(typed: string, departments: readonly DepartmentName[]): DepartmentName[] {
  const communes = departments.map((each) => ({ ...each, postalCodes: [] }));
  return findCommunes(typed, { communes, oldCodes: {} }).map(({ code, name }) => ({ code, name }));
}

/** « Pas-de-Calais (62) »; another series of the same by its folder's whole name: « Pas-de-Calais (62-inondations) ». */
export function folderInWords(folder: string, names: ReadonlyMap<string, string> | undefined): string {
  const name = names?.get(departmentIn(folder) ?? '');
  return name === undefined ? folder : `${name} (${folder})`;
}
