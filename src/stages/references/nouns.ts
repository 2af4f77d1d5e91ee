/** Tokens in, out the nouns for organisations and the number words that referring phrases are made of. */
import type { Noun } from '../../model/gazetteer.js';
import { step, valuesAt } from '../../model/trie.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { hasClass, type Reading, tokenText, wordAt } from '../organisations/reading.js';

const COUNTS: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, n) => [word, n + 2]),
);

/** Words for a set of so many, by vocabulary id. */
export const SETS: ReadonlyMap<number, number> = new Map([
  [WORD.pair, 2],
  [WORD.duo, 2],
  [WORD.trio, 3],
  [WORD.quartet, 4],
]);

/** The number that token `at` tells, in words or in up to two digits; null where it tells none above one. */
export const countAt = (reading: Reading, at: number): number | null => {
  if (!hasClass(reading, at, WORD_CLASS.number)) return null;
  const written = tokenText(reading, at).toLowerCase();
  return COUNTS.get(written) ?? (/^\d{1,2}$/.test(written) ? Number(written) : null);
};

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
