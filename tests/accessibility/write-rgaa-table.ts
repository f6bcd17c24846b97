/** Brings the table in `docs/accessibilite.md` up to date with `rgaa-criteria.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { withRgaaTable } from './rgaa-table.ts';

const path = fileURLToPath(new URL('../../docs/accessibilite.md', import.meta.url));
const page = withRgaaTable(readFileSync(path, 'utf8'));
writeFileSync(path, await format(page, { ...(await resolveConfig(path)), filepath: path }));
