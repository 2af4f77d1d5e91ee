/** Claims of what has happened in, the known days on which it did out: a body begins once and ends once. */
import type { Claim } from '../model/claim.js';
import type { Bounded } from '../model/date.js';
import { type DatingKnowledge, type Lifespan, movedDays } from './dating-article.js';

/** What a claim dates with words, and when that was. */
export interface TurningPoint {
  /** Offset of the words in the text. */
  readonly start: number;
  readonly reason: string;
  readonly from: string;
  readonly to: string;
}

/** A body that ends on the last day of a month is told of as gone on the first of the next. */
const SLACK_DAYS = 31;
const around = (date: Bounded): Pick<TurningPoint, 'from' | 'to'> | null =>
  date.from !== null && date.to !== null
    ? { from: movedDays(date.from, -SLACK_DAYS), to: movedDays(date.to, SLACK_DAYS) }
    : null;

const isSameDate = (a: Bounded | null, b: Bounded | null): boolean => a !== null && a.edtf === b?.edtf;

/** Which body began or ended; of those that merge, it takes two that ended at once, since one may live on under its name. */
const turned = (claim: Claim, { lifespans }: DatingKnowledge): readonly [Lifespan, 'from' | 'to'] | null => {
  const known = (role: string): readonly Lifespan[] =>
    claim.participants.filter((one) => one.role === role).flatMap(({ id }) => lifespans.get(id) ?? []);
  const [result] = known('result');
  if (result?.from) return [result, 'from'];
  if (claim.relation === 'closure' || claim.relation === 'acquisition') {
    const [gone] = known(claim.relation === 'closure' ? 'party' : 'acquired');
    return gone?.to ? [gone, 'to'] : null;
  }
  const [first, second] = known('party');
  return first && second && isSameDate(first.to, second.to) ? [first, 'to'] : null;
};

const TURNING = new Set(['merger', 'acquisition', 'closure']);

export const turningPoints = (
  claims: readonly Claim[],
  knowledge: DatingKnowledge,
): readonly TurningPoint[] =>
  claims.flatMap((claim) => {
    const { event, relation, status } = claim;
    if (!TURNING.has(relation) || status !== 'effected' || event?.start === undefined) return [];
    const [lifespan, side] = turned(claim, knowledge) ?? [];
    const date = lifespan && side && lifespan[side];
    const days = date && around(date);
    if (!days) return [];
    const did = side === 'from' ? 'began' : 'ended';
    return [{ start: event.start, reason: `${lifespan.name} ${did} ${date.edtf}`, ...days }];
  });
