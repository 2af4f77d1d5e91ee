/** An element of a compiled pattern in, what it asks for in the notation, shortened, out. */
import type { Element } from '../model/pattern.js';

const MOST_WORDS = 4;

const wordsOf = (words: readonly string[]): string =>
  words.slice(0, MOST_WORDS).join('|') + (words.length > MOST_WORDS ? '|…' : '');

export const wordingOf = (element: Element): string => {
  switch (element.is) {
    case 'word':
      return wordsOf([...element.words, ...(element.end ? ['END'] : [])]) + (element.optional ? '?' : '');
    case 'slot':
      return `{${element.name}${element.min > 1 ? `:${element.min}+` : ''}}`;
    case 'gap':
      return `${element.open ? '..' : '~'}${element.max}`;
    case 'trigger':
      return 'TRIGGER';
  }
};
