/** `solidaire check-page` on pages of a real server. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { snippet } from '../../site/snippet.ts';
import { send, serve, type Served } from '../site/serve-site.ts';
import { startCommandProcess, type CommandProcess } from './command-process.ts';

const SITE = 'https://solidaire.example/';
const LINE = snippet({ code: '62413', name: 'Harnes' }, SITE);

describe('solidaire check-page', () => {
  let townHall: Served;
  let commands: CommandProcess;
  before(async () => {
    commands = startCommandProcess(fileURLToPath(new URL('../../', import.meta.url)));
    const pages: Record<string, [body: string, headers?: Record<string, string>]> = {
      '/bien': [LINE],
      '/lien': [LINE.replace(/<script.*?<\/script>|<\/?solidaire[^>]*>/g, '')],
      '/regle': [LINE, { 'content-security-policy': "script-src 'self'" }],
    };
    townHall = await serve((request, response) => {
      const [body, headers] = pages[request.url ?? ''] ?? [];
      if (body === undefined) response.writeHead(404).end();
      else send(response, `<!doctype html><title>Mairie</title>${body}`, headers);
    });
  });
  after(() => {
    commands.stop();
    townHall.close();
  });

  const run = (...args: string[]) => commands.run(['check-page', ...args]);

  it('says of each page what is so, one after the other', async () => {
    const paths = ['bien', 'lien', 'regle', 'absente'];
    const { stdout, status } = await run('--site', SITE, ...paths.map((path) => townHall.address + path));
    assert.equal(status, 1);
    const [, sound, link, ruled, missing] = stdout.split(/^http.*\n/m);
    assert.doesNotMatch(sound ?? '', /✗/);
    assert.match(link ?? '', /✗ Il ne reste que le lien/);
    assert.match(ruled ?? '', /✗ La politique de sécurité .* script-src https:\/\/solidaire\.example/);
    assert.match(missing ?? '', /✗ La page ne répond pas comme elle devrait \(404\)/);
    assert.deepEqual(
      townHall.asked.map(({ url }) => url),
      paths.map((path) => `/${path}`),
    );
    assert.ok(townHall.asked.every(({ headers }) => headers['user-agent']?.startsWith('Solidaire')));
  });

  it('is well where all is well', async () => assert.equal((await run(`${townHall.address}bien`)).status, 0));

  it('asks for addresses of pages', async () => {
    assert.equal((await run()).status, 2);
    const { stderr, status } = await run('mairie.fr');
    assert.equal(status, 2);
    assert.match(stderr, /commence par https/);
  });
});
