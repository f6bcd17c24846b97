/** Ids that survive what editors do to a text, and the people's rights that go with them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { assignIds, remember } from '../../publisher/steps/ledger.ts';
import { maskBulletin, maskInitiative } from '../../publisher/steps/mask-names.ts';
import { parseBulletin } from '../../reader/parse-bulletin.ts';
import { readMarkdown } from '../../reader/formats/read-markdown.ts';

const gazetteer = loadGazetteer('62');
assert.ok(gazetteer);
const source = readFileSync(new URL('../../bulletins/62/2020-04-08-2.md', import.meta.url), 'utf8');
const parse = (markdown: string) => parseBulletin(readMarkdown(markdown), { gazetteer }).bulletin;
const today = '2020-05-01';

const first = assignIds(parse(source), [], today);
const HEAD =
  'Arras, le 8 avril 2020\n\n# Le Pas-de-Calais solidaire n° 2\n\n## Solidaires avec les aînés\n\n';
const idsBy = (markdown: string) => {
  const { bulletin, problems, known } = assignIds(parse(markdown), first.known, today);
  const initiatives = bulletin.themes.flatMap((theme) => theme.initiatives);
  return { ids: initiatives.map(({ id }) => id.split('#')[1]), initiatives, problems, known };
};
const original = idsBy(source).ids;
const replaced = (from: string | RegExp, to: string) => {
  const changed = source.replace(from, to);
  assert.notEqual(changed, source);
  return changed;
};

describe('ids', () => {
  it('are the same when nothing changed', () =>
    assert.deepEqual(
      original,
      first.bulletin.themes.flatMap(({ initiatives }) => initiatives.map(({ id }) => id.split('#')[1])),
    ));
  it('survive an initiative inserted above', () => {
    const { ids } = idsBy(
      replaced(
        "A Harnes, l'entreprise",
        "A Lens, une boulangerie livre du pain chaque matin aux soignants.\n\nwww.pain.fr\n\nA Harnes, l'entreprise",
      ),
    );
    assert.deepEqual(ids, ['e12', ...original]);
  });
  it('survive a corrected typo and a reworded sentence', () => {
    const { ids, problems } = idsBy(replaced('reste aux côtés des malades', 'demeure auprès des malades'));
    assert.deepEqual(ids, original);
    assert.deepEqual(problems, []);
  });
  it('survive a moved theme', () => {
    const [head, ...themes] = source.split(/(?=^##+ .*Solidaires)/m);
    const [a, b, c, d] = themes;
    const [last, ...closing] = (d ?? '').split(/(?=^Fabien SUDRY)/m);
    const { ids } = idsBy([head, c, a, b, last, ...closing].join(''));
    assert.deepEqual(ids, ['e7', 'e8', 'e9', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e10', 'e11']);
  });
  it('stay with the ledger when an initiative goes, are never given again, and come back with it', () => {
    const without = replaced(/De même, la CRS 9[^\n]*\n/, '');
    const gone = idsBy(without);
    assert.deepEqual(
      gone.ids,
      original.filter((id) => id !== 'e6'),
    );
    assert.deepEqual(gone.known.find(({ id }) => id === 'e6')?.withdrawn, today);
    assert.match(gone.problems[0]?.message ?? '', /#e6 a disparu/);
    const back = assignIds(parse(source), gone.known, '2020-06-01');
    assert.ok(back.known.every(({ withdrawn }) => withdrawn === undefined));
  });
  it('are not given to another initiative of like words once theirs is gone', () => {
    const one = `${HEAD}À Lens, l’association Lien livre des repas chauds aux aînés chaque soir de la semaine.`;
    const gone = assignIds(parse(one), [], today);
    const left = assignIds(parse(`${HEAD}À Calais, on chante.`), gone.known, today);
    const other = one.replace('Lien', 'Main');
    const { bulletin, known } = assignIds(parse(other), left.known, today);
    assert.equal(bulletin.themes[0]?.initiatives[0]?.id, '62-2020-04-08-2#e3');
    assert.equal(known.find(({ id }) => id === 'e1')?.withdrawn, today);
  });
  it('follow a reworded initiative that a correction takes back', () => {
    const reworded = replaced(
      /Confiné chez lui à Calais[^\n]*/,
      'À Calais, Flavien L. tient deux pages Facebook où des familles éloignées d’un proche âgé, handicapé ou isolé trouvent de l’aide près de lui.',
    );
    const withdrawn = new Map([['62-2020-04-08-2#e7', '2020-05-01']] as const);
    const { bulletin } = assignIds(parse(reworded), first.known, today, { withdrawals: withdrawn });
    assert.ok(
      bulletin.themes.flatMap((theme) => theme.initiatives).some(({ id }) => id === '62-2020-04-08-2#e7'),
    );
  });
  it('are known by their place where they are sealed and there is no key, and never where others stand', () => {
    const key = new Uint8Array(32).fill(7);
    const withdrawals = new Map([['62-2020-04-08-2#e7', '2020-05-01']] as const);
    const sealed = assignIds(parse(source), [], today, { key }).known.map((one) =>
      one.id === 'e7' ? remember(one, '2020-05-01') : one,
    );
    const { bulletin, doubtful } = assignIds(parse(source), sealed, today, { withdrawals });
    const ids = bulletin.themes.flatMap(({ initiatives }) => initiatives.map(({ id }) => id.split('#')[1]));
    assert.deepEqual(ids, original);
    assert.deepEqual(doubtful, []);
    const without = replaced(/Confiné chez lui à Calais[^\n]*\n(?:\n[^\n]*facebook[^\n]*\n)?/, '');
    const gone = assignIds(parse(without), sealed, today, { withdrawals, key });
    assert.equal(gone.known.find(({ id }) => id === 'e7')?.withdrawn, today);
    assert.deepEqual(gone.doubtful, []);
  });
  it('keep of what is gone a digest of its whole text alone, or its fingerprint', () => {
    const without = replaced(/De même, la CRS 9[^\n]*\n/, '');
    const gone = idsBy(without).known.find((each) => each.id === 'e6') ?? {};
    assert.deepEqual(Object.keys(gone), ['id', 'text', 'withdrawn']);
    const key = new Uint8Array(32).fill(7);
    const sealed = assignIds(parse(source), [], today, { key });
    const { known } = assignIds(parse(without), sealed.known, today, { key });
    const left = known.find((each) => each.id === 'e6') ?? {};
    assert.deepEqual(Object.keys(left), ['id', 'fingerprint', 'withdrawn']);
    const back = assignIds(parse(source), known, '2020-06-01', { key });
    assert.deepEqual(back.known, sealed.known);
  });
});

