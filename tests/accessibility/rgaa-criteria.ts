/**
 * How the widget stands against the 106 criteria of RGAA 4.1 (https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/),
 * as we judge it ourselves. What is judged: the elements in a page, and the page for iframes; the rest is the host's.
 * `docs/accessibilite.md` holds this table in words: after a change here, `npx tsx tests/accessibility/write-rgaa-table.ts`.
 */

/** A test that fails when the criterion is no longer met: its file, below `tests/`, and its name. */
export interface Proof {
  file: string;
  test: string;
}

export type Verdict =
  /** Met, and a test says so. */
  | { met: Proof }
  /** Not met: what is wrong. */
  | { unmet: string }
  /** It asks about something that the widget has not; by a test where one can tell. */
  | { absent: string; proof?: Proof }
  /** No machine can tell, and no auditor has yet: what we believe. */
  | { unjudged: string };

export interface Criterion {
  number: string;
  /** What it asks, in few words of ours. */
  title: string;
  verdict: Verdict;
}

export const THEMES: readonly { title: string; criteria: number }[] = [
  { title: 'Images', criteria: 9 },
  { title: 'Cadres', criteria: 2 },
  { title: 'Couleurs', criteria: 3 },
  { title: 'Multimédia', criteria: 13 },
  { title: 'Tableaux', criteria: 8 },
  { title: 'Liens', criteria: 2 },
  { title: 'Scripts', criteria: 5 },
  { title: 'Éléments obligatoires', criteria: 10 },
  { title: 'Structuration', criteria: 4 },
  { title: 'Présentation', criteria: 14 },
  { title: 'Formulaires', criteria: 13 },
  { title: 'Navigation', criteria: 11 },
  { title: 'Consultation', criteria: 12 },
];

const inEveryState = (test: string): Proof => ({ file: 'accessibility/states.test.ts', test });
const AXE = inEveryState('meets the rules of axe, and fits, in every scheme and width');
const TAB = inEveryState('is walked through by Tab in reading order, each stop with an outline');
const LANGUAGES = inEveryState('says in which language its texts are');
const NONE_OF = inEveryState('has no image that is read out, no medium, no table, no button, no shortcut');
const WHOLE_PAGE: Proof = { file: 'site/pages.test.ts', test: 'is a whole document of its own' };
const IFRAME_TITLE: Proof = { file: 'site/iframe.test.ts', test: 'is named after what it holds' };

const NO_IMAGE: Verdict = { absent: 'aucune image qui informe', proof: NONE_OF };
const NO_MEDIUM: Verdict = { absent: 'ni son, ni vidéo, ni animation', proof: NONE_OF };
const NO_TABLE: Verdict = { absent: 'aucun tableau', proof: NONE_OF };
const WHOLE_SITE: Verdict = { absent: 'concerne le site entier de la mairie' };

