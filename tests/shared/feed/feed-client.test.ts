/** The feed client against a real server that can be told to misbehave. */
import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createFeedClient, parseFeedFile, type Check } from '../../../shared/feed/feed-client.ts';
import { FeedError, fetchFeedFile, readCapped, WIDE_BYTES } from '../../../shared/feed/fetch-feed-file.ts';

type Answer = RequestListener | string;

let server: Server;
let base: string;
let requests: string[] = [];
let answers: Record<string, Answer> = {};

before(async () => {
  server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    requests.push(path);
    const answer = answers[path];
    if (typeof answer === 'function') return answer(request, response);
    response.statusCode = answer === undefined ? 404 : 200;
    response.end(answer ?? 'absent');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
after(() => server.closeAllConnections());
after(() => server.close());
beforeEach(() => {
  requests = [];
  answers = {};
});

type Dated = { version: 1; date: string };
const isDated: Check<Dated> = (value): value is Dated =>
  typeof value === 'object' &&
  value !== null &&
  (value as Dated).version === 1 &&
  typeof (value as Dated).date === 'string';

const client = (options: { timeout?: number } = {}) => createFeedClient({ base, fetch, ...options });
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) =>
      error instanceof FeedError ? `${error.reason}${error.status ? ` ${error.status}` : ''}` : String(error),
  );

describe('get', () => {
  it('gives the checked file', async () => {
    answers['a.json'] = '{"version":1,"date":"2020-04-08"}';
    assert.deepEqual(await client().get('a.json', isDated), {
      data: { version: 1, date: '2020-04-08' },
      stale: false,
    });
  });
  it('asks once for ten readers', async () => {
    answers['a.json'] = '{"version":1,"date":"2020-04-08"}';
    const one = client();
    await Promise.all(Array.from({ length: 10 }, () => one.get('a.json', isDated)));
    assert.deepEqual(requests, ['a.json']);
  });

  const faults: readonly [name: string, answer: Answer | undefined, reason: string][] = [
    ['a missing file', undefined, 'status 404'],
    ['a broken server', (_request, response) => response.writeHead(500).end(), 'status 500'],
    ['an HTML page', '<!doctype html><p>Bonjour', 'content'],
    ['truncated JSON', '{"version":1,"da', 'content'],
    ['an empty file', '', 'content'],
    ['JSON of another shape', '{"version":1}', 'content'],
    ['another version', '{"version":2,"date":"2020-04-08"}', 'version'],
    [
      'a redirect to a portal',
      (_request, response) => response.writeHead(302, { location: '/portal' }).end(),
      'network',
    ],
    [
      'a connection cut short',
      (request, response) => void response.writeHead(200).write('{', () => request.socket.destroy()),
      'network',
    ],
    ['a server that never ends', (_request, response) => void response.writeHead(200).write('{'), 'timeout'],
    ['a server that never answers', () => undefined, 'timeout'],
  ];
  for (const [name, answer, reason] of faults) {
    it(`says ${reason} for ${name}`, async () => {
      if (answer !== undefined) answers['a.json'] = answer;
      assert.equal(await reasonOf(client({ timeout: 300 }).get('a.json', isDated)), reason);
    });
  }
  it('asks again after a failure', async () => {
    const one = client();
    assert.equal(await reasonOf(one.get('a.json', isDated)), 'status 404');
    answers['a.json'] = '{"version":1,"date":"2020-04-08"}';
    assert.equal((await one.get('a.json', isDated)).data.date, '2020-04-08');
  });
  it('asks for a cached copy of what did not answer, and of nothing that did', async () => {
    const asked: unknown[] = [];
    const listening: typeof fetch = (url, init) => {
      asked.push(init?.cache);
      return fetch(url, init);
    };
    const one = createFeedClient({ base, fetch: listening });
    answers['cut.json'] = (request) => void request.socket.destroy();
    answers['busy.json'] = (_request, response) => response.writeHead(503).end();
    answers['flood.json'] = 'x'.repeat(1_100_000);
    const said: [path: string, again: boolean, modes: string[]][] = [
      ['cut.json', false, ['default', 'force-cache']],
      ['cut.json', true, ['no-cache']],
      ['busy.json', false, ['default']],
      ['absent.json', false, ['default']],
      ['flood.json', false, ['default']],
    ];
    for (const [path, again, modes] of said) {
      asked.length = 0;
      await reasonOf(one.get(path, isDated, { again }));
      assert.deepEqual(asked, modes, path);
    }
  });

  const waits: readonly [header: string | undefined, least: number, most: number][] = [
    [undefined, 0, 0],
    ['120', 120_000, 120_000],
    ['0', 0, 0],
    ['soon', 0, 0],
    [new Date(Date.now() + 3_600_000).toUTCString(), 3_590_000, 3_600_000],
  ];
  for (const [header, least, most] of waits) {
    it(`tells for how long a busy server asks to be left alone: ${header?.replace(/.*,.*/, 'a day and hour')}`, async () => {
      answers['a.json'] = (_request, response) =>
        response.writeHead(503, header === undefined ? {} : { 'retry-after': header }).end();
      const { wait } = await client()
        .get('a.json', isDated)
        .then(
          () => assert.fail(),
          (error: FeedError) => error,
        );
      assert.ok(wait >= least && wait <= most, String(wait));
    });
  }

  /** Bytes on and on, no faster than they are taken; counts those that it could get rid of. */
  function endless(response: ServerResponse, sent: { bytes: number }) {
    const piece = Buffer.alloc(65_536, ' ');
    const more = () => {
      while (!response.destroyed) {
        sent.bytes += piece.length;
        if (!response.write(piece)) return void response.once('drain', more);
      }
    };
    more();
  }
  const caps: readonly [what: string, maxBytes: number | undefined, most: number][] = [
    ['a commune', undefined, 1_000_000],
    ['a wide area', WIDE_BYTES, 16_000_000],
  ];
  for (const [what, maxBytes, most] of caps) {
    it(`takes of an endless answer no more than the file of ${what} may weigh`, async () => {
      const sent = { bytes: 0 };
      answers['a.json'] = (_request, response) => endless(response, sent);
      const loading = client({ timeout: 5_000 }).get('a.json', isDated, maxBytes ? { maxBytes } : {});
      assert.equal(await reasonOf(loading), 'content');
      // What lies in the buffers of both sides, besides.
      assert.ok(sent.bytes < most + 8_000_000, `${sent.bytes} bytes`);
    });
  }
  it('counts the bytes of a compressed bomb as they come out', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    answers['a.json'] = (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    assert.equal(await reasonOf(client().get('a.json', isDated)), 'content');
  });
  it('takes a file as large as it may be', async () => {
    const file = '{"version":1,"date":"2020-04-08"}';
    answers['a.json'] = file + ' '.repeat(1_000_000 - file.length);
    assert.equal((await client().get('a.json', isDated)).data.date, '2020-04-08');
  });

  it('reads UTF-8 with a byte order mark, as editors for Windows leave it', async () => {
    answers['a.json'] = '\uFEFF{"version":1,"date":"2020-04-08"}';
    assert.equal((await client().get('a.json', isDated)).data.date, '2020-04-08');
  });

  it('stops reading a flood', async () => {
    answers['a.json'] = 'x'.repeat(10_000);
    assert.equal(
      await reasonOf(fetchFeedFile(`${base}a.json`, { fetch, read: readCapped(1_000) })),
      'content',
    );
  });
});

