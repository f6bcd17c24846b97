/** The whole path on real files: an editor's folder in, a site out. */
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkFeed } from '../../publisher/check-feed.ts';
import type { Correction } from '../../shared/editor/corrections.ts';
import { UserError, type Problem } from '../../shared/editor/problem.ts';
import { publish } from '../../publisher/publish.ts';
import type {
  AreaFile,
  BulletinFile,
  DepartmentIndex,
  FacebookFile,
  FeedIndex,
} from '../../shared/feed/feed-schema.ts';
import { release, smallSeries, type SmallSeries } from './small-series.ts';
import { withoutKeys } from './with-keys.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'solidaire-test-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** A fresh copy of the repository's bulletins, to be changed at will. */
function editorFolder(): { bulletins: string; out: string } {
  const bulletins = mkdtempSync(join(folder, 'bulletins-'));
  cpSync(join(root, 'bulletins'), bulletins, { recursive: true });
  return { bulletins, out: join(bulletins, '..', `site-${bulletins.slice(-6)}`) };
}

/** On which all is published, unless a test says otherwise. */
const DAY = '2026-01-01';

async function publishIn({ bulletins, out }: { bulletins: string; out: string }, today = DAY) {
  const problems: Problem[] = [];
  const result = await publish({
    bulletins,
    out,
    today,
    widget: new Map([['solidaire.js', '']]),
    scripts: new Map(),
    report: (_file, problem) => problems.push(problem),
  });
  return {
    ...result,
    problems,
    json: <T>(path: string) => jsonIn<T>(out, path),
  };
}

const jsonIn = <T>(out: string, path: string) => JSON.parse(readFileSync(join(out, path), 'utf8')) as T;

/** Published once, for tests that only read; whoever changes a file of it puts it back. */
let untouched: ReturnType<typeof editorFolder>;
let publication: Awaited<ReturnType<typeof publishIn>>;
before(async () => {
  untouched = editorFolder();
  publication = await publishIn(untouched);
});

/** A copy of what is untouched, to be published anew; its files are links, so none may be written into. */
function publishedFolder(): { bulletins: string; out: string } {
  const where = editorFolder();
  mkdirSync(where.out);
  for (const file of readdirSync(untouched.out, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    const copy = join(where.out, path.slice(untouched.out.length));
    if (file.isDirectory()) mkdirSync(copy, { recursive: true });
    else linkSync(path, copy);
  }
  return where;
}

const FLAVIEN =
  'A Koungou, l’association PAPANGUE et M. Flavien Leblanc distribuent des cahiers. [Facebook](https://www.facebook.com/papangue.koungou)';
const JONATHAN = 'A Sada, M. Jonathan Grand fabrique 50 000 visières.';
const PAPANGUE = '976-2020-04-08-1#e1';
const VISORS = '976-2020-04-08-1#e2';

/** For tests that publish several times: a series of few communes, published once. */
async function publishedSeries(test: TestContext, closing = ''): Promise<SmallSeries> {
  const series = smallSeries({ 'a.md': release([FLAVIEN, JONATHAN]) + closing });
  test.after(series.remove);
  assert.ok((await series.publish()).written);
  return series;
}

/** All that a site says whenever it is published: its signature bears the day. */
const allText = (out: string) =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'index.signed.json')
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

