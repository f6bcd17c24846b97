import type { Desk } from '../desk.ts';
import { contentsOf } from '../desk-state.ts';
import { inWords } from '../fault-words.ts';
import { readSeries } from './series-form.ts';
import { NO_SERIES_YET } from './series-state.ts';

/** Writes `series.json` from its fields, or says at each what is wrong with it. */
export async function saveSeries(desk: Desk, typed: Readonly<Record<string, string>>): Promise<void> {
  const read = readSeries(typed, contentsOf(desk.state())?.series);
  if ('faults' in read)
    return desk.change({
      series: { typed, faults: read.faults },
      said: 'La série n’est pas encore complète.',
    });
  try {
    await desk.writeSeries(read.series);
    desk.change({ series: NO_SERIES_YET, said: 'La série est enregistrée.' });
  } catch (error) {
    desk.change({ said: `La série n’est pas enregistrée : ${inWords(error)}` });
  }
}
