/** What a host may do to those who sync from it: the lists of the TUF project's own tests, as far as they fit one index. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { announce } from '../../../shared/feed/digest.ts';
import type {
  BulletinFile,
  DepartmentIndex,
  FacebookFile,
  FeedIndex,
} from '../../../shared/feed/feed-schema.ts';
import { FeedError } from '../../../shared/feed/fetch-feed-file.ts';
import { sign, type SigningKey } from '../../../shared/feed/signature.ts';
import { MOST, syncFeedStore, type SyncOptions } from '../../../shared/feed/sync-feed-store.ts';
import { sampleFeedFiles, type SampleFeed } from '../../e2e/sample-feed.ts';
import { refusesTurnedBits } from './turned-bits.ts';
import {
  FIRST,
  FOURTH,
  hostOf,
  memoryStore,
  SECOND,
  signed,
  THIRD,
  type MemoryStore,
} from './signed-feed.ts';

const DAY = 24 * 60 * 60 * 1000;
const TODAY = '2026-03-10';
const NOW = Date.parse(`${TODAY}T12:00:00Z`);
const dayAfter = (days: number) => new Date(NOW + days * DAY).toISOString().slice(0, 10);
const BULLETIN = '62/bulletins/62-2020-04-08-2.json';

type Files = Map<string, string | Uint8Array<ArrayBuffer>>;

/** A client that has the feed of five days ago, and trusts who signed it. */
async function clientOf(feed: SampleFeed = {}): Promise<MemoryStore> {
  const store = memoryStore();
  const files = await signed(sampleFeedFiles({ counter: 5, ...feed }), { date: dayAfter(-5) });
  assert.equal(await syncFrom(files, store), 'updated');
  return store;
}

const keysOf = (...keys: SigningKey[]) => keys.map(({ key }) => key);

const syncFrom = (files: Files, store: MemoryStore, options: Partial<SyncOptions> = {}) =>
  syncFeedStore({ ...hostOf(files), store, keys: keysOf(FIRST, SECOND), now: NOW, ...options });

/** What comes of a sync, in a word; what is kept must be what was kept, to the byte and to the map, unless it was good. */
async function outcome(
  files: Files,
  store: MemoryStore,
  options: Partial<SyncOptions> = {},
): Promise<string> {
  const before = store.files;
  const result = await syncFrom(files, store, options).catch((error: unknown) =>
    error instanceof FeedError ? error.reason : String(error),
  );
  if (result !== 'updated') assert.equal(store.files, before);
  return result;
}

const next = (feed: SampleFeed = {}) =>
  sampleFeedFiles({ counter: 6, secondText: 'Un autre texte.', ...feed });

/** A feed whose département says something else, announced as its publisher would. */
async function reannounced(
  files: Map<string, string>,
  change: (parts: {
    index: FeedIndex;
    department: DepartmentIndex;
    bulletin: BulletinFile;
    facebook: FacebookFile;
  }) => void,
): Promise<Map<string, string>> {
  const read = <T>(path: string) => JSON.parse(files.get(path) ?? '') as T;
  const parts = {
    index: read<FeedIndex>('index.json'),
    department: read<DepartmentIndex>('62/index.json'),
    bulletin: read<BulletinFile>(BULLETIN),
    facebook: read<FacebookFile>('62/facebook.json'),
  };
  change(parts);
  const { index, department, bulletin, facebook } = parts;
  const write = async (path: string, value: unknown) => {
    const text = JSON.stringify(value);
    files.set(path, text);
    return announce(path, text);
  };
  for (const each of department.bulletins) Object.assign(each, await write(each.path, bulletin));
  for (const file of department.files)
    if (file.path === '62/facebook.json') Object.assign(file, await write(file.path, facebook));
  const [announced] = index.departments;
  if (announced) Object.assign(announced, await write(announced.path, department));
  await write('index.json', index);
  return files;
}

