/** Names in what stands for a picture: its alternative text, its title, its caption, the address that it leads to. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import JSZip from 'jszip';
import { toFeedBulletin } from '../../../publisher/steps/identified-bulletin.ts';
import { assignIds } from '../../../publisher/steps/ledger.ts';
import { maskBulletin } from '../../../publisher/steps/mask-names.ts';
import { readRelease } from '../../../reader/formats/read-release.ts';
import { parseBulletin } from '../../../reader/parse-bulletin.ts';
import { gazetteer } from './masked-release.ts';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const HEAD = ['Arras, le 12 mai 2021', 'Le Pas-de-Calais solidaire n° 41', 'Des habitants s’entraident.'];
const ENTRIES = [
  'Solidaires entre voisins',
  'À Vimy, l’association Le Fournil tient une épicerie.',
  'À Avion, le club coud.',
];

/** What is published of a release. */
async function published(bytes: Uint8Array, name: string) {
  const { blocks } = await readRelease(bytes, name);
  const { bulletin } = parseBulletin(blocks, { gazetteer, addresses: [name] });
  const { themes, ...rest } = toFeedBulletin(
    maskBulletin(assignIds(bulletin, [], '2026-01-01').bulletin).bulletin,
  );
  assert.ok(themes.flatMap(({ initiatives }) => initiatives).length >= 2, 'The initiatives are read.');
  return decodeURIComponent(JSON.stringify({ themes, ...rest }));
}

/** Around `PICTURE`, in a page. */
const PAGE_PICTURES = [
  `<p><img src="a.png" alt="PERSON coud"></p>`,
  `<p>Le club est fier. <img src="a.png" alt="Merci à PERSON" title="PERSON"></p>`,
  `<figure><img src="a.png" alt=""><figcaption>PERSON coud à Avion.</figcaption></figure>`,
  `<p><a href="https://exemple.fr/rosalie-quevrain.jpg"><img src="rosalie-quevrain.jpg" alt="PERSON"></a></p>`,
  `<p><picture><source srcset="rosalie-quevrain.webp"><img src="rosalie-quevrain.jpg" alt="Photo : PERSON" aria-label="PERSON"></picture></p>`,
];
const PERSONS = ['Rosalie Quévrain', 'Mme Quévrain', 'QUÉVRAIN Rosalie', 'Quévrain Rosalie'];

const page = (picture: string) =>
  new TextEncoder().encode(
    `<!doctype html><html lang="fr"><body><main>${[...HEAD, ENTRIES[0]].map((text, index) => (index % 2 === 1 ? `<h2>${text}</h2>` : `<p>${text}</p>`)).join('')}${ENTRIES.slice(
      1,
    )
      .map((text) => `<p>${text}</p>`)
      .join('')}${picture}</main></body></html>`,
  );

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const paragraph = (text: string) => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`;

/** As Word writes a picture: a description and a title for whoever does not see it. */
const drawing = (description: string) => `<w:p><w:r><w:drawing><wp:inline>
  <wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="${escaped(description)}" descr="${escaped(description)}" title="${escaped(description)}"/>
  <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
  <pic:nvPicPr><pic:cNvPr id="1" name="rosalie-quevrain.png" descr="${escaped(description)}"/><pic:cNvPicPr/></pic:nvPicPr>
  <pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic>
  </wp:inline></w:drawing></w:r></w:p>`;

function wordFile(description: string): Promise<Uint8Array> {
  const zip = new JSZip();
  const relations = (rows: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`;
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  zip.file(
    '[Content_Types].xml',
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    relations(`<Relationship Id="rId1" Type="${kind}/officeDocument" Target="word/document.xml"/>`),
  );
  zip.file(
    'word/_rels/document.xml.rels',
    relations(`<Relationship Id="rId9" Type="${kind}/image" Target="media/rosalie-quevrain.png"/>`),
  );
  zip.file('word/media/rosalie-quevrain.png', PIXEL, { base64: true });
  zip.file(
    'word/document.xml',
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${kind}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${[...HEAD, ...ENTRIES].map(paragraph).join('')}${drawing(description)}</w:body></w:document>`,
  );
  return zip.generateAsync({ type: 'uint8array' });
}

describe('a private person’s name in what stands for a picture', () => {
  for (const person of PERSONS) {
    for (const picture of PAGE_PICTURES)
      it(`is not published from a page: ${picture.replaceAll('PERSON', person)}`, async () =>
        assert.doesNotMatch(
          await published(page(picture.replaceAll('PERSON', person)), 'a.html'),
          /qu[ée]vrain/i,
        ));
    it(`is not published from Markdown: ${person}`, async () =>
      assert.doesNotMatch(
        await published(
          new TextEncoder().encode(
            [
              ...[HEAD[0], `# ${HEAD[1]}`, HEAD[2], `## ${ENTRIES[0]}`, ...ENTRIES.slice(1)],
              `![${person} coud](https://exemple.fr/rosalie-quevrain.jpg "${person}")`,
            ].join('\n\n'),
          ),
          'a.md',
        ),
        /qu[ée]vrain/i,
      ));
    it(`is not published from a Word file: ${person}`, async () =>
      assert.doesNotMatch(await published(await wordFile(`${person} coud`), 'a.docx'), /qu[ée]vrain/i));
  }
});
