/**
 * Every file of the feed, defined once: types, validation and JSON Schema come from here.
 *
 * ```
 * feed/v1/index.json                    FeedIndex        which départements there are, and the digests of their indexes
 * feed/v1/index.signed.json             SignedFile       the same, dated, as one text, with its signatures: see signed-index.ts
 * feed/v1/62/index.json                 DepartmentIndex  bulletins, communes, territories, tombstones, digests; no initiative text
 * feed/v1/62/62413.json                 AreaFile         all that the widget of one commune needs
 * feed/v1/62/intercommunalities/N.json  AreaFile         the same for a wider area, N being its SIREN number
 * feed/v1/62/department.json            AreaFile         the same for the whole département
 * feed/v1/62/bulletins/ID.json          BulletinFile     one bulletin, whole
 * feed/v1/62/facebook.json              FacebookFile     Facebook identity → initiatives
 * feed/v1/62/communes.json              CommunesFile     names and codes, for messages and search boxes
 * feed/v1/62/gazetteer.json             GazetteerFile    all that reading a release of the département needs
 * ```
 *
 * Within version 1 the feed only grows: a reader ignores the keys that it does not know.
 * Written with zod/mini, so that the extension's worker can carry it; no transform, so that JSON Schema can say all of it.
 */
import * as z from 'zod/mini';
import { addressPatterns } from '../addresses/address-patterns.ts';
import { facebookMatchKeys, findFacebookIdentity } from '../addresses/facebook-identity.ts';
import { kindAgrees } from '../addresses/kind-of-address.ts';
import { isBounded, LONGEST_TEXT } from './bounded-text.ts';
import { FEED_VERSION } from './feed-paths.ts';
import { feedPatterns } from './feed-patterns.ts';
import { hasInvisibleCharacters } from '../french/invisible-characters.ts';

const pattern = (source: string) => z.string().check(z.regex(new RegExp(`^(?:${source})$`)));
const form = (name: keyof typeof feedPatterns) => z.string().check(z.regex(feedPatterns[name]));
const address = (name: keyof typeof addressPatterns) => z.string().check(z.regex(addressPatterns[name]));

const text = z.string().check(
  z.minLength(1),
  z.maxLength(LONGEST_TEXT),
  z.refine((value) => !hasInvisibleCharacters(value), 'contient des caractères invisibles'),
  z.refine(isBounded, 'est trop long, ou répète des espaces ou des accents'),
);

export const departmentCodeSchema = form('departmentCode');
export const communeCodeSchema = form('communeCode');
export const bulletinIdSchema = form('bulletinId');
export const initiativeIdSchema = form('initiativeId');
const dateSchema = z.iso.date();
const slugSchema = form('slug');
const digestSchema = form('digest');
const pathSchema = address('path');
const webAddress = address('web');

/** How an initiative concerns a commune. It is listed under its places, else its beneficiaries, never its origin. */
export const placeRoleSchema = z.enum(['place', 'beneficiary', 'origin']);

export const placeSchema = z.object({ code: communeCodeSchema, name: text, role: placeRoleSchema });

/** A named area that is no commune: `{"slug": "calaisis", "name": "Calaisis"}`. */
export const territorySchema = z.object({ slug: slugSchema, name: text });

export const organiserSchema = z.object({
  name: text,
  kind: z.enum(['association', 'company', 'public-body', 'group', 'person']),
});

/** A Facebook page, profile, group or event: see `facebook-identity.ts`. */
export const identitySchema = z.object({
  kind: z.enum(['page', 'profile', 'group', 'event']),
  key: pattern('[a-z0-9.]+'),
});

type Identity = z.infer<typeof identitySchema>;

export const linkKindSchema = z.enum([
  'facebook-page',
  'facebook-profile',
  'facebook-group',
  'facebook-event',
  'facebook',
  'twitter',
  'instagram',
  'youtube',
  'website',
  'email',
]);

/** A typed link; only these protocols ever reach an `href`, and what is said of an address is what it is. */
export const linkSchema = z
  .object({
    kind: linkKindSchema,
    url: address('link'),
    identity: z.optional(identitySchema),
    /** The account on X, Instagram or YouTube, when the address names one. */
    account: z.optional(text),
  })
  .check(
    z.refine(kindAgrees, 'n’est pas de la sorte que dit « kind »'),
    z.refine(leadsToIdentity, 'ne mène pas à ce que dit « identity »'),
  );

function leadsToIdentity({ kind, url, identity }: { kind: string; url: string; identity?: Identity }) {
  if (!identity) return true;
  const found = findFacebookIdentity(url);
  const [key = ''] = facebookMatchKeys(identity);
  return (
    kind === `facebook-${identity.kind}` && found !== undefined && facebookMatchKeys(found).includes(key)
  );
}

