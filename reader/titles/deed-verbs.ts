/** The verbs by which texts tell of a deed, with the forms in which they do: « distribue », « ont cousu », « est offert ». */

/** Those of the first group, whose forms follow from the infinitive. */
const REGULAR = `
  accompagner acheminer aider animer apporter approvisionner assurer chanter coller collecter concocter confectionner consacrer
  convoyer créer cuisiner débloquer décorer déposer dépanner déployer dispenser distribuer donner diffuser échanger écouter éditer effectuer
  élaborer embaucher employer enregistrer envoyer équiper expédier fabriquer fédérer filmer financer garder héberger imaginer imprimer initier
  installer instaurer inventer jouer lancer livrer loger mobiliser monter nettoyer organiser orienter partager porter préparer prêter
  programmer proposer publier raconter ramasser ramener rassembler ravitailler réaliser récolter récupérer recenser rechercher reconditionner
  recycler remercier relayer rencontrer réparer réserver restaurer sensibiliser simplifier tisser téléphoner tourner transformer transporter
  traiter trier tricoter usiner vacciner verser visiter multiplier dédier déplacer doter engager encadrer conseiller former transmettre`
  .trim()
  .split(/\s+/)
  .filter((verb) => verb.endsWith('er'));

/** Present, then participles without their endings. */
const IRREGULAR: Readonly<Record<string, readonly [present: string, participle: string]>> = {
  accueillir: ['accueille accueillent', 'accueilli'],
  acheter: ['achète achètent', 'acheté'],
  appeler: ['appelle appellent', 'appelé'],
  bâtir: ['bâtit bâtissent', 'bâti'],
  collaborer: ['collabore collaborent', 'collaboré'],
  conduire: ['conduit conduisent', 'conduit'],
  construire: ['construit construisent', 'construit'],
  convertir: ['convertit convertissent', 'converti'],
  coudre: ['coud cousent', 'cousu'],
  écrire: ['écrit écrivent', 'écrit'],
  fournir: ['fournit fournissent', 'fourni'],
  garantir: ['garantit garantissent', 'garanti'],
  lire: ['lit lisent', 'lu'],
  maintenir: ['maintient maintiennent', 'maintenu'],
  nourrir: ['nourrit nourrissent', 'nourri'],
  offrir: ['offre offrent', 'offert'],
  ouvrir: ['ouvre ouvrent', 'ouvert'],
  produire: ['produit produisent', 'produit'],
  promener: ['promène promènent', 'promené'],
  recueillir: ['recueille recueillent', 'recueilli'],
  remettre: ['remet remettent', 'remis'],
  remplir: ['remplit remplissent', 'rempli'],
  réunir: ['réunit réunissent', 'réuni'],
  servir: ['sert servent', 'servi'],
  soutenir: ['soutient soutiennent', 'soutenu'],
  tenir: ['tient tiennent', 'tenu'],
  transmettre: ['transmet transmettent', 'transmis'],
  vendre: ['vend vendent', 'vendu'],
  'mettre à disposition': ['met à disposition mettent à disposition', 'mis à disposition'],
  'mettre à la disposition': ['met à la disposition mettent à la disposition', 'mis à la disposition'],
  'mettre en place': ['met en place mettent en place', 'mis en place'],
  'mettre en ligne': ['met en ligne mettent en ligne', 'mis en ligne'],
  'mettre en œuvre': ['met en œuvre mettent en œuvre', 'mis en œuvre'],
  'prendre en charge': ['prend en charge prennent en charge', 'pris en charge'],
};

/** What is done shows in what they act on: « organise un loto » is a lotto. */
const SETS_UP =
  `animer créer initier installer instaurer lancer monter organiser ouvrir programmer proposer tenir imaginer
  mettre_en_place mettre_en_ligne mettre_en_œuvre`
    .split(/\s+/)
    .map((verb) => verb.replaceAll('_', ' '));
const MAKES = 'confectionner coudre fabriquer imprimer produire réaliser tricoter usiner'.split(' ');

export type VerbKind = 'sets up' | 'makes' | 'does';

export interface Verb {
  infinitive: string;
  kind: VerbKind;
  form: 'finite' | 'participle';
}

/** By every form, in small letters. */
export const verbForms: ReadonlyMap<string, Verb> = new Map(
  [
    ...REGULAR.map((verb) => [verb, ...formsOf(verb)] as const),
    ...Object.entries(IRREGULAR).map(
      ([verb, [present, participle]]) =>
        [verb, present.split(/ (?=\S+(?: (?:à|en) |$))/u), agreeing(participle)] as const,
    ),
  ].flatMap(([infinitive, finite, participles]): [string, Verb][] => {
    const kind = SETS_UP.includes(infinitive) ? 'sets up' : MAKES.includes(infinitive) ? 'makes' : 'does';
    return [
      ...participles.map((form): [string, Verb] => [form, { infinitive, kind, form: 'participle' }]),
      ...finite.map((form): [string, Verb] => [form, { infinitive, kind, form: 'finite' }]),
    ];
  }),
);

function formsOf(verb: string): readonly [finite: string[], participles: string[]] {
  const stem = verb.slice(0, -2);
  // « récupère », « nettoie »
  const silent = stem.replace(/é(?=[^aeiouy]+$)/u, 'è').replace(/(?<=[ou])y$/u, 'i');
  return [[`${silent}e`, `${silent}ent`, `${silent}era`, `${silent}eront`], agreeing(`${stem}é`)];
}

/** « mis en place » agrees in its first word. */
function agreeing(participle: string): string[] {
  const [first = '', ...rest] = participle.split(' ');
  const plural = first.endsWith('s') ? '' : 's';
  return [first, `${first}e`, `${first}${plural}`, `${first}es`].map((word) => [word, ...rest].join(' '));
}
