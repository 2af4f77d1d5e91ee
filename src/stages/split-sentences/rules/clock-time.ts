/** A clock time ends a sentence before a capital, unless a zone, a day or the rest of its sentence follows. */
import { AFTER_CLOCK, CLOCK } from '../../../domain/english/abbreviations.js';
import { type BoundaryRule, isCapital } from '../boundary.js';

/** A sentence that starts with its time: "At 5 a.m. Mr Smith left". */
const FRONTED = /^["'“‘(]?(?:At|By|From|Around|About|Before|After|Since|Until|On)\s\S+(?:\s\S+){0,2}$/;

export const clockTime: BoundaryRule = {
  name: 'clock-time',
  reason: 'wink-nlp never ends a sentence after "p.m."',
  joins: ['At 5 a.m.| Mr Smith left.', 'He came at 5 p.m.| EST with her.', 'It is on at 10 a.m.| Monday.'],
  splits: ['He left at 6 p.m.| Travellers were warned.', 'It shut at 10 p.m.| Mr Smith went home.'],
  leaves: ['It was in the a.m.; they left at 5 p.m. sharp.| Then came rain.', 'So I am.| They are not.'],
  decide: ({ text, from, end, word, terminator, closers, nextWord }) => {
    if (terminator !== '.' || !CLOCK.has(word.replace(/^[\d:.]+(?=[apAP])/, ''))) return undefined;
    if (AFTER_CLOCK.has(nextWord.replace(/\.$/, ''))) return 'join';
    if (!isCapital(nextWord.charAt(0))) return undefined;
    const fronted = closers === '' && end - from < 40 && FRONTED.test(text.slice(from, end));
    return fronted ? 'join' : 'split';
  },
};
