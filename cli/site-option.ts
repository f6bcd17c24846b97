import { siteAddressSchema } from '../shared/editor/series.ts';
import { UsageError } from './command.ts';

/**
 * @param value of `--site`
 * @returns the public address of a site, ending in `/`; undefined where none is given
 * @throws UsageError when it is none
 */
export function readSite(value: string | boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  const { data } = siteAddressSchema.safeParse(value);
  if (data === undefined)
    throw new UsageError('--site attend une adresse complète, par exemple https://exemple.fr/solidaire/.');
  return data;
}
