import { CRITERIA, THEMES, type Criterion, type Proof, type Verdict } from './rgaa-criteria.ts';

const BEGIN = '<!-- rgaa : écrit par tests/accessibility/write-rgaa-table.ts -->';
const END = '<!-- /rgaa -->';

/** A page with the table between its marks brought up to date. */
export function withRgaaTable(page: string): string {
  const [before, rest = ''] = page.split(BEGIN);
  const after = rest.split(END)[1] ?? '';
  return `${before}${BEGIN}\n\n${rgaaTable()}\n\n${END}${after}`;
}

function rgaaTable(): string {
  const tables = THEMES.map(({ title }, index) => {
    const rows = CRITERIA.filter(({ number }) => number.startsWith(`${index + 1}.`)).map(rowOf);
    return [
      `### ${index + 1}. ${title}`,
      '',
      '| n° | critère | | preuve ou raison |',
      '| - | - | - | - |',
      ...rows,
    ].join('\n');
  });
  return [summary(), ...tables].join('\n\n');
}

function summary(): string {
  const count = (key: string) => CRITERIA.filter(({ verdict }) => key in verdict).length;
  return `Sur ${CRITERIA.length} critères : ${count('met')} conformes (C), ${count('unmet')} non conformes (NC), ${count('absent')} non applicables (NA), ${count('unjudged')} à juger à la main.`;
}

const rowOf = ({ number, title, verdict }: Criterion) =>
  `| ${number} | ${title} | ${markOf(verdict)} | ${reasonOf(verdict)} |`;

const markOf = (verdict: Verdict) =>
  'met' in verdict ? 'C' : 'unmet' in verdict ? 'NC' : 'absent' in verdict ? 'NA' : '—';

function reasonOf(verdict: Verdict): string {
  if ('met' in verdict) return proofOf(verdict.met);
  if ('unmet' in verdict) return verdict.unmet;
  if ('unjudged' in verdict) return `à juger à la main : ${verdict.unjudged}`;
  return verdict.proof ? `${verdict.absent} (${proofOf(verdict.proof)})` : verdict.absent;
}

const proofOf = ({ file, test }: Proof) => `\`${file}\` : « ${test} »`;
