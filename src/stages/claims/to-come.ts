/** Drafts of posts and figures and of events in, the former out: planned where they are of a body that is only to come. */
import type { Participant, Relation } from '../../model/claim.js';
import type { Draft } from './finding.js';
import { isAhead } from './told-dates.js';

const OF_A_BODY = new Set<Relation>(['office', 'profile']);

const idsBy = (drafts: readonly Draft[], wanted: (draft: Draft, one: Participant) => boolean): Set<string> =>
  new Set(
    drafts.flatMap((draft) =>
      draft.claim.participants.filter((one) => wanted(draft, one)).map(({ id }) => id),
    ),
  );

/** "They will be replaced by Arden CSU, with 900 staff": nobody works there yet. */
export const toCome = (drafts: readonly Draft[], events: readonly Draft[]): readonly Draft[] => {
  const ahead = idsBy(events, (event, { role }) => role === 'result' && isAhead(event));
  const there = idsBy(events, (event, { role }) => role !== 'result' || event.claim.status === 'effected');
  return drafts.map((draft) => {
    const { relation, status, participants } = draft.claim;
    const isOfBody =
      OF_A_BODY.has(relation) &&
      status === 'effected' &&
      participants.length > 0 &&
      participants.every(({ id }) => ahead.has(id) && !there.has(id));
    return isOfBody ? { ...draft, claim: { ...draft.claim, status: 'planned' } } : draft;
  });
};
