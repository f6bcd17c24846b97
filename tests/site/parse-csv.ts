import assert from 'node:assert/strict';

/** Cells as a spreadsheet reads them. */
export function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  let rest = csv;
  while (rest !== '') {
    const [all, quoted = '', end] = /^"((?:[^"]|"")*)"(;|\r\n)/.exec(rest) ?? assert.fail(rest.slice(0, 80));
    rows.at(-1)?.push(quoted.replaceAll('""', '"'));
    rest = rest.slice(all.length);
    if (end === '\r\n' && rest !== '') rows.push([]);
  }
  return rows;
}
