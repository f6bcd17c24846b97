import { atCommune } from '../../shared/french/format-french.ts';

/** What a list of a commune goes by, in its pages, in links to them and on the iframe that shows one. */
export const communeTitle = (name: string) => `Initiatives solidaires ${atCommune(name)}`;
