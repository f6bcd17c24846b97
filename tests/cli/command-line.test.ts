/** The command line, as a person uses it. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../shared/editor/problem.ts';
import type { Question } from '../../shared/editor/question.ts';
import type { BulletinFile } from '../../shared/feed/feed-schema.ts';
import { startCommandProcess, type CommandProcess } from './command-process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;

/** What `read --json` prints. */
interface ReadAnswer {
  bulletin?: BulletinFile;
  problems?: Problem[];
  questions?: Question[];
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'solidaire-cli-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('publish --watch', () => {
  it('publishes at every change, says what is wrong meanwhile, and stops when asked', async () => {
    const where = { bulletins: join(folder, 'bulletins'), out: join(folder, 'site') };
    cpSync(join(root, 'bulletins'), where.bulletins, { recursive: true });
    const args = ['publish', '--watch', '--bulletins', where.bulletins, '--out', where.out];
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'cli/main.ts'), ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: root,
    });
    try {
      let said = '';
      const waits = () => said.split('En attente').length - 1;
      child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
      const waiting = async (times: number) => {
        while (waits() < times) {
          await once(child.stderr, 'data', { signal: AbortSignal.timeout(60_000) });
        }
      };
      const harnes = () => readFileSync(join(where.out, 'feed/v1/62/62413.json'), 'utf8');
      const change = (from: string, to: string) => {
        const file = join(where.bulletins, '62', '2020-04-08-2.md');
        writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
      };
      await waiting(1);
      assert.match(harnes(), /50 000 litres/);
      change('50 000 litres', '60 000 litres');
      await waiting(2);
      assert.match(harnes(), /60 000 litres/);
      const series = join(where.bulletins, '62', 'series.json');
      const sound = readFileSync(series, 'utf8');
      writeFileSync(series, '{');
      await waiting(3);
      assert.match(said, /series\.json/);
      assert.match(harnes(), /60 000 litres/);
      writeFileSync(series, sound.replace('Préfecture du', 'Conseil départemental du'));
      await waiting(4);
      assert.match(
        readFileSync(join(where.out, 'mentions-legales/index.html'), 'utf8'),
        /Conseil départemental/,
      );
      child.kill('SIGINT');
      const [code] = (await once(child, 'exit')) as [number | null];
      assert.equal(code, 0);
    } finally {
      child.kill('SIGKILL');
    }
  });
});

describe('desk', () => {
  it('prints the address of the desk, which answers until it is told to stop', async () => {
    const where = { bulletins: join(folder, 'rédaction'), out: join(folder, 'site de la rédaction') };
    cpSync(join(root, 'bulletins'), where.bulletins, { recursive: true });
    const args = ['desk', '--no-open', '--port', '0', '--bulletins', where.bulletins, '--out', where.out];
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'cli/main.ts'), ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      cwd: root,
    });
    try {
      const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
      const { origin, hash } = new URL(line.trim());
      const page = await (await fetch(`${origin}/`)).text();
      assert.match(page, /<script type="module" src="\.\/scripts\/redaction\.js">/);
      assert.equal((await fetch(`${origin}/scripts/redaction.js`)).status, 200);
      assert.equal((await fetch(`${origin}/api/folders`)).status, 401);
      const folders = await fetch(`${origin}/api/folders`, {
        headers: { authorization: `Bearer ${hash.slice(1)}` },
      });
      assert.deepEqual(await folders.json(), ['62']);
      child.kill('SIGINT');
      const [code] = (await once(child, 'exit')) as [number | null];
      assert.equal(code, 0);
    } finally {
      child.kill('SIGKILL');
    }
  });
});

