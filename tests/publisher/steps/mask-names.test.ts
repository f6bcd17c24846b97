/** No private person's surname leaves the publisher, in whatever form a release names them, and wherever. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyCorrections } from '../../../publisher/steps/apply-corrections.ts';
import { toFeedBulletin } from '../../../publisher/steps/identified-bulletin.ts';
import { assignIds } from '../../../publisher/steps/ledger.ts';
import { maskBulletin } from '../../../publisher/steps/mask-names.ts';
import type { Correction, Corrections } from '../../../shared/editor/corrections.ts';
import type { Answers } from '../../../shared/editor/question.ts';
import { readMarkdown } from '../../../reader/formats/read-markdown.ts';
import { parseBulletin } from '../../../reader/parse-bulletin.ts';
import { asked, gazetteer, nobody, published, type Release } from './masked-release.ts';

const entry = (text: string): Release => ({ entry: text });

const FORMS: readonly [form: string, release: Release][] = [
  ['two behind one title', entry('À Avion, MM. Carlier et Quévrain cousent.')],
  ['three behind one title', entry('À Avion, Mmes Carlier, A. Quévrain et Leroux cousent.')],
  ['an initial behind a title', entry('À Avion, Mme R. Quévrain, retraitée, coud.')],
  ['a title without its stop', entry('À Avion, mme Quévrain coud et M Quévrain livre.')],
  ['an initial without a title', entry('À Avion, l’atelier mené par R. Quévrain coud.')],
  ['born', entry('À Avion, Rosalie Carlier, née Quévrain, coud.')],
  ['married', entry('À Avion, Rosalie Carlier (épouse Quévrain) coud.')],
  ['a compound first name that no list has', entry('À Avion, Yseline-Marie Quévrain coud.')],
  ['a family', entry('À Avion, la famille Quévrain coud.')],
  ['a couple', entry('À Avion, les époux Quévrain cousent.')],
  ['a couple with its title', entry('À Avion, M. et Mme Paul Quévrain cousent.')],
  ['two first names', entry('À Avion, Rosalie et Paul Quévrain cousent.')],
  ['capitals, later', entry('À Avion, Rosalie Quévrain coud. QUEVRAIN livre aussi.')],
  ['all in capitals', entry('À Avion, ROSALIE QUÉVRAIN coud.')],
  ['surname first', entry('À Avion, QUÉVRAIN Rosalie coud.')],
  ['surname first, by trade', entry('À Avion, Quévrain Rosalie, couturière, coud.')],
  ['a nickname', entry('À Avion, Roger « Bébert » Quévrain répare.')],
  ['a double surname', entry('À Avion, Rosalie Carlier-Quévrain coud. Mme Quévrain livre.')],
  ['a dash of Word', entry('À Avion, Rosalie Carlier\u2011Quévrain coud.')],
  ['three surnames', entry('À Avion, Rosalie Carlier Leroux Quévrain coud.')],
  ['a particle in capitals', entry('À Avion, Rosalie VAN DE QUÉVRAIN coud.')],
  ['no-break spaces', entry('À Avion, Rosalie\u00A0 Quévrain coud.')],
  ['a first name that no list has, by age', entry('À Avion, Ysoline Quévrain, 42 ans, coud.')],
  ['a first name that no list has, by trade', entry('À Avion, une couturière, Ysoline Quévrain, coud.')],
  [
    'a first name that no list has, who speaks',
    entry('À Avion, le club coud. « Tant mieux », sourit Ysoline Quévrain.'),
  ],
  [
    'a first name that no list has, to call',
    entry('À Avion, le club coud. Joindre Ysoline Quévrain au 03 21 00 00 00.'),
  ],
  ['who chairs a club', entry('À Avion, Rosalie Quévrain, présidente du club, coud.')],
  ['whom a mayor thanks', entry('À Avion, le maire de Vimy remercie Rosalie Quévrain.')],
  ['whom a body thanks', entry('À Avion, l’association remercie Rosalie Quévrain.')],
  ['whose business is told of', entry('À Avion, Rosalie Quévrain coud. Le garage de Quévrain ouvre.')],
  ['who plies a trade', entry('À Avion, le plombier Quévrain répare, Rosalie Quévrain livre.')],
  ['the keeper, titled', entry('À Avion, chez Rosalie Quévrain, la boulangerie Mme Quévrain cuit.')],
  ['a mail with an initial', entry('À Avion, le club coud.\n\nContact : r.quevrain@courriel.example')],
  [
    'an account, known by first name',
    entry(
      'À Avion, Rosalie coud pour sa voisine.\n\nPlus d’informations : https://www.facebook.com/rosalie.quevrain',
    ),
  ],
  [
    'an address with encoded letters',
    entry('À Avion, Rosalie Quévrain coud.\n\nPlus d’informations : https://exemple.fr/%71uevrain'),
  ],
  ['a heading of a theme', { theme: 'Solidaires avec Rosalie Quévrain', ...entry('À Avion, le club coud.') }],
  ['the title', { title: ' : merci à Rosalie Quévrain', ...entry('À Avion, le club coud.') }],
  ['the introduction', { introduction: 'Rosalie Quévrain coud.', ...entry('À Avion, le club coud.') }],
  [
    'an entry, after the introduction',
    { introduction: 'Rosalie Quévrain coud.', ...entry('À Avion, le club livre les masques de Quévrain.') },
  ],
  [
    'the introduction, before an entry',
    { introduction: 'Merci à Quévrain.', ...entry('À Avion, Rosalie Quévrain coud.') },
  ],
  ['the closing', { closing: 'Merci à QUÉVRAIN et à tous.', ...entry('À Avion, Rosalie Quévrain coud.') }],
];

/** What no one's privacy asks for stays as it was written. */
const STAY: readonly [why: string, text: string][] = [
  ['a commune without its hyphens', 'À Saint Laurent Blangy, le club ouvre un point de collecte.'],
  ['a hall', 'Au Portel, le club ouvre le pôle Simone Carlier.'],
  ['a street and a prize', 'À Avion, le club ouvre, rue Rosalie Carlier, et reçoit le prix Paul Leroux.'],
  [
    'the head of an intercommunality',
    'À Avion, Bastien Carlier, président de la communauté d’agglomération, ouvre un centre.',
  ],
  ['a mayor, twice', 'À Avion, Mme Carlier, maire, ouvre un centre. Mme Carlier le visite.'],
  [
    'a mayor, whose office is told later',
    'À Avion, Rosalie Carlier ouvre un centre. Le maire, Rosalie Carlier, le visite.',
  ],
  ['a deputy, before the name', 'À Avion, la députée Rosalie Carlier ouvre un centre.'],
  ['a shop named like a neighbour', 'À Avion, la jardinerie Leroy Merlin donne des plants.'],
];

