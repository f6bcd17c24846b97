/** The fields of a series, as they are being filled. */
export interface SeriesState {
  /** By name of field; empty before anything was typed. */
  typed: Readonly<Record<string, string>>;
  /** What is wrong, in French, by name of field. */
  faults: ReadonlyMap<string, string>;
}

export const NO_SERIES_YET: SeriesState = { typed: {}, faults: new Map() };
