/** The store in a real IndexedDB, and in one that misbehaves as those in the wild do. */
import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import { createFeedStore } from '../../extension/feed/feed-store.ts';

const FILES = new Map([
  ['index.json', '{"counter":1}'],
  ['62/facebook.json', '{}'],
]);
const NEXT = new Map([['index.json', '{"counter":2}']]);

describe('the feed store', () => {
  const restore: (() => void)[] = [];
  let name = '';

  beforeEach(() => {
    name = `test-${crypto.randomUUID()}`;
  });
  afterEach(() => {
    for (const undo of restore.splice(0)) undo();
    indexedDB.deleteDatabase(name);
  });

  /** Puts `fake` in the place of a method until the test is over. */
  function replace<Owner extends object, Key extends keyof Owner>(owner: Owner, key: Key, fake: Owner[Key]) {
    const original = owner[key];
    owner[key] = fake;
    restore.push(() => {
      owner[key] = original;
    });
  }

  const rejectionOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'none',
      (error: unknown) => (error as Error).name,
    );

  it('keeps files by their path, also for the next who opens it', async () => {
    await createFeedStore({ name }).replaceAll(FILES);
    const store = createFeedStore({ name });
    for (const [path, text] of FILES) expect(await store.read(path)).to.equal(text);
    expect(await store.read('62/index.json')).to.equal(undefined);
  });

  it('replaces everything at once', async () => {
    const store = createFeedStore({ name });
    await store.replaceAll(FILES);
    await store.replaceAll(NEXT);
    expect(await store.read('index.json')).to.equal('{"counter":2}');
    expect(await store.read('62/facebook.json')).to.equal(undefined);
  });

  type Put = (this: IDBObjectStore, text: unknown, path?: IDBValidKey) => IDBRequest<IDBValidKey>;
  const failures: readonly [why: string, put: Put, error: string][] = [
    [
      'a file cannot be written',
      function (text) {
        return this.add(text, 'index.json');
      },
      'ConstraintError',
    ],
    [
      'a file is refused at once',
      () => {
        throw new DOMException('refused', 'QuotaExceededError');
      },
      'QuotaExceededError',
    ],
    [
      'the writing is cut short',
      function (text, path) {
        const request = this.add(text, path);
        request.addEventListener('success', () => this.transaction.abort(), { once: true });
        return request;
      },
      'AbortError',
    ],
  ];
  for (const [why, put, error] of failures) {
    it(`keeps what it had when ${why}, and says so`, async () => {
      const store = createFeedStore({ name });
      await store.replaceAll(FILES);
      replace(IDBObjectStore.prototype, 'put', put);
      expect(await rejectionOf(store.replaceAll(FILES))).to.equal(error);
      for (const [path, text] of FILES) expect(await store.read(path)).to.equal(text);
    });
  }

  it('gives everything that it keeps', async () => {
    const store = createFeedStore({ name });
    expect(await store.readAll()).to.deep.equal(new Map());
    await store.replaceAll(FILES);
    expect(await store.readAll()).to.deep.equal(new Map([...FILES].sort()));
  });

  it('has no files where IndexedDB is refused', async () => {
    replace(IDBFactory.prototype, 'open', () => {
      throw new DOMException('refused', 'SecurityError');
    });
    const store = createFeedStore({ name });
    expect(await store.read('index.json')).to.equal(undefined);
    expect(await rejectionOf(store.replaceAll(FILES))).to.equal('SecurityError');
  });

  it('gives up on a database that does not open, and does not wait for it twice', async () => {
    const holder = await openDB(name, 1);
    const removal = indexedDB.deleteDatabase(name);
    const store = createFeedStore({ name, openWithin: 100 });
    expect(await store.read('index.json')).to.equal(undefined);
    const started = performance.now();
    expect(await store.read('index.json')).to.equal(undefined);
    expect(performance.now() - started).to.be.below(50);
    expect(await rejectionOf(store.replaceAll(FILES))).to.equal('TimeoutError');
    holder.close();
    await new Promise((resolve) => removal.addEventListener('success', resolve));
  });

  it('has no files in a database of a later version', async () => {
    (await openDB(name, 2)).close();
    expect(await createFeedStore({ name }).read('index.json')).to.equal(undefined);
  });

  it('opens anew, once, when its connection was closed', async () => {
    const store = createFeedStore({ name });
    await store.replaceAll(FILES);
    let closures = 1;
    const open = Reflect.get(IDBDatabase.prototype, 'transaction') as (...words: unknown[]) => IDBTransaction;
    replace(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, ...words) {
      if (closures-- > 0) this.close();
      return open.apply(this, words);
    });
    expect(await store.read('index.json')).to.equal('{"counter":1}');
    closures = 2;
    expect(await store.read('index.json')).to.equal(undefined);
  });

  it('does not hold up a later version, nor its own removal', async () => {
    const store = createFeedStore({ name });
    await store.replaceAll(FILES);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve;
    });
    expect(await store.read('index.json')).to.equal(undefined);
    await store.replaceAll(NEXT);
    expect(await store.read('index.json')).to.equal('{"counter":2}');
    (await openDB(name, 2)).close();
  });
});
