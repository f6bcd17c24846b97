/** What a département's files say that is not theirs to say, file by file. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BulletinFile, DepartmentIndex, FacebookFile } from '../../../shared/feed/feed-schema.ts';
import { findStrays, holdsLink, type DepartmentFiles, type Stray } from '../../../shared/feed/own-words.ts';
import { sampleFeedFiles } from '../../e2e/sample-feed.ts';

const BULLETIN = '62/bulletins/62-2020-04-08-2.json';

function files(): Required<DepartmentFiles> & { facebook: FacebookFile } {
  const texts = sampleFeedFiles();
  const read = <T>(path: string) => JSON.parse(texts.get(path) ?? '') as T;
  return {
    index: read<DepartmentIndex>('62/index.json'),
    bulletins: [read<BulletinFile>(BULLETIN)],
    facebook: read<FacebookFile>('62/facebook.json'),
  };
}

const rename = ({ bulletins }: DepartmentFiles, id: string, other: string) => {
  for (const { initiatives } of bulletins.flatMap(({ themes }) => themes))
    for (const each of initiatives) if (each.id === id) each.id = other;
};

const rows: readonly [
  what: string,
  change: (all: ReturnType<typeof files>) => unknown,
  strays: readonly Stray[],
][] = [
  ['nothing', () => undefined, []],
  [
    'the index of another département',
    ({ index }) => (index.department.code = '59'),
    [{ path: '62/index.json', message: 'est celui du 59, et non du 62.' }],
  ],
  [
    'a bulletin of another département',
    ({ index }) =>
      Object.assign(index.bulletins[0] ?? {}, {
        id: '59-2020-04-08-2',
        path: '59/bulletins/59-2020-04-08-2.json',
      }),
    [{ path: '62/index.json', message: '59-2020-04-08-2 n’est pas un bulletin du 62.' }],
  ],
  [
    'a bulletin in another place',
    ({ index }) => Object.assign(index.bulletins[0] ?? {}, { path: '62/bulletins/x.json' }),
    [{ path: '62/index.json', message: '62-2020-04-08-2 n’est pas un bulletin du 62.' }],
  ],
  [
    'a file of another département',
    ({ index }) => Object.assign(index.files[1] ?? {}, { path: '620/communes.json' }),
    [{ path: '62/index.json', message: '620/communes.json n’est pas un fichier du 62.' }],
  ],
  [
    'a withdrawal of another département',
    ({ index }) => index.tombstones.push({ id: '59-2020-04-08-2#e1', date: '2020-05-04' }),
    [{ path: '62/index.json', message: '59-2020-04-08-2#e1 n’est pas une initiative du 62.' }],
  ],
  [
    'what is withdrawn',
    ({ index }) => index.tombstones.push({ id: '62-2020-04-08-2#e9', date: '2020-05-04' }),
    [{ path: '62/index.json', message: '62-2020-04-08-2#e9 est retirée, mais encore publiée.' }],
  ],
  [
    'an initiative of another bulletin',
    (all) => {
      rename(all, '62-2020-04-08-2#e9', '62-2020-04-08-20#e9');
      all.facebook.identities = {};
    },
    [{ path: BULLETIN, message: '62-2020-04-08-20#e9 n’est pas une initiative de ce bulletin.' }],
  ],
  [
    'a bulletin that is of another département throughout',
    (all) => {
      for (const bulletin of all.bulletins) bulletin.id = '59-2020-04-08-2';
      rename(all, '62-2020-04-08-2#e9', '59-2020-04-08-2#e9');
      for (const { themes } of all.bulletins)
        for (const theme of themes)
          theme.initiatives = theme.initiatives.filter(({ id }) => id.startsWith('59'));
      all.facebook.identities = {};
    },
    [
      {
        path: '59/bulletins/59-2020-04-08-2.json',
        message: '59-2020-04-08-2#e9 n’est pas une initiative de ce bulletin.',
      },
    ],
  ],
  [
    'a page that leads to nothing of its own',
    ({ facebook }) => (facebook.identities['page:parti'] = ['62-2020-04-08-2#e99']),
    [{ path: '62/facebook.json', message: 'page:parti mène à 62-2020-04-08-2#e99, qui ne la cite pas.' }],
  ],
  [
    'a page that leads to who does not name it',
    ({ facebook }) => (facebook.identities['page:parti'] = ['62-2020-04-08-2#e9', '62-2020-04-08-2#e10']),
    [
      { path: '62/facebook.json', message: 'page:parti mène à 62-2020-04-08-2#e9, qui ne la cite pas.' },
      { path: '62/facebook.json', message: 'page:parti mène à 62-2020-04-08-2#e10, qui ne la cite pas.' },
    ],
  ],
];

describe('findStrays', () => {
  for (const [what, change, strays] of rows)
    it(what, () => {
      const all = files();
      change(all);
      assert.deepEqual(findStrays('62', all), strays);
    });

  it('says nothing of a map that cannot be read', () =>
    assert.deepEqual(findStrays('62', { ...files(), facebook: undefined }), []));
});

describe('holdsLink', () => {
  const identity = { kind: 'page', key: 'avenir' } as const;
  const links = [
    { kind: 'website', url: 'https://exemple.fr/' },
    { kind: 'facebook-page', url: 'https://www.facebook.com/avenir', identity },
  ] as const;
  it('tells whom a link leads to, among links that lead to nobody', () => {
    assert.equal(holdsLink({ links: [...links] }, 'page:avenir'), true);
    assert.equal(holdsLink({ links: [...links] }, 'group:avenir'), false);
    assert.equal(holdsLink({ links: [links[0]] }, 'page:avenir'), false);
    assert.equal(holdsLink({ links: [] }, 'page:avenir'), false);
  });
});
