/** The real bulletin n° 2, and the repository's retelling of it, read to the same figures. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Bulletin } from '../../shared/feed/feed-schema.ts';
import { bulletinSchema } from '../../shared/feed/feed-schema.ts';
import { listedPlaces } from '../../shared/feed/listing.ts';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { emptyLedger } from '../../shared/editor/ids.ts';
import { toFeedBulletin } from '../../publisher/steps/identified-bulletin.ts';
import { openBulletin } from '../../publisher/read-bulletin.ts';
import type { Problem } from '../../shared/editor/problem.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const REAL = here('../../../shared/bulletins/');
const releases = [
  here('../../bulletins/62/2020-04-08-2.md'),
  ...(existsSync(REAL) ? readdirSync(REAL).map((name) => `${REAL}${name}`) : []),
];

const gazetteer = loadGazetteer('62');
assert.ok(gazetteer);

for (const file of releases) {
  describe(file.replace(/.*\/(?=[^/]+\/[^/]+$)/, ''), async () => {
    const read = (await openBulletin(file))({ gazetteer, ledger: emptyLedger, today: '2026-01-01' });
    const bulletin: Bulletin = toFeedBulletin(read.bulletin);
    const problems: Problem[] = read.problems;
    const initiatives = bulletin.themes.flatMap((theme) => theme.initiatives);
    const links = initiatives.flatMap((initiative) => initiative.links);

    it('meets the schema without a problem to solve', () => {
      bulletinSchema.parse(bulletin);
      assert.deepEqual(
        problems.filter(({ level }) => level !== 'info'),
        [],
      );
    });
    it('has its head', () => {
      const { id, number, date, title } = bulletin;
      assert.deepEqual(
        { id, number, date, title },
        {
          id: '62-2020-04-08-2',
          number: 2,
          date: '2020-04-08',
          title: 'Covid-19 : le Pas-de-Calais solidaire n° 2',
        },
      );
    });
    it('has four themes', () => {
      assert.deepEqual(
        bulletin.themes.map(({ slug, initiatives: { length } }) => [slug, length]),
        [
          ['application-des-mesures-de-protection', 4],
          ['personnels-soignants', 2],
          ['personnes-confinees', 3],
          ['plus-jeunes', 2],
        ],
      );
    });
    it('lists each initiative under its commune', () => {
      assert.equal(
        initiatives
          .flatMap(listedPlaces)
          .map(({ code }) => code)
          .join(' '),
        '62413 62645 62548 62457 62041 62193 62193 62400 62563 62510 62413',
      );
    });
    it('knows Rennes as an origin only', () => {
      const away = initiatives
        .flatMap(({ communes }) => communes)
        .filter(({ code }) => !code.startsWith('62'));
      assert.deepEqual(away, [{ code: '35238', name: 'Rennes', role: 'origin' }]);
    });
    it('finds the territories', () => {
      assert.deepEqual(
        initiatives.map(({ territories }) => territories.map(({ slug }) => slug).join()),
        ['', 'calaisis', 'calaisis', '', '', 'calaisis', 'calaisis', 'bassin-minier', '', '', ''],
      );
    });
    it('keeps each link with its initiative', () => {
      assert.deepEqual(
        initiatives.map((initiative) => initiative.links.map(({ kind }) => kind).join(' ')),
        [
          'email',
          '',
          'facebook-group',
          'facebook-page',
          '',
          '',
          'facebook-page facebook-page',
          'facebook-page website',
          'facebook-page',
          'facebook-page',
          'email twitter facebook-page',
        ],
      );
      assert.equal(links.length, 12);
      assert.deepEqual(
        bulletin.links.map(({ url }) => url),
        ['http://jeveuxaider.gouv.fr'],
      );
    });
    it('names who acts', () => {
      assert.deepEqual(
        initiatives.map(({ organisers }) =>
          organisers
            .map(({ name, kind }) => `${name} (${kind})`.replace(/^(Jonathan|Flavien) .*(?= \()/, '$1'))
            .join(', '),
        ),
        [
          'Durand Production (company)',
          'Jonathan (person)',
          'Paul (person), Jimmy (person)',
          'Conseil citoyen de Houdain (group)',
          "Mosquée Annour d'Arras (association)",
          'CRS 9 de Rennes (public-body)',
          'Flavien (person)',
          'SECOND DEPART (association)',
          'Centres sociaux de Mazingarbe (association)',
          'un coup de pouce pour grandir (association)',
          'Avenir des cités (association)',
        ],
      );
      assert.deepEqual(
        initiatives
          .map(({ personal }) => personal)
          .flatMap((personal, index) => (personal ? [index + 1] : [])),
        [2, 3, 7],
      );
    });
    it('leaves no page header in a text, and joins the paragraphs of the last initiative', () => {
      for (const { text } of initiatives)
        assert.doesNotMatch(text, /Communiqué de presse|Plus d'informations|https?:/i);
      assert.equal(initiatives.at(-1)?.text.split('\n\n').length, 2);
    });
    it('gives serial ids', () => {
      assert.deepEqual(
        initiatives.map(({ id }) => id),
        Array.from({ length: 11 }, (_, index) => `62-2020-04-08-2#e${index + 1}`),
      );
    });
  });
}
