/** `series.json`: what an editor says once of the whole series of a département. */
import * as z from 'zod';

const siteAddress = z
  .url({ protocol: /^https?$/ })
  .refine((address) => !/[?#@]/.test(address), 'une adresse sans « ? », « # » ni mot de passe')
  .transform((address) => address.replace(/\/?$/, '/'));

export const seriesSchema = z.strictObject({
  /** Title of the series: "Le Pas-de-Calais solidaire". */
  title: z.string().min(1),
  issuer: z.string().min(1),
  /** Where people ask for a correction or a withdrawal. */
  contact: z.email(),
  licence: z.string().min(1),
  /** Where the press releases themselves are published. */
  source: z.url({ protocol: /^https?$/ }),
  /** The public address of the site; empty while there is none, and then the extension asks the network for nothing. */
  site: z.union([z.literal(''), siteAddress]).default(''),
  /** Are private persons named in full? No, unless they agreed. */
  fullNames: z.boolean().default(false),
  /** Postal address and telephone of the issuer, who answers for what is published, and the host: for the legal pages. */
  address: z.string().min(1).optional(),
  phone: z.string().min(1).optional(),
  director: z.string().min(1).optional(),
  host: z.string().min(1).optional(),
  /** Until an audit is entered, the site declares that none was made. */
  accessibility: z
    .strictObject({
      declared: z.iso.date().optional(),
      audit: z
        .strictObject({
          date: z.iso.date(),
          by: z.string().min(1),
          /** Percentage of the RGAA's criteria that are met. */
          rate: z.number().min(0).max(100),
          faults: z.array(z.string().min(1)).default([]),
        })
        .optional(),
    })
    .optional(),
});

export type Series = z.infer<typeof seriesSchema>;

export { siteAddress as siteAddressSchema };
