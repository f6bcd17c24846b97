/** A small release that names someone, as it is published: for the tests of masking. */
import assert from 'node:assert/strict';
import { loadGazetteer } from '../../../publisher/load-gazetteer.ts';
import { toFeedBulletin } from '../../../publisher/steps/identified-bulletin.ts';
import { assignIds } from '../../../publisher/steps/ledger.ts';
import { maskBulletin } from '../../../publisher/steps/mask-names.ts';
import { readMarkdown } from '../../../reader/formats/read-markdown.ts';
import { parseBulletin } from '../../../reader/parse-bulletin.ts';
import type { Answers, Question } from '../../../shared/editor/question.ts';

export const gazetteer = loadGazetteer('62') ?? assert.fail();

export interface Release {
  title?: string;
  introduction?: string;
  theme?: string;
  /** Right below the theme's heading. */
  themeIntroduction?: string;
  /** A title above the entry. */
  above?: string;
  entry?: string;
  /** Below the entry. */
  link?: string;
  closing?: string;
}

export const published = (
  release: Release,
  answersTo: (questions: readonly Question[]) => Answers = () => ({}),
) => {
  const blocks = readMarkdown(markdownOf(release));
  const options = { gazetteer, addresses: ['a.md'] };
  const answers = answersTo(parseBulletin(blocks, options).questions);
  const { bulletin } = parseBulletin(blocks, { ...options, answers });
  const masked = maskBulletin(assignIds(bulletin, [], '2026-01-01').bulletin).bulletin;
  return toFeedBulletin(masked);
};

/** What is asked about persons. */
export const asked = (release: Release) =>
  parseBulletin(readMarkdown(markdownOf(release)), { gazetteer, addresses: ['a.md'] }).questions.filter(
    ({ about }) => about === 'person',
  );

/** « Ce n’est le nom de personne », to all that may be answered so. */
export const nobody = (questions: readonly Question[]): Answers =>
  Object.fromEntries(
    questions.filter(({ about }) => about === 'person').map(({ id }) => [id, 'nobody'] as const),
  );

function markdownOf({
  title = '',
  introduction = '',
  theme = 'Solidaires entre voisins',
  themeIntroduction = '',
  above = '',
  entry = '',
  link = '',
  closing = '',
}: Release) {
  return [
    'Arras, le 12 mai 2021',
    `# Le Pas-de-Calais solidaire n° 41${title}`,
    `Chaque semaine, des habitants s’entraident. ${introduction}`,
    `## ${theme}`,
    themeIntroduction,
    'À Vimy, l’association Le Fournil tient une épicerie.',
    'Pour plus d’informations : https://fournil.example',
    above && `### ${above}`,
    entry,
    link && `Pour plus d’informations : ${link}`,
    closing && `## Pour finir\n\n${closing}`,
  ].join('\n\n');
}
