/** Publishing from the desk: what would change, the publication as it is told, the drill, and the way back. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import JSZip from 'jszip';
import { linesOf } from '../../desk/page/folder/local-server.ts';
import { findTraces } from '../../publisher/find-traces.ts';
import { draftSite } from '../../publisher/publish.ts';
import { tracesOf } from '../../publisher/steps/traces.ts';
import type {
  PublicationNews,
  PublicationPlan,
  PublicationResult,
} from '../../publisher/steps/publication-news.ts';
import { startLocalDesk, type LocalDesk } from './local-desk.ts';
import { release, smallSeries } from '../publisher/small-series.ts';
import '../publisher/with-keys.ts';

const RELEASE = '2020-04-08-1.md';
const PAPANGUE =
  'A Koungou, l’association PAPANGUE distribue des cahiers aux familles du quartier chaque samedi matin.';
const ENTRIES = [
  'A Sada, l’association QUINQUINA prête 50 livres à qui le demande.',
  'A Bouéni, la boulangerie RAMBOUTAN livre du pain aux personnes âgées.',
  `${PAPANGUE} [Facebook](https://www.facebook.com/papangue.koungou)`,
];

const series = smallSeries({ [RELEASE]: release(ENTRIES) });
let desk: LocalDesk;
before(async () => {
  desk = await startLocalDesk({ bulletins: series.bulletins });
});
after(() => {
  desk.close();
  series.remove();
});

const inFolder = (...path: string[]) => join(desk.bulletins, '976', ...path);
const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(inFolder(name), change(readFileSync(inFolder(name), 'utf8')));
const plan = async () => (await (await desk.ask('publication')).json()) as PublicationPlan;
const published = (path: string) => readFileSync(join(desk.out, path), 'utf8');

async function publish(query = ''): Promise<{ news: PublicationNews[]; last: PublicationNews | undefined }> {
  const news: PublicationNews[] = [];
  const response = await desk.ask(`publish${query}`, { method: 'POST' });
  for await (const line of linesOf(response)) news.push(line as PublicationNews);
  return { news, last: news.at(-1) };
}

async function succeed(query = ''): Promise<PublicationResult> {
  const { last } = await publish(query);
  if (last && 'done' in last) return last.done;
  return assert.fail(JSON.stringify(last));
}

const summary = ({ changes }: PublicationPlan) =>
  changes.initiatives.map((change) =>
    change.what === 'corrected'
      ? `${change.after.id} ${change.fields.map(({ name }) => name).join(', ')}`
      : `${change.what} ${(change.what === 'new' ? change.after : change.before).id}`,
  );

describe('publishing from the desk', () => {
  it('says before what would be new, and shows the site as it would be', async () => {
    const first = await plan();
    assert.equal(first.isSound, true);
    assert.equal(first.changes.initiatives.length, 3);
    assert.ok(first.changes.initiatives.every(({ what }) => what === 'new'));
    assert.deepEqual(first.earlier, { '976': [] });
    const preview = await fetch(`${desk.origin}${first.preview}communes/97616/`);
    assert.match(await preview.text(), /QUINQUINA/);
    assert.match(preview.headers.get('content-security-policy') ?? '', /^sandbox allow-scripts$/);
    assert.equal(existsSync(desk.out), false);
  });

  it('tells its steps as they come, and in the end what it wrote and where; another is refused meanwhile', async () => {
    const [{ news, last }, other] = await Promise.all([
      publish(),
      desk.ask('publish', { method: 'POST' }).then(({ status }) => status),
    ]);
    assert.equal(other, 409);
    const steps = news.flatMap((each) => ('step' in each ? [each.step.step] : []));
    assert.deepEqual(steps, ['bundle', 'read', 'build', 'write', 'check']);
    assert.ok(last && 'done' in last);
    assert.equal(last.done.initiatives, 3);
    assert.equal(last.done.place.folder, desk.out);
    assert.equal(last.done.drill, undefined);
    assert.deepEqual(summary(await plan()), []);
  });

  it('gives the site as one zip', async () => {
    const zip = await JSZip.loadAsync(await (await desk.ask('site.zip')).arrayBuffer());
    const names = Object.keys(zip.files);
    assert.equal(await zip.file('feed/v1/index.json')?.async('string'), published('feed/v1/index.json'));
    assert.ok(names.includes('communes/97616/index.html'));
    assert.ok(!names.some((name) => name.startsWith('.')));
    const files = readdirSync(desk.out, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    assert.equal(names.length, files.length - 1, 'all but the mark by which publish knows its folder');
  });

  it('writes nothing while something is wrong, and says what', async () => {
    const before = published('feed/v1/976/index.json');
    edit('series.json', (text) => text.replace('"contact"', '"kontakt"'));
    const { last } = await publish();
    assert.ok(last && 'failed' in last);
    assert.match(last.failed, /series\.json/);
    assert.equal((await desk.ask('publication')).status, 422);
    edit('series.json', (text) => text.replace('"kontakt"', '"contact"'));
    assert.equal(published('feed/v1/976/index.json'), before);
  });

  it('says what is corrected, and what is withdrawn', async () => {
    edit(RELEASE, (text) => text.replace('50 livres', '60 livres'));
    writeFileSync(inFolder('corrections.json'), '{"976-2020-04-08-1#e3": {"withdrawn": "2026-01-01"}}');
    assert.deepEqual(summary(await plan()), [
      '976-2020-04-08-1#e1 titre, texte',
      'withdrawn 976-2020-04-08-1#e3',
    ]);
  });

  it('looks in every file for what is withdrawn, and finds nothing', async () => {
    const { drill, files } = await succeed();
    assert.deepEqual(drill?.withdrawn, ['976-2020-04-08-1#e3']);
    assert.deepEqual(drill.finds, []);
    assert.equal(drill.files, files + 1);
  });

  it('would find it', async () => {
    const { withdrawn, staying } = await drafted();
    const traces = tracesOf([withdrawn], staying, '');
    const [first = ''] = withdrawn.text.split(/(?<=\.) /);
    const hidden: readonly [file: string, text: string][] = [
      ['page.html', `<p>${first.replaceAll("'", '&#39;').replaceAll(' ', '&nbsp;')}</p>`],
      ['marked.html', `<p>${first.replace(/ (\S+)/, ' <mark>$1</mark>')}</p>`],
      ['attribute.html', `<a aria-label="${first.replaceAll('"', '&quot;')}">…</a>`],
      [
        'feed.json',
        JSON.stringify({ text: first }).replace(
          /[^ -~]/g,
          (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
      ],
      ['short.html', `<meta content="${first.slice(0, 90)}…">`],
      ['upper.txt', first.toUpperCase()],
      ['link.csv', `a;${withdrawn.links[0]?.url ?? ''};b`],
    ];
    for (const [file, text] of hidden) writeFileSync(join(desk.out, file), text);
    const { finds } = await findTraces(desk.out, traces);
    for (const [file] of hidden) rmSync(join(desk.out, file));
    assert.deepEqual(finds.map(({ file }) => file).sort(), hidden.map(([file]) => file).sort());
  });
});

/** What is withdrawn, as its source still tells it, and what stays. */
async function drafted() {
  const { departments } = await draftSite({
    ...{ bulletins: desk.bulletins, out: desk.out, today: '2026-01-01', report: () => undefined },
    ...{ widget: new Map(), scripts: new Map() },
  });
  const staying = departments.flatMap(({ prepared }) =>
    prepared.published.bulletins.flatMap(({ themes }) => themes.flatMap(({ initiatives }) => initiatives)),
  );
  const [withdrawn] = departments.flatMap(({ prepared }) => prepared.withdrawn);
  return { withdrawn: withdrawn ?? assert.fail(), staying };
}

