/** The desk in a real browser: a release is dropped, read, asked about, corrected, kept, taken away. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import JSZip from 'jszip';
import type { Page } from 'puppeteer-core';
import { openBulletin } from '../../publisher/read-bulletin.ts';
import { loadGazetteer } from '../../publisher/load-gazetteer.ts';
import { fateInWords } from '../../reader/passages/fate.ts';
import { emptyLedger } from '../../shared/editor/ids.ts';
import { becomes, until } from '../until.ts';
import {
  asEditor,
  bring,
  DOUBTS,
  fixturePath,
  go,
  kept,
  press,
  says,
  startDeskSite,
  startNewcomers,
  textOf,
  type DeskSite,
  type Newcomers,
} from './open-desk.ts';

let desk: DeskSite;
let newcomers: Newcomers;
before(async () => {
  desk = await startDeskSite();
  newcomers = await startNewcomers(desk);
});
after(async () => {
  await newcomers.close().finally(desk.close);
});

const PDF = 'pas-de-calais-solidaire-18.pdf';
const gazetteer = loadGazetteer('62') ?? assert.fail();

/** One release of each format, and the name that it is kept by. */
const FORMATS: [file: string, name: string][] = [
  ['CP-solidaire-14-avril.docx', '2020-04-14-4.docx'],
  [PDF, '2020-07-01-18.pdf'],
  ['solidaire-n17.html', '2020-05-26-17.html'],
  ['solidaire-2020-04-24-n6.md', '2020-04-24-6.md'],
  ['inondations-03.txt', '2023-11-17-3.txt'],
];

describe('a release that is brought', () => {
  for (const [file, name] of FORMATS)
    it(`${file} is read, and kept as ${name}`, async () => {
      const page = await newcomers.come();
      await bring(page, fixturePath(file));
      await until(() => page.evaluate((wanted) => location.hash.includes(`bulletin=${wanted}`), name));
      await go(page, '#rubrique=bulletins');
      await says(page, '.release', name);
      await says(page, '.release', /\d+ initiatives/);
    });

  it('may be dropped anywhere', () =>
    asEditor(desk, async ({ open }) => {
      const page = await open();
      await drop(page, 'communique.md', readFileSync(fixturePath('solidaire-2020-04-24-n6.md'), 'utf8'));
      await says(page, 'h1', 'Bulletin n° 6 du 24 avril 2020');
    }));

  it('may be pasted, and keeps a name of its own where it tells no date', () =>
    asEditor(desk, async ({ open }) => {
      const page = await open();
      await press(page, 'Coller un texte');
      await page.type('textarea', 'À Harnes, l’association Avenir des cités porte des repas aux voisins.');
      await press(page, 'Lire ce texte');
      await says(page, 'h1', 'communique.txt');
      await says(page, '.round', /numéro|jour/);
    }));

  const faults: [name: string, bytes: string, said: RegExp][] = [
    ['vide.txt', '', /vide\.txt est vide/],
    ['tableau.xlsx', 'PK\u0003\u0004 xl/workbook.xml', /tableau\.xlsx est une archive/],
    ['casse.pdf', '%PDF-1.7 rien', /casse\.pdf est abîmé/],
  ];
  for (const [name, bytes, said] of faults)
    it(`${name} is not taken, and why is said`, async () => {
      const page = await newcomers.come();
      await drop(page, name, bytes);
      await says(page, '.drop [role=alert]', said);
      assert.equal(await page.$('.release'), null);
    });

  it('never takes the place of another without asking', () =>
    asEditor(desk, async ({ open }) => {
      const page = await open();
      const text = readFileSync(fixturePath('solidaire-2020-04-24-n6.md'), 'utf8');
      await drop(page, 'un.md', text);
      await says(page, 'h1', 'Bulletin n° 6');
      await go(page, '#rubrique=bulletins');
      await drop(page, 'un.md', text);
      await says(page, '.said', 'déjà dans le dossier');
      await drop(page, 'deux.md', `${text}\n\nUne ligne de plus.\n`);
      await says(page, 'dialog', '2020-04-24-6.md');
      await press(page, 'Garder les deux');
      await says(page, 'h1', '2020-04-24-6 (2).md');
      await go(page, '#rubrique=bulletins');
      await becomes(
        () => page.$$eval('.file-name', (names) => names.map(({ textContent }) => textContent)),
        ['2020-04-24-6.md', '2020-04-24-6 (2).md'],
      );
    }));

  it('leaves the folder when the editor says so twice, and comes back', () =>
    asEditor(desk, async ({ open }) => {
      const page = await open();
      await bring(page, fixturePath(PDF));
      await go(page, '#rubrique=bulletins');
      await press(page, 'Retirer du dossier');
      await press(page, 'Garder');
      await press(page, 'Retirer du dossier');
      await page.locator('dialog .button:first-child').click();
      await says(page, '.desk', 'Le dossier est vide');
      await press(page, 'Le remettre');
      await says(page, '.release', '2020-07-01-18.pdf');
    }));
});

