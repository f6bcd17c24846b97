/** The desk's server, asked over the network as its page asks, and as others would. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request, type IncomingMessage, type RequestOptions } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FileVersion } from '../../desk/server/editor-files.ts';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { departmentIn } from '../../publisher/steps/folder-names.ts';
import { until } from '../until.ts';
import { startLocalDesk, type LocalDesk } from './local-desk.ts';

let desk: LocalDesk;
before(async () => {
  desk = await startLocalDesk();
});
after(() => desk.close());

const CORRECTIONS = 'folders/62/files/corrections.json';
const inFolder = (...path: string[]) => join(desk.bulletins, '62', ...path);

const newFile = { 'if-none-match': '*' };

/** What `fetch` would not let one say: any header, a path as it stands. */
async function raw(path: string, options: RequestOptions & { body?: string } = {}): Promise<IncomingMessage> {
  const { body, headers, ...rest } = options;
  const asked = request({
    host: '127.0.0.1',
    port: desk.port,
    path,
    agent: false,
    headers: { host: `localhost:${desk.port}`, authorization: `Bearer ${desk.token}`, ...headers },
    ...rest,
  });
  asked.end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.resume();
  return response;
}

/** A body that goes on until the server hangs up. */
async function statusOfEndless(path: string): Promise<number | undefined> {
  const asked = request({
    ...{ host: '127.0.0.1', port: desk.port, path, method: 'PUT' },
    headers: { host: `localhost:${desk.port}`, authorization: `Bearer ${desk.token}`, ...newFile },
  });
  const answered = new Promise<number | undefined>((resolve, reject) =>
    asked.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject),
  );
  const chunk = new Uint8Array(1_000_000);
  const send = () => {
    while (!asked.destroyed && asked.write(chunk));
  };
  asked.on('drain', send);
  send();
  return answered.finally(() => asked.destroy());
}

const put = (path: string, body: BodyInit, headers: Record<string, string>) =>
  desk.ask(path, { method: 'PUT', body, headers });
const ifMatch = (response: Response) => ({ 'if-match': response.headers.get('etag') ?? '' });

describe('who may ask the desk’s server', () => {
  const refused: readonly [why: string, headers: () => Record<string, string>, status: number][] = [
    ['a name made to lead here (DNS rebinding)', () => ({ host: `solidaire.example:${desk.port}` }), 421],
    ['this machine’s name at another port', () => ({ host: 'localhost:4173' }), 421],
    ['a name that only begins as this machine’s', () => ({ host: `localhost:${desk.port}.example` }), 421],
    ['a page of another site', () => ({ origin: 'https://solidaire.example' }), 403],
    ['a page of another port of this machine', () => ({ origin: 'http://localhost:4173' }), 403],
    ['a page of no origin', () => ({ origin: 'null' }), 403],
    ['the same desk under its other name', () => ({ origin: `http://127.0.0.1:${desk.port}` }), 403],
    ['a form or a link of another site', () => ({ 'sec-fetch-site': 'cross-site' }), 403],
    ['a form or a link of another port', () => ({ 'sec-fetch-site': 'same-site' }), 403],
    ['an address that was typed', () => ({ 'sec-fetch-site': 'none' }), 403],
    ['a wrong token', () => ({ authorization: `Bearer ${'0'.repeat(48)}` }), 401],
    ['the beginning of the token', () => ({ authorization: `Bearer ${desk.token.slice(0, 20)}` }), 401],
    ['no token', () => ({ authorization: '' }), 401],
  ];
  for (const [why, headers, status] of refused) {
    it(`not ${why}: ${status}`, async () => {
      for (const [method, path] of [
        ['GET', '/api/folders'],
        ['PUT', `/api/${CORRECTIONS}`],
        ['POST', '/api/publish'],
        ['GET', '/api/changes'],
        ['GET', '/api/site.zip'],
      ] as const)
        assert.equal((await raw(path, { method, headers: headers() })).statusCode, status, path);
    });
  }
  it('its own page, by each of its names', async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      const own = `${host}:${desk.port}`;
      const headers = { host: own, origin: `http://${own}`, 'sec-fetch-site': 'same-origin' };
      assert.equal((await raw('/api/folders', { headers })).statusCode, 200, host);
    }
  });
  it('this machine alone', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others)
      await assert.rejects(fetch(`http://${address}:${desk.port}/`), (error: Error) =>
        /ECONNREFUSED/.test(String(error.cause)),
      );
  });
  it('no preflight is answered: a page of another origin cannot even ask', async () => {
    const headers = {
      origin: 'https://solidaire.example',
      'access-control-request-method': 'PUT',
      authorization: '',
    };
    const { statusCode, headers: answered } = await raw(`/api/${CORRECTIONS}`, {
      method: 'OPTIONS',
      headers,
    });
    assert.equal(statusCode, 403);
    assert.equal(answered['access-control-allow-origin'], undefined);
  });
  it('whoever has the address that leads to the token, once', async () => {
    const path = new URL(desk.addressOnce).pathname;
    assert.ok(!desk.addressOnce.includes(desk.token));
    const leadsTo = async (asked: string) => (await raw(asked)).headers.location;
    assert.equal(await leadsTo(`${path.slice(0, -1)}x`), '/');
    assert.equal(await leadsTo(path), `/#${desk.token}`);
    assert.equal(await leadsTo(path), '/');
  });
  it('each start has a token of its own', async () => {
    const other = await startLocalDesk();
    assert.notEqual(other.token, desk.token);
    assert.match(other.token, /^[0-9a-f]{48}$/);
    other.close();
  });
});

