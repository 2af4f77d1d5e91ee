/** A status as it was judged and its sentence in, what governs it there out, innermost first: for `explain`. */
import type { DerivedGovernor } from '../model/derivation.js';
import type { Factuality } from './factuality.js';
import type { ReadSentence } from './find-events.js';

export const governorsOf = ({ reading }: ReadSentence, { steps }: Factuality): readonly DerivedGovernor[] =>
  steps.flatMap(({ predicate, name, effect }) => {
    const token = reading.tokens[predicate.at];
    return token ? [{ start: token.start, end: token.end, class: name, effect }] : [];
  });
