/**
 * What a webmaster chose, by name: what the page's address holds after `#`, what the fields show, and, for those that are
 * attributes of the element, what the snippet says.
 */
import { feedPatterns } from '../../shared/feed/feed-patterns.ts';
import { LAYOUTS, LOOKS, SCOPES, SETTING_FORMS } from '../../shared/render/settings.ts';
import type { Attributes } from '../snippet.ts';

const COLOUR = /^#[0-9a-f]{6}$/;

/** Name → what holds when the address does not say, and what it may say. */
const CHOICES = {
  commune: { absent: '', form: feedPatterns.communeCode },
  /** The tool that the town hall's site is made with: a row of `cms-guide.ts`. */
  cms: { absent: 'html', form: /^[a-z]+$/ },
  layout: { absent: 'list', form: LAYOUTS },
  look: { absent: 'neutral', form: LOOKS },
  scope: { absent: 'department', form: SCOPES },
  theme: { absent: '', form: feedPatterns.slug },
  limit: { absent: '', form: /^[1-9]\d{0,2}$/ },
  heading: { absent: '', form: /^.{1,120}$/u },
  'heading-level': { absent: '2', form: SETTING_FORMS['heading-level'] },
  lang: { absent: 'fr', form: ['fr', 'en'] },
  accent: { absent: '', form: COLOUR },
  text: { absent: '', form: COLOUR },
  background: { absent: '', form: COLOUR },
  width: { absent: 'phone', form: ['phone', 'column', 'page'] },
  scheme: { absent: 'light', form: ['light', 'dark'] },
} as const satisfies Record<string, { absent: string; form: RegExp | readonly string[] }>;

export type Choice = keyof typeof CHOICES;
export type Choices = {
  readonly [Name in Choice]: (typeof CHOICES)[Name]['form'] extends readonly (infer Value)[] ? Value : string;
};

const NAMES = Object.keys(CHOICES) as Choice[];

/** @param address what stands behind `#` or `?`; what is malformed in it counts as absent */
export function readChoices(address: string): Choices {
  const params = new URLSearchParams(address.replace(/^[#?]/, ''));
  const entries = NAMES.map((name) => {
    const { absent, form } = CHOICES[name];
    const said = params.get(name) ?? '';
    const fits = form instanceof RegExp ? form.test(said) : (form as readonly string[]).includes(said);
    return [name, fits ? said : absent];
  });
  return Object.fromEntries(entries) as Choices;
}

export const withChoice = (choices: Choices, name: Choice, value: string): Choices =>
  readChoices(new URLSearchParams({ ...choices, [name]: value }).toString());

/** The choices that differ from what holds anyway: `commune=62413&layout=cards`. */
export const writeChoices = (choices: Choices): string =>
  new URLSearchParams(
    NAMES.filter((name) => choices[name] !== CHOICES[name].absent).map((name) => [name, choices[name]]),
  ).toString();

const ATTRIBUTES = [
  'layout',
  'look',
  'scope',
  'theme',
  'limit',
  'heading',
  'heading-level',
  'lang',
] as const satisfies Choice[];

/** Choice → custom property. */
const COLOUR_PROPERTIES = [
  ['accent', '--solidaire-accent'],
  ['text', '--solidaire-text'],
  ['background', '--solidaire-background'],
] as const satisfies [Choice, string][];

/** The attributes that say what was chosen, `commune` aside. */
export function attributesOf(choices: Choices): Attributes {
  const style = stylesOf(choices);
  return {
    ...Object.fromEntries(
      ATTRIBUTES.filter((name) => choices[name] !== CHOICES[name].absent).map((name) => [
        name,
        choices[name],
      ]),
    ),
    ...(style && { style }),
  };
}

/** The chosen colours as declarations; empty when the page's own hold. */
export const stylesOf = (choices: Choices): string =>
  COLOUR_PROPERTIES.flatMap(([name, property]) =>
    choices[name] ? `${property}: ${choices[name]}` : [],
  ).join('; ');
