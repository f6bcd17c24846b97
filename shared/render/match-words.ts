import type { ListedInitiative } from '../feed/feed-schema.ts';
import { foldText } from '../french/fold-text.ts';

/** Does an initiative hold every one of the words that a reader looks for, somewhere, whatever their accents? */
export function matchWords(words: string): (initiative: ListedInitiative) => boolean {
  const looked = foldText(words).split(' ');
  return ({ title = '', text, organisers, communes, territories }) => {
    const names = [...organisers, ...communes, ...territories].map(({ name }) => name);
    const folded = foldText([title, text, ...names].join(' '));
    return looked.every((word) => folded.includes(word));
  };
}
