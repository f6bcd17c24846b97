/** The configurator: what it decides, by tables; then in a real browser, from the home page to a list on another site. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PNG } from 'pngjs';
import type { KeyInput, Page } from 'puppeteer-core';
import decodeQR from 'qr/decode.js';
import { attributesOf, readChoices, writeChoices } from '../../site/tools/choices.ts';
import { CMS_GUIDE } from '../../site/configurator/cms-guide.ts';
import { advisePolicy } from '../../site/configurator/content-policy.ts';
import { contrast } from '../../site/configurator/contrast.ts';
import { renderPage } from '../../publisher/steps/render-page.ts';
import { snippet, staticSnippet } from '../../site/snippet.ts';
import { fits, focused, smallTargets } from '../accessibility/in-page.ts';
import { sampleFeed, sampleFiles } from './sample-site.ts';
import { hostPage, startOrigins, violations, type Origins } from './two-origins.ts';
import { frameOf, settled, type VisitOptions } from './visit.ts';
import { appears, becomes, until } from '../until.ts';

describe('choices', () => {
  it('come back from the address that they were written to', () => {
    const address =
      'commune=62413&cms=spip&layout=cards&limit=3&heading=Chez+nous+%26+ailleurs&accent=%23112233';
    assert.equal(writeChoices(readChoices(`#${address}`)), address);
    assert.equal(writeChoices(readChoices(`?${address}`)), address);
  });

  it('leave out what is malformed, and what holds anyway', () =>
    assert.equal(
      writeChoices(readChoices('#commune=<b>&layout=huge&limit=-1&accent=red&lang=fr&evil=1&theme=A')),
      '',
    ));

  it('become attributes, colours a style', () =>
    assert.deepEqual(
      attributesOf(readChoices('#commune=62413&look=host&lang=en&accent=%23112233&text=%23000000')),
      {
        look: 'host',
        lang: 'en',
        style: '--solidaire-accent: #112233; --solidaire-text: #000000',
      },
    ));
});

describe('contrast', () => {
  const rows: [one: string, other: string, ratio: number][] = [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.47],
    ['#767676', '#ffffff', 4.54],
  ];
  for (const [one, other, ratio] of rows)
    it(`${one} on ${other}`, () => assert.equal(Math.floor(contrast(one, other) * 100) / 100, ratio));
});

describe('advisePolicy', () => {
  const site = 'https://solidaire.example/kit/';
  const HOST = 'https://solidaire.example';
  const [SCRIPT, CONNECT, FRAME] = ['script-src', 'connect-src', 'frame-src'].map(
    (name) => `${name} ${HOST}`,
  );
  const BOTH = [SCRIPT, CONNECT];
  const rows: [policy: string, form: 'script' | 'frame', additions: (string | undefined)[], why: string][] = [
    ["img-src 'self'", 'script', [], 'nothing rules scripts'],
    ["default-src 'self'", 'script', BOTH, 'what falls back gets a directive of its own'],
    ["default-src 'self'", 'frame', [FRAME], 'the same for frames'],
    ["script-src 'none'; connect-src *", 'script', [SCRIPT], 'none'],
    ["script-src-elem 'self'; script-src *", 'script', [`script-src-elem ${HOST}`], 'the narrowest rules'],
    ['script-src https:', 'script', [], 'a scheme'],
    ['script-src http:', 'script', [], 'http lets https in'],
    ['script-src *.example', 'script', [], 'a part of a host'],
    ['script-src *.solidaire.example', 'script', [SCRIPT], 'the bare host is not below itself'],
    ['script-src solidaire.example/kit/', 'script', [], 'a folder'],
    ['script-src solidaire.example/other/', 'script', [SCRIPT], 'another folder'],
    ['script-src solidaire.example:8080', 'script', [SCRIPT], 'another port'],
    ['script-src https://Solidaire.Example:443', 'script', [], 'the usual port, in any letters'],
    ["child-src 'self' https://a.example", 'frame', [FRAME], 'frames fall back to child-src'],
    ["Content-Security-Policy: default-src 'self'", 'frame', [FRAME], 'with the name of the header'],
    [
      "frame-ancestors 'self'; upgrade-insecure-requests",
      'script',
      [],
      'who may frame the page is no matter',
    ],
    [
      "script-src 'self' 'nonce-abc'; object-src 'none'",
      'script',
      [SCRIPT],
      'a nonce lets in its own script',
    ],
    ["script-src 'sha256-AAAA='; connect-src *", 'script', [SCRIPT], 'a digest too'],
    ["script-src 'nonce-x' 'strict-dynamic' https:; connect-src *", 'script', [], 'addresses do not count'],
    ["require-trusted-types-for 'script'", 'script', [], 'any policy of Trusted Types may be made'],
    [
      "require-trusted-types-for 'script'; trusted-types default dompurify",
      'script',
      ["trusted-types lit-html 'allow-duplicates'"],
      'named ones only',
    ],
    ["trusted-types 'none'", 'script', ["trusted-types lit-html 'allow-duplicates'"], 'none at all'],
    ['trusted-types lit-html', 'script', ["trusted-types 'allow-duplicates'"], 'once only'],
    ['trusted-types *', 'script', ["trusted-types 'allow-duplicates'"], 'any, but each once only'],
    ["trusted-types * 'allow-duplicates'", 'script', [], 'any, and twice'],
    ["trusted-types 'none'", 'frame', [], 'a frame makes its own'],
    [
      `add_header Content-Security-Policy "default-src 'self'; script-src 'self'" always;`,
      'script',
      BOTH,
      'a line of nginx',
    ],
    [`Header always set Content-Security-Policy "frame-src 'none'"`, 'frame', [FRAME], 'a line of Apache'],
    [
      `Header set Content-Security-Policy "default-src 'self'; \\\n  frame-src 'none'"`,
      'frame',
      [FRAME],
      'two lines of Apache',
    ],
    [
      `<meta http-equiv="Content-Security-Policy" content="frame-src &#39;none&#39;; img-src *" />`,
      'frame',
      [FRAME],
      'a meta element',
    ],
    [`<add name="Content-Security-Policy" value="frame-src 'self'" />`, 'frame', [FRAME], 'IIS'],
    [`{"key": "Content-Security-Policy", "value": "frame-src 'self'"}`, 'frame', [FRAME], 'JSON'],
    [`header("Content-Security-Policy: script-src 'self'; connect-src 'self'");`, 'script', BOTH, 'PHP'],
    [
      "HTTP/2 200\nserver: nginx\ncontent-security-policy: frame-src 'self'\nx-frame-options: DENY\n",
      'frame',
      [FRAME],
      'a server’s whole answer',
    ],
    [
      "Content-Security-Policy:\n  default-src 'self' data:;\n  connect-src\n    https: data:;",
      'script',
      [SCRIPT],
      'a policy in lines',
    ],
    ["default-src *, script-src 'self'", 'script', [SCRIPT], 'two policies in a header'],
    [
      "Content-Security-Policy: script-src 'self'\nContent-Security-Policy: script-src https:; connect-src 'self'",
      'script',
      BOTH,
      'two headers, of which each holds',
    ],
    [
      "Content-Security-Policy: script-src *\nContent-Security-Policy-Report-Only: default-src 'none'",
      'script',
      [],
      'what only reports forbids nothing',
    ],
  ];
  for (const [policy, form, additions, why] of rows) {
    it(`${JSON.stringify(policy)} (${form}): ${why}`, () => {
      const advice = advisePolicy(policy, { site, form });
      assert.deepEqual(advice?.additions, additions);
      // What it says to send is then let in.
      for (const mended of advice?.mended ?? [])
        assert.deepEqual(advisePolicy(mended, { site, form })?.additions, []);
    });
  }

  it('keeps all else that a policy says', () => {
    const mended = (policy: string) => advisePolicy(policy, { site, form: 'frame' })?.mended;
    assert.deepEqual(mended("child-src 'self' https://a.example; img-src *"), [
      `child-src 'self' https://a.example; img-src *; frame-src 'self' https://a.example ${HOST}`,
    ]);
    assert.deepEqual(mended("frame-src 'none'; report-to x"), [`frame-src ${HOST}; report-to x`]);
  });

  it('says that a policy only reports', () => {
    const advice = advisePolicy("Content-Security-Policy-Report-Only: frame-src 'none'", {
      site,
      form: 'frame',
    });
    assert.deepEqual([advice?.reportOnly, advice?.additions], [true, [FRAME]]);
  });

  it('finds no policy in other text', () => {
    for (const text of ['', 'bonjour', 'rendez-vous demain', 'X-Frame-Options: DENY', '"', ';;,'])
      assert.equal(advisePolicy(text, { site, form: 'frame' }), undefined);
  });

  it('says what no source can mend', () => {
    const obstacles = (policy: string) =>
      advisePolicy(policy, { site, form: 'script', inlineStyle: true })?.obstacles.length;
    assert.equal(obstacles("script-src 'nonce-x' 'strict-dynamic' https:"), 1);
    assert.equal(obstacles("style-src 'self'"), 1);
    assert.equal(obstacles("style-src 'unsafe-inline'"), 0);
    assert.equal(obstacles("style-src 'unsafe-inline' 'nonce-x'"), 1);
    assert.equal(obstacles('sandbox; script-src *'), 1);
    assert.equal(obstacles('sandbox allow-scripts; script-src *'), 0);
  });
});

describe('the configurator in a browser', () => {
  let origins: Origins;
  const feed = sampleFeed();
  const harnes = feed.areas.find(({ area }) => area.code === '62413');
  before(async () => {
    origins = await startOrigins(sampleFiles(feed));
  });
  after(() => origins.close());

  const open = (address: string, check: (page: Page) => Promise<void>, options: VisitOptions = {}) =>
    origins.visit(
      origins.site + address,
      async (page) => {
        await check(page);
        assert.deepEqual(await page.browserContext().cookies(), []);
        assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
      },
      options,
    );
  /** What can be copied, by its name. */
  const codes = async (page: Page) =>
    new Map(
      await page.$$eval('.paste-forms li', (items) =>
        items.map((item): [string, string] => [
          item.querySelector('pre')?.ariaLabel ?? '',
          item.querySelector('code')?.textContent ?? '',
        ]),
      ),
    );
  const ready = (page: Page) => page.waitForSelector('.paste-forms code');

  /** The attributes of each element in order: browsers write them in that of their making. */
  const sorted = (markup: string) =>
    markup
      .replaceAll(' hidden>', ' hidden="">')
      .replace(/<(\w+)((?: [\w-]+="[^"]*")+)>/g, (_, tag: string, attributes: string) =>
        [`<${tag}`, ...(attributes.match(/[\w-]+="[^"]*"/g) ?? []).sort()].join(' '),
      );

  it('leads from the home page to a list on another site, by the keyboard alone', () =>
    open('', async (page) => {
      await page
        .browserContext()
        .overridePermissions(new URL(origins.site).origin, ['clipboard-read', 'clipboard-sanitized-write']);
      await page.focus('a[href$="integrer/"]');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      await page.waitForFunction(() => document.activeElement?.id === 'commune');
      let keys = 0;
      const press = (key: KeyInput) => {
        keys++;
        return page.keyboard.press(key);
      };
      for (const letter of 'harnes') await press(letter as KeyInput);
      await page.waitForSelector('.found');
      await press('Enter');
      await ready(page);
      await page.bringToFront();
      const isCopy = () => document.activeElement?.matches('.paste-forms .button') ?? false;
      while (!(await page.evaluate(isCopy))) await press('Tab');
      await press('Enter');
      assert.ok(keys <= 12, `${keys} keys`);
      await page.waitForFunction(
        () => document.querySelector('.copy [role=status]')?.textContent === 'Copié.',
      );
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, snippet({ code: '62413', name: 'Harnes' }, origins.site));
      origins.hostPages.set('pasted', { html: hostPage(copied) });
      await page.goto(`${origins.host}pasted`);
      const title = await appears(page, 'solidaire-initiatives >>> .title');
      assert.equal(await title?.evaluate(({ textContent }) => textContent), 'Durand Production');
    }));

  const DOUBTS: [typed: string, said: RegExp, why: string][] = [
    ['Harn', /Choisissez-la/, 'half a word'],
    ['62800 Lens', /^Aucune commune de ce bulletin.*département Pas-de-Calais/, 'the code of another'],
    [
      '59000',
      /^Aucune commune de ce bulletin.*département Pas-de-Calais.*votre préfecture/,
      'a code of elsewhere',
    ],
  ];
  for (const [typed, said, why] of DOUBTS)
    it(`chooses nothing for ${typed} and Enter (${why}), and says what to do`, () =>
      open('integrer/', async (page) => {
        await page.waitForFunction(() => document.activeElement?.id === 'commune');
        await page.keyboard.type(typed);
        await until(async () =>
          said.test(await page.$eval('.commune-step [role=status]', ({ textContent }) => textContent)),
        );
        await page.keyboard.press('Enter');
        assert.equal(await page.$('#choisie'), null);
        assert.equal(
          await page.evaluate(() => document.activeElement?.matches('.found button')),
          typed === 'Harn',
        );
      }));

  for (const [width, height] of [
    [360, 640],
    [1280, 720],
  ] as const)
    it(`has the first button that copies in sight once the commune is chosen, at ${width} px`, () =>
      open(
        'integrer/',
        async (page) => {
          await page.waitForFunction(() => document.activeElement?.id === 'commune');
          await page.keyboard.type('mairie de Harnes');
          await page.waitForSelector('.found');
          await page.keyboard.press('Enter');
          await ready(page);
          // It comes into sight smoothly.
          await until(() =>
            page.$eval('.paste-forms .button', (button) => {
              const { top, bottom } = button.getBoundingClientRect();
              return top >= 0 && bottom <= innerHeight;
            }),
          );
        },
        { width, height },
      ));

  it('says first what a commune that no bulletin names will show', () =>
    open('integrer/#commune=62510', async (page) => {
      await ready(page);
      assert.match(
        await page.$eval('.commune-step', ({ textContent }) => textContent.replace(/\s+/g, ' ')),
        /aucune initiative à Liévin\. En voici de la Communauté/,
      );
    }));

  it('looks through the source of a page that shows nothing, and names the command for an address', () =>
    open('integrer/#commune=62413', async (page) => {
      await ready(page);
      await page.click('.source-check summary');
      const answers = async (pasted: string) => {
        await page.$eval(
          '.source-check textarea',
          (field, value) => {
            field.value = value;
            field.dispatchEvent(new Event('input'));
          },
          pasted,
        );
        return () => page.$eval('.source-answer', ({ textContent }) => textContent.replace(/\s+/g, ' '));
      };
      const line = (await codes(page)).get('La ligne') ?? assert.fail();
      const sound = await answers(line);
      await until(async () => /La liste est dans la page/.test(await sound()));
      assert.equal(await page.$('.source-answer .warning'), null);
      const cut = await answers(line.replace(/<script.*?<\/script>/, ''));
      await until(async () => /À voir Le script a disparu/.test(await cut()));
      const address = await answers('https://www.mairie.example/solidarite');
      await until(async () => /check-page https:\/\/www\.mairie\.example/.test(await address()));
      assert.deepEqual(await violations(page), []);
    }));

  it('has one stop of the Tab key for the preview, whatever it holds', () =>
    open('integrer/#commune=62413', async (page) => {
      await ready(page);
      await page.focus('.preview');
      await page.keyboard.press('Tab');
      assert.equal(
        await page.evaluate(() => document.activeElement?.textContent.trim()),
        'Imprimer l’affiche',
      );
    }));

  it('keeps what is chosen in the address, and shows it again from there', () =>
    open('integrer/#commune=62413', async (page) => {
      await ready(page);
      await page.click('[name=layout][value=cards]');
      await page.click('[name=scheme][value=dark]');
      await page.select('[name=cms]', 'wordpress');
      const address = await page.evaluate(() => location.href);
      assert.equal(address, `${origins.site}integrer/#commune=62413&cms=wordpress&layout=cards&scheme=dark`);
      const before = await codes(page);
      assert.match(before.get('La ligne') ?? '', /commune="62413" layout="cards"/);
      await page.reload();
      await ready(page);
      assert.deepEqual(await codes(page), before);
      // What is far out of sight waits to be drawn.
      await page.$eval('.preview', (preview) => preview.scrollIntoView());
      const frame = await frameOf(page, '.preview iframe');
      const shown = await appears(frame, 'solidaire-initiatives[layout=cards] >>> .title');
      assert.ok(shown);
      assert.equal(
        await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
        'dark',
      );
      await page.evaluate(() => (location.hash = 'commune=62239'));
      await page.waitForFunction(() => document.querySelector('#choisie')?.textContent.includes('62239'));
    }));

  it('takes what stands behind a question mark, a former code, and says what it does not know', async () => {
    const isTaken = (address: string, hash: string, chosen: RegExp) =>
      open(address, async (page) => {
        await page.waitForFunction(
          (words) => new RegExp(words).test(document.querySelector('#choisie')?.textContent ?? ''),
          {},
          chosen.source,
        );
        assert.equal(await page.evaluate(() => location.search + location.hash), hash);
        assert.equal(await page.$('[role=alert]'), null);
      });
    await isTaken('integrer/?commune=62413&layout=cards', '#commune=62413&layout=cards', /Harnes/);
    await isTaken(
      'integrer/?commune=%3Cimg%20src=x%3E&cms=constructor#commune=62413',
      '#commune=62413',
      /Harnes/,
    );
  });

  it('says so when no commune has the code', () =>
    open(
      'integrer/#commune=62998',
      async (page) => {
        await page.waitForFunction(() =>
          document.querySelector('#choisie')?.textContent.includes('Aucune commune d’ici n’a le code 62998.'),
        );
        await settled(page);
        assert.equal(await page.$('[role=alert]'), null);
      },
      // The console tells of the file that is not there.
      { mayComplain: true },
    ));

  it('shows the preview at each width, drawn smaller where there is no room', () =>
    open(
      'integrer/#commune=62413',
      async (page) => {
        await ready(page);
        for (const [value, width] of [
          ['phone', 360],
          ['column', 245],
          ['page', 1024],
        ] as const) {
          await page.click(`[name=width][value=${value}]`);
          const frame = await frameOf(page, '.preview iframe');
          await becomes(() => frame.evaluate(() => innerWidth), width);
          const box = await (await page.$('.preview iframe'))?.boundingBox();
          assert.ok(box && box.width <= 364, `${value}: ${box?.width}`);
        }
      },
      { width: 400 },
    ));

  it('writes the list as the commune’s own page does', () =>
    open('integrer/#commune=62413', async (page) => {
      await ready(page);
      assert.ok(harnes);
      const list = (await codes(page)).get('La liste en HTML');
      assert.equal(
        sorted(list ?? ''),
        sorted(staticSnippet(harnes, { site: origins.site, draw: renderPage })),
      );
    }));

  it('warns where colours contrast too little', () =>
    open('integrer/#commune=62413&accent=%23dd8855&text=%23222222&background=%23ffffff', async (page) => {
      await ready(page);
      assert.deepEqual(
        await page.$$eval('.warning', (all) => all.map((each) => each.textContent.trim().slice(0, 34))),
        ['La couleur des thèmes et des liens'],
      );
      await page.$eval('[name=accent]', (field) => {
        (field as HTMLInputElement).value = '#803300';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      assert.equal((await page.$$('.warning')).length, 0);
      assert.match((await codes(page)).get('La ligne') ?? '', /style="--solidaire-accent: #803300;/);
    }));

  it('says what a security policy must add, and with that the list shows', async () => {
    const policy = "default-src 'self'; img-src *";
    let line = '';
    let mended = '';
    await open('integrer/#commune=62413', async (page) => {
      await ready(page);
      await page.click('.policy summary');
      await page.type('.policy textarea', `Content-Security-Policy: ${policy}`);
      const answers = await page.$$eval('.policy-answer code', (all) =>
        all.map(({ textContent }) => textContent),
      );
      mended = answers.find((text) => text.includes(';')) ?? assert.fail();
      line = (await codes(page)).get('La ligne') ?? '';
    });
    for (const [said, titles] of [
      [policy, []],
      [mended, ['Durand Production', 'Avenir des cités']],
    ] as const) {
      origins.hostPages.set('ruled', {
        html: hostPage(line),
        headers: { 'content-security-policy': said },
      });
      await origins.visit(
        `${origins.host}ruled`,
        async (page) =>
          assert.deepEqual(
            await page.$$eval('solidaire-initiatives >>> .title', (all) =>
              all.map(({ textContent }) => textContent),
            ),
            titles,
          ),
        // The console complains of the policy.
        { mayComplain: true },
      );
    }
  });

  it('prints the poster alone, on one sheet, without a private person’s name', () =>
    open('integrer/#commune=62413', async (page) => {
      await ready(page);
      const sheets = (
        Buffer.from(await page.pdf({ preferCSSPageSize: true }))
          .toString('latin1')
          .match(/\/Type\s*\/Page\b/g) ?? []
      ).length;
      assert.equal(sheets, 1);
      const poster = await page.$eval('.poster', ({ textContent }) => textContent);
      assert.match(poster, new RegExp(`${origins.site}communes/62413/`));
      const code = PNG.sync.read(Buffer.from((await (await page.$('.qr-code'))?.screenshot()) ?? []));
      assert.equal(decodeQR(code), `${origins.site}communes/62413/`);
      for (const { personal, organisers } of harnes?.initiatives ?? [])
        for (const { name } of organisers) assert.equal(poster.includes(name), !personal);
    }));

  for (const [width, scheme] of [
    [360, 'dark'],
    [768, 'light'],
    [1280, 'dark'],
  ] as const) {
    it(`is accessible with everything open, at ${width} px, ${scheme}`, () =>
      open(
        'integrer/#commune=62413&accent=%23dd8855&text=%23222222&background=%23ffffff',
        async (page) => {
          await ready(page);
          await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
          await page.type('.policy textarea', "default-src 'self'");
          await page.type('#commune', 'Saint');
          assert.deepEqual(await violations(page), []);
          assert.deepEqual(await page.evaluate(smallTargets), []);
          assert.ok(await page.evaluate(fits));
          await page.keyboard.press('Tab');
          const { outline } = await page.evaluate(focused);
          assert.doesNotMatch(outline, /none|0px/);
          for (const cms of Object.keys(CMS_GUIDE)) {
            await page.select('[name=cms]', cms);
            assert.ok(await page.evaluate(fits), cms);
          }
          assert.deepEqual(await violations(page), []);
        },
        { width, scheme },
      ));
  }

  it('says where to find the same without JavaScript', () =>
    open('integrer/', async (page) => assert.ok(await page.$('#configurateur a[href="../communes/"]')), {
      script: false,
    }));
});