describe('command line', () => {
  let commands: CommandProcess;
  before(() => {
    commands = startCommandProcess(root);
  });
  after(() => commands.stop());
  const solidaire = (args: string[]) => commands.run(args);
  /** In a process of its own, as it is typed. */
  const typed = (args: string[], input?: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', join(root, 'cli/main.ts'), ...args], {
      encoding: 'utf8',
      input,
      cwd: root,
    });

  const uses: readonly [args: string[], status: number, said: RegExp][] = [
    [[], 2, /^$/],
    [['--help'], 0, /^$/],
    [['read', '--help'], 0, /^$/],
    [['lire'], 2, /Commande inconnue/],
    [['read'], 2, /attend un fichier/],
    [['read', 'absent.md', '--department', '62'], 1, /absent\.md : introuvable/],
    [['read', 'absent.md'], 1, /absent\.md : introuvable/],
    [['read', '/dev/zero'], 1, /n’est pas un fichier/],
    [['read', 'bulletins', '--department', '62'], 1, /est un dossier/],
    [['read', 'package.json', '--department', '62'], 1, /format inconnu/],
    [['read', 'bulletins/62/2020-04-08-2.md', '--departement', '62'], 2, /Option inconnue : --departement/],
    [['read', 'bulletins/62/2020-04-08-2.md', '--department', '99'], 2, /Aucun département/],
    [['read', 'README.md'], 2, /De quel département est « README\.md » \?.*--department/],
    [['publish', '--site', 'exemple'], 2, /adresse complète/],
    [['publish', '--bulletins', 'absent'], 1, /absent : dossier introuvable/],
    [['publish', '--watch', '--bulletins', 'absent'], 1, /absent : dossier introuvable.*--bulletins/],
    [['publish', '--watch', '--bulletins', 'package.json'], 1, /package\.json : dossier introuvable/],
    [['check', 'docs'], 1, /ne contient pas de flux/],
    [['desk', '--port', 'x'], 2, /--port attend un nombre/],
    [['desk', 'bulletins'], 2, /« desk » ne prend pas « bulletins »/],
    [['desk', '--bulletins', 'absent', '--no-open'], 1, /absent : dossier introuvable.*solidaire init/],
    [['keygen', '62'], 2, /« keygen » ne prend pas « 62 »/],
    [['keygen', '--series', 'ailleurs'], 2, /--series attend le nom du dossier/],
    [['keygen', '--bulletins', 'docs'], 2, /ne contient aucune série.*--series/],
    [['keygen', '--keys', 'bulletins/62/clés.json'], 1, /gardez les clés ailleurs/],
    [['init', '--department', 'ailleurs'], 2, /--department : un numéro de département/],
    [['init', '--contact', 'presse'], 2, /--contact : Une adresse e-mail est attendue/],
    [['init', '--full-names', 'peut-être'], 2, /--full-names : Une réponse est attendue.*non ou oui/],
    [['init', '--department', '80', '--title', 'x'], 2, /il manque : --issuer, --contact, --source/],
  ];
  for (const [args, status, said] of uses) {
    it(`${args.join(' ')} → ${status}`, async () => {
      const result = await solidaire(args);
      assert.equal(result.status, status, result.stderr);
      assert.match(result.stderr.trim(), said);
      assert.doesNotMatch(result.stderr, /^\s+at /m);
    });
  }
  it('ends as a process of its own as it does among others', () => {
    for (const [args, status, said] of [uses[1], uses[3], uses[5]].map((use) => use ?? assert.fail())) {
      const result = typed(args);
      assert.equal(result.status, status, result.stderr);
      assert.match(result.stderr.trim(), said);
      assert.equal(result.stdout === '', status !== 0);
    }
  });
  it('read prints the reading even when it has errors', async () => {
    const file = join(folder, 'vide.md');
    writeFileSync(file, 'Bonjour');
    const { status, stdout } = await solidaire(['read', file, '--department', '62', '--json']);
    assert.equal(status, 1);
    const { bulletin, problems } = JSON.parse(stdout) as { bulletin: BulletinFile; problems: Problem[] };
    assert.deepEqual(bulletin.themes, []);
    assert.ok(problems.length >= 3);
  });
  it('read takes the département, and whether its series has numbers, from the folder', async () => {
    const inFolder = join(folder, '15-neige');
    mkdirSync(inFolder);
    const file = join(inFolder, '2021-01-14-2.md');
    writeFileSync(
      file,
      'Aurillac, le 14 janvier 2021\n\n# Neige et solidarité\n\n## Solidaires dans les bourgs\n\nÀ Salers, le club livre du bois.',
    );
    const read = async () =>
      JSON.parse((await solidaire(['read', file, '--json'])).stdout) as ReadAnswer & { problems: Problem[] };
    const numbered = await read();
    assert.equal(numbered.bulletin?.themes[0]?.initiatives[0]?.communes[0]?.code, '15219');
    writeFileSync(join(inFolder, 'series.json'), '{"numbered": false}');
    const unnumbered = await read();
    assert.deepEqual(unnumbered.problems, []);
    assert.match(unnumbered.bulletin?.id ?? '', /^15-2021-01-14-2$/);
  });
  it('read asks, takes answers, and says which are none', async () => {
    const file = join(folder, 'question.md');
    const answers = join(folder, 'answers.json');
    const told = 'Merci à tous, et à l’association « Lien » de Lens qui livre encore des repas.';
    writeFileSync(
      file,
      `Arras, le 8 avril 2020\n\n# Le Pas-de-Calais solidaire n° 2\n\n## Solidaires avec tous\n\nÀ Avion, le garage Pic répare les vélos.\n\n${told}`,
    );
    const read = async (...more: string[]) => {
      const { status, stdout, stderr } = await solidaire([
        'read',
        file,
        '--department',
        '62',
        '--json',
        ...more,
      ]);
      return { status, stderr, ...(stdout && (JSON.parse(stdout) as ReadAnswer)) };
    };
    const asked = await read();
    const ids = asked.questions?.filter(({ about }) => about === 'passage').map(({ id }) => id);
    assert.deepEqual([asked.status, ids?.length], [0, 1]);
    writeFileSync(answers, JSON.stringify({ [ids?.[0] ?? '']: 'initiative' }));
    const answered = await read('--answers', answers);
    assert.equal(answered.status, 0);
    assert.equal(answered.bulletin?.themes[0]?.initiatives[1]?.text, told);
    assert.ok(answered.questions?.every(({ about }) => about !== 'passage'));
    writeFileSync(answers, JSON.stringify({ [ids?.[0] ?? '']: 'oui' }));
    const refused = await read('--answers', answers);
    assert.equal(refused.status, 1);
    assert.match(JSON.stringify(refused.problems), /Réponse inconnue/);
    writeFileSync(answers, '{"a": ');
    assert.match((await read('--answers', answers)).stderr, /ce n’est pas du JSON valable/);
    assert.match((await read('--answers', join(folder, 'none.json'))).stderr, /none\.json manque/);
  });
  it('identify reads addresses from its arguments or from standard input', async () => {
    const expected = '{"kind":"page","key":"secondddepart","via":"username"}\nnull\n';
    assert.equal(
      (await solidaire(['identify', 'www.facebook.com/SECONDDDEPART/', 'https://www.lens.fr'])).stdout,
      expected,
    );
    assert.equal(
      typed(['identify', '--json'], 'www.facebook.com/SECONDDDEPART/\nhttps://www.lens.fr\n').stdout,
      expected,
    );
  });
  it(
    'identify reads a pipe to its end, however much it holds',
    { skip: process.platform === 'win32' },
    async () => {
      const pipe =
        'yes https://www.facebook.com/acsmazingarbe | head -2000 | npm run -s solidaire -- identify';
      const child = spawn('sh', ['-c', pipe], { stdio: ['ignore', 'pipe', 'inherit'], cwd: root });
      assert.equal((await text(child.stdout)).trim().split('\n').length, 2000);
    },
  );
  it('init prepares a series from its options alone, and never writes over one', async () => {
    const bulletins = join(folder, 'nouvelle');
    const said = {
      title: 'La Somme solidaire',
      issuer: 'Préfecture de la Somme',
      contact: 'presse@somme.example',
      source: 'https://www.somme.example/',
    };
    const options = Object.entries({ ...said, numbered: 'non' }).flatMap(([name, value]) => [
      `--${name}`,
      value,
    ]);
    const args = ['init', '--bulletins', bulletins, '--department', '80', ...options];
    const { status, stderr } = await solidaire(args);
    assert.equal(status, 0, stderr);
    const written = readFileSync(join(bulletins, '80', 'series.json'), 'utf8');
    const unsaid = { licence: 'Licence Ouverte 2.0 (Etalab)', site: '', fullNames: false };
    assert.deepEqual(JSON.parse(written), { ...unsaid, ...said, numbered: false });
    const again = await solidaire([...args, '--title', 'Autre']);
    assert.equal(again.status, 1);
    assert.match(again.stderr, /existe déjà : il n’est pas remplacé/);
    assert.equal(readFileSync(join(bulletins, '80', 'series.json'), 'utf8'), written);
  });
  const files: readonly [name: string, bytes: string | Buffer, said: RegExp][] = [
    ['vide.md', '', /est vide/],
    ['casse.pdf', '%PDF-1.7 …', /est abîmé : un PDF/],
    ['casse.docx', 'PK\u0003\u0004 word/document.xml', /est abîmé : un document Word/],
    ['faux.docx', 'Bonjour', /n’est pas un document Word/],
    ['archive.docx', 'PK\u0003\u0004 autre chose', /est une archive/],
    ['ancien.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /ancien document Word/],
    ['texte.rtf', '{\\rtf1 Bonjour}', /RTF/],
    ['image.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), /n’est pas un texte/],
    ['blanc.txt', ' \n \n', /ne contient aucun texte/],
  ];
  for (const [name, bytes, said] of files) {
    it(`says what is wrong with ${name}`, async () => {
      const file = join(folder, name);
      writeFileSync(file, bytes);
      const { status, stderr, stdout } = await solidaire(['read', file, '--department', '62']);
      assert.equal(status, 1);
      assert.match(stderr, said);
      assert.equal(stderr.trim().split('\n').length, 1);
      assert.equal(stdout, '');
    });
  }
  it('refuses a file that is too large before reading it', async () => {
    const file = join(folder, 'enorme.md');
    writeFileSync(file, '');
    truncateSync(file, 50_000_001);
    assert.match((await solidaire(['read', file, '--department', '62'])).stderr, /dépasse 50 Mo/);
  });
});
