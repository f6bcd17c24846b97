/** The desk's folder behind its local server, as the page holds it: two pages on one folder, against the real server. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { FolderConflict, type EditorFolder } from '../../desk/page/folder/editor-folder.ts';
import { connectServer } from '../../desk/page/folder/local-server.ts';
import { newServerFolder, serverFolders } from '../../desk/page/folder/server-folder.ts';
import { UserError } from '../../shared/editor/problem.ts';
import { seriesSchema } from '../../shared/editor/series.ts';
import { stays, until } from '../until.ts';
import { startLocalDesk, type LocalDesk } from './local-desk.ts';

let desk: LocalDesk;
before(async () => {
  desk = await startLocalDesk();
});
after(() => desk.close());

const NAME = 'corrections.json';
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (file: { bytes: Uint8Array } | undefined) => new TextDecoder().decode(file?.bytes);

const server = (token = desk.token) => connectServer(desk.origin, { token: () => token, fetch });
async function page(): Promise<EditorFolder> {
  const [folder] = await serverFolders(server());
  return folder ?? assert.fail();
}

describe('a folder behind the local server', () => {
  it('is listed, read, written and removed with its versions', async () => {
    const folder = await page();
    assert.equal(folder.name, '62');
    const entries = await folder.list();
    const file = await folder.read(NAME);
    assert.equal(entries.find(({ name }) => name === NAME)?.version, file?.version);
    assert.equal(await folder.read('absent.md'), undefined);
    const made = await folder.write('été 2020 n° 3.md', bytes('Bonjour'), undefined);
    assert.equal(text(await folder.read('été 2020 n° 3.md')), 'Bonjour');
    await assert.rejects(folder.write('été 2020 n° 3.md', bytes('!'), undefined), FolderConflict);
    await assert.rejects(folder.remove('été 2020 n° 3.md', '0'.repeat(64)), FolderConflict);
    await folder.remove('été 2020 n° 3.md', made.version);
    assert.equal(await folder.read('été 2020 n° 3.md'), undefined);
  });

  it('of two pages, the second to write is told, and each hears of the other’s changes alone', async () => {
    const [one, other] = [await page(), await page()];
    const [version] = await Promise.all([one, other].map(async (each) => (await each.read(NAME))?.version));
    const heard = { one: [] as string[], other: [] as string[] };
    const stops = [one.watch((name) => heard.one.push(name)), other.watch((name) => heard.other.push(name))];
    // Both listen once the server has said so to both: a change by another program reaches them.
    const probe = join(desk.bulletins, '62', 'essai.md');
    await until(async () => {
      writeFileSync(probe, String(Math.random()));
      await new Promise((resolve) => setTimeout(resolve, 200));
      return heard.one.length > 0 && heard.other.length > 0;
    }, 20_000);
    rmSync(probe);
    heard.one.length = heard.other.length = 0;

    const written = await one.write(NAME, bytes('{"by": "one"}'), version);
    await assert.rejects(other.write(NAME, bytes('{"by": "other"}'), version), FolderConflict);
    await until(() => heard.other.includes(NAME), 10_000);
    await stays(() => Promise.resolve(heard.one.includes(NAME)), false, 400);
    const theirs = await other.read(NAME);
    assert.equal(text(theirs), '{"by": "one"}');
    await other.write(NAME, bytes('{}'), theirs?.version);
    await until(() => heard.one.includes(NAME), 10_000);
    for (const stop of stops) stop();
    assert.notEqual(written.version, version);
  });

  it('says in French what is refused', async () => {
    const folder = await page();
    await assert.rejects(folder.write('ids.json', bytes('{}'), undefined), (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /ne s’écrit pas d’ici/);
      return true;
    });
    await assert.rejects(serverFolders(server('0'.repeat(48))), /l’adresse entière que le terminal affiche/);
    const gone = connectServer('http://127.0.0.1:9/', { token: () => '', fetch });
    await assert.rejects(serverFolders(gone), /ne répond plus : relancez-la/);
  });

  it('is made for a new series', async () => {
    const series = seriesSchema.parse({
      licence: 'Licence Ouverte 2.0 (Etalab)',
      title: 'La Somme solidaire',
      issuer: 'Préfecture de la Somme',
      contact: 'presse@somme.example',
      source: 'https://www.somme.example/',
    });
    const folder = await newServerFolder('80', series, server());
    assert.match(text(await folder.read('series.json')), /La Somme solidaire/);
    await assert.rejects(newServerFolder('80', series, server()), /existe déjà/);
  });
});
