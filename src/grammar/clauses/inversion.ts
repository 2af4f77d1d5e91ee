/** A reader before an auxiliary that may stand before its subject in, what the inverted clause is and what its verb group begins with out. */
import type { ClauseKind } from '../../model/predicate.js';
import type { Token } from '../../model/token.js';
import { type Reader, startsNominal, tagAt, tokenAt } from '../reader.js';
import type { GroupOptions } from '../verb-group.js';
import type { Fronted } from './fronted.js';

export const INVERTING = new Set(['modal', 'have', 'be', 'do']);

/** Whether an auxiliary stands before its subject here. */
const isInverted = (reader: Reader): boolean => {
  const tag = tagAt(reader);
  if (tag === null || !INVERTING.has(tag)) return false;
  const next = tagAt(reader, reader.at + 1);
  return (
    next !== 'verb' &&
    next !== 'be' &&
    next !== 'have' &&
    startsNominal(reader, reader.at + 1) &&
    (tag !== 'be' || reader.question || tokenAt(reader)?.lower === 'were')
  );
};

/** The auxiliary before its subject, as the group goes on with it. */
const readInvertedAuxiliary = (reader: Reader): GroupOptions['before'] => {
  const token = tokenAt(reader) as Token;
  const negated = token.negative || tokenAt(reader, reader.at - 1)?.lower === 'nor';
  reader.at++;
  const past = ['was', 'were', 'had', 'did'].includes(token.lower);
  if (token.tag === 'modal') return { modal: token.lower, finite: true, negated };
  if (token.tag === 'have') return { perfect: true, finite: true, past, negated };
  return { finite: true, past, negated, passive: token.tag === 'be' };
};

/** "Had A merged", "were A to merge", "should A merge": without anything before it, a condition. */
const isConditional = ({ at }: Reader, { lower }: Token, { adverbs, negated, phrases }: Fronted): boolean =>
  ['had', 'should', 'were'].includes(lower) && at === 0 && !negated && adverbs.length + phrases.length === 0;

/** How an inverted clause begins. */
export interface Inversion {
  /** Null where it is of the kind that is awaited. */
  readonly kind: ClauseKind | null;
  readonly before: GroupOptions['before'];
}

/** Reads the auxiliary; null where none stands before its subject. */
export const readInversion = (reader: Reader, fronted: Fronted): Inversion | null => {
  if (!isInverted(reader)) return null;
  const conditional = isConditional(reader, tokenAt(reader) as Token, fronted);
  if (fronted.adverbs.some((adverb) => adverb.startsWith('not only') || adverb === 'no sooner'))
    fronted.negated = false;
  return {
    kind: reader.question ? 'question' : conditional ? 'conditional' : null,
    before: readInvertedAuxiliary(reader),
  };
};
