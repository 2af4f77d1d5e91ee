/** Drafts in, those out that say more than a part of what another says of the same words. */
import type { Draft } from './finding.js';

const WHOLE = new Set(['merger', 'alliance']);

const partiesOf = ({ claim }: Draft): ReadonlySet<string> =>
  new Set(claim.participants.filter(({ role }) => role !== 'result').map(({ id }) => id));

const overlap = (one: Draft, other: Draft): boolean =>
  one.claim.evidence.some((a) => other.claim.evidence.some((b) => a.start < b.end && b.start < a.end));

/** "A joined B and C to form D": that B and C formed it is a part of what the sentence says. */
const isPartOf = (one: Draft, other: Draft): boolean => {
  if (one.claim.relation !== other.claim.relation || one.claim.status !== other.claim.status) return false;
  const [few, all] = [partiesOf(one), partiesOf(other)];
  return few.size < all.size && overlap(one, other) && [...few].every((id) => all.has(id));
};

/** Drafts of an article without those whose parties, in one sentence, are only some of another's. */
export const dropParts = (drafts: readonly Draft[]): readonly Draft[] => {
  const bySentence = new Map<number, Draft[]>();
  for (const one of drafts) {
    if (!WHOLE.has(one.claim.relation)) continue;
    const own = bySentence.get(one.sentence);
    if (own) own.push(one);
    else bySentence.set(one.sentence, [one]);
  }
  return drafts.filter((one) => !bySentence.get(one.sentence)?.some((other) => isPartOf(one, other)));
};
