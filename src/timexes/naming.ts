/** An expression in its sentence in, whether it only tells which thing is meant out: "the 2015 conference". */
import type { TimexResult } from './timex-parser.js';

const DETERMINER =
  /(?:\b(?:the|its|their|our|his|her|this|that|an?|last|next)|['’]s?)\s{1,3}(?:[a-z]+ly\s{1,3})?$/i;
/** A noun, and no word that joins clauses or goes with a verb. */
const NOUN =
  /^\s{1,3}(?!(?:and|or|but|to|in|on|at|by|for|from|of|with|when|while|after|before|as|that|which|who|until|than|because|if|is|was|were|are|has|had|have|will|would|it|they|he|she|we|so|the|a|an|its|their|ago|later|earlier|onwards?)\b)[a-z][a-z-]+/;

/** A date between a determiner and a noun: it is part of a name, and says of no deed when it was done. */
export const isNaming = (result: TimexResult, sentence: string): boolean => {
  const { reading } = result;
  if (reading.kind !== 'period' && reading.kind !== 'part') return false;
  const led =
    /^the\s/i.test(result.text) ||
    DETERMINER.test(sentence.slice(Math.max(0, result.index - 30), result.index));
  return led && NOUN.test(sentence.slice(result.finish, result.finish + 30));
};
