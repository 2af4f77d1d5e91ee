/** An article whose text was read in, the clauses of its sentences with their time expressions out. */
import type { Engine } from '../engine.js';
import { readClauses } from '../grammar/read-clauses.js';
import { readTokens } from '../grammar/read-tokens.js';
import { tagTokens } from '../grammar/tag.js';
import type { ClaimDate } from '../model/date.js';
import { groupBy } from '../model/group-by.js';
import type { Sentence } from '../model/sentence.js';
import type { Timex } from '../model/timex.js';
import { entryDates } from '../relations/chronicle.js';
import type { ReadSentence } from '../relations/find-events.js';
import { findTimexes, joinRanges } from '../stages/find-timexes.js';
import type { ReadText } from './read-text.js';

/** Time expressions by sentence: one may count from a date in an earlier one. */
const timexesBySentence = (
  text: string,
  wanted: readonly Sentence[],
  published: ClaimDate,
): ReadonlyMap<number, readonly Timex[]> => {
  const anchor = published.from || published.to ? published : null;
  const timexes = joinRanges(text, findTimexes(text, wanted, { published: anchor }));
  let at = 0;
  return groupBy(timexes, ({ start }) => {
    while (at < wanted.length - 1 && (wanted[at]?.end ?? 0) <= start) at++;
    return wanted[at]?.index ?? 0;
  });
};

/** Reads all sentences but boilerplate. */
export const readSentences = (
  { text, sentences, named }: ReadText,
  published: ClaimDate,
  engine: Engine,
): readonly ReadSentence[] => {
  const wanted = sentences.filter(({ kind }) => kind !== 'boilerplate');
  const timexes = timexesBySentence(text, wanted, published);
  const entries = entryDates(text, wanted, timexes);
  return wanted.map((sentence) => {
    const own = timexes.get(sentence.index) ?? [];
    const tokens = tagTokens(readTokens(text, named[sentence.index] ?? [], own, engine.lexicon));
    const headline =
      sentence.kind === 'heading' ||
      (sentence.index === 0 && !/[.!?”"’]$/.test(text.slice(sentence.start, sentence.end)));
    const question = text.charAt(sentence.end - 1) === '?';
    const reading = readClauses(tokens, engine.valency, { headline, question });
    const entry = entries.get(sentence.index) ?? null;
    return { sentence, reading, headline, timexes: own, entry };
  });
};
