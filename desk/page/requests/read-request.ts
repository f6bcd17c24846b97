/** A message of an association, pasted whole → what it asks for, as far as it can be carried out. Pure. */
import * as z from 'zod';
import { classifyLink } from '../../../shared/addresses/classify-link.ts';
import { correctionSchema, type Correction } from '../../../shared/editor/corrections.ts';
import { readRequestLines } from '../../../shared/editor/request-line.ts';
import { initiativeIdSchema } from '../../../shared/feed/feed-schema.ts';
import { findReference } from '../../../site/check/look-up.ts';
import { asPhone } from '../entry/entry-fields.ts';

/** What an association may ask for: the rest is the editor's to decide. */
const requestSchema = z.tuple([
  initiativeIdSchema,
  correctionSchema.pick({
    title: true,
    communes: true,
    organisers: true,
    links: true,
    phones: true,
    people: true,
    withdrawn: true,
  }),
]);

export interface AskedFor {
  id: string;
  correction: Correction;
}

export interface ReadRequests {
  requests: AskedFor[];
  /** A line begins that cannot be read whole, or that says what no association may ask. */
  isDamaged: boolean;
  /** The initiative that the message names in its words, where it holds no line. */
  reference: string | undefined;
}

/** @param today ISO date: a withdrawal counts from the day on which it is decided */
export function readRequest(pasted: string, today: string): ReadRequests {
  const { values, isDamaged } = readRequestLines(pasted);
  const read = values.map((value) => requestSchema.safeParse(value));
  const requests = read.flatMap(({ data }) =>
    data ? [{ id: data[0], correction: datedFrom(data[1], today) }] : [],
  );
  return {
    requests,
    isDamaged: isDamaged || requests.length < values.length,
    reference: requests.length > 0 ? undefined : findReference(pasted.replace(/\s*>?\s*(?=#e\d)/g, '')),
  };
}

const datedFrom = (correction: Correction, today: string): Correction =>
  correction.withdrawn === undefined ? correction : { ...correction, withdrawn: today };

/**
 * What of a request cannot be carried out, in French: the association's page refuses the same, so that a line which holds it was
 * not written there.
 */
export function faultsOf(
  { communes = [], links = [], phones = [] }: Correction,
  communeName: (code: string) => string | undefined,
): string[] {
  const unknown = communes
    .map((each) => (typeof each === 'string' ? each : 'code' in each ? each.code : each.commune))
    .filter((code) => communeName(code) === undefined);
  return [
    ...unknown.map((code) => `Aucune commune n’est connue sous «\u00A0${code}\u00A0».`),
    ...links
      .filter((link) => !classifyLink(link))
      .map((link) => `«\u00A0${link}\u00A0» n’est pas une adresse.`),
    ...phones
      .filter((phone) => !asPhone(phone))
      .map((phone) => `«\u00A0${phone}\u00A0» n’est pas un numéro de téléphone.`),
  ];
}