describe('a feed that is not signed', () => {
  const unsigned = { keys: undefined };
  it('fills the store, then is asked for its index alone while nothing changed', async () => {
    const host = hostOf(sampleFeedFiles());
    const store = memoryStore();
    assert.equal(await syncFeedStore({ ...host, store }), 'updated');
    assert.deepEqual([...store.files.keys()].sort(), [...sampleFeedFiles().keys()].sort());
    host.asked.length = 0;
    assert.equal(await syncFeedStore({ ...host, store }), 'unchanged');
    assert.deepEqual(host.asked, ['index.json']);
  });
  it('is asked only for what changed', async () => {
    const store = memoryStore(sampleFeedFiles());
    const host = hostOf(next());
    assert.equal(await syncFeedStore({ ...host, store }), 'updated');
    assert.deepEqual(host.asked, ['index.json', '62/index.json', BULLETIN]);
    assert.match(store.files.get(BULLETIN) ?? '', /Un autre texte/);
  });
  it('never goes back', async () => {
    const store = memoryStore(sampleFeedFiles({ counter: 5 }));
    assert.equal(await outcome(next({ counter: 4 }), store, unsigned), 'older');
  });
  it('never leaps ahead, so that the true publisher’s next one is taken', async () => {
    const store = memoryStore(sampleFeedFiles({ counter: 5 }));
    for (const counter of [20_000, 1_000_000_000])
      assert.equal(await outcome(next({ counter }), store, unsigned), 'ahead');
    assert.equal(await outcome(next({ counter: Number.MAX_SAFE_INTEGER }), store, unsigned), 'content');
    assert.equal(await outcome(next({ counter: 6 }), store, unsigned), 'updated');
  });
  it('fills a store anew whose index can no longer be read', async () => {
    assert.equal(
      await outcome(next(), memoryStore(new Map([['index.json', '{"version":0}']])), unsigned),
      'updated',
    );
  });
  it('does not take the place of one that is', async () => {
    assert.equal(await outcome(next(), await clientOf()), 'status');
  });
});

