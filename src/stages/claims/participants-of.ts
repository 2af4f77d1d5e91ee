/** An argument of a match in, the participants with their roles that it names out. */
import type { Participant, Role } from '../../model/claim.js';
import type { Argument, RelationMatch } from '../../model/match.js';
import type { OrganisationRef } from '../../model/organisation.js';

const ROLES = new Set<string>([
  'party',
  'acquirer',
  'acquired',
  'supplier',
  'customer',
  'organisation',
  'result',
]);
export const isRole = (slot: string): slot is Role => ROLES.has(slot);

const kebab = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** No spread: objects made by one have a shape each, and every look at them is slow. */
const withRole = ({ id, name, qualifier }: OrganisationRef, role: Role): Participant =>
  qualifier === undefined ? { id, name, role } : { id, name, qualifier, role };

export const participantsOf = (argument: Argument, text: string): Participant[] => {
  if (!isRole(argument.slot)) return [];
  const role = argument.slot;
  return argument.units.flatMap((unit) =>
    unit.mention
      ? unit.mention.organisations.map((o) => withRole(o, role))
      : [
          {
            id: `org/${kebab(text.slice(unit.start, unit.end))}`,
            name: text.slice(unit.start, unit.end),
            role,
          },
        ],
  );
};

/** Participants without repeats. */
export const distinct = (participants: readonly Participant[]): Participant[] => [
  ...new Map(participants.map((p) => [`${p.role}:${p.id}`, p])).values(),
];

/** Whether the match itself names who takes part, beside a result. */
export const hasOrganisations = (match: RelationMatch): boolean =>
  match.arguments.some(
    (argument) =>
      isRole(argument.slot) && argument.slot !== 'result' && argument.units.some((u) => u.mention),
  );
