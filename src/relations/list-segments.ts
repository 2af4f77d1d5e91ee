/** Sentences of an article in, what is an item of a list, and the stretches of it that name one event each, out. */
import type { NounPhrase } from '../model/predicate.js';
import type { Token } from '../model/token.js';
import type { ReadSentence } from './find-events.js';

/** A stretch of a sentence that tells who takes part in one event: tokens, half open. */
export interface Segment {
  readonly sentence: ReadSentence;
  readonly from: number;
  readonly to: number;
}

/** Tokens of a line that may be an item without a mark. */
const LONGEST = 24;

export const isItem = ({ sentence }: ReadSentence): boolean => sentence.kind === 'list-item';

/** Whether a sentence leads up to a list: it is a heading or ends with a colon. */
export const leadsUp = ({ sentence, reading }: ReadSentence): boolean =>
  sentence.kind === 'heading' || reading.tokens.at(-1)?.tag === ':';

const hasVerb = ({ reading }: ReadSentence, from: number): boolean =>
  reading.predicates.some(({ part, finite, at }) => part !== 'noun' && finite && at >= from);

/** Where names begin behind the label of a line, "Kent: Swale; Thanet"; 0 where it has none. */
const labelEnd = (tokens: readonly Token[]): number => {
  const colon = tokens.findIndex(({ tag }) => tag === ':');
  const isLabel =
    colon > 0 && tokens[colon + 1]?.tag === 'name' && tokens.slice(colon).some(({ tag }) => tag === ';');
  return isLabel ? colon + 1 : 0;
};

/** A line that opens with a name and says nothing of it: "Hinchingbrooke (by Peterborough, April 2017)", "Kent: Swale; Thanet". */
export const isLine = (one: ReadSentence): boolean => {
  const { tokens } = one.reading;
  return (
    tokens.length <= LONGEST &&
    (tokens[0]?.tag === 'name' || labelEnd(tokens) > 0) &&
    !hasVerb(one, 0) &&
    tokens.at(-1)?.tag !== ':'
  );
};

const isName = ({ tag }: Token): boolean => tag === 'name';

/** The stretches between semicolons that name somebody; none where verbs of their own tell what happens. */
export const segmentsOf = (sentence: ReadSentence, from: number): readonly Segment[] => {
  if (hasVerb(sentence, from)) return [];
  const { tokens } = sentence.reading;
  const segments: Segment[] = [];
  let start = Math.max(from, labelEnd(tokens));
  for (let at = start; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]?.tag !== ';') continue;
    if (tokens.slice(start, at).some(isName)) segments.push({ sentence, from: start, to: at });
    start = at + 1;
  }
  return segments;
};

/** Phrases of a segment that stand in no other phrase. */
export const topPhrases = ({ sentence: { reading }, from, to }: Segment): readonly NounPhrase[] => {
  const inner = new Set(
    reading.phrases.flatMap((phrase) => [
      ...phrase.members,
      ...phrase.equals,
      ...phrase.phrases.map(({ object }) => object),
      ...(phrase.possessor ? [phrase.possessor] : []),
    ]),
  );
  return reading.phrases.filter((phrase) => !inner.has(phrase) && phrase.from >= from && phrase.from < to);
};
