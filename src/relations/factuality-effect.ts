/** A governor's effect and the status that it finds in, the status that it leaves out. */
import { CLOSED, type Status } from '../model/claim.js';
import type { Effect } from '../model/frame.js';
import type { Link } from './governor-link.js';
import { isAsked, ownStatus } from './verb-status.js';

/** The status that the governor's own form tells, where it tells one. */
const statusOfGovernor = (status: Status | null, { outer, aspect }: Link, name: string): Status | null => {
  const carries = name === 'carry';
  if (status && (CLOSED.has(status) || carries)) return status;
  if (outer.lemma === 'have' && aspect === 'event' && !outer.passive) return status;
  if (outer.part === 'noun') return status ?? (outer.governor ? null : 'effected');
  if ((!outer.finite || isAsked(outer)) && outer.governor) return status;
  return outer.finite
    ? ownStatus({ ...outer, negated: false }, carries ? 'state' : 'event')
    : (status ?? 'effected');
};

/** `name` is the governor's class, where that matters. */
export const applyEffect = (effect: Effect, status: Status | null, link: Link, name = ''): Status | null => {
  switch (effect) {
    case 'same':
      return status;
    case 'none':
      return null;
    case 'flip':
      return 'ruled_out';
    case 'own':
      return statusOfGovernor(status, link, name);
    case 'planned':
      if (status === 'effected') return link.stance === 'asserted' ? 'effected' : 'considered';
      return status === 'considered' || (status && CLOSED.has(status)) ? status : 'planned';
    case 'ended':
      return status === 'planned' || status === 'considered' ? 'abandoned' : 'ended';
    case 'abandoned':
      return status === 'ended' ? 'ended' : 'abandoned';
    default:
      return effect;
  }
};