describe('bringing an earlier publication back', () => {
  /** @param times how many publications ago */
  const back = async (times = 1) => {
    const { earlier } = await plan();
    return `?restore=976&counter=${earlier['976']?.[times - 1]?.counter}`;
  };

  it('publishes the files as they were, and what was withdrawn since stays so', async () => {
    edit(RELEASE, (text) => text.replace('60 livres', '70 livres'));
    writeFileSync(
      inFolder('2020-05-20-9.md'),
      release(['A Mamoudzou, l’association MAKI lit des contes aux enfants.'], {
        ...{ number: 9, date: '20 mai 2020' },
      }),
    );
    writeFileSync(
      inFolder('corrections.json'),
      '{"976-2020-04-08-1#e3": {"withdrawn": "2026-01-01"}, "976-2020-04-08-1#e2": {"withdrawn": "2026-01-02"}}',
    );
    assert.equal((await succeed()).bulletins, 2);
    assert.equal((await plan()).earlier['976']?.[0]?.releases, 1);

    const { bulletins, drill } = await succeed(await back());
    assert.equal(bulletins, 1);
    assert.match(published('feed/v1/976/97616.json'), /60 livres/);
    assert.deepEqual(drill?.finds, []);
    assert.ok(drill.withdrawn.includes('976-2020-04-08-1#e2'));
    const feed = published('feed/v1/976/department.json');
    assert.doesNotMatch(feed, /976-2020-04-08-1#e[23]"/);
    assert.equal(existsSync(inFolder('2020-05-20-9.md')), false);
    assert.equal(readdirSync(inFolder('.versions', '2020-05-20-9.md')).length, 1, 'nothing is lost');
    assert.deepEqual(summary(await plan()), []);
  });

  it('goes forth again as it went back, and counts on, so that whoever keeps the feed takes it up', async () => {
    const counterNow = () => (JSON.parse(published('feed/v1/index.json')) as { counter: number }).counter;
    const before = counterNow();
    const { bulletins } = await succeed(await back());
    assert.equal(counterNow(), before + 1);
    assert.equal(bulletins, 2);
    assert.match(published('feed/v1/976/97616.json'), /70 livres/);
    const { changes } = await plan();
    assert.deepEqual(changes.initiatives, []);
  });

  it('goes back by more than one at once, to any of those that are told', async () => {
    const { earlier } = await plan();
    const publications = earlier['976'] ?? [];
    const counters = publications.map(({ counter }) => counter);
    assert.deepEqual(
      counters,
      counters.toSorted((one, other) => other - one),
    );
    assert.ok(publications.every(({ at }) => Math.abs(Date.parse(at) - Date.now()) < 600_000));
    const { bulletins, initiatives } = await succeed(await back(counters.length));
    assert.equal(bulletins, 1);
    // As it was first published, but for what was withdrawn since.
    assert.equal(initiatives, 1);
    assert.match(published('feed/v1/976/97616.json'), /50 livres/);
  });

  it('leaves the files as they are when it cannot be published', async () => {
    edit(RELEASE, (text) => `${text}\n`);
    const now = readFileSync(inFolder(RELEASE), 'utf8');
    const index = join(desk.out, 'feed/v1/index.json');
    writeFileSync(index, readFileSync(index, 'utf8').replace(/"counter":\d+/, '"counter":99'));
    const { last } = await publish(await back());
    assert.ok(last && 'failed' in last);
    assert.equal(readFileSync(inFolder(RELEASE), 'utf8'), now);
  });

  it('says when there is none', async () => {
    const other = await startLocalDesk();
    const answer = await other.ask('publish?restore=62&counter=1', { method: 'POST' });
    assert.equal(answer.status, 404);
    assert.match(((await answer.json()) as { message: string }).message, /pas, ou plus, parmi celles/);
    other.close();
  });
});