describe('the reading', () => {
  for (const [file] of FORMATS)
    it(`of ${file} is the command line’s`, async () => {
      const page = await newcomers.come();
      await bring(page, fixturePath(file));
      await until(() => page.evaluate(() => location.hash.includes('bulletin=')));
      await page.evaluate(() => (location.hash = location.hash.replace('questions', 'lecture')));
      await page.waitForSelector('.row');
      const shown = await page.$$eval('.row', (rows) =>
        rows.map((row) => {
          const paragraph = row.querySelector('.source p')?.cloneNode(true) as Element;
          for (const unseen of paragraph.querySelectorAll('.unseen')) unseen.remove();
          return [paragraph.textContent.trim(), row.querySelector('.why')?.textContent];
        }),
      );
      const { fates, bulletin } = (await openBulletin(fixturePath(file)))({
        gazetteer,
        ledger: emptyLedger,
        today: '2026-01-01',
      });
      assert.deepEqual(
        shown.map(([text]) => text),
        fates.map(({ text }) => text.trim()),
      );
      const tags = await page.$$eval('.tag', (all) => all.map(({ textContent }) => textContent.trim()));
      for (const [index, tag] of tags.entries()) {
        const { became } = fates[index] ?? assert.fail(tag);
        if (became === 'initiative') assert.match(tag, /^(?:Initiatives? \d|Suite de l’initiative \d)/);
        else assert.match(tag.toLowerCase(), new RegExp(`^${fateInWords(became)}`));
      }
      const places = await page.$$eval('.gist', (all) =>
        all.map((gist) =>
          [...gist.querySelectorAll('dt')]
            .find(({ textContent }) => textContent === 'Où')
            ?.nextElementSibling?.textContent.trim(),
        ),
      );
      assert.deepEqual(
        places,
        bulletin.themes
          .flatMap(({ initiatives }) => initiatives)
          .map(
            ({ communes, territories }) =>
              [...communes.filter(({ role }) => role !== 'origin'), ...territories]
                .map(({ name }) => name.replaceAll("'", '’'))
                .join(', ') || 'aucune commune',
          ),
      );
    });

  it('follows what the editor says of a paragraph, and goes back', () =>
    asEditor(desk, async ({ open }) => {
      const page = await open();
      await bring(page, fixturePath('CP-solidaire-14-avril.docx'));
      await go(page, '#bulletin=2020-04-14-4.docx&rubrique=lecture');
      const initiatives = () => page.$$eval('.gist', ({ length }) => length);
      await becomes(initiatives, 9);
      const row =
        (await page.$(
          '::-p-xpath(//li[contains(@class,"row")][.//button[contains(.,"Initiative 2")]]//button)',
        )) ?? assert.fail();
      await row.click();
      await press(page, 'Suite de l’initiative précédente');
      await becomes(initiatives, 8);
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await becomes(initiatives, 9);
      await page.keyboard.down('Shift');
      await page.keyboard.press('Z');
      await page.keyboard.up('Shift');
      await page.keyboard.up('Control');
      await becomes(initiatives, 8);
      await kept(page);
    }));

  it('shows the pages of a PDF when it is asked to', () =>
    asEditor(desk, async ({ open }) => {
      const page = await open();
      await bring(page, fixturePath(PDF));
      await go(page, '#bulletin=2020-07-01-18.pdf&rubrique=lecture');
      await press(page, 'Voir les pages du PDF');
      await page.waitForSelector('canvas[data-drawn]');
      const ink = await page.$eval('canvas', (canvas) => {
        const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
          0,
          0,
          canvas.width,
          canvas.height,
        );
        return data.filter((value, index) => index % 4 === 0 && value < 100).length;
      });
      assert.ok(ink > 1000, `${ink} dark points`);
    }));
});

