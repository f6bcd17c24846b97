/** `series.json`: what an editor says once of the whole series of a département. */
import * as z from 'zod';
import { editorText as text, webAddress } from './editor-text.ts';

/** It stands in the rules of servers and in what is pasted, where other characters say something: quotes in a host are allowed. */
const siteAddress = webAddress
  .refine((address) => /^https?:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?\/[\w.~/%-]*$/.test(address))
  .transform((address) => address.replace(/\/?$/, '/'));

const SITE_ADDRESS =
  'une adresse entière, comme https://exemple.fr/solidaire/ : sans « ? », « # » ni mot de passe, et dans son chemin des lettres, des chiffres, « - », « _ », « . » et « ~ » seulement';

/** The licence that a new series is given: the pages of the site speak of it. */
export const OPEN_LICENCE = 'Licence Ouverte 2.0 (Etalab)';

export const seriesSchema = z.strictObject({
  /** Title of the series: "Le Pas-de-Calais solidaire". */
  title: text,
  issuer: text,
  /** Where people ask for a correction or a withdrawal. */
  contact: z.email(),
  licence: text,
  /** Where the press releases themselves are published. */
  source: webAddress,
  /** The public address of the site; empty while there is none, and then the extension asks the network for nothing. */
  site: z.union([z.literal(''), siteAddress], SITE_ADDRESS).default(''),
  /** False where press releases bear no number: they are told apart by their day and their rank in it. */
  numbered: z.boolean().optional(),
  /** Are private persons named in full? No, unless they agreed. */
  fullNames: z.boolean().default(false),
  /** Postal address and telephone of the issuer, who answers for what is published, and the host: for the legal pages. */
  address: text.optional(),
  phone: text.optional(),
  director: text.optional(),
  host: text.optional(),
  /** Until an audit is entered, the site declares that none was made. */
  accessibility: z
    .strictObject({
      declared: z.iso.date().optional(),
      audit: z
        .strictObject({
          date: z.iso.date(),
          by: text,
          /** Percentage of the RGAA's criteria that are met. */
          rate: z.number().min(0).max(100),
          faults: z.array(text).default([]),
        })
        .optional(),
    })
    .optional(),
});

export type Series = z.infer<typeof seriesSchema>;

export { siteAddress as siteAddressSchema };