export const initiativeSchema = z.object({
  id: initiativeIdSchema,
  /** What is done, in an editor’s words or as `publish` found it told; where there is none, its organisers name it. */
  title: z.optional(text),
  /** Paragraphs joined by a blank line, without the links, nor « De même, » and the like at the start. */
  text,
  communes: z.array(placeSchema),
  territories: z.array(territorySchema),
  organisers: z.array(organiserSchema),
  links: z.array(linkSchema),
  /** E.164 (`+33321000000`), or a short number as printed (`3919`). */
  phones: z.array(address('phone')),
  /** It names or points at a private person. */
  personal: z.boolean(),
  /** The day on which it was last changed after it first came out; absent from what stands as it came. */
  updated: z.optional(dateSchema),
});

export const themeSchema = z.object({
  title: text,
  slug: slugSchema,
  introduction: z.optional(text),
  initiatives: z.array(initiativeSchema),
});

const bulletinHead = {
  id: bulletinIdSchema,
  /** Where `numbered` is false, its rank among those of its day: it tells them apart and sorts them, and is not shown. */
  number: z.int().check(z.positive()),
  /** False in a series without numbers; absent from all others. */
  numbered: z.optional(z.boolean()),
  date: dateSchema,
  title: text,
  /** Where the press release itself can be read. */
  source: z.optional(webAddress),
};

export const bulletinSchema = z.object({
  ...bulletinHead,
  /** What the editor says of this edition, e.g. that it is a retelling. */
  note: z.optional(text),
  introduction: z.optional(text),
  themes: z.array(themeSchema),
  closing: z.optional(text),
  links: z.array(linkSchema),
});

/** An initiative outside its bulletin: it says which bulletin and theme it comes from. */
export const listedInitiativeSchema = z.extend(initiativeSchema, {
  bulletin: bulletinIdSchema,
  theme: z.object({ title: text, slug: slugSchema }),
});

const version = z.literal(FEED_VERSION);

export const scopeSchema = z.enum(['commune', 'intercommunality', 'department']);

export const areaFileSchema = z.object({
  version,
  area: z.object({
    scope: scopeSchema,
    code: z.string().check(z.minLength(2)),
    /** Codes that a commune had before a merger: its file stands under each of them as well. */
    formerCodes: z.optional(z.array(communeCodeSchema)),
    name: text,
  }),
  /** The bulletins that the initiatives below come from, newest first. */
  bulletins: z.array(z.object(bulletinHead)),
  initiatives: z.array(listedInitiativeSchema),
  /** Initiatives of a territory that holds the commune and of no commune by name ("dans le secteur"). */
  nearby: z.array(listedInitiativeSchema),
  /** The wider areas to look into, nearest first; `path` is relative to the feed. */
  wider: z.array(
    z.object({
      scope: scopeSchema,
      name: text,
      path: pathSchema,
      /** How many initiatives that file lists; absent from feeds published before it was counted. */
      initiatives: z.optional(z.int().check(z.nonnegative())),
    }),
  ),
});

export const bulletinFileSchema = z.extend(bulletinSchema, { version });

export const facebookFileSchema = z.object({
  version,
  /** Keys as `facebookMatchKeys` writes them: `page:secondddepart`, `group:entraideimprimante3d`. */
  identities: z.record(form('identityKey'), z.array(initiativeIdSchema)),
});

const sirenSchema = pattern('\\d{9}');

export const communesFileSchema = z.object({
  version,
  communes: z.array(
    z.object({
      code: communeCodeSchema,
      name: text,
      postalCodes: z.array(pattern('\\d{5}')),
      /** SIREN number of its intercommunality. */
      intercommunality: z.optional(sirenSchema),
    }),
  ),
  /** Codes that communes had before they merged → today's code. */
  oldCodes: z.record(communeCodeSchema, communeCodeSchema),
});

const gazetteerCommune = {
  code: communeCodeSchema,
  name: text,
  population: z.int().check(z.nonnegative()),
};

/** What a reader of releases knows of a département: the desk fetches it, nobody else does. */
export const gazetteerFileSchema = z.object({
  version,
  department: z.object({ code: departmentCodeSchema, name: text }),
  /** The names of all départements, by code. */
  departmentNames: z.record(departmentCodeSchema, text),
  communes: z.array(z.object({ ...gazetteerCommune, postalCodes: z.array(pattern('\\d{5}')) })),
  /** Codes that communes had before they merged → today's code. */
  oldCodes: z.record(communeCodeSchema, communeCodeSchema),
  /** Names that delegated and associated communes still go by → the commune that they belong to. */
  formerNames: z.array(z.object({ name: text, code: communeCodeSchema })),
  /** Their members in other départements included. */
  intercommunalities: z.array(
    z.object({ siren: sirenSchema, name: text, members: z.array(communeCodeSchema) }),
  ),
  /** Areas that are called by a name of their own: how texts call them, and the intercommunalities that each covers. */
  territories: z.array(z.extend(territorySchema, { names: z.array(text), sirens: z.array(sirenSchema) })),
  /** Communes of other départements: all of the neighbours', and the larger ones of France. */
  elsewhere: z.array(z.object(gazetteerCommune)),
});

