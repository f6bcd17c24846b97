/** The feed client against a real server that can be told to misbehave. */
import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createFeedClient, type Check } from '../../../shared/feed/feed-client.ts';
import { FeedError, fetchFeedFile, readCapped } from '../../../shared/feed/fetch-feed-file.ts';

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
  it('stops reading a flood', async () => {
    answers['a.json'] = 'x'.repeat(10_000);
    assert.equal(
      await reasonOf(fetchFeedFile(`${base}a.json`, { fetch, read: readCapped(1_000) })),
      'content',
    );
  });
});
