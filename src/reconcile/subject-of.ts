/** A claim in; what it counts, measures, supplies or whom it names, in words for people, out. */
import type { Claim, Details, Role } from '../model/claim.js';

const amountOf = ({ value, min, max, unit }: Details): string => {
  const amount =
    value === undefined && min !== undefined ? `${min} to ${max ?? '…'}` : String(value ?? max ?? '');
  return unit === undefined ? amount : `${amount} ${unit}`;
};

const namesOf = (claim: Claim, role: Role): string =>
  claim.participants.flatMap((p) => (p.role === role ? p.name : [])).join(', ');

/** What stands beside the parties in a row: a count and its kind, a post and its holder, a service, a tender. */
export const subjectOf = (claim: Claim): string | null => {
  switch (claim.relation) {
    case 'count':
      return `${amountOf(claim)} × ${claim.scope ?? '?'}`;
    case 'profile':
      return `${claim.attribute ?? ''} ${amountOf(claim)}`.trim();
    case 'office':
      return [claim.person, claim.title].filter(Boolean).join(', ');
    case 'supply':
      return [claim.service, `to ${namesOf(claim, 'customer')}`].filter(Boolean).join(' ');
    case 'acquisition':
      return `of ${namesOf(claim, 'acquired')}`;
    case 'bid':
      return [claim.mode, claim.tender].filter(Boolean).join(', ') || null;
    default:
      return null;
  }
};