describe('the page', () => {
  it('may run its own files alone, and be framed by nobody', async () => {
    const page = await fetch(desk.origin);
    assert.equal(page.status, 200);
    const policy = page.headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ])
      assert.ok(policy.includes(rule), rule);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(page.headers.get('access-control-allow-origin'), null);
    assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
  });
  it('is not there under a foreign name', async () => {
    assert.equal((await raw('/', { headers: { host: 'solidaire.example' } })).statusCode, 421);
  });
  it('holds nothing of the editor’s folder', async () => {
    for (const path of [
      '62/corrections.json',
      '../bulletins/62/corrections.json',
      '%2e%2e/62/ids.json',
      'apercu/',
    ])
      assert.equal((await raw(`/${path}`)).statusCode, 404, path);
  });
});

describe('the editor’s files', () => {
  it('are listed with their versions, and read', async () => {
    assert.deepEqual(await (await desk.ask('folders')).json(), ['62']);
    const list = (await (await desk.ask('folders/62/files')).json()) as FileVersion[];
    assert.deepEqual(
      list.map(({ name }) => name),
      ['2020-04-08-2.md', 'corrections.json', 'ids.json', 'series.json'],
    );
    const file = await desk.ask(CORRECTIONS);
    assert.equal(file.headers.get('etag'), `"${list[1]?.version}"`);
    assert.equal(await file.text(), readFileSync(inFolder('corrections.json'), 'utf8'));
  });

  const strange: readonly [name: string, why: string][] = [
    ['..%2F..%2Fpackage.json', 'a way out'],
    ['..%5C..%5Cpackage.json', 'a way out on Windows'],
    ['%2Fetc%2Fpasswd.md', 'a path from the root'],
    ['C%3A%5Cautoexec.md', 'a drive'],
    ['corrections.json%00.md', 'a name that ends early'],
    ['notes.md%3Adata.md', 'a stream beside a file'],
    ['.versions', 'what the desk keeps'],
    ['.cach%C3%A9.md', 'a hidden file'],
    ['~%24muniqu%C3%A9.docx', 'Word’s mark of an open file'],
    ['con.md', 'a device of Windows'],
    ['programme.exe', 'a program'],
    ['package.json', 'another kind of JSON'],
    ['IDS.JSON', 'the ledger by another name'],
    ['point.md.', 'a name that Windows shortens'],
    [`${'a'.repeat(300)}.md`, 'a name too long'],
    ['ligne%0A.md', 'a line break'],
  ];
  for (const [name, why] of strange) {
    it(`are of known kinds and plain names: not ${why}`, async () => {
      const path = `/api/folders/62/files/${name}`;
      assert.equal((await raw(path)).statusCode, 403);
      const before = readdirSync(inFolder());
      const { statusCode } = await raw(path, { method: 'PUT', headers: newFile, body: 'x' });
      assert.equal(statusCode, 403);
      assert.deepEqual(readdirSync(inFolder()), before);
    });
  }

  it('stand in the folder of a département, and nowhere else', async () => {
    mkdirSync(join(desk.bulletins, 'autre'));
    for (const folder of ['autre', '%2e%2e%2f62', '99', '62%2f..', '.versions', '80'])
      for (const method of ['GET', 'PUT']) {
        const path = `/api/folders/${folder}/files/a.md`;
        const body = method === 'PUT' ? { body: 'x' } : {};
        const { statusCode } = await raw(path, { method, headers: newFile, ...body });
        assert.equal(statusCode, 404, `${method} ${path}`);
      }
    // Addresses go up before anything is looked for.
    assert.equal((await raw('/api/folders/../files/62/a.md')).statusCode, 404);
  });

  it('are no links that lead out, and neither are their folders', async () => {
    const secret = join(desk.bulletins, '..', 'secret.md');
    writeFileSync(secret, 'secret');
    symlinkSync(secret, inFolder('lien.md'));
    symlinkSync(join(desk.bulletins, '..'), join(desk.bulletins, '59'));
    const names = ((await (await desk.ask('folders/62/files')).json()) as FileVersion[]).map(
      ({ name }) => name,
    );
    assert.ok(!names.includes('lien.md'));
    assert.equal((await desk.ask('folders/62/files/lien.md')).status, 403);
    assert.equal((await put('folders/62/files/lien.md', 'x', newFile)).status, 403);
    assert.deepEqual(await (await desk.ask('folders')).json(), ['62']);
    assert.equal((await desk.ask('folders/59/files/secret.md')).status, 403);
    assert.equal(readFileSync(secret, 'utf8'), 'secret');
    rmSync(inFolder('lien.md'));
  });

  for (const link of [['.versions'], ['.versions', 'corrections.json']])
    it(`keep their old versions in no folder that leads out: ${link.join('/')}`, async () => {
      const outside = join(desk.bulletins, '..', `dehors-${link.length}`);
      mkdirSync(outside);
      const hasVersions = existsSync(inFolder('.versions'));
      if (hasVersions) renameSync(inFolder('.versions'), inFolder('.versions-'));
      mkdirSync(join(inFolder(...link), '..'), { recursive: true });
      symlinkSync(outside, inFolder(...link));
      const file = await desk.ask(CORRECTIONS);
      assert.equal((await put(CORRECTIONS, '{ }', ifMatch(file))).status, 403);
      assert.deepEqual(readdirSync(outside), []);
      rmSync(inFolder('.versions'), { recursive: true });
      if (hasVersions) renameSync(inFolder('.versions-'), inFolder('.versions'));
    });

  it('are written on the version that the change was made on, or not at all', async () => {
    const file = await desk.ask(CORRECTIONS);
    const written = await put(CORRECTIONS, '{"a": 1}', ifMatch(file));
    assert.equal(written.status, 204);
    assert.equal((await desk.ask(CORRECTIONS)).headers.get('etag'), written.headers.get('etag'));
    const late = await put(CORRECTIONS, '{"b": 2}', ifMatch(file));
    assert.equal(late.status, 412);
    assert.match(((await late.json()) as { message: string }).message, /a changé entre-temps/);
    assert.equal((await put(CORRECTIONS, '{"c": 3}', newFile)).status, 412);
    assert.equal((await put(CORRECTIONS, '{"d": 4}', {})).status, 428);
    assert.equal(readFileSync(inFolder('corrections.json'), 'utf8'), '{"a": 1}');
    assert.equal((await put(CORRECTIONS, '{}', ifMatch(written))).status, 204);
  });

  it('of two changes made on one version at the same moment, one is written', async () => {
    const file = await desk.ask(CORRECTIONS);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => put(CORRECTIONS, `{"n": ${index}}`, ifMatch(file))),
    );
    const statuses = answers.map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 204).length, 1);
    assert.equal(statuses.filter((status) => status === 412).length, 19);
    assert.equal(readFileSync(inFolder('corrections.json'), 'utf8'), `{"n": ${statuses.indexOf(204)}}`);
    await put(CORRECTIONS, '{}', ifMatch(await desk.ask(CORRECTIONS)));
  });

  it('are kept in their last ten versions', async () => {
    const name = 'folders/62/files/2020-05-02-3.md';
    let version = await put(name, 'version 0', newFile);
    assert.equal(version.status, 204);
    for (let count = 1; count <= 13; count++) version = await put(name, `version ${count}`, ifMatch(version));
    const versions = inFolder('.versions', '2020-05-02-3.md');
    const kept = () =>
      readdirSync(versions)
        .sort()
        .map((each) => readFileSync(join(versions, each), 'utf8'));
    assert.deepEqual(
      kept(),
      Array.from({ length: 10 }, (_, index) => `version ${index + 3}`),
    );
    const same = await put(name, 'version 13', ifMatch(version));
    assert.equal(kept().at(-1), 'version 12', 'the same again is no new version');
    assert.equal((await desk.ask(name, { method: 'DELETE', headers: ifMatch(same) })).status, 204);
    assert.equal(existsSync(inFolder('2020-05-02-3.md')), false);
    assert.equal(kept().at(-1), 'version 13');
  });

  it('never include the ledger, which publications write', async () => {
    const ledger = await desk.ask('folders/62/files/ids.json');
    assert.equal(ledger.status, 200);
    assert.equal((await put('folders/62/files/ids.json', '{}', ifMatch(ledger))).status, 403);
    const removed = await desk.ask('folders/62/files/ids.json', {
      method: 'DELETE',
      headers: ifMatch(ledger),
    });
    assert.equal(removed.status, 403);
  });

  it('weigh no more than a release may, whether or not it is said before', async () => {
    const path = '/api/folders/62/files/lourd.md';
    const said = await raw(path, { method: 'PUT', headers: { ...newFile, 'content-length': '50000001' } });
    assert.equal(said.statusCode, 413);
    assert.equal(await statusOfEndless('/api/folders/62/files/lourd.md'), 413);
    assert.equal(existsSync(inFolder('lourd.md')), false);
  });

  it('nothing but them is answered', async () => {
    assert.equal((await desk.ask('autre')).status, 404);
    assert.equal((await desk.ask('folders', { method: 'DELETE' })).status, 405);
    assert.equal((await raw('/api/folders/62/files/%E0%A4%A', {})).statusCode, 400);
  });
});

