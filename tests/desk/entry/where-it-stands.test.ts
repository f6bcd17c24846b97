/** What a withdrawal is said to take away is what a publication has of the initiative. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { whereItStands, type Surroundings } from '../../../desk/page/entry/where-it-stands.ts';
import { INITIATIVE, THEME } from './sample-entry.ts';

const AROUND: Surroundings = {
  department: '62',
  intercommunalities: [
    { siren: '246200364', name: 'Lens-Liévin', members: ['62413', '62498'] },
    { siren: '200033579', name: 'Arras', members: ['62041'] },
  ],
  membersOf: (slug) => (slug === 'calaisis' ? [{ code: '62548', name: 'Marck' }] : []),
};

const places = (initiative = INITIATIVE) =>
  whereItStands(initiative, THEME, AROUND).map(({ what, where }) => [what.replaceAll('\u00A0', ' '), where]);

describe('where an initiative stands', () => {
  it('is its pages, its files, the town halls and the extension', () =>
    assert.deepEqual(places(), [
      [
        '4 pages de ce site',
        [
          'bulletins/62-2020-04-08-2/e1/',
          'bulletins/62-2020-04-08-2/',
          'themes/personnels-soignants/',
          'communes/62413/',
        ],
      ],
      [
        '5 fichiers du flux',
        [
          'feed/v1/62/bulletins/62-2020-04-08-2.json',
          'feed/v1/62/department.json',
          'feed/v1/62/facebook.json',
          'feed/v1/62/62413.json',
          'feed/v1/62/intercommunalities/246200364.json',
        ],
      ],
      ['Les sites des mairies', ['Harnes']],
      [
        'L’extension, à sa prochaine mise à jour',
        ['l’avis sur facebook.com/lesmainstendues', 'la fiche et la recherche'],
      ],
    ]));

  it('is in the communes of its area where it names none', () => {
    const [pages] = places({
      ...INITIATIVE,
      communes: [{ code: '35238', name: 'Rennes', role: 'origin' }],
      territories: [{ slug: 'calaisis', name: 'Calaisis' }],
    });
    assert.ok(pages?.[1]?.includes('communes/62548/'));
  });

  it('is on no page of a commune elsewhere', () => {
    const [pages, , halls] = places({
      ...INITIATIVE,
      communes: [{ code: '59350', name: 'Lille', role: 'place' }],
    });
    assert.deepEqual(pages?.[1]?.includes('communes/59350/'), false);
    assert.equal(halls?.[0], 'L’extension, à sa prochaine mise à jour');
  });
});
