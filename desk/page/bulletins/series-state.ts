/** The fields of a series, as they are being filled. */
export interface SeriesState {
  /** By name of field; empty before anything was typed. */
  typed: Readonly<Record<string, string>>;
  /** What is wrong, in French, by name of field. */
  faults: ReadonlyMap<string, string>;
}

export const NO_SERIES_YET: SeriesState = { typed: {}, faults: new Map() };

export interface NewSeriesState extends SeriesState {
  /** What is typed in the search for its département, and of what was found, which Enter chooses. */
  search: string;
  active: number;
  /** The code of the one that was chosen. */
  department: string | undefined;
  isBeingMade: boolean;
}

export const NEW_SERIES_AT_FIRST: NewSeriesState = {
  ...NO_SERIES_YET,
  search: '',
  active: 0,
  department: undefined,
  isBeingMade: false,
};

/** The field of `faults` that is the search's. */
export const DEPARTMENT = 'department';
