/** Whether a paragraph goes on about the initiative before it, whose links have not come yet. */
import { foldText } from '../../shared/french/fold-text.ts';
import { CIRCUMSTANCE, GOES_ON, SPEECH } from '../mentions/cues.ts';
import { has, type Spot } from './spot.ts';

const of = (kind: string) => GOES_ON.filter(({ id }) => id.startsWith(kind));
const PRONOUN = of('refers/pronoun');
const LABEL = of('links-back/label');
const TAKES_UP = [...PRONOUN, ...of('links-back/this'), ...of('links-back/you')];

/** "Ils ont livré …", "Le soir, elle coud.", "Cette tournée …", "Vous pouvez …" */
export const takesUp = (body: string) => has(TAKES_UP, body);

const REFERS = of('refers');
/** "Cette action …", "Leur local …": a word of it stands for what was told. */
export const refersBack = (body: string) => has(REFERS, body);

/** "Y aller : …" */
export const opensWithLabel = (body: string) => has(LABEL, body);

const SUBJECT_AGAIN = of('subject-again');
const LINKS_BACK = of('links-back');
const POINTS_BACK = of('points-back');

export function goesOnAbout({ body, known, told: { organiser, place } }: Spot): boolean {
  const isNew = organiser !== undefined && isNewIn(known, organiser);
  // Speech by someone of another body, elsewhere, opens with its quote.
  if (has(SPEECH, body)) return !(isNew && place?.role === 'place' && isNewIn(known, place));
  if (refersBack(body)) return true;
  // "Grâce au concours de la mairie, les bénévoles …": who helps opens nothing, when the subject is taken up.
  const circumstance = CIRCUMSTANCE.exec(body)?.[0].length ?? 0;
  const takesUp = (rules: typeof GOES_ON) => [0, circumstance].find((start) => has(rules, body.slice(start)));
  // "Le collectif tient une liste avec Nadège" names another later; "Le club « Lien » livre" at once.
  const subject = takesUp(SUBJECT_AGAIN) ?? repeatedSubject(body, known);
  if (subject !== undefined)
    return (
      !isNew ||
      organiser.start < subject ||
      organiser.start > subject + 40 ||
      / par /.test(body.slice(subject, organiser.start))
    );
  const link = takesUp(LINKS_BACK);
  if (link !== undefined) return !isNew || organiser.start < link;
  return has(POINTS_BACK, body) && !isNew;
}

/** @param known what was told so far, folded */
export const isNewIn = (known: string, named: { name: string } | undefined) =>
  named !== undefined && !known.includes(foldText(named.name));

/** "Les brumisateurs ont été offerts par …": a subject that was told of, by its very noun. */
function repeatedSubject(body: string, known: string): number | undefined {
  const [subject, noun = ''] = DEFINITE_SUBJECT.exec(body) ?? [];
  return subject !== undefined && ` ${known} `.includes(` ${foldText(noun)} `) ? subject.length : undefined;
}
const DEFINITE_SUBJECT = /^(?:Les? |La |L['’])(\p{Ll}{5,})(?= )/u;