describe('a new series', () => {
  const SERIES = {
    title: 'La Somme solidaire',
    issuer: 'Préfecture de la Somme',
    contact: 'presse@somme.example',
    source: 'https://www.somme.example/',
    licence: 'Licence Ouverte 2.0 (Etalab)',
    numbered: false,
  };
  const make = (folder: string, series: object) =>
    desk.ask('folders', { method: 'POST', body: JSON.stringify({ folder, series }) });

  it('is a folder with what was said of it', async () => {
    assert.equal((await make('80', SERIES)).status, 201);
    const written = JSON.parse(readFileSync(join(desk.bulletins, '80', 'series.json'), 'utf8')) as object;
    assert.deepEqual(written, SERIES);
  });
  it('may be of any département that there is a gazetteer of', async () => {
    const departments = (await (await desk.ask('departments')).json()) as { code: string; name: string }[];
    assert.deepEqual(departments[0], { code: '01', name: 'Ain' });
    assert.ok(
      departments.some(({ code }) => code === '2A') && departments.some(({ code }) => code === '974'),
    );
    for (const { code } of departments) assert.ok(departmentIn(code) === code && loadGazetteer(code), code);
  });
  it('is never written over another', async () => {
    const again = await make('80', { ...SERIES, title: 'Autre' });
    assert.equal(again.status, 409);
    assert.match(readFileSync(join(desk.bulletins, '80', 'series.json'), 'utf8'), /La Somme solidaire/);
  });
  it('says what is wrong with a field, and leaves no folder', async () => {
    const answer = await make('02', { ...SERIES, contact: 'presse' });
    assert.equal(answer.status, 422);
    assert.match(((await answer.json()) as { message: string }).message, /contact/);
    assert.equal(existsSync(join(desk.bulletins, '02')), false);
    assert.equal((await make('ailleurs', SERIES)).status, 422);
    assert.equal((await make('../02', SERIES)).status, 422);
  });
});

describe('two desks', () => {
  it('are told what the other, or another program, has changed', async () => {
    const other = await startLocalDesk({ bulletins: desk.bulletins });
    const heard: unknown[] = [];
    const stream = await other.ask('changes');
    const lines = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    void (async () => {
      for (let next = await lines?.read(); next && !next.done; next = await lines?.read())
        heard.push(
          ...next.value
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as unknown),
        );
    })().catch(() => undefined);
    await until(() => heard.length > 0);
    heard.length = 0;

    const written = await put(CORRECTIONS, '{"heard": true}', ifMatch(await desk.ask(CORRECTIONS)));
    const version = written.headers.get('etag')?.slice(1, -1);
    await until(() => heard.length > 0);
    assert.deepEqual(heard, [{ folder: '62', name: 'corrections.json', version }]);

    writeFileSync(inFolder('2020-06-01-4.md'), 'dropped into the folder');
    await until(() => heard.length > 1);
    rmSync(inFolder('2020-06-01-4.md'));
    await until(() => heard.length > 2);
    assert.deepEqual(heard.at(-1), { folder: '62', name: '2020-06-01-4.md' });

    await put(CORRECTIONS, '{}', ifMatch(written));
    other.close();
  });
});
