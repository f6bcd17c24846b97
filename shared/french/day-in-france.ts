/**
 * Which day it is in France, as an editor and an association count it: whoever works after midnight, or publishes on a forge whose
 * clock is UTC's, means the same « aujourd’hui ».
 * @returns ISO date
 * @example dayInFrance(new Date('2020-05-01T22:30:00Z')) // 2020-05-02
 */
export function dayInFrance(now = new Date()): string {
  const parts = new Map(FORMAT.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** Made once: the desk asks for the day at every change. */
const FORMAT = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
