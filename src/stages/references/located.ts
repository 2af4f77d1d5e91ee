/** The mentions of an article in; out those of each sentence with their token ranges, and as antecedents. */
import type { Mention } from '../../model/organisation.js';
import type { Sentence } from '../../model/sentence.js';
import { MARK } from '../../model/tokens.js';
import { WORD } from '../../model/word-classes.js';
import { type Reading, tokenText, wordAt } from '../organisations/reading.js';
import type { Entry } from './history.js';
import { isSubject } from './subject.js';

export interface Located {
  readonly mention: Mention;
  /** Token range. */
  readonly from: number;
  readonly to: number;
}

/** The mentions of each sentence with their token ranges. */
export const locate = (
  reading: Reading,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): readonly (readonly Located[])[] => {
  const { start, from } = reading.tokens;
  let m = 0;
  return sentences.map((sentence, n) => {
    const found: Located[] = [];
    let i = from[n] ?? 0;
    const limit = from[n + 1] ?? i;
    for (let mention = mentions[m]; mention && mention.start < sentence.end; mention = mentions[++m]) {
      while (i < limit && (start[i] ?? 0) < mention.start) i++;
      const first = i;
      while (i < limit && (start[i] ?? 0) < mention.end) i++;
      found.push({ mention, from: first, to: i });
    }
    return found;
  });
};

/** Whether the words before `from` say that what is named there comes into being: "to form a new Wessex CCG". */
const isCreated = (reading: Reading, from: number): boolean => {
  let at = from - 1;
  while (ARTICLES.has(wordAt(reading, at)) || wordAt(reading, at) === MARK.quote) at--;
  return CREATES.test(tokenText(reading, at));
};

const CREATES =
  /^(?:form(?:s|ed|ing)?|create[sd]?|creating|establish(?:es|ed)?|called|named|becom(?:es?|ing)|became|as|into)$/;

const ARTICLES: ReadonlySet<number> = new Set([WORD.a, WORD.an, WORD.the, WORD.new, WORD.single]);

/** The named mentions of a sentence as antecedents. */
export const namedEntries = (
  reading: Reading,
  located: readonly Located[],
  sentence: number,
): readonly Entry[] => {
  const first = reading.tokens.from[sentence] ?? 0;
  const limit = reading.tokens.from[sentence + 1] ?? first;
  return located.map(({ mention, from, to }) => ({
    refs: mention.organisations,
    to,
    subject: isSubject(reading, from, to, first, limit),
    owner: wordAt(reading, to) === MARK.possessive,
    created: isCreated(reading, from),
    sort: 'name',
  }));
};