describe('the questions', () => {
  const QUESTIONS = '#bulletin=2020-07-02-19.md&rubrique=questions';

  it('are answered by keyboard, gone back to, and undone', () =>
    asEditor(desk, async ({ open }) => {
      const page = await open();
      await bring(page, DOUBTS);
      await says(page, '.counter', '2 questions, encore 2');
      await page.keyboard.press('3');
      await says(page, '.counter', '2 questions, encore 1');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'question');
      await page.keyboard.press('p');
      await says(page, '.answer[aria-pressed=true]', 'introduction');
      await page.keyboard.press('n');
      await becomes(() => page.$$eval('.answer[aria-pressed=true]', ({ length }) => length), 0);
      await says(page, 'h2', '« Lens »');
      await page.keyboard.press('1');
      await says(page, '.ready', 'Prêt à publier');
      await says(page, '.counter', '2 questions, toutes répondues');
      await page.keyboard.press('z');
      await says(page, '.counter', '2 questions, encore 1');
      await page.keyboard.press('z');
      await says(page, '.counter', '2 questions, encore 2');
    }));

  it('change the reading at once', () =>
    asEditor(desk, async ({ open }) => {
      const page = await open();
      await bring(page, DOUBTS);
      await says(page, '.counter', 'encore 2');
      await page.keyboard.press('1');
      await says(page, '.counter', 'encore 1');
      await go(page, '#bulletin=2020-07-02-19.md&rubrique=lecture');
      await says(page, '.lecture', '3 initiatives');
    }));

  it('keep their answers when the page is closed without a word', () =>
    asEditor(desk, async ({ open }) => {
      const page = await open();
      await bring(page, DOUBTS);
      await says(page, '.counter', 'encore 2');
      await page.keyboard.press('3');
      await kept(page);
      await page.close();
      const again = await open(QUESTIONS);
      await says(again, '.counter', '1 question, encore 1');
    }));

  it('are seen in another tab at once, and what two tabs do is both kept', () =>
    asEditor(desk, async ({ open }) => {
      const one = await open();
      await bring(one, DOUBTS);
      const other = await open(QUESTIONS);
      await says(other, '.counter', 'encore 2');
      await one.bringToFront();
      await one.keyboard.press('3');
      await kept(one);
      await says(other, '.counter', 'encore 1');
      await one.keyboard.press('z');
      await says(other, '.counter', 'encore 2');
      await pressIn(other, 'n');
      await says(other, 'h2', '« Lens »');
      await Promise.all([pressIn(one, '3'), pressIn(other, '1')]);
      for (const page of [one, other]) await says(page, '.ready', 'Prêt à publier');
      await one.close();
      await other.close();
      await says(await open(QUESTIONS), '.ready', 'Prêt à publier');
    }));
});

/** As a key would, in a tab that need not be in front. */
const pressIn = (page: Page, key: string) =>
  page.evaluate((pressed) => void dispatchEvent(new KeyboardEvent('keydown', { key: pressed })), key);

/** A file of that name dropped on the page. */
const drop = (page: Page, name: string, text: string) =>
  page.evaluate(
    (file, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], file));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    name,
    text,
  );

