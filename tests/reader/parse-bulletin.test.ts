/** Structure: what becomes head, theme, introduction, initiative, link, closing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { parseBulletin, type ParseOptions } from '../../reader/parse-bulletin.ts';
import { readMarkdown } from '../../reader/formats/read-markdown.ts';

const gazetteer = loadGazetteer('62');
assert.ok(gazetteer);

const parse = (markdown: string, options: Partial<ParseOptions> = {}) =>
  parseBulletin(readMarkdown(markdown), { gazetteer, ...options });

const HEAD = 'Arras, le 15 avril 2020\n\n# Le Pas-de-Calais solidaire n° 4\n\n';
const body = (markdown: string) => parse(`${HEAD}## Solidaires avec les aînés :\n\n${markdown}`).bulletin;
const initiatives = (markdown: string) => body(markdown).themes.flatMap((theme) => theme.initiatives);

describe('head', () => {
  const numbers: readonly [head: string, address: string, number: number][] = [
    ['# Le Pas-de-Calais solidaire n° 4', '', 4],
    ['# Le Pas-de-Calais solidaire n°12', '', 12],
    ['# Le Pas-de-Calais solidaire numéro 3', '', 3],
    ['# Le Pas-de-Calais solidiaire', 'Le-Pas-de-Calais-solidaire-n-7.md', 7],
    ['# Le Pas-de-Calais solidaire', '2020-04-30-9.md', 9],
    ['# Le Pas-de-Calais solidaire\n\nDans ce septième communiqué, le préfet salue', '', 7],
  ];
  for (const [head, address, number] of numbers) {
    it(`number of ${JSON.stringify(head)} ${address}`, () => {
      const { bulletin } = parse(
        `Arras, le 15 avril 2020\n\n${head}\n\n## Solidaires avec les aînés\n\nÀ Lens, l’association Lien écoute.`,
        { addresses: [address] },
      );
      assert.equal(bulletin.number, number);
    });
  }

  const dates: readonly [line: string, date: string][] = [
    ['Arras, le 1er mai 2020', '2020-05-01'],
    ['Arras, le mercredi 8 avril 2020', '2020-04-08'],
    ['Mis à jour le 30/04/2020', '2020-04-30'],
    ['Publié le 27/04/2020 à 09h26', '2020-04-27'],
  ];
  for (const [line, date] of dates) {
    it(`date of ${JSON.stringify(line)}`, () => {
      const { bulletin } = parse(
        `${line}\n\n# Le Pas-de-Calais solidaire n° 4\n\n## Solidaires avec les aînés\n\nÀ Lens, on écoute.`,
      );
      assert.equal(bulletin.date, date);
    });
  }

  it('says all that is missing at once, and takes it from the options', () => {
    const text = '# Bonjour\n\nRien ici.';
    const errors = parse(text).problems.filter(({ level }) => level === 'error');
    assert.deepEqual(
      errors.map(({ message }) => message.split(/ :| introuvable| reconnu/)[0]),
      ['Aucune initiative locale', 'Date', 'Numéro'],
    );
    const { bulletin } = parse(text, { number: 5, date: '2020-04-20' });
    assert.equal(bulletin.id, '62-2020-04-20-5');
  });
});

describe('themes', () => {
  const headings: readonly [heading: string, slug: string][] = [
    [
      "### - Solidaires dans l'application des mesures de protection :",
      'application-des-mesures-de-protection',
    ],
    ['## **-Solidaires avec les personnes confinées :**', 'personnes-confinees'],
    ['**Solidaires envers les commerçants**', 'commercants'],
    ['- Solidaires avec les personnels soignants :', 'personnels-soignants'],
    ['SOLIDAIRES AVEC LES PLUS JEUNES', 'plus-jeunes'],
    ['2. Solidaires face à l’isolement', 'isolement'],
    ['Solidaires auprès des sans-abri :', 'sans-abri'],
  ];
  for (const [heading, slug] of headings) {
    it(`slug of ${JSON.stringify(heading)}`, () => {
      const { bulletin } = parse(`${HEAD}${heading}\n\nÀ Lens, l’association Lien écoute.`);
      assert.deepEqual(
        bulletin.themes.map((theme) => theme.slug),
        [slug],
      );
      assert.equal(bulletin.themes[0]?.initiatives.length, 1);
    });
  }
});

describe('themes of one name', () => {
  const rows: readonly [titles: readonly string[], slugs: readonly string[]][] = [
    [
      ['jeunes', 'jeunes', 'jeunes'],
      ['jeunes', 'jeunes-2', 'jeunes-3'],
    ],
    [
      ['jeunes', 'jeunes 2', 'jeunes'],
      ['jeunes', 'jeunes-2', 'jeunes-3'],
    ],
    [
      ['jeunes', 'jeunes', 'jeunes 2'],
      ['jeunes', 'jeunes-3', 'jeunes-2'],
    ],
    [
      ['jeunes 2', 'jeunes', 'jeunes'],
      ['jeunes-2', 'jeunes', 'jeunes-3'],
    ],
  ];
  for (const [titles, slugs] of rows) {
    it(`${titles.join(', ')} have an address each`, () => {
      const told = titles.map(
        (title, index) =>
          `## Solidaires avec les ${title}\n\nÀ Lens, l’association Lien ${index} écoute les gens.`,
      );
      const { bulletin } = parse(HEAD + told.join('\n\n'));
      assert.deepEqual(
        bulletin.themes.map(({ slug }) => slug),
        slugs,
      );
    });
  }
});

describe('headings', () => {
  const titles = (markdown: string) =>
    parse(HEAD + markdown).bulletin.themes.map((theme) => [theme.title, theme.initiatives.length]);
  it('takes those in other words, whatever they look like', () => {
    const themes = [
      ['Ouvrir des portes', 1],
      ['Tenir chaud', 1],
    ];
    const told = 'À Lens, l’association Lien écoute.';
    assert.deepEqual(titles(`## Ouvrir des portes\n\n${told}\n\n## Tenir chaud\n\n${told}`), themes);
    assert.deepEqual(titles(`**Ouvrir des portes**\n\n${told}\n\n**Tenir chaud**\n\n${told}`), themes);
    assert.deepEqual(titles(`Ouvrir des portes\n\n${told}\n\nTenir chaud\n\n${told}`), themes);
  });
  it('takes those of a higher rank, and those below for titles of initiatives', () => {
    assert.deepEqual(
      titles(
        '## Solidaires avec nos aînés\n\n### Du pain à vélo\n\nÀ Lens, le club Roue livre.\n\n### Le bal des fenêtres\n\nÀ Avion, l’harmonie Écho joue.',
      ),
      [['Solidaires avec nos aînés', 2]],
    );
  });
  it('takes none for a theme under which nothing is told of anyone', () => {
    const { themes, closing } = parse(
      `${HEAD}## Aide alimentaire\n\nÀ Lens, l’association Lien livre.\n\n## Prêter main-forte\n\nToute personne disponible est la bienvenue : https://jeveuxaider.gouv.fr`,
    ).bulletin;
    assert.deepEqual(
      themes.map(({ title }) => title),
      ['Aide alimentaire'],
    );
    assert.match(closing ?? '', /Toute personne disponible/);
  });
  it('leaves out the table of contents', () => {
    const { introduction, themes } = parse(
      `${HEAD}Sommaire :\n\nAide alimentaire\n\nMobilité\n\n## Aide alimentaire\n\nÀ Lens, l’association Lien livre.\n\n## Mobilité\n\nÀ Avion, le garage Pic répare.`,
    ).bulletin;
    assert.equal(introduction, undefined);
    assert.equal(themes.length, 2);
  });
  it('tells initiatives without any theme', () => {
    const { bulletin, problems } = parse(
      `${HEAD}### Harnes\n\nL’association Lien livre.\n\n### Avion\n\nLe garage Pic répare.`,
    );
    assert.deepEqual(
      bulletin.themes.map(({ initiatives: told }) => told.map(({ communes }) => communes[0]?.code)),
      [['62413', '62065']],
    );
    assert.ok(problems.some(({ message }) => message.startsWith('Aucun thème')));
  });
});

describe('initiatives', () => {
  it('keeps an introduction apart', () => {
    const { themes } = body(
      'Le confinement pèse sur les aînés.\n\nÀ Lens, l’association Lien appelle les aînés.',
    );
    assert.equal(themes[0]?.introduction, 'Le confinement pèse sur les aînés.');
    assert.equal(themes[0]?.initiatives.length, 1);
  });
  it('reads bullets as initiatives', () => {
    assert.equal(initiatives('- À Lens, on coud.\n- À Liévin, on livre.\n- À Avion, on écoute.').length, 3);
  });
  it('joins a paragraph that goes on about the same', () => {
    const [first, ...others] = initiatives(
      'À Lens, l’association Lien coud.\n\nLes masques sont remis à l’EHPAD de Liévin.\n\nPlus d’informations : www.lien.fr',
    );
    assert.equal(others.length, 0);
    assert.equal(first?.text.split('\n\n').length, 2);
    assert.deepEqual(
      first?.links.map(({ url }) => url),
      ['http://www.lien.fr'],
    );
  });
  it('goes on where a pronoun takes up the subject, or a page’s header cut the sentence', () => {
    const told =
      'À Lens, l’association Lien coud.\n\nEn deux semaines, elle a livré à Avion et à Liévin.\n\n';
    assert.equal(initiatives(told).length, 1);
    const cut = 'À Lens, l’association Lien livre déjà\n\n# Communiqué de presse\n\n180 masques à Avion.';
    assert.equal(initiatives(cut)[0]?.text, 'À Lens, l’association Lien livre déjà 180 masques à Avion.');
  });
  it('goes on where the subject was told of by its very noun, whoever gave it', () => {
    const told =
      'À Lens, l’association « Lien » offre des brumisateurs.\n\nLes brumisateurs ont été fournis par la pharmacie Lemoine.\n\nwww.lien.fr';
    assert.deepEqual(
      initiatives(told).map(({ links }) => links.length),
      [1],
    );
  });
  it('opens another where people are brought in elsewhere, or someone of another body speaks', () => {
    const first = 'À Lens, l’association Lien coud.\n\n';
    assert.equal(initiatives(`${first}Quatre élèves infirmiers aident à l’EHPAD de Bapaume.`).length, 2);
    assert.equal(initiatives(`${first}Toujours à Lens, la piscine leur ouvre ses douches.`).length, 2);
    const speaker = 'raconte Yves Pic, président du club Canche Kayak, à Attin.';
    assert.equal(initiatives(`${first}« Nous avions les bateaux », ${speaker}`).length, 2);
  });
  it('parts those of one paragraph', () => {
    const found = initiatives(
      'À Lens, le garage Pic révise les vélos. Même élan à Rinxent, où la droguerie Tellier offre des parois.\n\nSur ces deux actions : www.facebook.com/entraide62',
    );
    assert.deepEqual(
      found.map(({ organisers, links }) => [organisers[0]?.name, links.length]),
      [
        ['Pic', 1],
        ['Droguerie Tellier', 1],
      ],
    );
  });
  it('takes the place in a name where no other is said', () => {
    const codes = (text: string) => initiatives(text)[0]?.communes.map(({ code }) => code);
    assert.deepEqual(codes('Le collectif « Grandir à Vimy » garde les enfants.\n\nwww.grandir.fr'), [
      '62861',
    ]);
    assert.deepEqual(codes('À Avion, l’association « Lire à Lens » prête des livres.'), ['62065']);
  });
  it('takes a nominative address for a person', () => {
    const [first] = initiatives('À Lens, l’association Lien coud.\n\nContact : jeanne.wattel@lien.fr');
    assert.equal(first?.personal, true);
  });
  it('takes the heading of a commune as the place', () => {
    const found = initiatives(
      '### Harnes\n\nUne couturière offre des masques.\n\n### À Lens\n\nUn boulanger livre du pain.',
    );
    assert.deepEqual(
      found.map(({ communes }) => communes.map(({ code }) => code).join()),
      ['62413', '62498'],
    );
  });

  const linkBlocks: readonly [block: string, urls: string[]][] = [
    ['À Lens, on coud. Plus d’informations https://www.lien.fr', ['https://www.lien.fr']],
    [
      'À Lens, on coud.\n\n**Pour plus d’informations :**\n\n<https://www.lien.fr>\n\nwww.facebook.com/lien62',
      ['https://www.lien.fr', 'https://www.facebook.com/lien62'],
    ],
    ['À Lens, on coud.  \nPage Facebook : facebook.com/lien62', ['https://facebook.com/lien62']],
    [
      'À Lens, on coud.\n\nContact : lien@lien.fr ou www.lien.fr.',
      ['mailto:lien@lien.fr', 'http://www.lien.fr'],
    ],
  ];
  for (const [block, urls] of linkBlocks) {
    it(`links of ${JSON.stringify(block)}`, () => {
      const [found] = initiatives(block);
      assert.deepEqual(
        found?.links.map(({ url }) => url),
        urls,
      );
      assert.equal(found?.text, 'À Lens, on coud.');
    });
  }
  it('does not cut a sentence that ends in an address', () => {
    const [found] = initiatives(
      'À Lens, on coud. Les demandes se font par mail à lien@lien.fr ou par téléphone au 03 21 00 00 00.',
    );
    assert.equal(
      found?.text,
      'À Lens, on coud. Les demandes se font par mail à lien@lien.fr ou par téléphone au 03 21 00 00 00.',
    );
    assert.equal(found?.links.length, 1);
  });
  it('publishes neither a withdrawal nor an erratum, under whatever heading', () => {
    const { bulletin, problems } = parse(
      `${HEAD}## I. Solidaires avec les aînés\n\nÀ Lens, on coud.\n\nÀ Liévin – ~~on chante~~ (initiative retirée)\n\n## II. ERRATA ET RETRAIT\n\nIl fallait lire Ames.\n\nL’initiative de M. Paul Vasseur, à Sangatte, est retirée à sa demande.`,
    );
    assert.deepEqual(
      bulletin.themes.map(({ initiatives: found }) => found.length),
      [1],
    );
    assert.doesNotMatch(JSON.stringify(bulletin), /Vasseur|Ames|chante|Liévin/);
    assert.ok(problems.filter(({ level }) => level === 'warning').length >= 3);
  });
  it('goes on behind a link to another page', () => {
    const found = initiatives(
      'À Lens, on coud.\n\nÀ lire aussi : Plan canicule\n\n## Solidaires avec tous\n\nÀ Liévin, on chante.',
    );
    assert.equal(found.length, 2);
  });
  it('takes no time over a line of underscores', () => {
    assert.equal(initiatives(`À Lens, on coud.\n\nSigné : ${'_'.repeat(2000)} x`).length, 1);
  });
  it('leaves an address inside a sentence where it is', () => {
    const [found] = initiatives('À Lens, on s’inscrit sur www.lien.fr avant de venir coudre.');
    assert.equal(found?.text, 'À Lens, on s’inscrit sur www.lien.fr avant de venir coudre.');
    assert.equal(found?.links.length, 1);
  });
  it('finds phones and takes no date or id for one', () => {
    const [found] = initiatives(
      'À Lens, le 08/04/2020, on appelle le 03 21 00 00 00 ou www.facebook.com/100083132751008.',
    );
    assert.deepEqual(found?.phones, ['+33321000000']);
  });
  it('drops page headers wherever they fall', () => {
    const found = initiatives(
      'À Lens, l’association Lien coud.\n\n# Communiqué de presse\n\n**Plus d’informations :**\n\nPage 2 / 3\n\nwww.lien.fr',
    );
    assert.equal(found.length, 1);
    assert.equal(found[0]?.text, 'À Lens, l’association Lien coud.');
    assert.equal(found[0]?.links.length, 1);
  });
  it('does not print what is struck out', () => {
    assert.equal(initiatives('À Lens, on coud ~~et on rit~~ encore.')[0]?.text, 'À Lens, on coud encore.');
  });
  it('warns of an initiative without a place', () => {
    const { problems } = parse(
      `${HEAD}## Solidaires avec les aînés\n\nL’association Lien écoute chacun.\n\nwww.lien.fr`,
    );
    assert.deepEqual(
      problems.filter(({ level }) => level === 'warning').map(({ line }) => line),
      [7],
    );
  });
});

describe('closing', () => {
  it('keeps its links on the bulletin', () => {
    const bulletin = body(
      'À Lens, on coud.\n\nSi vous souhaitez aider, rendez-vous sur :\n\nhttp://jeveuxaider.gouv.fr',
    );
    assert.deepEqual(
      bulletin.links.map(({ url }) => url),
      ['http://jeveuxaider.gouv.fr'],
    );
    assert.match(bulletin.closing ?? '', /^Si vous souhaitez/);
    assert.equal(bulletin.themes[0]?.initiatives[0]?.links.length, 0);
  });
  it('leaves out whom journalists may call', () => {
    const bulletin = body(
      'À Lens, on coud.\n\nLe préfet remercie chacun.\n\nContact presse :\n\nMarie Dumont, 03 21 00 00 00',
    );
    assert.equal(bulletin.closing, 'Le préfet remercie chacun.');
  });
});

/** Pages that no editor of the series wrote: the titles of newspapers and town halls, and what becomes of each paragraph. */
describe('pages of newspapers and town halls', () => {
  const rows: readonly [says: string, markdown: string, became: readonly string[]][] = [
    [
      'what befell, then who helps',
      '# Après l’orage\n\nDe violents orages se sont abattus sur Lens et Liévin.\n\nÀ Avion, le club Roue prête ses pompes.',
      ['head', 'introduction', 'initiative'],
    ],
    [
      'help at large, then someone’s',
      '# Entraide\n\nLes dons affluent à Lens.\n\nÀ Avion, le club Roue trie les dons.',
      ['head', 'introduction', 'initiative'],
    ],
    [
      'a measure of the State alone',
      '# Feux d’artifice\n\nLe préfet du Pas-de-Calais interdit les feux d’artifice à Calais et à Berck.',
      ['head', 'introduction'],
    ],
    [
      'a town hall that tells of itself',
      '# Des masques\n\nLa municipalité a financé du tissu pour chacun.\n\nIls ont été cousus en deux semaines.',
      ['head', 'initiative', 'continues'],
    ],
    [
      'someone else, on their side',
      '# Crues\n\nÀ Lens, le club Roue prête ses pompes.\n\nLe Secours populaire a, quant à lui, porté des draps.',
      ['head', 'initiative', 'initiative'],
    ],
    [
      'a helper on their side, by a common noun',
      '# Crues\n\nÀ Lens, le club Roue prête ses pompes.\n\nLa mairie, de son côté, fournit l’essence.',
      ['head', 'initiative', 'continues'],
    ],
    [
      'a programme, day by day',
      '# Téléthon\n\nVendredi 4, au stade de Lens, le club Roue court.\n\nSamedi 5, dans la salle des fêtes, un loto.',
      ['head', 'initiative', 'initiative'],
    ],
    [
      'a picture’s words',
      '# Couture\n\nÀ Lens, le club Roue coud des masques.\n\ncouturières au travail - Ville de Lens\n\nIl en livre mille.',
      ['head', 'initiative', 'furniture', 'continues'],
    ],
    [
      'speech, whoever speaks',
      '# Couture\n\nÀ Lens, le club Roue coud des masques.\n\n« Je couds depuis l’aube avec mes voisines du quartier »',
      ['head', 'initiative', 'continues'],
    ],
    [
      'a label before practical matters',
      '# Couture\n\nÀ Lens, le club Roue coud des masques.\n\nY aller : 3, rue Haute, à Liévin',
      ['head', 'initiative', 'continues'],
    ],
    [
      'bullets that name no one',
      '# Aider\n\nIl y a fort à faire.\n\n- Garder des enfants.\n- Faire des courses.\n- Appeler les aînés.',
      ['head', 'introduction', 'introduction', 'introduction', 'introduction'],
    ],
    [
      'for whom, a bullet each',
      '# Visières\n\nÀ Lens, le club Roue imprime des visières pour tous ceux qui en manquent encore :\n\n- 20 pour le service des urgences de Liévin\n- 30 pour la mairie d’Avion',
      ['head', 'initiative', 'continues', 'continues'],
    ],
    [
      'where, a bullet each, and then more about it',
      '# Jouets\n\nÀ Lens, le club Roue donne des jouets aux Restos du Cœur. On les porte :\n\n- à la mairie\n- au stade\n\nLes Restos du Cœur les offrent à Noël.',
      ['head', 'initiative', 'continues', 'continues', 'continues'],
    ],
    [
      'another page’s name within an article',
      '# Collecte\n\nÀ Lens, le club Roue collecte des livres.\n\nÀ lire aussi\n\nTrente personnes trient les livres chaque soir.',
      ['head', 'initiative', 'furniture', 'continues'],
    ],
    [
      'a title run into its paragraph',
      '# Crues\n\nÀ Lens, le club Roue prête ses pompes.\n\nUn toit pour la nuit. De son côté, la ville de Liévin ouvre un gymnase.',
      ['head', 'initiative', 'initiative'],
    ],
  ];
  for (const [says, markdown, became] of rows) {
    it(says, () => {
      assert.deepEqual(
        parse(markdown).fates.map((fate) => fate.became),
        became,
      );
    });
  }
});
