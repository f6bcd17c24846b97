/**
 * `npm run bench`: what things weigh and how long they take, each beside a peer or a limit measured in the same run.
 * Prints Markdown; needs `npm run build` before. Compare ratios: the times are this machine's.
 */
import { bulletinTable, formatsTable, growthTable } from './bulletins.ts';
import { identityTable } from './identities.ts';
import { sizeTable } from './sizes.ts';
import { embeddingTable, longListTable } from './embedding.ts';
import { facebookTable } from './facebook.ts';
import { formatTable } from './table.ts';

for (const table of [
  sizeTable,
  bulletinTable,
  // Before the formats: behind them the same reading was seen to take three times as long.
  growthTable,
  formatsTable,
  identityTable,
  embeddingTable,
  longListTable,
  facebookTable,
]) {
  process.stdout.write(`${formatTable(await table())}\n`);
}
