import type { AreaFile, DepartmentIndex, ListedInitiative } from '../../../shared/feed/feed-schema.ts';
import { initiativePath } from '../../../shared/feed/feed-paths.ts';
import { initiativesIn } from '../../../shared/feed/listing.ts';
import type { ShownArea } from '../../../shared/feed/stand-in.ts';
import { communeTitle } from '../../../site/commune-words.ts';
import { areaFolder } from '../../../site/data/data-files.ts';
import { lastChange } from '../../../site/data/data-source.ts';

/** What an export is made from: the initiatives of one area, and the département's index around them. */
export interface DataSet {
  file: AreaFile;
  /** What pages and frames show of it. */
  shown: ShownArea;
  index: DepartmentIndex;
}

export const dataSetTitle = ({ file: { area } }: DataSet) =>
  area.scope === 'commune' ? communeTitle(area.name) : `Initiatives solidaires\u00A0: ${area.name}`;

/** The last day on which a reader of the set's feed had anything new to learn. */
export const lastChangeOf = (set: DataSet) => lastChange(set.index, initiativesIn(set.file));

/** The day on which an initiative last changed: that of its bulletin, until a correction. */
export const updatedOn = (set: DataSet, initiative: ListedInitiative): string =>
  initiative.updated ?? bulletinOf(set, initiative)?.date ?? lastChangeOf(set);

export const bulletinOf = ({ file }: DataSet, initiative: ListedInitiative) =>
  file.bulletins.find(({ id }) => id === initiative.bulletin);

/** What addresses in a file of the set start with: the site's public one, or the way from the file to its root. */
export const baseOf = ({ index, file }: DataSet) =>
  index.series.site ?? areaFolder(file.area).replace(/[^/]+\//g, '../');

export const areaPageAddress = (set: DataSet) => baseOf(set) + areaFolder(set.file.area);

export const initiativeAddress = (set: DataSet, { id }: Pick<ListedInitiative, 'id'>) =>
  baseOf(set) + initiativePath(id);
