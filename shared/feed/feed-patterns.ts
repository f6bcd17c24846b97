/** The forms of codes, ids and keys in the feed: for the schema, and for readers that carry no schema. */
const DEPARTMENT = '(?:0[1-9]|[1-8]\\d|9[0-5]|2[AB]|97[1-8])';
const BULLETIN_ID = `${DEPARTMENT}-\\d{4}-\\d{2}-\\d{2}-\\d+`;

// Said for bundles: those that read none of these patterns need not make them.
const whole = /* @__NO_SIDE_EFFECTS__ */ (source: string) => new RegExp(`^(?:${source})$`);

/** Codes, ids and slugs. */
export const feedPatterns = {
  /** INSEE code of a département: two digits, 2A, 2B, or three digits overseas. */
  departmentCode: whole(DEPARTMENT),
  /** INSEE code of a commune, always a string: `62413`, `2A004`, `01001`. */
  communeCode: whole('(?:\\d{2}|2[AB])\\d{3}'),
  /** `62-2020-04-08-2`: département, date, number. */
  bulletinId: whole(BULLETIN_ID),
  /** `62-2020-04-08-2#e7`: an opaque serial within its bulletin; it is also the end of the initiative's address. */
  initiativeId: whole(`${BULLETIN_ID}#e\\d+`),
  slug: whole('[a-z0-9]+(?:-[a-z0-9]+)*'),
  /** `page:secondddepart`, `group:entraideimprimante3d`: a Facebook identity as the feed lists it. */
  identityKey: whole('(?:page|group|event):[a-z0-9]{1,64}'),
  digest: whole('sha256-[0-9a-f]{64}'),
  /** Of Ed25519, as `signature.ts` writes them. */
  publicKey: whole('[0-9a-f]{64}'),
  signature: whole('[0-9a-f]{128}'),
} as const;