/** Beside « Rosalie Quévrain », who is masked. */
const BUSINESSES: readonly [business: string, organiser: string][] = [
  ['la boulangerie Quévrain', 'Boulangerie Quévrain'],
  ['la Pharmacie Quévrain', 'Pharmacie Quévrain'],
  ['les ambulances QUÉVRAIN', 'Ambulances QUÉVRAIN'],
  ['l’entreprise Quévrain et fils', 'Quévrain'],
  ['le garage Van de Quévrain', 'Van de Quévrain'],
];

/** What is left of a text where an address that leads to someone is cut out of it. */
const CUT: readonly [text: string, left: string][] = [
  ['Écrire à rosalie@quevrain.example. Merci !', 'Écrire à … Merci !'],
  ['Écrire à rosalie@quevrain.example… Merci !', 'Écrire à … Merci !'],
  ['Écrire à rosalie@quevrain.example... Merci !', 'Écrire à … Merci !'],
  ['Écrire (rosalie@quevrain.example). Merci !', 'Écrire (…). Merci !'],
  ['Écrire à rosalie@quevrain.example, ou venir.', 'Écrire à …, ou venir.'],
  ['Appeler le 06 12 34 56 78. Merci !', 'Appeler le … Merci !'],
];

describe('masking', () => {
  for (const [form, release] of FORMS)
    it(`hides ${form}`, () => assert.doesNotMatch(JSON.stringify(published(release)), /qu[ée]vrain/i));
  for (const [why, text] of STAY) {
    it(`leaves ${why}`, () => {
      const texts = published(entry(text)).themes.flatMap(({ initiatives }) => initiatives);
      assert.equal(texts.at(-1)?.text, text);
      assert.equal(texts.at(-1)?.personal, false);
    });
  }
  const last = (release: Release, answers?: typeof nobody) => {
    const { themes } = published(release, answers);
    return themes.flatMap(({ initiatives }) => initiatives).at(-1);
  };
  for (const [business, organiser] of BUSINESSES)
    describe(`of ${business}, beside who keeps it`, () => {
      const release = entry(`À Avion, ${business} donne du pain. Rosalie Quévrain livre.`);
      it('asks once', () =>
        assert.deepEqual(
          asked(release).map(({ chosen }) => chosen),
          ['private'],
        ));
      it('hides the name meanwhile', () =>
        assert.doesNotMatch(JSON.stringify(published(release)), /qu[ée]vrain/i));
      it('leaves the name by the answer, and hides the person', () => {
        const told = last(release, nobody);
        assert.equal(told?.text, `À Avion, ${business} donne du pain. Rosalie Q. livre.`);
        assert.equal(told.organisers[0]?.name, organiser);
      });
    });
  it('asks about a business where another text tells of who keeps it', () => {
    const release = {
      introduction: 'La boulangerie Quévrain donne du pain.',
      ...entry('À Avion, Rosalie Quévrain livre.'),
    };
    const introduction = 'Chaque semaine, des habitants s’entraident. La boulangerie';
    assert.equal(published(release).introduction, `${introduction} Q. donne du pain.`);
    assert.equal(published(release, nobody).introduction, `${introduction} Quévrain donne du pain.`);
  });
  it('asks about no business where nobody of its name is masked', () =>
    assert.deepEqual(asked(entry('À Avion, la boulangerie Quévrain donne du pain.')), []));
  for (const [text, left] of CUT)
    it(`leaves « ${left} » of « ${text} »`, () =>
      assert.equal(
        last(entry(`À Avion, Rosalie Quévrain coud. ${text}`))?.text,
        `À Avion, Rosalie Q. coud. ${left}`,
      ));
  it('leaves a title of a theme that names nobody, and its address', () => {
    const [theme] = published(entry('À Avion, Rosalie Quévrain coud.')).themes;
    assert.equal(theme?.slug, 'entre-voisins');
  });
  describe('what all of the release tells of', () => {
    const MAYOR = 'Le maire de Vimy, Bastien Carlier, remercie chacun.';
    it('leaves who is in office by what another text says', () => {
      const text = 'À Avion, Bastien Carlier ouvre un centre.';
      assert.equal(last({ introduction: MAYOR, ...entry(text) })?.text, text);
    });
    it('asks whether a surname behind a title is that of who is in office', () => {
      const release = { introduction: MAYOR, ...entry('À Avion, M. Carlier ouvre un centre.') };
      assert.equal(last(release)?.text, 'À Avion, M. C. ouvre un centre.');
      assert.deepEqual(
        asked(release).map(({ text }) => text),
        ['Carlier'],
      );
    });
    it('leaves whom an answer about the introduction names in full', () => {
      const release = { introduction: 'Merci à R. Quévrain.', ...entry('À Avion, le club coud.') };
      assert.match(published(release).introduction ?? '', /R\. Q\./);
      assert.match(published(release, nobody).introduction ?? '', /R\. Quévrain/);
    });
    it('leaves a commune that someone is called like', () =>
      assert.match(
        published({
          introduction: 'On s’entraide à Marck et à Avion.',
          ...entry('À Avion, Sophie Marck coud.'),
        }).introduction ?? '',
        /à Marck et/,
      ));
    it('leaves a word that someone is called like', () => {
      const release = {
        introduction: 'Rosalie Petit coud.',
        ...entry('Petit déjeuner offert à Avion, un petit pain en plus.'),
      };
      assert.match(last(release)?.text ?? '', /^Petit déjeuner/);
      const link = 'https://exemple.fr/petit-dejeuner';
      assert.equal(last({ ...release, link })?.links[0]?.url, link);
    });
    it('leaves a street that bears a surname', () =>
      assert.match(
        last({ introduction: 'Rosalie Quévrain coud.', ...entry('À Avion, le club livre rue Quévrain.') })
          ?.text ?? '',
        /rue Quévrain/,
      ));
    it('leaves what the editor says that acts', () => {
      const markdown =
        'Arras, le 12 mai 2021\n\n# Le Pas-de-Calais solidaire n° 41\n\n## Solidaires entre voisins\n\nÀ Avion, la boulangerie Quévrain donne du pain, que livre Rosalie Quévrain.';
      const { bulletin } = parseBulletin(readMarkdown(markdown), { gazetteer, addresses: ['a.md'] });
      const identified = assignIds(bulletin, [], '2026-01-01').bulletin;
      const organisers = [{ name: 'Boulangerie Quévrain', kind: 'company' as const }];
      const context = { gazetteer, release: 'a.md', takenBack: new Map<string, string>() };
      const corrected = applyCorrections(
        identified,
        { '62-2021-05-12-41#e1': { organisers } },
        context,
      ).bulletin;
      const [one] = maskBulletin(corrected).bulletin.themes.flatMap(({ initiatives }) => initiatives);
      assert.deepEqual(one?.organisers, organisers);
      assert.match(one?.text ?? '', /Rosalie Q\./);
    });
    it('leaves out the address of a release that names someone', () => {
      const markdown =
        'Arras, le 12 mai 2021\n\n# Le Pas-de-Calais solidaire n° 41\n\n## Solidaires entre voisins\n\nÀ Avion, Rosalie Quévrain coud.';
      const { bulletin } = parseBulletin(readMarkdown(markdown), { gazetteer, addresses: ['a.md'] });
      const sourceOf = (source: string) =>
        maskBulletin({ ...assignIds(bulletin, [], '2026-01-01').bulletin, source }).bulletin.source;
      assert.equal(sourceOf('https://exemple.fr/rosalie-quevrain-coud'), undefined);
      assert.equal(sourceOf('https://exemple.fr/bulletin-41'), 'https://exemple.fr/bulletin-41');
    });
  });
  describe('the texts around the entries', () => {
    const markdown = [
      'Arras, le 12 mai 2021',
      '# Le Pas-de-Calais solidaire n° 41 : merci à Rosalie Quévrain',
      'Rosalie Quévrain et Paul Carlier agissent.',
      '## Solidaires avec Rosalie Quévrain',
      'À Avion, Rosalie Quévrain ouvre un centre.',
      '## Pour finir',
      'Merci à Rosalie Quévrain et à Paul Carlier.',
    ].join('\n\n');
    const read = (answers: Answers) =>
      assignIds(
        parseBulletin(readMarkdown(markdown), { gazetteer, addresses: ['a.md'], answers }).bulletin,
        [],
        '2026-01-01',
      ).bulletin;
    const [opener] = read({}).themes.flatMap(({ initiatives }) => initiatives);
    const all = (answers: Answers, correction: Correction = {}) => {
      const context = { gazetteer, release: 'a.md', takenBack: new Map<string, string>() };
      const corrections: Corrections = { '62-2021-05-12-41#e1': correction };
      const corrected = applyCorrections(read(answers), corrections, context).bulletin;
      return toFeedBulletin(maskBulletin(corrected).bulletin);
    };
    const around = (answers: Answers, people: Correction['people'] = {}) => {
      const { title, introduction, themes, closing } = all(answers, { people });
      return [title, introduction, themes[0]?.title, closing].join(' ');
    };
    const NAMED =
      /: merci à Rosalie Quévrain Rosalie Quévrain et Paul C\. agissent.*avec Rosalie Quévrain.*Merci à Rosalie Quévrain et à Paul C\./s;
    for (const answer of ['public', 'nobody'] as const) {
      it(`name in full who was found to be ${answer}`, () =>
        assert.match(around({ [`${opener?.passage}.person1`]: answer }), NAMED));
      it(`name in full who is ${answer} by a correction`, () =>
        assert.match(around({}, { 'Rosalie Quévrain': answer }), NAMED));
    }
    it('and the entry itself, also when its text is written anew', () => {
      const answers: Answers = { [`${opener?.passage}.person1`]: 'public' };
      for (const correction of [{}, { text: 'À Avion, Rosalie Quévrain ouvre deux centres.' }]) {
        const [entry] = all(answers, correction).themes.flatMap(({ initiatives }) => initiatives);
        assert.match(entry?.text ?? '', /Rosalie Quévrain/);
        assert.match(entry?.organisers[0]?.name ?? '', /Rosalie Quévrain/);
      }
    });
    it('name nobody else', () => {
      assert.doesNotMatch(around({}), /Quévrain|Carlier/);
      assert.doesNotMatch(around({}, { 'Rosalie Quévrain': { agreed: '2021-06-01' } }), /Quévrain|Carlier/);
      assert.doesNotMatch(around({ [`${opener?.passage}.person1`]: 'private' }), /Quévrain|Carlier/);
    });
  });
  it('names an agreed person in the entry of the agreement alone', () => {
    const markdown =
      'Arras, le 12 mai 2021\n\n# Le Pas-de-Calais solidaire n° 41\n\n## Solidaires entre voisins\n\nÀ Avion, Rosalie Quévrain coud.\n\nÀ Vimy, Rosalie Quévrain livre.';
    const { bulletin } = parseBulletin(readMarkdown(markdown), { gazetteer, addresses: ['a.md'] });
    const identified = assignIds(bulletin, [], '2026-01-01').bulletin;
    const agreed = { '62-2021-05-12-41#e1': { people: { 'Rosalie Quévrain': { agreed: '2021-06-01' } } } };
    const context = { gazetteer, release: 'a.md', takenBack: new Map<string, string>() };
    const masked = maskBulletin(applyCorrections(identified, agreed, context).bulletin).bulletin;
    assert.deepEqual(
      masked.themes.flatMap(({ initiatives }) => initiatives).map(({ text }) => text),
      ['À Avion, Rosalie Quévrain coud.', 'À Vimy, Rosalie Q. livre.'],
    );
  });
});
