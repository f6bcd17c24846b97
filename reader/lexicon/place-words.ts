/**
 * What a clerk of the département knows beyond the official list: usual names, and names that are also words.
 * Keys are départements; a département without entries is read with the official names alone.
 */

/** Usual short and long forms of names of communes → INSEE code. Source: usage in local press and road signs. */
export const USUAL_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '62': {
    Aire: '62014',
    Auxi: '62060',
    'Berck-sur-Mer': '62108',
    Biache: '62128',
    Boulogne: '62160',
    Bruay: '62178',
    Bully: '62186',
    Étaples: '62318',
    'Étaples-sur-Mer': '62318',
    Évin: '62321',
    Hénin: '62427',
    Hersin: '62443',
    Hesdin: '62447',
    Loos: '62528',
    'Marck-en-Calaisis': '62548',
    Montreuil: '62588',
    'Montreuil-sur-Mer': '62588',
    Neufchâtel: '62604',
    Nœux: '62617',
    Oye: '62645',
    Rang: '62688',
    'Saint-Martin-au-Laërt': '62757',
    'Saint-Pol': '62767',
    Tatinghem: '62757',
    'Le Touquet': '62826',
    Vitry: '62865',
  },
};

/** Names that are French words too, folded: taken only with a capital letter and a word that announces a place. */
export const ORDINARY_NAMES: ReadonlySet<string> = new Set([
  ...'ames avion bremes bus contes denier ecurie fiefs louches marquise mouriez planques pommera pommier'.split(
    ' ',
  ),
  ...'quernes rang recourt riviere selles teneur velu'.split(' '),
  ...[
    'les attaques',
    'la comte',
    'la couture',
    'la loge',
    'neuve chapelle',
    'nouvelle eglise',
    'vieille chapelle',
  ],
  ...['vieille eglise', 'vieil moutier'],
]);

/** Names that people bear as well, folded: taken for a person beside another capitalised word or after a title. */
export const PERSON_NAMES: ReadonlySet<string> = new Set(
  `andres bancourt barlin billy bus carly carvin contes courcelles divion dury embry erin ferfay fleury fouquieres gouy
  herly lens lepine longueville manin marant marck mory oppy orville pommier remy riviere robecq rouvroy sachin samer
  tilly vaulx verton wancourt willeman wittes`.split(/\s+/),
);

/** Words that begin names of communes and say nothing alone, folded. */
export const COMMON_STARTS: ReadonlySet<string> = new Set(
  `ambleteuse avesnes beaumont campagne capelle fontaine grande hameau maison montagne neuve neuville nielles notre nouvelle
  petite pierre quartier rivage sainte source vallee verte vieille village villers`.split(/\s+/),
);
