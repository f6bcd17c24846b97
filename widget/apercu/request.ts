/** A message to the editor: what is asked, and the line of `corrections.json` that does it. No reason need be given. */
import type { ListedInitiative } from '../../shared/feed-schema.ts';
import { initiativeTitle } from '../initiative-title.ts';

/** What `publisher/corrections.ts` reads for one initiative, as far as an association asks for it. */
export interface Correction {
  title?: string;
  communes?: string[];
  links?: string[];
  people?: string[];
  fullNames?: boolean;
  withdrawn?: string;
}

export interface Request {
  entry: ListedInitiative;
  /** Where the entry stands. */
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

export function requestMessage({ entry, page, correction, remark }: Request): Message {
  const withdraws = correction.withdrawn !== undefined;
  const line = Object.keys(correction).length > 0 ? JSON.stringify({ [entry.id]: correction }) : '';
  const asked = withdraws ? 'le retrait' : 'la correction';
  return {
    subject: `${withdraws ? 'Retrait' : 'Correction'} : ${entry.id}`,
    line,
    body: [
      'Bonjour,',
      `Je demande ${asked} de l’initiative « ${initiativeTitle(entry)} », référence ${entry.id} :\n${page}`,
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

export const mailAddress = (contact: string, { subject, body }: Message) =>
  `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
