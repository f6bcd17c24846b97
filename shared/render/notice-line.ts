/** The notice's first line: « Présentée dans Le Pas-de-Calais solidaire n° 2 · Haillicourt ». */
import type { NoticeInitiative } from './notice-initiative.ts';

type InLine = Pick<NoticeInitiative, 'series' | 'issue' | 'places'>;

/** The bulletins, each series once: « Le Pas-de-Calais solidaire n° 2, n° 5 ». */
export function bulletinsInLine(initiatives: readonly InLine[]): string {
  const issues = new Map<string, Set<string>>();
  for (const { series, issue } of initiatives)
    issues.set(series, (issues.get(series) ?? new Set()).add(issue));
  return [...issues].map(([series, each]) => `${series} ${[...each].join(', ')}`).join(', ');
}

/** So many places fit; of more, the line says that there are more. */
const MOST_PLACES = 2;

/** The places, each once. */
export function placesInLine(initiatives: readonly InLine[]): string {
  const places = [...new Set(initiatives.flatMap((initiative) => initiative.places))];
  return places.slice(0, MOST_PLACES).join(', ') + (places.length > MOST_PLACES ? '…' : '');
}
