/** What is said of the source of a town hall's page, by what its editor did to what was pasted. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkSource } from '../../site/configurator/check-source.ts';
import { iframeSnippet, snippet } from '../../site/snippet.ts';

const SITE = 'https://solidaire.example/';
const HARNES = { code: '62413', name: 'Harnes' };
const LINE = snippet(HARNES, SITE);
const FRAME = iframeSnippet(HARNES, SITE, 600);
const page = (body: string, head = '') =>
  `<!doctype html><html lang="fr"><head><title>Mairie</title>${head}</head><body><p>Bonjour.</p>${body}<p>Merci.</p></body></html>`;
const escaped = (html: string) => html.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const without = (pattern: RegExp) => {
  assert.match(LINE, pattern);
  return LINE.replace(pattern, '');
};

describe('a sound page', () => {
  const rows: [why: string, body: string][] = [
    ['the line', LINE],
    ['the frame', FRAME],
    ['the line in a paragraph', `<p>${LINE}</p>`],
    ['the line, its script as a classic one', LINE.replace(' type="module"', '')],
    ['the line, its attributes in other quotes', LINE.replaceAll('"', "'")],
    ['a frame in a sandbox that opens links', FRAME.replace('<iframe', '<iframe sandbox="allow-popups"')],
  ];
  for (const [why, body] of rows)
    it(`has ${why}`, () => {
      const findings = checkSource(page(body), { site: SITE });
      assert.ok(findings.length > 0);
      assert.deepEqual(
        findings.filter(({ good }) => !good),
        [],
      );
    });

  it('says of which commune', () =>
    assert.ok(checkSource(page(LINE), { site: SITE }).some(({ words }) => words.includes('62413'))));
});

describe('a page in which something is missing', () => {
  const rows: [why: string, body: string, said: RegExp][] = [
    ['nothing of ours', '', /Rien de Solidaire/],
    ['the line as a text', escaped(LINE), /comme du texte/],
    ['the frame as a text', escaped(FRAME), /comme du texte/],
    ['the script alone', without(/<solidaire-initiatives.*$/), /la balise de la liste a disparu/],
    ['the link alone', without(/<script.*?<\/script>|<\/?solidaire[^>]*>/g), /ne reste que le lien/],
    ['no script', without(/<script.*?<\/script>/), /Le script a disparu/],
    ['no commune', without(/ commune="62413"/), /de quelle commune/],
    ['a postal code of four digits', LINE.replace('62413', '6244'), /« 6244 » n’est pas un code INSEE/],
    ['no link within', without(/<a .*?<\/a>/), /Le lien à l’intérieur/],
    ['a script that waits for consent', LINE.replace('type="module"', 'type="text/plain"'), /est retenu/],
    ['a script whose address is put aside', LINE.replace(' src=', ' data-src='), /est retenu/],
    ['an http address', LINE.replaceAll('https:', 'http:'), /Écrivez https/],
    [
      'the script of another site',
      LINE.replaceAll('solidaire.example', 'autre.example'),
      /pas celle de ce site/,
    ],
    ['no end tag', `${without(/<\/solidaire-initiatives>/)}<div><h2>Agenda</h2></div>`, /balise de fin/],
    ['a frame that is locked in', FRAME.replace('<iframe', '<iframe sandbox=""'), /sandbox/],
  ];
  for (const [why, body, said] of rows)
    it(`says so of ${why}`, () => {
      const bad = checkSource(page(body), { site: SITE }).filter(({ good }) => !good);
      assert.ok(
        bad.some(({ words }) => said.test(words)),
        JSON.stringify(bad),
      );
    });

  it('says what a policy of the page refuses', () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`;
    const said = (body: string) =>
      checkSource(page(body, policy), { site: SITE }).filter(({ words }) => words.includes('politique'));
    assert.match(said(LINE)[0]?.words ?? '', /script-src https:\/\/solidaire\.example/);
    assert.deepEqual(said(FRAME), []);
  });

  it('is not measured by a site that is not told', () => {
    const other = LINE.replaceAll('solidaire.example', 'autre.example');
    assert.ok(checkSource(page(other), {}).every(({ good }) => good));
  });
});
