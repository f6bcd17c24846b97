/** A message to the editor: what is asked, and the line of `corrections.json` that does it. No reason need be given. */
import type { ListedInitiative } from '../feed/feed-schema.ts';
import { initiativeTitle } from '../render/initiative-title.ts';
import type { Correction } from './corrections.ts';

export interface Request {
  initiative: ListedInitiative;
  /** Where the initiative stands. */
  page: string;
  correction: Correction;
  /** What the editor must do by hand, in the association's words. */
  remark: string;
}

export interface Message {
  subject: string;
  body: string;
  /** A whole `corrections.json`; empty when only a remark is made. */
  line: string;
}

export function requestMessage({ initiative, page, correction, remark }: Request): Message {
  const withdraws = correction.withdrawn !== undefined;
  const line = Object.keys(correction).length > 0 ? JSON.stringify({ [initiative.id]: correction }) : '';
  const asked = withdraws ? 'le retrait' : 'la correction';
  return {
    subject: `${withdraws ? 'Retrait' : 'Correction'} : ${initiative.id}`,
    line,
    body: [
      'Bonjour,',
      `Je demande ${asked} de l’initiative « ${initiativeTitle(initiative)} », référence ${initiative.id} :\n${page}`,
      ...(remark.trim() ? [`Ce que je souhaite :\n${remark.trim()}`] : []),
      ...(line
        ? [
            `Pour l’éditeur, la ligne à mettre dans corrections.json :\n${line}\n(Si ce fichier contient déjà des corrections, ajoutez-y, après une virgule, ce qui est entre les accolades extérieures.)`,
          ]
        : []),
      'Cordialement,\n',
    ].join('\n\n'),
  };
}

/** Beyond, Windows and some mail programs cut an address short, and the line of `corrections.json` with it. */
const LONGEST_ADDRESS = 2_000;

/** @returns a `mailto:` of the whole message, or, where that would be too long, of its subject alone */
export function mailAddress(contact: string, { subject, body }: Message): { href: string; whole: boolean } {
  const empty = `mailto:${contact}?subject=${encodeURIComponent(subject)}`;
  // Lines of a mail end so: https://www.rfc-editor.org/rfc/rfc6068#section-5
  const href = `${empty}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  const whole = href.length <= LONGEST_ADDRESS;
  return { href: whole ? href : empty, whole };
}
