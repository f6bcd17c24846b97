/** What the section « Publier » knows of the publication. */
export type PublishState = Readonly<Record<string, never>>;

export const PUBLISHING_AT_FIRST: PublishState = {};