describe('masking', () => {
  const mask = (markdown: string) => {
    const { bulletin } = assignIds(
      parse(
        `Arras, le 8 avril 2020\n\n# Le Pas-de-Calais solidaire n° 2\n\n## Solidaires avec les aînés\n\n${markdown}`,
      ),
      [],
      today,
    );
    const [initiative] = bulletin.themes.flatMap((theme) => theme.initiatives);
    assert.ok(initiative);
    return maskInitiative(initiative);
  };
  it('leaves a first name and an initial, in text and organisers alike', () => {
    const { text, organisers, personal } = mask(
      'À Lens, Jonathan Petit coud. M. Petit livre aussi ; chez Petit, on rit. Petit à petit, Jonathan Petit avance.',
    );
    assert.equal(
      text,
      'À Lens, Jonathan P. coud. M. P. livre aussi ; chez P., on rit. Petit à petit, Jonathan P. avance.',
    );
    assert.deepEqual(organisers, [{ name: 'Jonathan P.', kind: 'person' }]);
    assert.equal(personal, true);
  });
  it('drops nominative e-mails, profiles and phones, keeps the others', () => {
    const { links, phones } = mask(
      'À Lens, Flavien Leblond aide ses voisins.\n\nflavien.leblond@free.fr, entraide@lens.fr, www.facebook.com/flavien.leblond, www.facebook.com/entraide, 06 12 34 56 78',
    );
    assert.deepEqual(
      links.map(({ url }) => url),
      ['mailto:entraide@lens.fr', 'https://www.facebook.com/entraide'],
    );
    assert.deepEqual(phones, []);
  });
  it('knows a person who stands in the heading alone', () => {
    const { organisers, personal } = mask('### Marguerite Dupontel\n\nÀ Lens, elle coud des masques.');
    assert.deepEqual(organisers, [{ name: 'Marguerite D.', kind: 'person' }]);
    assert.equal(personal, true);
  });
  it('takes what leads to a person out of the sentences too', () => {
    const { text, phones } = mask(
      'À Lens, Jonathan Petit coud. Appelez-le au 06 12 34 56 78 ou écrivez à petit.jonathan@free.fr.',
    );
    assert.equal(text, 'À Lens, Jonathan P. coud. Appelez-le au … ou écrivez à …');
    assert.deepEqual(phones, []);
  });
  it('drops a private mobile even beside an association', () => {
    const { phones } = mask(
      'À Lens, l’association Lien coud. Contactez Lucie Bellanger au 06 12 34 56 78 ou au 03 21 00 00 00.',
    );
    assert.deepEqual(phones, ['+33321000000']);
  });
  it('masks the texts around the initiatives', () => {
    const bulletin = {
      ...first.bulletin,
      note: 'Merci à Sophie Durandal.',
      closing: 'Écrivez à Bernard Coquelin, bernard.coquelin@free.fr.',
    };
    const { note, closing } = maskBulletin(bulletin).bulletin;
    assert.equal(note, 'Merci à Sophie D.');
    assert.equal(closing, 'Écrivez à Bernard C., …');
  });
  const kept: readonly [address: string, text: string, isKept: boolean][] = [
    // A person's name is no part of a body's.
    ['www.facebook.com/LesPetitsPasDeLens', 'Marie Petit et l’association « Les Petits Pas » cousent.', true],
    ['www.facebook.com/lespetitspasdelens', 'Marie Petit et l’association « Les Petits Pas » cousent.', true],
    ['www.facebook.com/petitspas', 'Marie Petit et l’association « Les Petits Pas » cousent.', true],
    ['www.facebook.com/Grandeur.Nature', 'Jonathan Grand et l’association Grandeur Nature cousent.', true],
    ['contact@grandeurnature.fr', 'Jonathan Grand et l’association Grandeur Nature cousent.', true],
    ['www.facebook.com/marie.petit.5', 'Marie Petit et l’association « Les Petits Pas » cousent.', false],
    ['www.facebook.com/MariePetit62', 'Marie Petit et l’association « Les Petits Pas » cousent.', false],
    ['www.facebook.com/petitmarie', 'Marie Petit et l’association « Les Petits Pas » cousent.', false],
    ['www.facebook.com/AtelierPetit', 'Marie Petit et l’association « Les Dés » cousent.', false],
    ['mpetit@free.fr', 'Marie Petit et l’association « Les Petits Pas » cousent.', false],
  ];
  for (const [address, told, isKept] of kept) {
    it(`${isKept ? 'keeps' : 'drops'} ${address} beside “${told}”`, () => {
      assert.equal(mask(`À Lens, ${told}\n\n${address}`).links.length, isKept ? 1 : 0);
    });
  }

  const places: readonly [told: string, masked: string][] = [
    [
      'À Marck, Sophie Marck coud des masques pour la mairie de Marck.',
      'À Marck, Sophie M. coud des masques pour la mairie de Marck.',
    ],
    ['À Calais, Sophie Marck coud. Marck livre aussi.', 'À Calais, Sophie M. coud. M. livre aussi.'],
    ['Marck coud. Sophie Marck livre.', 'Marck coud. Sophie M. livre.'],
    ['Paul Lens livre à Lens. M. Lens prévient.', 'Paul L. livre à Lens. M. L. prévient.'],
  ];
  for (const [told, masked] of places) {
    it(`takes no place for a surname: “${told}”`, () => assert.equal(mask(told).text, masked));
  }

  it('tells with its line what it takes out', () => {
    const told = `${HEAD}À Lens, Flavien Leblond coud.\n\nwww.facebook.com/flavien.leblond, 06 12 34 56 78`;
    const { problems } = maskBulletin(assignIds(parse(told), [], today).bulletin);
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.line, 7);
    assert.match(problems[0].message, /facebook\.com\/flavien\.leblond, 06.12.34.56.78/);
    const untold = `${HEAD}À Lens, l’association Lien coud.\n\nwww.facebook.com/lien`;
    assert.deepEqual(maskBulletin(assignIds(parse(untold), [], today).bulletin).problems, []);
  });
  it('does not touch an association of which no one is named', () => {
    const { text, phones } = mask('À Lens, l’association Lien coud.\n\nTél. : 03 21 00 00 00');
    assert.equal(text, 'À Lens, l’association Lien coud.');
    assert.deepEqual(phones, ['+33321000000']);
  });
});
