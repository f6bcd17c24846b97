/** What is told of a publication: the desk's server says it, the desk's page shows it, the command line prints it. */
import type { BulletinHead } from '../../shared/feed/feed-schema.ts';
import type { Problem } from '../../shared/editor/problem.ts';
import type { PublicationChanges } from './compare-publications.ts';

/** What is done next, in this order: releases are read one by one, the others take their time whole. */
export type PublishStep =
  | { step: 'bundle' }
  | { step: 'read'; done: number; of: number }
  | { step: 'build' }
  | { step: 'write'; files: number }
  | { step: 'check' }
  | { step: 'search' };

/** A problem, with the file that it is in. */
export interface PlacedProblem {
  file: string;
  problem: Problem;
}

/** What would be published. */
export interface PublicationPlan {
  changes: PublicationChanges;
  /** The bulletins that there would be. */
  heads: BulletinHead[];
  problems: PlacedProblem[];
  /** False while problems of level error keep it from being published. */
  isSound: boolean;
  /** Where the site as it would be stands to be looked at, ending in `/`; undefined when it is not sound. */
  preview: string | undefined;
  place: PublicationPlace;
  /** What can be brought back of each folder, by its name, the last first. */
  earlier: Readonly<Record<string, readonly EarlierPublication[]>>;
}

/** The editor's files of one folder as they once were published. */
export interface EarlierPublication {
  /** As the ledger counts publications. */
  counter: number;
  /** The moment, as an ISO date and time. */
  at: string;
  /** How many releases there were. */
  releases: number;
}

/** Where the site is written, and the address at which this machine shows it. */
export interface PublicationPlace {
  folder: string;
  address: string | undefined;
}

/** How the feed of a folder is signed. */
export interface Signing {
  /** Where its keys are; undefined where it has none. */
  keys: string | undefined;
  /** ISO day from which the signature of the published feed no longer holds; undefined for one that is not signed. */
  expires: string | undefined;
}

/** The drill: every written file was read for what was withdrawn. */
export interface Drill {
  /** The ids of what was looked for. */
  withdrawn: string[];
  /** How many files were read. */
  files: number;
  /** Those that still hold something, and what; paths are relative to the site. */
  finds: { file: string; trace: string }[];
}

export interface PublicationResult {
  bulletins: number;
  initiatives: number;
  files: number;
  place: PublicationPlace;
  /** Undefined when nothing was ever withdrawn. */
  drill: Drill | undefined;
}

/** One line of what a publication tells as it goes on; the last is `done` or `failed`, which says why in French. */
export type PublicationNews =
  { step: PublishStep } | { problem: PlacedProblem } | { done: PublicationResult } | { failed: string };
