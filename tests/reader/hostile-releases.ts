/** Releases that want too much of whoever reads them: by kinds, each of its smallest form. */
import JSZip from 'jszip';

export interface HostileRelease {
  name: string;
  what: string;
  bytes: () => Uint8Array | Promise<Uint8Array>;
}

const text = (content: string) => new TextEncoder().encode(content);
const ofText = (name: string, what: string, content: () => string): HostileRelease => ({
  name,
  what,
  bytes: () => text(content()),
});

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org';

/** @param files what stands in the document besides its text */
export async function wordDocument(
  body: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  prolog = '',
): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/document.xml',
    `<?xml version="1.0"?>${prolog}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  );
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

export const wordParagraph = (content: string) => `<w:p><w:r><w:t>${content}</w:t></w:r></w:p>`;

const pdf = (objects: Readonly<Record<number, string>>) =>
  text(
    `%PDF-1.7\n${Object.entries(objects)
      .map(([number, object]) => `${number} 0 obj\n${object}\nendobj\n`)
      .join('')}trailer\n<< /Size 99 /Root 1 0 R >>\n%%EOF`,
  );
const stream = (content: string, more = '') =>
  `<< /Length ${content.length} ${more} >>\nstream\n${content}\nendstream`;
const FONT = '/Font << /F1 5 0 R >>';

const pdfPage = (
  page: string,
  content = 'BT /F1 11 Tf 50 800 Td (A Lens) Tj ET',
): Record<number, string> => ({
  1: '<< /Type /Catalog /Pages 2 0 R >>',
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${page} >>`,
  4: stream(content),
  5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
});

const RESOURCES = `/Resources << ${FONT} >>`;
const LINK = {
  6: '<< /Type /Annot /Subtype /Link /Rect [50 740 400 810] /A << /S /URI /URI (http://a.example/) >> >>',
};

export const manyLinks = (count: number) =>
  pdf({ ...pdfPage(`${RESOURCES} /Annots [${'6 0 R '.repeat(count)}]`), ...LINK });

/** Each form draws the next ten times. */
const nestedForms = () => {
  const form = (index: number) =>
    stream(
      index < 9 ? `/X${index + 1} Do `.repeat(10) : 'BT /F1 11 Tf (x) Tj ET',
      `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X${index + 1} ${11 + index} 0 R >> ${FONT} >>`,
    );
  const forms = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [10 + index, form(index)]));
  return pdf({ ...pdfPage(`/Resources << /XObject << /X0 10 0 R >> ${FONT} >>`, '/X0 Do'), ...forms });
};

export const HOSTILE_RELEASES: readonly HostileRelease[] = [
  { name: 'a.pdf', what: 'forms that draw forms, ten times each', bytes: nestedForms },
  { name: 'a.pdf', what: '50,000 links', bytes: () => manyLinks(50_000) },
  {
    name: 'a.pdf',
    what: 'pages that lead to themselves',
    bytes: () =>
      pdf({ ...pdfPage(RESOURCES), 2: '<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 100000000 >>' }),
  },
  {
    name: 'a.pdf',
    what: '300,000 pieces of text',
    bytes: () =>
      pdf(pdfPage(RESOURCES, `BT /F1 11 Tf 50 800 Td ${'(A Lens) Tj 0 -1 Td '.repeat(300_000)} ET`)),
  },
  {
    name: 'a.docx',
    what: 'text that inflates a thousand times',
    bytes: () => wordDocument(wordParagraph('x'.repeat(60_000_000))),
  },
  {
    name: 'a.docx',
    what: 'another part that does',
    bytes: () => wordDocument(wordParagraph('A Lens'), { 'word/styles.xml': ' '.repeat(60_000_000) }),
  },
  {
    name: 'a.docx',
    what: '200,000 paragraphs',
    bytes: () => wordDocument(wordParagraph('x').repeat(200_000)),
  },
  {
    name: 'a.docx',
    what: 'tables within tables, 20,000 deep',
    bytes: () =>
      wordDocument(
        `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${wordParagraph('A Lens')}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`,
      ),
  },
  {
    name: 'a.docx',
    what: 'entities that hold entities',
    bytes: () =>
      wordDocument(
        wordParagraph('&j;'),
        {},
        `<!DOCTYPE d [<!ENTITY a "A Lens">${[...'bcdefghij'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(index)};`.repeat(10)}">`).join('')}]>`,
      ),
  },
  {
    name: 'a.docx',
    what: '20,000 files',
    bytes: () =>
      wordDocument(
        wordParagraph('A Lens'),
        Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`word/${index}.xml`, '<a/>'])),
      ),
  },
  ofText('a.html', '100,000 boxes, one in the other', () => `<div>`.repeat(100_000) + 'A Lens'),
  ofText(
    'a.html',
    'bold that is never closed, in every paragraph',
    () =>
      Array.from({ length: 3_000 }, (_, index) => `<b class="c${index}">`).join('') +
      '<p>A Lens'.repeat(3_000),
  ),
  ofText('a.html', 'tables that push their text out', () => '<table>A Lens'.repeat(20_000)),
  ofText('a.html', 'one line of nine megabytes', () => `<p>${'A Lens. '.repeat(1_100_000)}`),
  ofText('a.md', '100,000 quotes, one in the other', () => `A Lens\n\n${'>'.repeat(100_000)} x`),
  ofText('a.md', 'lists in lists', () =>
    ['A Lens\n', ...Array.from({ length: 2_500 }, (_, depth) => `${' '.repeat(depth)}- x`)].join('\n'),
  ),
  ofText('a.md', 'brackets that open', () => 'A Lens ' + '['.repeat(100_000)),
  ofText('a.md', 'pictures that open', () => 'A Lens ' + '![a]('.repeat(50_000)),
  ofText('a.md', 'stars that open and close', () => 'A Lens ' + '*a **b '.repeat(50_000)),
  ofText('a.md', 'code that opens', () =>
    Array.from({ length: 1_500 }, (_, index) => `${'`'.repeat(index + 1)} `).join('a'),
  ),
  ofText('a.md', 'one word of a megabyte', () => 'a'.repeat(1_000_000)),
  ofText('a.md', 'fifty megabytes', () => 'À Lens, le club livre.\n\n'.repeat(2_000_000)),
  ofText('a.txt', 'one line of a megabyte', () => 'À Lens, le club livre. '.repeat(45_000)),
  ofText('a.txt', 'a million empty lines', () => `A Lens${'\n'.repeat(1_000_000)}`),
  ofText('a.txt', 'a letter a line', () => 'a\n\n'.repeat(1_000_000)),
];