const fileDigest = {
  path: pathSchema,
  digest: digestSchema,
  /** Its bytes: who fetches it reads no more. Absent from feeds published before it was told. */
  length: z.optional(z.int().check(z.nonnegative())),
};

export const departmentIndexSchema = z.object({
  version,
  department: z.object({ code: departmentCodeSchema, name: text }),
  series: z.object({
    title: text,
    issuer: text,
    /** Where to ask for a correction or a withdrawal: an e-mail address. */
    contact: z.email(),
    licence: text,
    source: webAddress,
    /** The public address of the site, ending in `/`; without it a client asks the network for nothing. */
    site: z.optional(pattern('https?://\\S+/')),
  }),
  bulletins: z.array(z.object({ ...bulletinHead, initiatives: z.int(), ...fileDigest })),
  /** Communes that have initiatives of their own. */
  communes: z.array(z.object({ code: communeCodeSchema, name: text, initiatives: z.int() })),
  oldCodes: z.record(communeCodeSchema, communeCodeSchema),
  territories: z.array(z.extend(territorySchema, { communes: z.array(communeCodeSchema) })),
  /** Initiatives taken back: the id and the day remain, no text. */
  tombstones: z.array(z.object({ id: initiativeIdSchema, date: dateSchema })),
  /** The other files of the département that a client may keep. */
  files: z.array(z.object(fileDigest)),
  /** What the desk reads releases with: apart from `files`, since no other client has a use for it. */
  gazetteer: z.optional(z.object(fileDigest)),
});

export const feedIndexSchema = z.object({
  version,
  /** Grows by one with every publication that changes anything; a client refuses to go back, and to leap ahead. */
  counter: z.int().check(z.nonnegative(), z.maximum(1_000_000_000)),
  departments: z.array(z.object({ code: departmentCodeSchema, name: text, ...fileDigest })),
});

const publicKeySchema = form('publicKey');

/** The index as it is signed: it speaks for these départements, from its date until it expires, by these keys. */
export const signedIndexSchema = z.extend(feedIndexSchema, {
  date: dateSchema,
  expires: dateSchema,
  /** The one that signs, and the one that will after it. */
  keys: z.array(publicKeySchema).check(z.minLength(1), z.maxLength(2)),
  departments: z.array(
    z.object({ code: departmentCodeSchema, name: text, ...fileDigest, length: z.int().check(z.positive()) }),
  ),
});

export const signedFileSchema = z.object({
  version,
  /** The text that is signed, letter for letter: a SignedIndex. */
  index: z.string(),
  /** One by each of its keys. */
  signatures: z.array(z.object({ key: publicKeySchema, sig: form('signature') })),
});

/** Each kind of file by name, for JSON Schema, `solidaire check` and the docs. */
export const feedFileSchemas = {
  'feed-index': feedIndexSchema,
  'signed-file': signedFileSchema,
  'signed-index': signedIndexSchema,
  'department-index': departmentIndexSchema,
  area: areaFileSchema,
  bulletin: bulletinFileSchema,
  facebook: facebookFileSchema,
  communes: communesFileSchema,
  gazetteer: gazetteerFileSchema,
} as const;

export type Place = z.infer<typeof placeSchema>;
export type PlaceRole = z.infer<typeof placeRoleSchema>;
export type Territory = z.infer<typeof territorySchema>;
export type Organiser = z.infer<typeof organiserSchema>;
export type OrganiserKind = Organiser['kind'];
export type Link = z.infer<typeof linkSchema>;
export type LinkKind = z.infer<typeof linkKindSchema>;
export type Initiative = z.infer<typeof initiativeSchema>;
export type ListedInitiative = z.infer<typeof listedInitiativeSchema>;
export type Bulletin = z.infer<typeof bulletinSchema>;
export type BulletinHead = AreaFile['bulletins'][number];
export type AreaFile = z.infer<typeof areaFileSchema>;
export type BulletinFile = z.infer<typeof bulletinFileSchema>;
export type FacebookFile = z.infer<typeof facebookFileSchema>;
export type GazetteerFile = z.infer<typeof gazetteerFileSchema>;
export type CommunesFile = z.infer<typeof communesFileSchema>;
export type DepartmentIndex = z.infer<typeof departmentIndexSchema>;
export type FeedIndex = z.infer<typeof feedIndexSchema>;
export type SignedIndex = z.infer<typeof signedIndexSchema>;
export type SignedFile = z.infer<typeof signedFileSchema>;
