/** A release in words: by what it says of itself, else by its file's name. Pure. */
import { formatDate } from '../../../shared/french/format-french.ts';

/** « Bulletin du 8 avril 2020, n° 2 » for `2020-04-08-2.docx`; other names as they are. */
export function nameInWords(name: string): string {
  const said = /^(\d{4}-\d{2}-\d{2})(?:-(\d+))?\.\w+$/.exec(name);
  if (!said?.[1]) return name;
  return `Bulletin ${said[2] ? `n°\u00A0${said[2]} ` : ''}du ${formatDate(said[1])}`;
}
