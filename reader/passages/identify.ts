/** By what a passage and each of its sentences is known again, and the passages that the editor's answers make of a block. */
import { fingerprint } from '../../shared/editor/fingerprint.ts';
import type { PassageAnswer } from '../../shared/editor/question.ts';
import { blockText, struckText, type Block, type Span } from '../formats/block.ts';
import { sentencesOf, type Range } from './sentences.ts';

export interface Identified {
  block: Block;
  id: string;
  /** None where the whole is one sentence: it goes by the passage's id. */
  sentences: Sentence[];
}

export interface Sentence extends Range {
  id: string;
  text: string;
  /** What the editor says of it: that it opens an initiative, goes on about one, or is cut out. */
  answer?: PassageAnswer;
}

/** Equal ones are told apart by a number, in order: `-2`, `-3`; passages come before sentences that say the same. */
export function identify(blocks: readonly Block[]): Identified[] {
  const counts = new Map<string, number>();
  const idOf = (text: string) => {
    const print = fingerprint(text);
    const number = (counts.get(print) ?? 0) + 1;
    counts.set(print, number);
    return number === 1 ? print : `${print}-${number}`;
  };
  const ids = blocks.map((block) => idOf(blockText(block).trim() || struckText(block)));
  return blocks.map((block, index) => {
    const text = blockText(block);
    const ranges = sentencesOf(text);
    const sentences = ranges.map(({ start, end }) => {
      const sentence = text.slice(start, end);
      return { id: ranges.length === 1 ? '' : idOf(sentence), text: sentence.trim(), start, end };
    });
    return { block, id: ids[index] ?? '', sentences: sentences.length === 1 ? [] : sentences };
  });
}

/** A block, or a piece of one, with the answer on it. */
export interface AnsweredBlock extends Identified {
  answer?: PassageAnswer;
}

/**
 * The pieces of a block after the answers on its sentences: one that is cut out stands alone as furniture, one that opens an
 * initiative begins a piece. The first that is not cut out goes by the block's own id.
 */
export function piecesOf(
  identified: Identified,
  answerOn: (id: string) => PassageAnswer | undefined,
): AnsweredBlock[] {
  const { block, id } = identified;
  const sentences = identified.sentences.map((sentence) => {
    const answer = answerOn(sentence.id);
    return { ...sentence, ...(answer !== undefined && { answer }) };
  });
  const groups = groupsOf(sentences);
  const main = groups.find(([first]) => first?.answer !== 'furniture');
  return groups.map((group) => {
    const [first] = group;
    const answer = group === main ? (answerOn(id) ?? first?.answer) : first?.answer;
    return {
      block: groups.length === 1 ? block : { ...block, spans: group.flatMap((each) => spansOf(block, each)) },
      id: group === main ? id : (first?.id ?? id),
      sentences: group.length > 1 ? group : [],
      ...(answer !== undefined && { answer }),
    };
  });
}

/** Sentences that stay together; all that there is, where a block has but one. */
function groupsOf(sentences: readonly Sentence[]): Sentence[][] {
  const groups: Sentence[][] = [];
  let last: Sentence[] | undefined;
  for (const sentence of sentences) {
    if (sentence.answer === 'furniture') groups.push([sentence]);
    else if (last && sentence.answer !== 'initiative') last.push(sentence);
    else groups.push((last = [sentence]));
  }
  return groups.length > 0 ? groups : [[]];
}

/** The spans of a sentence; what is struck out has no place in the text, and stays where it stands. */
function spansOf({ spans }: Block, { start, end }: Range): Span[] {
  let at = 0;
  return spans.flatMap((span) => {
    if (span.struck) return at >= start && at < end ? [span] : [];
    const from = at;
    at += span.text.length;
    const text = span.text.slice(Math.max(start - from, 0), Math.max(end - from, 0));
    return text === '' ? [] : [{ ...span, text }];
  });
}