describe('a signed feed', () => {
  it('is taken, and confirmed while it is the same', async () => {
    const store = await clientOf();
    const files = await signed(next(), { date: TODAY });
    assert.equal(await outcome(files, store), 'updated');
    assert.match(store.files.get(BULLETIN) ?? '', /Un autre texte/);
    assert.equal(await outcome(files, store), 'unchanged');
  });

  it('that is signed again confirms what is kept, without a file being asked for', async () => {
    const store = await clientOf();
    const host = hostOf(await signed(sampleFeedFiles({ counter: 5 }), { date: TODAY }));
    assert.equal(await syncFeedStore({ ...host, store, keys: keysOf(FIRST), now: NOW }), 'updated');
    assert.deepEqual(host.asked, ['index.signed.json']);
  });

  const refused: readonly [attack: string, files: () => Promise<Files>, result: string][] = [
    ['rollback: a lower counter', () => signed(next({ counter: 4 }), { date: TODAY }), 'older'],
    ['rollback: an earlier day', () => signed(next(), { date: dayAfter(-6) }), 'older'],
    ['freeze: beyond its expiry', () => signed(next(), { date: dayAfter(-31) }), 'expired'],
    ['a day that has not come', () => signed(next(), { date: dayAfter(3) }), 'ahead'],
    ['fast-forward', () => signed(next({ counter: 20_000 }), { date: TODAY }), 'ahead'],
    [
      'a counter that leaves no room',
      () => signed(next({ counter: Number.MAX_SAFE_INTEGER }), { date: TODAY }),
      'content',
    ],
    ['another signer', () => signed(next(), { date: TODAY, keys: [THIRD, FOURTH] }), 'key'],
    [
      'another signer under a trusted key’s name',
      async () => {
        const files = await signed(next(), { date: TODAY, keys: [THIRD, FOURTH] });
        const text = files.get('index.signed.json') ?? '';
        return files.set('index.signed.json', text.replaceAll(THIRD.key, FIRST.key));
      },
      'digest',
    ],
    [
      'mix and match: an index and the files of another publication',
      async () =>
        new Map([...(await signed(next({ secondText: 'Un troisième texte.' }), { date: TODAY })), ...next()]),
      'digest',
    ],
    [
      'endless data',
      async () => (await signed(next(), { date: TODAY })).set(BULLETIN, 'x'.repeat(MOST.bytesOfFile + 1)),
      'content',
    ],
    [
      'an endless index',
      async () =>
        (await signed(next(), { date: TODAY })).set('index.signed.json', ' '.repeat(MOST.bytesOfFile + 1)),
      'content',
    ],
    ['a signature for a year', () => signedForAYear(next()), 'content'],
    ['no signature', async () => unsignedFile(await signed(next(), { date: TODAY })), 'digest'],
  ];
  for (const [attack, files, result] of refused) {
    it(`refuses ${attack}, and keeps what it has`, async () => {
      assert.equal(await outcome(await files(), await clientOf()), result);
    });
  }

  it('that has expired confirms nothing, though it is the one that is kept', async () => {
    const store = await clientOf();
    const files = await signed(sampleFeedFiles({ counter: 5 }), { date: dayAfter(-5) });
    assert.equal(await outcome(files, store), 'unchanged');
    assert.equal(await outcome(files, store, { now: NOW + 24 * DAY }), 'unchanged');
    assert.equal(await outcome(files, store, { now: NOW + 26 * DAY }), 'expired');
  });

  it('reads no more of a file than was announced', async () => {
    const files = (await signed(next(), { date: TODAY })).set(BULLETIN, `${next().get(BULLETIN)} `);
    assert.equal(await outcome(files, await clientOf()), 'content');
  });

  it('hands over to the next key, and forgets the one before', async () => {
    const store = await clientOf();
    const rotated = await signed(next(), { date: TODAY, keys: [SECOND, THIRD] });
    assert.equal(await outcome(rotated, store), 'updated');
    const trusted = { keys: keysOf(SECOND, THIRD) };
    const late = await signed(next({ counter: 7 }), { date: TODAY, keys: [FIRST, FOURTH] });
    assert.equal(await outcome(late, store, trusted), 'key');
    const again = await signed(next({ counter: 7 }), { date: TODAY, keys: [THIRD, FOURTH] });
    assert.equal(await outcome(again, store, trusted), 'updated');
  });

  it('is one publication or another while it is being put in place, whatever has arrived of it', async () => {
    const old = await signed(sampleFeedFiles({ counter: 5 }), { date: dayAfter(-5) });
    const whole = await signed(
      await reannounced(next(), ({ facebook }) => void delete facebook.identities['page:retiree']),
      { date: TODAY },
    );
    const paths = [...whole.keys()].filter((path) => whole.get(path) !== old.get(path));
    assert.equal(paths.length, 5);
    for (let mask = 0; mask < 2 ** paths.length; mask++) {
      const arrived = new Map([
        ...old,
        ...paths.filter((_, bit) => mask & (1 << bit)).map((path) => [path, whole.get(path) ?? ''] as const),
      ]);
      const store = await clientOf();
      const result = await outcome(arrived, store);
      const isNew = result === 'updated';
      for (const path of paths)
        if (path !== 'index.json')
          assert.equal(store.files.get(path), (isNew ? whole : old).get(path), `${mask}: ${path}`);
      assert.equal(await outcome(whole, store), isNew ? 'unchanged' : 'updated');
    }
  });

  // `npm run test:long` turns every one of them.
  it('is refused with any single bit of its index or of its files turned over', () =>
    refusesTurnedBits({ everyNth: 37 }));
});

