/** Claims of how many organisations there are in, the dates between which that number was right out. */
import type { Claim } from '../model/claim.js';
import { parseEdtf } from '../model/edtf.js';
import type { Span } from '../model/span.js';
import { readTimexes, resolveTimexes } from '../timexes/find.js';
import { type DatingRule, isOfNow, ownBound, placeOf } from './dating-article.js';

export interface PresentCount {
  readonly scope: string;
  readonly value: number;
  readonly claim: Claim;
}

/** How far around the words that count their sentence is sought. */
const REACH = 300;

const sentenceAround = (text: string, { start, end }: Span): Span => {
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  const begins = [...left.matchAll(/[.!?]["'”’)]{0,2}\s|[\n\r]/g)].at(-1);
  const ends = /[.!?](?=\s|$)|[\n\r]/.exec(right);
  return {
    start: start - left.length + (begins ? begins.index + begins[0].length : 0),
    end: end + (ends ? ends.index : right.length),
  };
};

/** Whether the sentence that counts tells another time than now ("there were 95 four years ago"). */
const isOfAnotherTime = (text: string, claim: Claim): boolean =>
  resolveTimexes(readTimexes(text, [sentenceAround(text, placeOf(claim))]), null).some(
    (timex) => timex.type === 'DATE' && timex.value !== 'PRESENT_REF',
  );

/** Exact numbers that hold when the article is written. */
export const presentCounts = (text: string, claims: readonly Claim[]): readonly PresentCount[] =>
  claims.flatMap((claim) => {
    const { scope, value } = claim;
    if (claim.relation !== 'count' || claim.status !== 'effected' || claim.event !== null) return [];
    if (!isOfNow(claim) || scope === undefined || typeof value !== 'number') return [];
    return isOfAnotherTime(text, claim) ? [] : [{ scope, value, claim }];
  });

export const knownCounts: DatingRule = ({ text, claims }, { anchors }) =>
  presentCounts(text, claims).flatMap(({ scope, value, claim }) => {
    const known = anchors.counts.find((one) => one.scope === scope && one.value === value);
    if (!known) return [];
    const from = parseEdtf(known.from)?.from;
    const to = known.to === null ? null : parseEdtf(known.to)?.to;
    const reason = `there were ${value} ${scope}s from ${known.from}${known.to === null ? '' : ` to ${known.to}`}`;
    return [
      ...ownBound('known-count', 'after', from, reason, placeOf(claim)),
      ...ownBound('known-count', 'before', to, reason, placeOf(claim)),
    ];
  });
