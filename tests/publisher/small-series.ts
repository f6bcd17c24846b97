/** A series of Mayotte, which has 17 communes: an editor's folder that is published in a moment. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish, type PublishOptions } from '../../publisher/publish.ts';
import type { Problem } from '../../shared/editor/problem.ts';

const SERIES = {
  title: 'Mayotte solidaire',
  issuer: 'Préfecture de Mayotte',
  contact: 'contact@solidaire.example',
  licence: 'Licence Ouverte 2.0',
  source: 'https://www.mayotte.gouv.fr/',
  site: 'https://solidaire.example/',
};

/** A release of one theme. */
export const release = (
  entries: readonly string[],
  { number = 1, date = '8 avril 2020' }: { number?: number; date?: string } = {},
) =>
  `Mamoudzou, le ${date}\n\n## Covid-19 : Mayotte solidaire n° ${number}\n\n### - Solidaires avec les plus jeunes :\n\n${entries.join('\n\n')}\n`;

export interface SmallSeries {
  /** Holds the editor's folder and the site. */
  root: string;
  bulletins: string;
  out: string;
  /** Writes a file of the series: a text, or what becomes JSON. */
  write: (name: string, content: unknown) => void;
  read: (name: string) => string;
  publish: (options?: Partial<PublishOptions>) => Promise<Published>;
  /** The files below a folder that hold a word. */
  holding: (word: string, folder?: string) => string[];
  remove: () => void;
}

export interface Published extends Awaited<ReturnType<typeof publish>> {
  problems: { file: string; problem: Problem }[];
  /** All that was said, for patterns. */
  said: string;
}

export function smallSeries(releases: Readonly<Record<string, string>>): SmallSeries {
  const root = mkdtempSync(join(tmpdir(), 'solidaire-small-'));
  const [bulletins, out] = [join(root, 'bulletins'), join(root, 'www', 'site')];
  const folder = join(bulletins, '976');
  mkdirSync(folder, { recursive: true });
  const write = (name: string, content: unknown) =>
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  write('series.json', SERIES);
  for (const [name, text] of Object.entries(releases)) write(name, text);
  return {
    ...{ root, bulletins, out, write },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    async publish(options = {}) {
      const problems: Published['problems'] = [];
      const publication = await publish({
        ...{ bulletins, out, today: '2026-01-01' },
        widget: new Map([['solidaire.js', '']]),
        scripts: new Map(),
        report: (file, problem) => problems.push({ file, problem }),
        ...options,
      });
      return { ...publication, problems, said: problems.map(({ problem }) => problem.message).join('\n') };
    },
    holding: (word, within = join(root, 'www')) =>
      readdirSync(within, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => readFileSync(path, 'utf8').includes(word)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