describe('a feed speaks for its own', () => {
  const strays: readonly [what: string, change: Parameters<typeof reannounced>[1]][] = [
    ['another département’s index', ({ department }) => (department.department.code = '59')],
    [
      'another département’s bulletin',
      ({ department }) => department.bulletins.forEach((each) => (each.id = '59-2020-04-08-2')),
    ],
    [
      'a bulletin under another’s path',
      ({ department }) =>
        department.bulletins.forEach((each) => (each.path = '62/bulletins/62-2020-04-08-3.json')),
    ],
    [
      'an initiative of another bulletin',
      ({ bulletin }) =>
        bulletin.themes.forEach(({ initiatives }) =>
          initiatives.forEach((each) => (each.id = each.id.replace('62-', '59-'))),
        ),
    ],
    [
      'another département’s tombstone',
      ({ department }) => department.tombstones.push({ id: '59-2020-04-08-2#e1', date: TODAY }),
    ],
    [
      'what it has withdrawn',
      ({ department }) => department.tombstones.push({ id: '62-2020-04-08-2#e9', date: TODAY }),
    ],
    [
      'a page that leads to another département’s initiative',
      ({ facebook }) => (facebook.identities['page:parti'] = ['59-2020-04-08-2#e1']),
    ],
    [
      'a page that its initiative does not link to',
      ({ facebook }) => (facebook.identities['page:parti'] = ['62-2020-04-08-2#e9']),
    ],
  ];
  for (const [what, change] of strays) {
    it(`and is refused with ${what}`, async () => {
      const files = await signed(await reannounced(next(), change), { date: TODAY });
      assert.equal(await outcome(files, await clientOf()), 'content');
    });
  }
});

describe('how far a feed may be ahead, and for how long it speaks', () => {
  const midnight = Date.parse(`${TODAY}T00:00:00Z`);
  const edges: readonly [what: string, files: () => Promise<Files>, now: number, result: string][] = [
    ['on its last day', () => signed(next(), { date: dayAfter(-29) }), NOW, 'older'],
    ['at the moment of its expiry', () => signed(next(), { date: dayAfter(-30) }), midnight, 'expired'],
    ['of tomorrow', () => signed(next(), { date: dayAfter(1) }), midnight, 'updated'],
    ['of tomorrow, a second too soon', () => signed(next(), { date: dayAfter(1) }), midnight - 1000, 'ahead'],
    [
      'as many publications ahead as may be',
      () => signed(next({ counter: 10_005 }), { date: TODAY }),
      NOW,
      'updated',
    ],
    ['one more', () => signed(next({ counter: 10_006 }), { date: TODAY }), NOW, 'ahead'],
  ];
  for (const [what, files, now, result] of edges)
    it(`${what}: ${result}`, async () =>
      assert.equal(await outcome(await files(), await clientOf(), { now }), result));
});

describe('what is taken of a feed', () => {
  const publish = async (change: Parameters<typeof reannounced>[1], more: readonly [string, string][] = []) =>
    new Map([...(await signed(await reannounced(next(), change), { date: TODAY })), ...more]);

  it('is what is followed, and nothing is asked of the others', async () => {
    const files = await publish(({ index }) => {
      const [own] = index.departments;
      if (own) index.departments.push({ ...own, code: '59', name: 'Nord', path: '59/index.json' });
    });
    const host = hostOf(files);
    const follows = (code: string) => code === '62';
    const store = await clientOf();
    const keys = keysOf(FIRST);
    assert.equal(await syncFeedStore({ ...host, store, keys, now: NOW, follows }), 'updated');
    assert.ok(!host.asked.some((path) => path.startsWith('59')));
  });

  it('is a file of a later kind too, as it is', async () => {
    const later = '{"version":1,"routes":[]}';
    const file = await announce('62/routes.json', later);
    const files = await publish(({ department }) => void department.files.push(file), [[file.path, later]]);
    const store = await clientOf();
    assert.equal(await outcome(files, store), 'updated');
    assert.equal(store.files.get(file.path), later);
  });

  it('is no list of communes that is none', async () => {
    const text = '{"version":1,"communes":[{}],"oldCodes":{}}';
    const file = await announce('62/communes.json', text);
    const files = await publish(
      ({ department }) => Object.assign(department.files.find(({ path }) => path === file.path) ?? {}, file),
      [[file.path, text]],
    );
    assert.equal(await outcome(files, await clientOf()), 'content');
  });

  const told: readonly [
    what: string,
    change: Parameters<typeof reannounced>[1],
    path: string,
    why?: RegExp,
  ][] = [
    [
      'in another place',
      ({ index }) => Object.assign(index.departments[0] ?? {}, { path: '62/x.json' }),
      '62/x.json',
    ],
    [
      'with what is not its own',
      ({ facebook }) => (facebook.identities['page:parti'] = ['62-2020-04-08-2#e9']),
      '62/facebook.json',
      /^page:parti mène à/,
    ],
  ];
  for (const [what, change, path, why] of told)
    it(`is no département ${what}, and the file is named`, async () => {
      const sync = syncFrom(await publish(change), await clientOf());
      await assert.rejects(sync, ({ reason, url, cause }: FeedError) => {
        assert.equal(reason, 'content');
        assert.ok(url.endsWith(`/feed/v1/${path}`), url);
        if (why) assert.match(String(cause), why);
        return true;
      });
    });

  it('is asked of the server each time, and not for longer than its patience', async () => {
    const host = hostOf(await publish(() => undefined));
    const caches = new Set<RequestCache | undefined>();
    const fetch: typeof globalThis.fetch = (url, init) => {
      caches.add(init?.cache);
      return host.fetch(url);
    };
    const store = await clientOf();
    assert.equal(await syncFrom(new Map(), store, { fetch }), 'updated');
    assert.deepEqual([...caches], ['no-cache']);
    const never: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        // Nothing else keeps Node waiting.
        const waiting = setInterval(() => undefined, 1_000);
        init?.signal?.addEventListener('abort', () => {
          clearInterval(waiting);
          reject(new Error('aborted'));
        });
      });
    assert.equal(await outcome(new Map(), store, { fetch: never, timeout: 20 }), 'timeout');
  });
});