describe('nesting', () => {
  const any: Check<unknown> = (value): value is unknown => value !== undefined;
  const nested = (levels: number) => '{"a":['.repeat(levels / 2) + ']}'.repeat(levels / 2);
  const texts: readonly [what: string, text: string, passes: boolean][] = [
    ['sixteen levels', nested(16), true],
    ['eighteen levels', nested(18), false],
    ['a level after another, many times', `[${'[[]],'.repeat(10_000)}0]`, true],
    ['brackets in a text', JSON.stringify({ a: '['.repeat(100), '{{{{{{{{{{{{{{{{{{{{': 1 }), true],
    ['brackets after an escaped quote', JSON.stringify(['a\\"[[[[[[[[[[[[[[[[[[[[', '\\']), true],
    ['brackets after a text that ends in a backslash', `["\\\\",${'['.repeat(20)}${']'.repeat(20)}]`, false],
    ['two million levels', '['.repeat(2_000_000), false],
    ['two million levels, each after a sibling', '[0,'.repeat(2_000_000), false],
  ];
  for (const [what, text, passes] of texts) {
    it(`${passes ? 'takes' : 'refuses, before anything is parsed,'} ${what}`, (context) => {
      const parse = context.mock.method(JSON, 'parse');
      const read = () => parseFeedFile(text, 'a.json', any);
      if (passes) assert.deepEqual(read(), JSON.parse(text));
      else assert.throws(read, { reason: 'content' });
      assert.equal(parse.mock.callCount(), passes ? 2 : 0);
    });
  }
});

describe('what is asked of the network', () => {
  it('tells nothing of who asks; the browser’s copy, which nobody has confirmed, is said to be one', async () => {
    const asked: RequestInit[] = [];
    const fetch: typeof globalThis.fetch = (_, init = {}) => {
      asked.push(init);
      return init.cache === 'force-cache'
        ? Promise.resolve(new Response('{"version":1,"date":"2020-04-08"}'))
        : Promise.reject(new TypeError('offline'));
    };
    const { stale } = await createFeedClient({ base, fetch }).get('a.json', isDated);
    assert.equal(stale, true);
    assert.deepEqual(
      asked.map(({ cache, credentials, redirect, referrerPolicy }) => [
        cache,
        credentials,
        redirect,
        referrerPolicy,
      ]),
      ['default', 'force-cache'].map((cache) => [cache, 'omit', 'error', 'no-referrer']),
    );
  });

  it('is given up for ever where the feed has become another, and says what went wrong', () => {
    const parse = (text: string) => () => parseFeedFile(text, 'a.json', isDated);
    assert.throws(parse('{"version":2}'), { name: 'FeedError', reason: 'version', wait: Infinity });
    assert.throws(parse('{}x'), (error: FeedError) => {
      assert.deepEqual([error.message, error.wait], ['a.json: content ', 0]);
      assert.ok(error.cause instanceof SyntaxError);
      return true;
    });
    assert.equal(new FeedError('status', 'a.json', { status: 503 }).message, 'a.json: status 503');
  });
});
