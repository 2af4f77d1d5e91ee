/** Claims of how many organisations there are in, the dates between which that number was right out. */
import type { Claim } from '../model/claim.js';
import { parseEdtf } from '../model/edtf.js';
import { resolveTimexes } from '../timexes/find.js';
import { type DatingArticle, type DatingRule, ownBound, placeOf, presentClaims } from './dating-article.js';

export interface PresentCount {
  readonly scope: string;
  readonly value: number;
  readonly claim: Claim;
}

/** Whether the sentence that counts tells another time than now ("there were 95 four years ago"). */
const isOfAnotherTime = (article: DatingArticle, claim: Claim): boolean => {
  const sentence = claim.evidence[0]?.sentence;
  return article.timexes.some(
    (read) =>
      read.index === sentence &&
      resolveTimexes([read], null).some((timex) => timex.type === 'DATE' && timex.value !== 'PRESENT_REF'),
  );
};

/** Exact numbers that hold when the article is written. */
export const presentCounts = (article: DatingArticle): readonly PresentCount[] =>
  presentClaims(article).flatMap((claim) => {
    const { scope, value } = claim;
    if (claim.relation !== 'count' || claim.status !== 'effected' || claim.event !== null) return [];
    if (scope === undefined || typeof value !== 'number' || isOfAnotherTime(article, claim)) return [];
    return [{ scope, value, claim }];
  });

export const knownCounts: DatingRule = (article, { anchors }) =>
  presentCounts(article).flatMap(({ scope, value, claim }) => {
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
