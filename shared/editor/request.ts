/** A message to the editor: in words what is asked, and one line of code at its foot that the desk reads. No reason need be given. */
import type { ListedInitiative } from '../feed/feed-schema.ts';
import { initiativeTitle } from '../render/initiative-title.ts';
import type { Correction } from './corrections.ts';
import { changeInWords, describeCorrection } from './describe-correction.ts';
import { writeRequestLine } from './request-line.ts';

export interface Request {
  initiative: ListedInitiative;
  /** Where the initiative stands. */
  page: string;
  correction: Correction;
  /** What the editor must do by hand, in the association's words. */
  remark: string;
  communeName: (code: string) => string | undefined;
}

export interface Message {
  subject: string;
  body: string;
}

const BEFORE_REMARK = 'Ce que je souhaite aussi :';
const AFTER_REMARK = 'Cordialement,';

export function requestMessage({ initiative, page, correction, remark, communeName }: Request): Message {
  const withdraws = correction.withdrawn !== undefined;
  const changes = withdraws ? [] : describeCorrection(initiative, correction, communeName);
  const asked = withdraws ? 'le retrait' : 'la correction';
  return {
    subject: `${withdraws ? 'Retrait' : 'Correction'} : ${initiative.id}`,
    body: [
      'Bonjour,',
      `Je demande ${asked} de la fiche « ${initiativeTitle(initiative)} », référence ${initiative.id} :\n${page}`,
      ...(changes.length > 0
        ? [`Ce que je demande :\n${changes.map((each) => `– ${changeInWords(each)}`).join('\n')}`]
        : []),
      ...(remark.trim() ? [`${BEFORE_REMARK}\n${remark.trim()}`] : []),
      `${AFTER_REMARK}\n`,
      ...(Object.keys(correction).length > 0
        ? [`Pour la rédaction, à laisser tel quel :\n${writeRequestLine([initiative.id, correction])}`]
        : []),
    ].join('\n\n'),
  };
}

/**
 * What a message asks for in the association's own words, which nobody but the editor can do.
 * @param text the message as it came back, quoted or not; empty where nothing of the kind stands in it
 */
export function readRemark(text: string): string {
  const plain = text.replace(/^[>|\t ]+|\r/gm, '');
  const start = plain.indexOf(BEFORE_REMARK);
  if (start < 0) return '';
  const [remark = ''] = plain.slice(start + BEFORE_REMARK.length).split(`\n${AFTER_REMARK}`);
  return remark.trim();
}

/** Beyond, Windows and some mail programs cut an address short, and the line of code with it. */
const LONGEST_ADDRESS = 2_000;

/** @returns a `mailto:` of the whole message, or, where that would be too long, of its subject alone */
export function mailAddress(contact: string, { subject, body }: Message): { href: string; whole: boolean } {
  const empty = `mailto:${contact}?subject=${encodeURIComponent(subject)}`;
  // Lines of a mail end so: https://www.rfc-editor.org/rfc/rfc6068#section-5
  const href = `${empty}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  const whole = href.length <= LONGEST_ADDRESS;
  return { href: whole ? href : empty, whole };
}
