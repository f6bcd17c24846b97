export interface Table {
  title: string;
  /** What was measured, on what, and how to read it. */
  note: string;
  columns: string[];
  rows: (string | number)[][];
}

export function formatTable({ title, note, columns, rows }: Table): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  const ruler = line(columns.map((_, index) => (index === 0 ? '---' : '--:')));
  return [`\n### ${title}\n`, note, '', line(columns), ruler, ...rows.map(line)].join('\n');
}

export const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

/** Enough figures to compare by, no more. */
export const round = (value: number) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

/** Runs each task in turn, several rounds over, so that a busy moment of the machine falls on all of them. */
export function interleave(tasks: Readonly<Record<string, () => void>>, rounds = 9): Record<string, number> {
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now();
      task();
      times[name]?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}
