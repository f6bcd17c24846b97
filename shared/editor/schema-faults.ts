/** What zod finds wrong in a file, in the words of whoever wrote it. What a schema says itself goes before. */
import type * as z from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'un texte entre guillemets',
  number: 'un nombre, sans guillemets',
  int: 'un nombre entier, sans guillemets',
  boolean: 'true ou false',
  array: 'une liste entre crochets « [ ] »',
  object: 'des noms et des valeurs entre accolades « { } »',
  record: 'des noms et des valeurs entre accolades « { } »',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'un jour s’écrit « 2020-05-02 »',
  url: 'une adresse s’écrit en entier, « https://www.exemple.fr/ »',
  email: 'une adresse électronique s’écrit « contact@exemple.fr »',
};

export const inFrench: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return `${issue.input === undefined ? 'il manque' : 'on attend ici'} ${KINDS[issue.expected] ?? 'autre chose'}`;
    case 'unrecognized_keys':
      return `${inQuotes(issue.keys)} n’a pas sa place ici${admitted(issue.inst)}`;
    case 'invalid_value':
      return `on attend ici ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'ce texte n’a pas la forme attendue';
    case 'invalid_key':
      return 'ce nom n’a pas la forme attendue';
    case 'too_small':
      return issue.origin === 'string' ? 'ne peut pas être vide' : `on attend au moins ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? 'est trop long' : `on attend au plus ${issue.maximum}`;
    default:
      return 'on attend ici autre chose';
  }
};

const inQuotes = (keys: readonly string[]) => keys.map((key) => `« ${key} »`).join(', ');

/** The names that an object may hold. */
function admitted(schema: unknown): string {
  const { def } = Object(schema) as { def?: { shape?: object } };
  const names = Object.keys(def?.shape ?? {});
  return names.length > 0 ? ` ; peuvent s’y trouver : ${names.join(', ')}` : '';
}
