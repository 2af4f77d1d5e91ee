/** Claims about organisations in, and from when to when those existed: who acts exists, who has merged or closed does no longer. */
import type { Claim, Participant } from '../model/claim.js';
import type { DateBound } from '../model/dating.js';
import { type DatingRule, isOfNow, type Lifespan, ownBound, placeOf } from './dating-article.js';

type Fate = 'exists' | 'ended' | 'unknown';

const ENDING = new Set(['merger', 'closure']);
const STANDING = new Set(['alliance', 'independence', 'bid', 'profile', 'office', 'supply']);

/** What is only planned finds its parties there, whatever its day. */
const AHEAD = new Set(['considered', 'planned']);

/** What a claim says of whether a participant exists when the article is written. */
const fateOf = (claim: Claim, participant: Participant): Fate => {
  if (participant.role === 'result') return 'unknown';
  if ((claim.event !== null && !AHEAD.has(claim.status)) || claim.status === 'ended') return 'unknown';
  if (ENDING.has(claim.relation)) return claim.status === 'effected' ? 'ended' : 'exists';
  if (STANDING.has(claim.relation)) return 'exists';
  return claim.status === 'effected' ? 'unknown' : 'exists';
};

const existedBounds = (
  { name, from, active, to }: Lifespan,
  claim: Claim,
  isGone: boolean,
): readonly DateBound[] => [
  ...ownBound(
    'organisation-existed',
    'after',
    active,
    `${name} exists, and began ${from?.edtf}`,
    placeOf(claim),
  ),
  ...ownBound(
    'organisation-existed',
    'before',
    isGone ? null : to?.to,
    `${name} still exists, and ended ${to?.edtf}`,
    placeOf(claim),
  ),
];

const endedBounds = ({ name, to }: Lifespan, claim: Claim): readonly DateBound[] =>
  ownBound(
    'organisation-ended',
    'after',
    to?.from,
    `${name} no longer exists, and ended ${to?.edtf}`,
    placeOf(claim),
  );

/** Of a body that is told of both as gone and as acting, neither says when: it may be about to go, or be remembered. */
export const lifespans: DatingRule = ({ claims }, knowledge) => {
  const fates = claims.filter(isOfNow).flatMap((claim) =>
    claim.participants.map((participant) => ({
      id: participant.id,
      claim,
      fate: fateOf(claim, participant),
    })),
  );
  const withFate = (wanted: Fate): ReadonlySet<string> =>
    new Set(fates.filter(({ fate }) => fate === wanted).map(({ id }) => id));
  const [existing, ended] = [withFate('exists'), withFate('ended')];
  return fates.flatMap(({ id, claim, fate }) => {
    const lifespan = knowledge.lifespans.get(id);
    if (!lifespan || fate === 'unknown') return [];
    if (fate === 'exists') return existedBounds(lifespan, claim, ended.has(id));
    // where one of those that merged still acts, it is open whether they have
    return claim.participants.some((one) => existing.has(one.id)) ? [] : endedBounds(lifespan, claim);
  });
};