describe('the cost of a sync', () => {
  it('is bounded in number before the first file is asked for', async () => {
    const files = await reannounced(next(), ({ department }) => {
      const { digest = '' } = department.files[0] ?? {};
      for (let n = 0; n < MOST.files; n++) department.files.push({ path: `62/f${n}.json`, digest });
    });
    const host = hostOf(await signed(files, { date: TODAY }));
    const sync = syncFeedStore({ ...host, store: await clientOf(), keys: keysOf(FIRST), now: NOW });
    await assert.rejects(sync, { reason: 'content' });
    assert.deepEqual(host.asked, ['index.signed.json', '62/index.json']);
  });

  it('is bounded in sum', async () => {
    const big = JSON.stringify('x'.repeat(3_900_000));
    const { digest, length } = await announce('', big);
    const files = await reannounced(next(), ({ department }) => {
      for (let n = 0; n < 20; n++) department.files.push({ path: `62/f${n}.json`, digest, length });
    });
    for (let n = 0; n < 20; n++) files.set(`62/f${n}.json`, big);
    const host = hostOf(await signed(files, { date: TODAY }));
    const sync = syncFeedStore({ ...host, store: await clientOf(), keys: keysOf(FIRST), now: NOW });
    await assert.rejects(sync, { reason: 'content' });
    assert.ok(host.asked.length * big.length < MOST.bytes + 4 * big.length);
  });

  it('is bounded in time, however many answers there are', async (context) => {
    context.mock.method(performance, 'now', () => (clock += 60_000));
    let clock = 0;
    const sync = outcome(await signed(next(), { date: TODAY }), memoryStore());
    assert.equal(await sync, 'timeout');
  });
});

/** Beyond what anybody may sign for: a key that was stolen would speak for as long as its thief likes. */
async function signedForAYear(files: Map<string, string>): Promise<Map<string, string>> {
  const index = JSON.parse(files.get('index.json') ?? '') as FeedIndex;
  const text = JSON.stringify({ ...index, date: TODAY, expires: dayAfter(365), keys: [FIRST.key] });
  const file = { version: 1, index: text, signatures: [await sign(text, FIRST)] };
  return files.set('index.signed.json', JSON.stringify(file));
}

/** The file with its index, and nothing that vouches for it. */
function unsignedFile(files: Map<string, string>): Map<string, string> {
  const { index } = JSON.parse(files.get('index.signed.json') ?? '') as { index: string };
  return files.set('index.signed.json', JSON.stringify({ version: 1, index, signatures: [] }));
}