describe('the folder', () => {
  let downloads: string;
  before(() => {
    downloads = mkdtempSync(join(tmpdir(), 'solidaire-desk-'));
  });
  after(() => rmSync(downloads, { recursive: true, force: true }));

  async function takeAway(page: Page): Promise<string> {
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloads,
      browserContextId: page.browserContext().id,
    });
    const before = new Set(readdirSync(downloads));
    await press(page, 'Télécharger le dossier');
    let file: string | undefined;
    await until(() => {
      file = readdirSync(downloads).find((name) => !before.has(name) && name.endsWith('.zip'));
      return file;
    }, 15_000);
    const path = join(downloads, file ?? '');
    const mine = `${path}.${before.size}.zip`;
    writeFileSync(mine, readFileSync(path));
    rmSync(path);
    return mine;
  }

  const LEDGER = '{"version":1,"publication":{"counter":7,"digest":"sha256-x"},"bulletins":{}}';

  it('is taken away as one zip, which another browser opens; ids.json stays as it is', async () => {
    const start = join(downloads, 'start.zip');
    const zip = new JSZip();
    zip.file('62/2020-07-02-19.md', readFileSync(DOUBTS));
    zip.file('62/ids.json', LEDGER);
    zip.file('62/lisez-moi.odt', 'rien pour la rédaction');
    writeFileSync(start, await zip.generateAsync({ type: 'nodebuffer' }));
    let carried = '';
    await asEditor(desk, async ({ open }) => {
      const page = await open();
      await openZip(page, start);
      await says(page, '.release', '2 questions');
      await go(page, '#bulletin=2020-07-02-19.md&rubrique=questions');
      await says(page, '.counter', 'encore 2');
      await page.keyboard.press('3');
      await kept(page);
      await go(page, '#rubrique=bulletins');
      carried = await takeAway(page);
    });
    const content = await JSZip.loadAsync(readFileSync(carried));
    const names = Object.values(content.files)
      .filter(({ dir }) => !dir)
      .map(({ name }) => name);
    assert.deepEqual(names.sort(), ['62/2020-07-02-19.md', '62/corrections.json', '62/ids.json']);
    assert.equal(await content.file('62/ids.json')?.async('string'), LEDGER);
    const { answers } =
      (
        JSON.parse((await content.file('62/corrections.json')?.async('string')) ?? '') as Record<
          string,
          { answers: object }
        >
      )['2020-07-02-19.md'] ?? assert.fail();
    assert.deepEqual(Object.values(answers), ['introduction']);

    await asEditor(desk, async ({ open }) => {
      const page = await open();
      await bring(page, fixturePath('solidaire-2020-04-24-n6.md'));
      await go(page, '#rubrique=bulletins');
      await openZip(page, carried);
      await says(page, 'dialog', 'les remplace tous');
      await press(page, 'Garder ce qui est ici');
      await says(page, '.release', '2020-04-24-6.md');
      await openZip(page, carried);
      await press(page, 'Remplacer');
      await says(page, '.release', '1 question');
      assert.equal(await page.$$eval('.release', ({ length }) => length), 1);
    });
  });

  const openZip = async (page: Page, path: string) => {
    const input = (await page.$('.folder input[type=file]')) ?? assert.fail();
    await input.uploadFile(path);
  };

  it('keeps a corrections.json that does not read, and says where it fails', () =>
    asEditor(desk, async ({ open }) => {
      const broken = join(downloads, 'broken.zip');
      const zip = new JSZip();
      zip.file('62/2020-07-02-19.md', readFileSync(DOUBTS));
      zip.file('62/corrections.json', '{ "2020-07-02-19.md": { "number": 18, } }');
      writeFileSync(broken, await zip.generateAsync({ type: 'nodebuffer' }));
      const page = await open();
      await openZip(page, broken);
      await says(page, '[role=alert]', 'corrections.json:1');
      await go(page, '#bulletin=2020-07-02-19.md&rubrique=questions');
      await says(page, '.counter', 'encore 2');
      await page.keyboard.press('3');
      await says(page, '.said', 'Rien n’est changé');
      await go(page, '#rubrique=bulletins');
      const content = await JSZip.loadAsync(readFileSync(await takeAway(page)));
      assert.equal(
        await content.file('62/corrections.json')?.async('string'),
        '{ "2020-07-02-19.md": { "number": 18, } }',
      );
    }));

  it('of another series is kept apart', () =>
    asEditor(desk, async ({ open }) => {
      const other = join(downloads, 'other.zip');
      const zip = new JSZip();
      zip.file('62-inondations/2023-11-17-3.txt', readFileSync(fixturePath('inondations-03.txt')));
      writeFileSync(other, await zip.generateAsync({ type: 'nodebuffer' }));
      const page = await open();
      await bring(page, fixturePath(PDF));
      await go(page, '#rubrique=bulletins');
      await openZip(page, other);
      await says(page, '.release', '2023-11-17-3.txt');
      const content = await JSZip.loadAsync(readFileSync(await takeAway(page)));
      assert.ok(content.file('62-inondations/2023-11-17-3.txt'));
      await page.close();
      const again = await open();
      await says(again, '.release', '2020-07-01-18.pdf');
      await again.locator('input[name=folder]:not(:checked)').click();
      await says(again, '.release', '2023-11-17-3.txt');
    }));

  it('may be one of this computer, where the browser opens one', () =>
    asEditor(desk, async ({ open }) => {
      // The browser's own private folder: a real one, which needs nobody to pick it.
      const page = await open('', () => {
        Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
      });
      await press(page, 'Ouvrir un dossier de cet ordinateur');
      await says(page, '.said', 'de cet ordinateur est ouvert');
      await bring(page, DOUBTS);
      await says(page, '.counter', 'encore 2');
      await page.keyboard.press('3');
      await kept(page);
      const written = await page.evaluate(async () => {
        const folder = await navigator.storage.getDirectory();
        const file = await (await folder.getFileHandle('corrections.json')).getFile();
        return file.text();
      });
      assert.match(written, /"2020-07-02-19\.md"/);
    }));

  it('gets its series by a few fields, each told what is wrong with it', () =>
    asEditor(desk, async ({ open }) => {
      const page = await open('#rubrique=serie');
      await page.type('[name=title]', 'Le Pas-de-Calais solidaire');
      await page.type('[name=issuer]', 'Préfecture du Pas-de-Calais');
      await page.type('[name=contact]', 'quelqu’un');
      await page.type('[name=source]', 'www.pas-de-calais.gouv.fr');
      await press(page, 'Créer la série');
      await says(page, '#au-sujet-contact', 'Une adresse e-mail est attendue');
      await says(page, '#au-sujet-source', 'commence par https://');
      await page.$eval('[name=contact]', (field) => (field as HTMLInputElement).select());
      await page.type('[name=contact]', 'solidaire@example.org');
      await page.$eval('[name=source]', (field) => (field as HTMLInputElement).select());
      await page.type('[name=source]', 'https://www.pas-de-calais.gouv.fr/');
      await press(page, 'Créer la série');
      await says(page, '.said', 'La série est enregistrée');
      await go(page, '#rubrique=bulletins');
      await says(page, '.folder', 'Le Pas-de-Calais solidaire, Préfecture du Pas-de-Calais');
    }));
});

it('what the desk is given leaves the browser in no request', () =>
  asEditor(desk, async ({ open }) => {
    desk.served.asked.length = 0;
    const page = await open();
    await bring(page, fixturePath('CP-solidaire-14-avril.docx'));
    await says(page, 'h1', 'Bulletin n° 4');
    await textOf(page, '.ready');
    for (const { method, url } of desk.served.asked) {
      assert.equal(method, 'GET');
      assert.match(
        url ?? '',
        /^\/(?:redaction\/|site\.css|outils\.css|favicon\.svg|rue\.svg|polices\/[\w.-]+|scripts\/redaction[\w.-]*\.js|feed\/v1\/62\/gazetteer\.json)$/,
      );
    }
  }));