describe('publish', () => {
  it('writes a sound feed with a file for every commune', async () => {
    const { written, initiatives, json } = publication;
    assert.ok(written);
    assert.equal(initiatives, 11);
    assert.deepEqual((await checkFeed(untouched.out, Date.parse(DAY))).problems, []);

    const index = json<DepartmentIndex>('feed/v1/62/index.json');
    assert.deepEqual(
      index.communes.map(({ code, initiatives: count }) => `${code}:${count}`),
      ['62041:1', '62193:2', '62400:1', '62413:2', '62457:1', '62510:1', '62548:1', '62563:1', '62645:1'],
    );
    const harnes = json<AreaFile>('feed/v1/62/62413.json');
    assert.deepEqual(
      harnes.initiatives.map(({ organisers }) => organisers[0]?.name),
      ['Durand Production', 'Avenir des cités'],
    );
    const facebook = json<FacebookFile>('feed/v1/62/facebook.json');
    assert.equal(Object.keys(facebook.identities).length, 8);
    assert.deepEqual(facebook.identities['page:secondddepart'], ['62-2020-04-08-2#e8']);
    assert.deepEqual(facebook.identities['group:entraideimprimante3d'], ['62-2020-04-08-2#e3']);
    const bulletin = json<BulletinFile>('feed/v1/62/bulletins/62-2020-04-08-2.json');
    assert.equal(
      bulletin.themes.flatMap((theme) => theme.initiatives).flatMap(({ links }) => links).length,
      12,
    );
  });

  it('answers for communes without initiatives and for former codes', () => {
    const { json } = publication;
    const empty = json<AreaFile>('feed/v1/62/62498.json');
    assert.deepEqual(empty.initiatives, []);
    assert.deepEqual(
      empty.wider.map(({ scope }) => scope),
      ['intercommunality', 'department'],
    );
    assert.equal(json<AreaFile>('feed/v1/62/62549.json').area.code, '62447');
    assert.equal(json<AreaFile>('feed/v1/62/department.json').initiatives.length, 11);
  });

  it('gives the same bytes for the same folder, and counts what changes', async (test) => {
    const series = await publishedSeries(test);
    const before = allText(series.out);
    const { counter } = jsonIn<FeedIndex>(series.out, 'feed/v1/index.json');
    await series.publish({ today: '2026-02-02' });
    assert.equal(allText(series.out), before);
    series.write('corrections.json', { [PAPANGUE]: { withdrawn: '2026-02-03' } });
    await series.publish();
    assert.equal(jsonIn<FeedIndex>(series.out, 'feed/v1/index.json').counter, counter + 1);
  });

  it('leaves files that have not changed as they are, with their time', async () => {
    const where = publishedFolder();
    const long = new Date('2020-01-01T00:00:00Z');
    const paths = readdirSync(where.out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    for (const path of paths) utimesSync(path, long, long);
    const before = new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
    const file = join(where.bulletins, '62', '2020-04-08-2.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('50 000 litres', '60 000 litres'));
    await publishIn(where);
    const changed = paths.filter((path) => statSync(path).mtime.getTime() !== long.getTime());
    for (const path of paths)
      assert.equal(changed.includes(path), readFileSync(path, 'utf8') !== before.get(path), path);
    const names = changed.map((path) => path.slice(where.out.length + 1));
    assert.ok(names.includes('communes/62413/initiatives.csv'));
    assert.ok(!names.some((name) => name.startsWith('communes/62193/')), names.join('\n'));
  });

  it('says of each initiative when it last changed, and of none that stands as it came', async (test) => {
    const other = 'A Sada, l’association QUINQUINA prête des livres.';
    const series = smallSeries({ 'a.md': release([FLAVIEN, JONATHAN, other]) });
    test.after(series.remove);
    await series.publish();
    series.write('a.md', series.read('a.md').replace('50 000 visières', '60 000 visières'));
    series.write('corrections.json', { [PAPANGUE]: { title: 'Des cahiers' } });
    await series.publish({ today: '2026-03-03' });
    const { initiatives } = jsonIn<AreaFile>(series.out, 'feed/v1/976/department.json');
    const changed = initiatives.flatMap(({ id, updated }) => (updated ? `${id} ${updated}` : []));
    assert.deepEqual(changed, [`${PAPANGUE} 2026-03-03`, `${VISORS} 2026-03-03`]);
    const [sada] = initiatives.find(({ id }) => id === VISORS)?.communes ?? [];
    const atom = readFileSync(join(series.out, `communes/${sada?.code}/atom.xml`), 'utf8');
    const days = [...atom.matchAll(/<(published|updated)>(.{10})/g)].map(([, name, day]) => `${name} ${day}`);
    assert.deepEqual(days, [
      'updated 2026-03-03',
      ...['published 2020-04-08', 'updated 2026-03-03'],
      ...['published 2020-04-08', 'updated 2020-04-08'],
    ]);
    const feed = jsonIn<{ items: { date_modified: string }[] }>(
      series.out,
      `communes/${sada?.code}/feed.json`,
    );
    assert.equal(feed.items[0]?.date_modified, '2026-03-03T00:00:00Z');
    const before = allText(series.out);
    await series.publish({ today: '2026-04-04' });
    assert.equal(allText(series.out), before);
  });

  it('finds the repository’s own ledger up to date, whatever address it is published under', async () => {
    const where = editorFolder();
    await withoutKeys(() =>
      publish({
        ...where,
        site: 'http://localhost:4173/',
        today: DAY,
        widget: new Map(),
        scripts: new Map(),
        report: () => undefined,
      }),
    );
    const ledger = (folder: string) => readFileSync(join(folder, '62', 'ids.json'), 'utf8');
    assert.equal(ledger(where.bulletins), ledger(join(root, 'bulletins')));
  });

  it('leaves nothing of a withdrawn initiative but its id', async (test) => {
    const series = await publishedSeries(test);
    assert.match(allText(series.out), /Flavien/);
    series.write('corrections.json', { [PAPANGUE]: { withdrawn: '2026-02-03' } });
    await series.publish();
    assert.doesNotMatch(allText(series.out), /Flavien|papangue/i);
    assert.deepEqual(jsonIn<DepartmentIndex>(series.out, 'feed/v1/976/index.json').tombstones, [
      { id: PAPANGUE, date: '2026-02-03' },
    ]);
    assert.deepEqual((await checkFeed(series.out, Date.parse(DAY))).problems, []);
  });

  it('masks names before anything is written, unless told that they agreed', async (test) => {
    const series = await publishedSeries(
      test,
      '\nSi vous souhaitez aider Sylvie Fontanelli et prendre part à cet élan, écrivez à contact@solidaire.example.\n',
    );
    assert.doesNotMatch(allText(series.out), /Leblanc|Grand(?= fabrique)/);
    assert.match(allText(series.out), /aider Sylvie F\. et prendre part/);
    assert.doesNotMatch(allText(series.out), /Fontanelli/);
    series.write('corrections.json', {
      [PAPANGUE]: { people: { 'Flavien Leblanc': { agreed: '2026-01-01' } } },
    });
    await series.publish();
    assert.match(allText(series.out), /Flavien Leblanc/);
    assert.doesNotMatch(allText(series.out), /Jonathan Grand/);
  });

  it('escapes what a text holds', async () => {
    const where = publishedFolder();
    const file = join(where.bulletins, '62', '2020-04-08-2.md');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        'des vidéos, des recettes',
        'des vidéos \\<script\\>alert(1)\\</script\\> & des recettes',
      ),
    );
    await publishIn(where);
    const page = readFileSync(join(where.out, 'communes/62563/index.html'), 'utf8');
    assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; des recettes/);
    assert.doesNotMatch(page, /<script>alert/);
  });

  it('writes nothing when an error remains, and says all of them', async () => {
    const where = publishedFolder();
    const before = allText(where.out);
    const ledger = readFileSync(join(where.bulletins, '62', 'ids.json'), 'utf8');
    writeFileSync(join(where.bulletins, '62', 'note.md'), '# Bonjour\n\nRien.');
    const { written, problems } = await publishIn(where);
    assert.equal(written, false);
    assert.ok(problems.filter(({ level }) => level === 'error').length >= 2);
    assert.equal(allText(where.out), before);
    assert.equal(readFileSync(join(where.bulletins, '62', 'ids.json'), 'utf8'), ledger);
  });

  it('does not replace a folder that is somebody’s', async () => {
    const where = editorFolder();
    mkdirSync(where.out);
    writeFileSync(join(where.out, 'these.txt'), 'dix ans de travail');
    await assert.rejects(publishIn(where), UserError);
    assert.ok(existsSync(join(where.out, 'these.txt')));
  });

  it('does not take the place of a file', async () => {
    const where = editorFolder();
    writeFileSync(where.out, 'ma thèse');
    await assert.rejects(publishIn(where), /est un fichier/);
    assert.equal(readFileSync(where.out, 'utf8'), 'ma thèse');
  });

  it('can be read by a web server', () => assert.equal(statSync(untouched.out).mode & 0o555, 0o555));

  it('refuses several départements in one site', async () => {
    const where = editorFolder();
    cpSync(join(where.bulletins, '62'), join(where.bulletins, '59'), { recursive: true });
    await assert.rejects(publishIn(where), /plusieurs départements \(59, 62\)/);
  });

  it('says that a bulletin is gone, and takes its initiatives back', async (test) => {
    const series = await publishedSeries(test);
    series.write('a.md', series.read('a.md').replace('le 8 avril 2020', 'le 9 avril 2020'));
    const { said } = await series.publish();
    assert.match(said, /976-2020-04-08-1 n’est plus dans le dossier/);
    assert.equal(jsonIn<DepartmentIndex>(series.out, 'feed/v1/976/index.json').tombstones.length, 2);
  });

  it('never publishes a smaller counter than before', async () => {
    const where = publishedFolder();
    rmSync(join(where.bulletins, '62', 'ids.json'));
    await assert.rejects(publishIn(where), /remettez le ids\.json/);
  });

  it('keeps what was withdrawn withdrawn when its line is taken out, and says how to publish it again', async (test) => {
    const series = await publishedSeries(test);
    const tombstones = () => jsonIn<DepartmentIndex>(series.out, 'feed/v1/976/index.json').tombstones;
    const publishWith = (said: Record<string, Correction>) => {
      series.write('corrections.json', said);
      return series.publish();
    };
    await publishWith({ [PAPANGUE]: { withdrawn: '2026-02-03' } });
    const { said } = await publishWith({});
    assert.match(said, /#e1 a été retirée le 3 février 2026.*reste retirée/);
    assert.deepEqual(tombstones(), [{ id: PAPANGUE, date: '2026-02-03' }]);
    assert.doesNotMatch(allText(series.out), /PAPANGUE/);
    await publishWith({ [PAPANGUE]: { restored: '2026-02-04' } });
    assert.deepEqual(tombstones(), []);
    await publishWith({});
    assert.match(allText(series.out), /PAPANGUE/);
  });

  const damaged: readonly [name: string, text: string][] = [
    ['cut', '{"version":1,"counter":'],
    ['empty', ''],
    ['of something else', '[]'],
    ['without its counter', '{"version":1}'],
  ];
  for (const [name, text] of damaged) {
    it(`says what to do about an index of the last publication that is ${name}`, async (test) => {
      const series = await publishedSeries(test);
      const index = join(series.out, 'feed/v1/index.json');
      writeFileSync(index, text);
      await assert.rejects(series.publish(), (error) => {
        assert.ok(error instanceof UserError && error.message.includes(`${index} est abîmé`));
        return true;
      });
    });
  }

  it('publishes again once an index that is damaged is taken away', async (test) => {
    const series = await publishedSeries(test);
    rmSync(join(series.out, 'feed/v1/index.json'));
    assert.ok((await series.publish()).written);
  });

  it('names each wrong key of the editor’s files', async () => {
    const where = editorFolder();
    writeFileSync(
      join(where.bulletins, '62', 'corrections.json'),
      '{"62-2020-04-08-2#e7": {"communs": ["62193"]}}',
    );
    await assert.rejects(
      publishIn(where),
      (error: Error) => /corrections\.json/.test(error.message) && /communs/.test(error.message),
    );
  });
});

describe('check', () => {
  const damages: readonly [name: string, file: string, damage: (text: string) => string, said: RegExp][] = [
    ['a truncated file', 'feed/v1/62/62413.json', (text) => text.slice(0, 200), /JSON/],
    ['changed bytes', 'feed/v1/62/facebook.json', (text) => `${text} `, /empreinte/],
    [
      'another shape',
      'feed/v1/62/62413.json',
      (text) => text.replace('"initiatives":', '"entries":'),
      /initiatives/,
    ],
    [
      'a script for a link',
      'feed/v1/62/62413.json',
      (text) => text.replace('mailto:', 'javascript:'),
      /links → 0 → url/,
    ],
  ];
  for (const [name, file, damage, said] of damages) {
    it(`reports ${name}`, async () => {
      const path = join(untouched.out, file);
      const text = readFileSync(path, 'utf8');
      assert.notEqual(damage(text), text);
      writeFileSync(path, damage(text));
      const { problems } = await checkFeed(untouched.out, Date.parse(DAY));
      writeFileSync(path, text);
      assert.ok(
        problems.some(({ problem }) => said.test(problem.message)),
        JSON.stringify(problems),
      );
    });
  }
});
