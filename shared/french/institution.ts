/** Who publishes, within a sentence: with its article, which its own name leaves out. */
import { capitalised, ofCommune } from './format-french.ts';

/** By the noun with which a name opens; the first row that fits decides. */
const ARTICLES: readonly [article: string, nouns: RegExp][] = [
  [
    'l’',
    /^(?:agence|agglomération|association|établissement|intercommunalité|observatoire|office|union)(?!\p{L})/iu,
  ],
  [
    'la ',
    /^(?:caisse|collectivité|commune|communauté|délégation|direction|fédération|mairie|maison|métropole|mission|préfecture|région|sous-préfecture|ville)(?!\p{L})/iu,
  ],
  [
    'le ',
    /^(?:CCAS|centre|CIAS|collectif|comité|conseil|département|pays|pôle|secrétariat|service|syndicat)(?!\p{L})/iu,
  ],
];

/**
 * `Préfecture du Nord` → `la préfecture du Nord`, `CCAS de Lens` → `le CCAS de Lens`; a name that opens otherwise stays as it is:
 * `Entraide 62`.
 */
export function institution(name: string): string {
  const [article] = ARTICLES.find(([, nouns]) => nouns.test(name)) ?? [];
  return article === undefined ? name : article + withoutCapital(name);
}

/** `La préfecture du Nord`, where a sentence begins. */
export const institutionFirst = (name: string): string => capitalised(institution(name));

/** `à la préfecture du Nord`, `au conseil départemental`, `à l’agence`, `à Entraide 62`. */
export const toInstitution = (name: string): string => `à ${institution(name)}`.replace(/^à le /, 'au ');

/** `de la préfecture du Nord`, `du conseil départemental`, `de l’agence`, `d’Entraide 62`. */
export function ofInstitution(name: string): string {
  const within = institution(name);
  return within === name ? ofCommune(name) : `de ${within}`.replace(/^de le /, 'du ');
}

const withoutCapital = (name: string) =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
