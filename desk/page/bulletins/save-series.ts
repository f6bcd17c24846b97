/** What is typed in the fields of a series goes into its folder, or each field is told what is wrong with it. */
import { readSeries, type TypedSeries } from '../../../shared/editor/series-fields.ts';
import type { Desk } from '../desk.ts';
import { contentsOf, type DeskState } from '../desk-state.ts';
import { findDepartments } from '../departments.ts';
import { inWords } from '../fault-words.ts';
import { DEPARTMENT, NEW_SERIES_AT_FIRST, NO_SERIES_YET } from './series-state.ts';

/** Writes `series.json` of the folder that is open. */
export async function saveSeries(desk: Desk, typed: TypedSeries): Promise<void> {
  const read = readSeries(typed, contentsOf(desk.state())?.series);
  if ('faults' in read) return desk.change({ series: { typed, faults: read.faults }, said: INCOMPLETE });
  try {
    await desk.writeSeries(read.series);
    desk.change({ series: NO_SERIES_YET, said: 'La série est enregistrée.' });
  } catch (error) {
    desk.change({ said: `La série n’est pas enregistrée : ${inWords(error)}` });
  }
}

/** Makes the folder of a new series, and opens it. @returns whether it is there */
export async function startSeries(desk: Desk, typed: TypedSeries): Promise<boolean> {
  const tell = (part: Partial<DeskState['newSeries']>, said: string) =>
    desk.change(({ newSeries }) => ({ newSeries: { ...newSeries, typed, ...part }, said }));
  const [read, department] = [readSeries(typed, undefined), departmentOf(desk.state())];
  const faults = new Map([
    ...('fault' in department ? [[DEPARTMENT, department.fault] as const] : []),
    ...('faults' in read ? read.faults : []),
  ]);
  if ('fault' in department || 'faults' in read) {
    tell({ faults }, INCOMPLETE);
    return false;
  }
  tell({ faults, isBeingMade: true }, 'La série se prépare…');
  try {
    await desk.makeFolder(department.code, read.series);
    desk.change({
      newSeries: NEW_SERIES_AT_FIRST,
      said: 'La série est créée. Il ne manque que son premier communiqué : déposez-le ici.',
    });
    return true;
  } catch (error) {
    tell({ isBeingMade: false }, `La série n’est pas créée : ${inWords(error)}`);
    return false;
  }
}

const INCOMPLETE = 'La série n’est pas encore complète : voyez les champs signalés.';

/** Chosen, or typed so that it can be no other. */
function departmentOf({ newSeries, departments, folders }: DeskState): { code: string } | { fault: string } {
  const found = findDepartments(newSeries.search, departments).map(({ code }) => code);
  const code = newSeries.department ?? (found.length === 1 ? found[0] : undefined);
  if (code === undefined) return { fault: 'Choisissez un département dans la liste.' };
  return folders.some(({ name }) => name === code)
    ? { fault: 'Ce département a déjà son dossier : ouvrez-le dans « Bulletins ».' }
    : { code };
}