export const CRITERIA: readonly Criterion[] = [
  { number: '1.1', title: 'Une image qui informe a une alternative', verdict: NO_IMAGE },
  { number: '1.2', title: 'Une image de décoration est ignorée', verdict: { met: NONE_OF } },
  { number: '1.3', title: 'L’alternative d’une image convient', verdict: NO_IMAGE },
  { number: '1.4', title: 'L’alternative d’un CAPTCHA dit à quoi il sert', verdict: NO_IMAGE },
  { number: '1.5', title: 'Un CAPTCHA a une autre forme', verdict: NO_IMAGE },
  { number: '1.6', title: 'Une image complexe est décrite', verdict: NO_IMAGE },
  { number: '1.7', title: 'La description d’une image convient', verdict: NO_IMAGE },
  { number: '1.8', title: 'Pas de texte en image', verdict: NO_IMAGE },
  { number: '1.9', title: 'Une légende est liée à son image', verdict: NO_IMAGE },

  { number: '2.1', title: 'Un cadre a un titre', verdict: { met: IFRAME_TITLE } },
  { number: '2.2', title: 'Le titre d’un cadre convient', verdict: { met: IFRAME_TITLE } },

  {
    number: '3.1',
    title: 'La couleur n’est pas seule à informer',
    verdict: { unjudged: 'rien n’est dit par la couleur seule : les liens sont soulignés' },
  },
  { number: '3.2', title: 'Le texte contraste avec son fond', verdict: { met: AXE } },
  {
    number: '3.3',
    title: 'Champs et repères contrastent avec leur fond',
    verdict: { unjudged: 'bords des champs et contour du focus ont la couleur du texte' },
  },

  ...Array.from(
    [
      'Un média a une transcription ou une audiodescription',
      'Elle convient',
      'Une vidéo a des sous-titres',
      'Ils conviennent',
      'Une vidéo a une audiodescription',
      'Elle convient',
      'Un média est annoncé',
      'Un média interactif a une alternative',
      'Elle convient',
      'Un son qui part seul s’arrête',
      'Un lecteur se commande au clavier',
      'Un média interactif aussi',
      'Un média est compatible avec les aides techniques',
    ],
    (title, index): Criterion => ({ number: `4.${index + 1}`, title, verdict: NO_MEDIUM }),
  ),

  ...Array.from(
    [
      'Un tableau complexe a un résumé',
      'Il convient',
      'Un tableau de mise en forme se lit à la suite',
      'Un tableau a un titre',
      'Il convient',
      'Les en-têtes sont déclarés',
      'Les cellules sont liées à leurs en-têtes',
      'Un tableau de mise en forme n’imite pas un tableau de données',
    ],
    (title, index): Criterion => ({ number: `5.${index + 1}`, title, verdict: NO_TABLE }),
  ),

  {
    number: '6.1',
    title: 'Un lien dit où il mène',
    verdict: {
      unjudged:
        'chaque lien dit sa nature et sa destination ; celui du bulletin se répète d’une initiative à l’autre',
    },
  },
  { number: '6.2', title: 'Un lien a un intitulé', verdict: { met: AXE } },

  {
    number: '7.1',
    title: 'Un script est compatible avec les aides techniques',
    verdict: { unjudged: 'seuls des liens et des champs natifs ; à essayer avec un lecteur d’écran' },
  },
  {
    number: '7.2',
    title: 'L’alternative d’un script convient',
    verdict: {
      met: { file: 'site/in-browser.test.ts', test: 'leaves the link where there is no JavaScript' },
    },
  },
  { number: '7.3', title: 'Un script s’emploie au clavier', verdict: { met: TAB } },
  {
    number: '7.4',
    title: 'Un changement de contexte est annoncé',
    verdict: { met: inEveryState('choose a theme') },
  },
  {
    number: '7.5',
    title: 'Un message de statut est restitué',
    verdict: { met: inEveryState('is told in a live region that was there before') },
  },

  { number: '8.1', title: 'La page a un type', verdict: { met: WHOLE_PAGE } },
  {
    number: '8.2',
    title: 'Le code est valide',
    verdict: {
      unmet:
        'le cadre à coller porte width="100%" et frameborder, que HTML ne connaît plus ; ni la ligne ni la liste n’en portent',
    },
  },
  { number: '8.3', title: 'La langue par défaut est déclarée', verdict: { met: LANGUAGES } },
  { number: '8.4', title: 'C’est la bonne', verdict: { met: LANGUAGES } },
  { number: '8.5', title: 'La page a un titre', verdict: { met: WHOLE_PAGE } },
  {
    number: '8.6',
    title: 'Il convient',
    verdict: { met: { file: 'site/pages.test.ts', test: 'has a title of its own' } },
  },
  { number: '8.7', title: 'Un changement de langue est déclaré', verdict: { met: LANGUAGES } },
  { number: '8.8', title: 'C’est la bonne langue', verdict: { met: LANGUAGES } },
  {
    number: '8.9',
    title: 'Une balise ne sert pas à la seule présentation',
    verdict: { unjudged: 'titres, listes et paragraphes ne servent qu’à ce qu’ils sont' },
  },
  {
    number: '8.10',
    title: 'Un changement de sens de lecture est déclaré',
    verdict: { absent: 'aucun texte d’un autre sens' },
  },

  { number: '9.1', title: 'L’information est structurée par des titres', verdict: { met: AXE } },
  { number: '9.2', title: 'La structure du document est cohérente', verdict: { met: AXE } },
  {
    number: '9.3',
    title: 'Une liste en est une',
    verdict: { unjudged: 'les initiatives, et les liens de chacune, forment des listes' },
  },
  {
    number: '9.4',
    title: 'Une citation en est une',
    verdict: { unjudged: 'une citation dans un bulletin reste entre guillemets' },
  },

  {
    number: '10.1',
    title: 'La présentation vient des feuilles de styles',
    verdict: {
      unmet:
        'le cadre à coller porte width, height et frameborder, pour se passer de styles ; ni la ligne ni la liste n’en portent',
    },
  },
  { number: '10.2', title: 'Rien ne manque sans styles', verdict: { unjudged: 'tout est du texte' } },
  {
    number: '10.3',
    title: 'L’ordre reste compréhensible sans styles',
    verdict: { unjudged: 'l’ordre du code est celui de l’écran' },
  },
  { number: '10.4', title: 'Le texte s’agrandit à 200 %', verdict: { met: AXE } },
  {
    number: '10.5',
    title: 'Couleurs de fond et de police vont ensemble',
    verdict: { unjudged: 'les couleurs sont tirées de celle du texte de la page' },
  },
  { number: '10.6', title: 'Un lien se distingue du texte', verdict: { met: AXE } },
  { number: '10.7', title: 'La prise de focus se voit', verdict: { met: TAB } },
  {
    number: '10.8',
    title: 'Un contenu caché n’est pas lu, ou doit l’être',
    verdict: { unjudged: 'rien n’est caché à l’œil seul' },
  },
  {
    number: '10.9',
    title: 'Ni forme, ni taille, ni position n’informent seules',
    verdict: { unjudged: 'aucun texte n’y renvoie' },
  },
  { number: '10.10', title: 'Ce qui les remplace convient', verdict: { absent: 'voir 10.9' } },
  { number: '10.11', title: 'Pas de défilement horizontal à 320 pixels', verdict: { met: AXE } },
  {
    number: '10.12',
    title: 'Le texte peut être espacé',
    verdict: { met: inEveryState('bears the text spacing of WCAG 1.4.12 without a cut') },
  },
  {
    number: '10.13',
    title: 'Un contenu additionnel se commande',
    verdict: { absent: 'rien n’apparaît au survol ni au focus' },
  },
  {
    number: '10.14',
    title: 'Un contenu additionnel s’atteint au clavier',
    verdict: { absent: 'rien n’apparaît au survol ni au focus' },
  },

  { number: '11.1', title: 'Un champ a une étiquette', verdict: { met: AXE } },
  { number: '11.2', title: 'Elle convient', verdict: { unjudged: '« Chercher », « Thème »' } },
  {
    number: '11.3',
    title: 'Un même champ a la même étiquette',
    verdict: { unjudged: 'les mêmes textes servent partout' },
  },
  { number: '11.4', title: 'L’étiquette est à côté de son champ', verdict: { unjudged: 'juste au-dessus' } },
  {
    number: '11.5',
    title: 'Les champs de même nature sont groupés',
    verdict: { absent: 'deux champs, de natures différentes' },
  },
  { number: '11.6', title: 'Un groupe a une légende', verdict: { absent: 'aucun groupe' } },
  { number: '11.7', title: 'Elle convient', verdict: { absent: 'aucun groupe' } },
  {
    number: '11.8',
    title: 'Une longue liste de choix est groupée',
    verdict: { absent: 'une courte liste de thèmes' },
  },
  { number: '11.9', title: 'Un bouton a un intitulé', verdict: { absent: 'aucun bouton', proof: NONE_OF } },
  {
    number: '11.10',
    title: 'La saisie est contrôlée avec soin',
    verdict: { absent: 'aucune saisie n’est contrôlée' },
  },
  {
    number: '11.11',
    title: 'Une erreur de saisie est expliquée',
    verdict: { absent: 'aucune saisie n’est contrôlée' },
  },
  { number: '11.12', title: 'Une saisie qui engage se corrige', verdict: { absent: 'rien n’est envoyé' } },
  {
    number: '11.13',
    title: 'Un champ qui parle de soi se remplit seul',
    verdict: { absent: 'rien n’est demandé sur la personne' },
  },

  { number: '12.1', title: 'Deux systèmes de navigation au moins', verdict: WHOLE_SITE },
  { number: '12.2', title: 'Les menus sont toujours à leur place', verdict: WHOLE_SITE },
  { number: '12.3', title: 'Le plan du site convient', verdict: WHOLE_SITE },
  { number: '12.4', title: 'Le plan du site est toujours à sa place', verdict: WHOLE_SITE },
  { number: '12.5', title: 'Le moteur de recherche aussi', verdict: WHOLE_SITE },
  { number: '12.6', title: 'Les zones répétées s’atteignent ou s’évitent', verdict: WHOLE_SITE },
  { number: '12.7', title: 'Un lien mène au contenu', verdict: WHOLE_SITE },
  { number: '12.8', title: 'L’ordre de tabulation est cohérent', verdict: { met: TAB } },
  { number: '12.9', title: 'Le clavier n’est pas piégé', verdict: { met: TAB } },
  {
    number: '12.10',
    title: 'Un raccourci d’une touche se désactive',
    verdict: { absent: 'aucun raccourci', proof: NONE_OF },
  },
  {
    number: '12.11',
    title: 'Un contenu additionnel s’atteint au clavier',
    verdict: { absent: 'rien n’apparaît au survol ni au focus' },
  },

  { number: '13.1', title: 'Une limite de temps se règle', verdict: { absent: 'aucune limite de temps' } },
  {
    number: '13.2',
    title: 'Aucune fenêtre ne s’ouvre sans qu’on l’ait demandé',
    verdict: { met: { file: 'site/iframe.test.ts', test: 'leads the whole page away' } },
  },
  {
    number: '13.3',
    title: 'Un document bureautique est accessible',
    verdict: { absent: 'aucun document à télécharger' },
  },
  {
    number: '13.4',
    title: 'Sa version accessible dit la même chose',
    verdict: { absent: 'aucun document à télécharger' },
  },
  {
    number: '13.5',
    title: 'Un contenu en signes a une alternative',
    verdict: { absent: 'ni dessin en caractères, ni émoticône' },
  },
  { number: '13.6', title: 'Elle convient', verdict: { absent: 'ni dessin en caractères, ni émoticône' } },
  { number: '13.7', title: 'Rien ne clignote trop vite', verdict: { absent: 'rien ne clignote' } },
  {
    number: '13.8',
    title: 'Un contenu qui bouge s’arrête',
    verdict: {
      absent: 'rien ne bouge',
      proof: inEveryState('moves nothing for a reader who asked for that'),
    },
  },
  { number: '13.9', title: 'Aucune orientation n’est imposée', verdict: { met: AXE } },
  { number: '13.10', title: 'Un geste complexe a un équivalent simple', verdict: { absent: 'aucun geste' } },
  {
    number: '13.11',
    title: 'Un appui peut être annulé',
    verdict: { unjudged: 'seuls des liens et des champs natifs' },
  },
  {
    number: '13.12',
    title: 'Un mouvement de l’appareil a un équivalent',
    verdict: { absent: 'aucun mouvement' },
  },
];
