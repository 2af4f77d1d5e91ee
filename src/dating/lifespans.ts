/** Claims about organisations in, and from when to when those existed: who acts exists, who has merged or closed does no longer. */
import type { Claim, Participant } from '../model/claim.js';
import type { DateBound } from '../model/dating.js';
import { type DatingRule, isOfNow, type Lifespan, ownBound, placeOf } from './dating-article.js';

type Fate = 'exists' | 'ended' | 'unknown';

const ENDING = new Set(['merger', 'closure']);
const STANDING = new Set(['alliance', 'independence', 'bid', 'profile', 'office', 'supply']);

/** What a claim says of whether a participant exists when the article is written. */
const fateOf = (claim: Claim, participant: Participant): Fate => {
  if (participant.role === 'result') return 'unknown';
  if (claim.event !== null || claim.status === 'ended') return 'unknown';
  if (ENDING.has(claim.relation)) return claim.status === 'effected' ? 'ended' : 'exists';
  if (STANDING.has(claim.relation)) return 'exists';
  return claim.status === 'effected' ? 'unknown' : 'exists';
};

const boundsOf = (fate: Fate, { name, from, to }: Lifespan, claim: Claim): readonly DateBound[] => {
  const place = placeOf(claim);
  if (fate === 'ended')
    return ownBound(
      'organisation-ended',
      'after',
      to?.from,
      `${name} no longer exists, and ended ${to?.edtf}`,
      place,
    );
  if (fate !== 'exists') return [];
  return [
    ...ownBound(
      'organisation-existed',
      'after',
      from?.from,
      `${name} exists, and began ${from?.edtf}`,
      place,
    ),
    ...ownBound(
      'organisation-existed',
      'before',
      to?.to,
      `${name} still exists, and ended ${to?.edtf}`,
      place,
    ),
  ];
};

export const lifespans: DatingRule = (article, knowledge) =>
  article.claims.filter(isOfNow).flatMap((claim) =>
    claim.participants.flatMap((participant) => {
      const lifespan = knowledge.lifespans.get(participant.id);
      return lifespan ? boundsOf(fateOf(claim, participant), lifespan, claim) : [];
    }),
  );
