/** A block's text in; out, each place where a sentence could end, with whether one does and which repair says so. */
import { type Boundary, skipSpace, wordAfter, wordBefore } from './boundary.js';
import { findBoundaries } from './find-boundaries.js';
import { findDateline } from './find-dateline.js';
import { BOUNDARY_RULES } from './rules.js';
import { type Votes, winkVotes } from './wink-votes.js';

/** A place where a sentence ends (`splits`) or could have; `rule` is undefined where wink-nlp's vote decided. */
export interface DecidedBoundary {
  readonly end: number;
  readonly next: number;
  readonly splits: boolean;
  readonly rule: string | undefined;
}

/** Places in order; the block's own end is none of them. Asks wink-nlp once, and only if a place is in doubt. */
export function* decideBoundaries(text: string): Generator<DecidedBoundary> {
  let from = 0;
  const dateline = findDateline(text);
  if (dateline !== undefined) {
    from = skipSpace(text, dateline);
    yield { end: dateline, next: from, splits: true, rule: 'dateline' };
  }
  let votes: Votes | undefined;
  for (const { mark, markEnd, end, next } of findBoundaries(text)) {
    if (mark < from) continue;
    const boundary: Boundary = {
      text,
      from,
      mark,
      end,
      next,
      terminator: text.slice(mark, markEnd),
      closers: text.slice(markEnd, end),
      word: wordBefore(text, mark, from),
      nextWord: wordAfter(text, next),
      nextChar: text.charAt(next),
      vote: () => {
        votes ??= winkVotes(text);
        return votes(mark, next);
      },
    };
    const { splits, rule } = decide(boundary);
    yield { end, next, splits, rule };
    if (splits) from = next;
  }
}

const decide = (boundary: Boundary): Pick<DecidedBoundary, 'splits' | 'rule'> => {
  for (const rule of BOUNDARY_RULES) {
    const decision = rule.decide(boundary);
    if (decision !== undefined) return { splits: decision === 'split', rule: rule.name };
  }
  return { splits: boundary.vote() ?? true, rule: undefined };
};
