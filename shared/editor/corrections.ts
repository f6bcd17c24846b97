/**
 * `corrections.json`: what an editor changes after reading. The desk writes it, an association asks for its line (`request.ts`),
 * `publisher/steps/read-corrected.ts` applies it.
 *
 * A release goes by its file's name, and an initiative, once `publish` gave it one, by its id; before, it stands within its
 * release, by the fingerprint of the passage that opens it.
 * ```
 * { "2020-04-08-2.md": {
 *     "number": 2,
 *     "answers": { "3fa9c1d2e4b70811": "initiative", "3fa9c1d2e4b70811.person1": "private" },
 *     "initiatives": { "3fa9c1d2e4b70811": { "title": "…", "communes": ["Harnes"] } } },
 *   "62-2020-04-08-2#e7": { "withdrawn": "2020-05-02" } }
 * ```
 */
import * as z from 'zod';
import { initiativeIdSchema, organiserSchema, placeRoleSchema } from '../feed/feed-schema.ts';
import { editorText, editorTextOrNone, webAddress } from './editor-text.ts';
import type { Problem } from './problem.ts';
import { answersSchema, faultOfAnswer, PERSON_ANSWERS } from './question.ts';

const day = z.iso.date('un jour s’écrit « 2020-05-02 »');

const communeSchema = z.union(
  [
    editorText,
    z.strictObject({ commune: editorText, role: placeRoleSchema }),
    z.strictObject({ code: editorText, role: placeRoleSchema }),
  ],
  'une commune s’écrit "Harnes", "62413" ou { "commune": "Harnes", "role": "beneficiary" } ; "role" est place, beneficiary ou origin',
);

const personSchema = z.union(
  [z.enum(PERSON_ANSWERS), z.strictObject({ agreed: day })],
  'écrivez "private" (à masquer), "public" (dans sa fonction), "nobody" (ce n’est le nom de personne) ou, si la personne est d’accord pour être nommée, { "agreed": "2020-05-02" }',
);

/** What replaces the reading of an initiative. */
export const correctionSchema = z.strictObject({
  /** What the initiative goes by, in place of its organisers' names. */
  title: editorText.optional(),
  /** Paragraphs joined by a blank line; people and places are searched in it again, unless they are given. */
  text: editorText.optional(),
  /** The slug or the title of a theme of the bulletin; a title that none has makes a new one. */
  theme: editorText.optional(),
  /** By name or code; one alone is a place. */
  communes: z.array(communeSchema).optional(),
  /** Slugs: `calaisis`. */
  territories: z.array(editorText).optional(),
  organisers: z.array(z.strictObject({ name: editorText, kind: organiserSchema.shape.kind })).optional(),
  /** Addresses as one would print them. */
  links: z.array(editorText).optional(),
  /** Telephone numbers as one would print them. */
  phones: z.array(editorText).optional(),
  /** By name, as the text has it: masked, acting in an office, no one's name, or named in full since they agreed. */
  people: z
    .record(editorText, personSchema, 'écrivez un nom et ce qu’il en est : { "Michel Dupont": "private" }')
    .optional(),
  personal: z.boolean().optional(),
  /** The day on which the initiative was taken back. */
  withdrawn: z.iso
    .date(
      'écrivez le jour du retrait, « 2020-05-02 » ; pour publier de nouveau, ajoutez "restored" et le jour où vous le décidez',
    )
    .optional(),
  /** The day on which it was decided to publish it again: only one on or after the withdrawal undoes that. */
  restored: day.optional(),
});

/** What is said of a release before its initiatives have ids. */
export const releaseCorrectionSchema = z.strictObject({
  number: z.int('un numéro s’écrit en chiffres, sans guillemets : 2').positive().optional(),
  date: day.optional(),
  title: editorText.optional(),
  /** Where the press release itself can be read. */
  source: webAddress.optional(),
  /** Empty where there is to be none. */
  introduction: editorTextOrNone.optional(),
  answers: answersSchema
    .superRefine((answers, context) => {
      for (const [id, answer] of Object.entries(answers)) {
        const message = faultOfAnswer(id, answer);
        if (message !== undefined) context.addIssue({ code: 'custom', path: [id], message });
      }
    })
    .optional(),
  /** By the fingerprint of the passage, or of the sentence, that opens it. */
  initiatives: z
    .record(
      z.string().regex(/^[\da-f]{16}(?:-\d+)?$/),
      correctionSchema,
      'une initiative se nomme ici par l’empreinte du passage qui l’ouvre, comme « 3fa9c1d2e4b70811 »',
    )
    .optional(),
});

export type Correction = z.infer<typeof correctionSchema>;
export type ReleaseCorrection = z.infer<typeof releaseCorrectionSchema>;
/** How the name of a person is to be treated. */
export type PersonCorrection = NonNullable<Correction['people']>[string];
/** A file's name → `ReleaseCorrection`, an initiative's id → `Correction`. */
export type Corrections = Readonly<Record<string, ReleaseCorrection | Correction>>;

/** Where something stands in `corrections.json`: `['62-2020-04-08-2#e7', 'communes', 0]`. */
export type CorrectionPath = readonly (string | number)[];

/** What the corrections themselves get wrong, wherever in the release it shows. */
export interface CorrectionFault extends Pick<Problem, 'level' | 'message'> {
  path: CorrectionPath;
}

const isInitiativeId = (key: string) => initiativeIdSchema.safeParse(key).success;
const isReleaseName = (key: string) => /^[^/\\]+\.[a-z]+$/iu.test(key);

const UNKNOWN_KEY =
  'n’est ni le nom d’un communiqué, comme « 2020-04-08-2.md », ni l’identifiant d’une initiative, comme « 62-2020-04-08-2#e7 » : recopiez l’un ou l’autre';

export const correctionsSchema: z.ZodType<Corrections> = z
  .record(z.string(), z.unknown())
  .transform((file, { issues }) => {
    const refuse = (key: string, found: readonly z.core.$ZodIssue[]) =>
      issues.push(...found.map((issue) => ({ ...issue, path: [key, ...issue.path], input: undefined })));
    const checked: Record<string, ReleaseCorrection | Correction> = {};
    for (const [key, value] of Object.entries(file)) {
      if (!isInitiativeId(key) && !isReleaseName(key)) {
        refuse(key, [{ code: 'custom', path: [], message: UNKNOWN_KEY }]);
        continue;
      }
      const { data, error } = isInitiativeId(key)
        ? correctionSchema.safeParse(value)
        : releaseCorrectionSchema.safeParse(value);
      if (error) refuse(key, error.issues);
      else checked[key] = data;
    }
    return checked;
  });

/** What is said of an initiative by its id. */
export const correctionOf = (corrections: Corrections, id: string): Correction | undefined =>
  isInitiativeId(id) ? corrections[id] : undefined;

/** What is said of a release. @param name its file's, without the folder */
export const releaseCorrectionOf = (corrections: Corrections, name: string): ReleaseCorrection | undefined =>
  isReleaseName(name) ? corrections[name] : undefined;

/** All initiatives that something is said of by their ids. */
export const correctedIds = (corrections: Corrections): string[] =>
  Object.keys(corrections).filter(isInitiativeId);

/** All releases that something is said of. */
export const correctedReleases = (corrections: Corrections): string[] =>
  Object.keys(corrections).filter((key) => !isInitiativeId(key));

export const formatCorrections = (corrections: Corrections) => `${JSON.stringify(corrections, null, 2)}\n`;
