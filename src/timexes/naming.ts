/** An expression in its sentence in, whether it only tells which thing is meant out: "the 2015 conference". */
import type { TimexResult } from './timex-parser.js';

const DETERMINER =
  /(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er|[Tt]his|[Tt]hat|[Aa]n?|last|next)|['’]s?)\s{1,3}(?:[a-z]+ly\s{1,3}|(?:\p{Lu}[\p{L}’'-]*\s{1,3}){1,4})?$/u;
/** A noun, and no word that joins clauses or goes with a verb. */
const NOUN =
  /^\s{1,3}(?!(?:and|or|but|to|in|on|at|by|for|from|of|with|when|while|after|before|as|that|which|who|how|why|what|where|whether|until|than|because|under|over|into|through|amid|without|despite|since|once|unless|against|via|alongside|pending|subject|although|though|even|just|only|already|again|too|then|be|being|been|if|is|was|were|are|has|had|have|will|would|it|they|he|she|we|so|the|a|an|its|their|ago|later|earlier|onwards?|not|also|can|may|might|must|should|could|did|does|do|fell|rose|grew|came|went|saw|began|made|took|led|met|lost|won|hit|gave|got|put|ran|said|says|shows?|[a-z]+(?:ed|ly))\b)[a-z][a-z-]+/;

/** Whether the words at `start`..`end` stand between a determiner and a noun. */
export const namesThing = (sentence: string, start: number, end: number): boolean =>
  (/^the\s/i.test(sentence.slice(start, end)) ||
    DETERMINER.test(sentence.slice(Math.max(0, start - 60), start))) &&
  NOUN.test(sentence.slice(end, end + 30));

/** A date between a determiner and a noun: it is part of a name, and says of no deed when it was done. */
export const isNaming = ({ reading, index, finish }: TimexResult, sentence: string): boolean =>
  (reading.kind === 'period' || reading.kind === 'part') && namesThing(sentence, index, finish);
