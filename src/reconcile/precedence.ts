/** Two claims of one track in; which was asserted first, where dates or the text tell, out. */
import { highest, liesBefore, lowest } from '../model/range.js';
import type { TrackClaim } from './track-claim.js';

/** `unordered` is an answer of its own: dates that overlap order nothing, and neither do equal ones. */
export type Precedence = 'before' | 'after' | 'unordered';

/** Whether the article recalls the one assertion and makes the other itself. */
const isRecalledBeside = (a: TrackClaim, b: TrackClaim): boolean =>
  a.article === b.article && a.basis === 'text' && b.basis !== 'text';

/** Whether `a` was certainly asserted before `b`, whatever their tracks. */
export const isEarlier = (a: TrackClaim, b: TrackClaim): boolean =>
  liesBefore(a.at, b.at) || (!liesBefore(b.at, a.at) && isRecalledBeside(a, b));

/**
 * A cue in the text that puts `a` before `b` where their dates leave it open.
 * - An article that recalls an assertion ("reported last November") makes its own assertions after it.
 * - An article that tells of an arrangement and of its end tells of one that began before it ended.
 * - An article that tells of a plan called off or an arrangement over, and of a plan, tells of a new plan.
 * - An article that calls an earlier report wrong comes after it.
 */
const cuedBefore = (a: TrackClaim, b: TrackClaim): boolean => {
  if (a.article !== b.article) return b.corrects && !a.corrects;
  if (isRecalledBeside(a, b)) return true;
  if (a.basis !== b.basis) return false;
  if (b.status === 'ended') return a.status === 'effected';
  const over = a.status === 'abandoned' || a.status === 'ended';
  return over && (b.status === 'planned' || b.status === 'considered');
};

/** How `a` lies to `b` in time of assertion. */
export const precedence = (a: TrackClaim, b: TrackClaim): Precedence => {
  if (liesBefore(a.at, b.at)) return 'before';
  if (liesBefore(b.at, a.at)) return 'after';
  if (cuedBefore(a, b)) return 'before';
  return cuedBefore(b, a) ? 'after' : 'unordered';
};

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Within an article and a date: what began, what is over, then what is said of now and of the future. */
const storyRank = (claim: TrackClaim): number => {
  if (claim.status === 'effected') return 0;
  return claim.status === 'ended' || claim.status === 'abandoned' ? 1 : 2;
};

/**
 * A total order that agrees with `precedence` for dates and for the cues within an article, and is the same
 * whatever order the claims come in: by the last day on which it can have been asserted, what is recalled
 * before what is asserted, then the first day.
 */
export const inOrder = (a: TrackClaim, b: TrackClaim): number =>
  compare(highest(a.at), highest(b.at)) ||
  compare(Number(b.basis === 'text'), Number(a.basis === 'text')) ||
  compare(lowest(a.at), lowest(b.at)) ||
  compare(a.article, b.article) ||
  compare(storyRank(a), storyRank(b)) ||
  compare(a.id, b.id);
