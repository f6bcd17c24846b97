/**
 * `ids.json`, the ledger: which id each initiative was published under, kept by `publish` so that ids survive an initiative
 * inserted above, a moved theme, a corrected typo.
 *
 * It holds no text: an initiative is known again by digests of its words and links, taken after names were masked. Of one that
 * is gone or taken back only its fingerprint stays, which tells nothing without the key of the series; of one that has none, as in
 * a series without keys, a digest of its whole text. Format, version 1:
 * ```
 * { "version": 1, "publication": { "counter": 3, "digest": "sha256-…" },
 *   "bulletins": { "62-2020-04-08-2": [ { "id": "e1", "text": "9f…", "words": "0a3f…", "links": ["77…"] },
 *                                       { "id": "e2", "fingerprint": "5c…", "takenBack": "2020-05-02" } ] } }
 * ```
 * Beside them stand a digest of what was last published of it, and the day on which that last changed.
 */
import * as z from 'zod';
import { feedPatterns } from '../feed/feed-patterns.ts';

const knownInitiativeSchema = z.strictObject({
  id: z.string().regex(/^e\d+$/),
  /** Digest of the folded text. */
  text: z.string().optional(),
  /** Four hexadecimal digits for each different word, sorted. */
  words: z.string().optional(),
  links: z.array(z.string()).optional(),
  /** Of its words, by the key of the series. */
  fingerprint: z.string().optional(),
  /** Digest of all that was published of it. */
  published: z.string().optional(),
  /** The day on which that last changed. */
  updated: z.iso.date().optional(),
  /** The day on which it was found gone from its source. */
  withdrawn: z.iso.date().optional(),
  /** The day on which a correction took it back: it stays so when that line is gone. */
  takenBack: z.iso.date().optional(),
});

export const ledgerSchema = z.strictObject({
  version: z.literal(1),
  publication: z.strictObject({ counter: z.int().nonnegative(), digest: z.string() }),
  bulletins: z.record(
    z
      .string()
      .regex(feedPatterns.bulletinId, 'n’est pas l’identifiant d’un bulletin, comme « 62-2020-04-08-2 »'),
    z.array(knownInitiativeSchema),
  ),
});

export type Ledger = z.infer<typeof ledgerSchema>;
/** An initiative as the ledger knows it. */
export type KnownInitiative = z.infer<typeof knownInitiativeSchema>;

export const emptyLedger: Ledger = { version: 1, publication: { counter: 0, digest: '' }, bulletins: {} };

export const formatLedger = (ledger: Ledger) => `${JSON.stringify(ledger, null, 1)}\n`;
