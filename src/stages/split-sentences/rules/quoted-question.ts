/** A quoted question or exclamation is no sentence of its own before "Mr Smith asked." */
import { REPORTING } from '../../../domain/english/sentence-starters.js';
import type { BoundaryRule } from '../boundary.js';

/** A speaker of up to five words with capitals, a verb, and the end of the clause. */
const SPEAKER_AND_VERB =
  /(?:\p{Lu}[\p{L}.'’-]*\s){1,5}(\p{Ll}+)(?=[.,:;]|\s(?:in|at|of|on|during|yesterday|today)\b)/uy;

export const quotedQuestion: BoundaryRule = {
  name: 'quoted-question',
  reason: 'wink-nlp ends a sentence after every quoted question',
  joins: ['“Who will pay?”| Mr Smith asked.', '"What a day!"| G. F. Jones quipped, and left.'],
  splits: [],
  leaves: ['“Who will pay?”| Mr Smith asked the board to wait.', '“Who will pay?”| He left the room.'],
  decide: ({ text, next, terminator, closers }) => {
    if (closers === '' || /[.…]/.test(terminator)) return undefined;
    SPEAKER_AND_VERB.lastIndex = next;
    const found = SPEAKER_AND_VERB.exec(text);
    return found?.[1] !== undefined && REPORTING.has(found[1]) ? 'join' : undefined;
  },
};
