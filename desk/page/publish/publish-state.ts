/** What the section « Publier » knows of the publication. */
import type {
  PlacedProblem,
  PublicationPlan,
  PublicationResult,
  PublishStep,
} from '../../../publisher/steps/publication-news.ts';

export interface PublishState {
  /** What would be published; `madeOf` tells whether the editor has changed anything since. */
  plan: { is: PublicationPlan; madeOf: string } | 'awaited' | { fault: string } | undefined;
  /** The commune, by its code, whose previews are open. */
  previewed: string | undefined;
  publication: Publication | undefined;
  /** The earlier publication, by its counter, that going back to is being asked about. */
  goingBackTo: number | undefined;
  /** The zip of the site: on its way, or why it did not come. */
  zip: 'awaited' | { fault: string } | undefined;
}

/** One under way, or the last one, in how it ended. */
export type Publication =
  | { at: PublishStep | undefined; problems: readonly PlacedProblem[] }
  | { done: PublicationResult }
  | { failed: string; problems: readonly PlacedProblem[] };

export const PUBLISHING_AT_FIRST: PublishState = {
  plan: undefined,
  previewed: undefined,
  publication: undefined,
  goingBackTo: undefined,
  zip: undefined,
};
