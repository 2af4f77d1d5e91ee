/** Tokens in, the noun for organisations that stands at one of them out. */
import type { Noun } from '../../model/gazetteer.js';
import { step, valuesAt } from '../../model/trie.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { hasClass, type Reading, wordAt } from './reading.js';

export interface FoundNoun extends Noun {
  /** Token position after it. */
  readonly end: number;
}

/** The longest noun for organisations at `at`, "NHS" before it included. */
export const nounAt = (reading: Reading, at: number, limit: number): FoundNoun | null => {
  if (at >= limit || !hasClass(reading, at, WORD_CLASS.nounStart | WORD_CLASS.nhs)) return null;
  const { nouns } = reading.gazetteer;
  let found: FoundNoun | null = null;
  let node = step(nouns, 0, wordAt(reading, at));
  for (let i = at + 1; node > 0; i++) {
    const noun = valuesAt(nouns, node)[0];
    if (noun) found = { kind: noun.kind, plural: noun.plural, site: noun.site, end: i };
    if (i >= limit) break;
    node = step(nouns, node, wordAt(reading, i));
  }
  if (found || wordAt(reading, at) !== WORD.nhs) return found;
  return wordAt(reading, at + 1) === WORD.nhs ? null : nounAt(reading, at + 1, limit);
};
