/** The roles of an event in, the participants of its claims out: a list for each claim. */
import type { Participant, Relation, Role } from '../model/claim.js';
import type { CompiledFrame } from '../model/frame.js';
import { kindOf } from '../model/organisation.js';
import type { FilledRole } from './arguments.js';

/** A claim of these is about one organisation each, however many a sentence names. */
export const ONE_EACH: ReadonlySet<Relation> = new Set<Relation>(['independence', 'closure']);
const NEEDED: Readonly<Partial<Record<Relation, readonly Role[]>>> = { acquisition: ['acquirer', 'acquired'] };

const participantOf = (role: string, { organisation }: FilledRole['named'][number]): Participant =>
  organisation.qualifier === undefined
    ? { id: organisation.id, name: organisation.name, role: role as Role }
    : { id: organisation.id, name: organisation.name, qualifier: organisation.qualifier, role: role as Role };

/** Participants by role, without those of kinds that take no part, and without one that is both result and party. */
const fitting = (frame: CompiledFrame, roles: readonly FilledRole[], bystanders: ReadonlySet<string>): readonly Participant[] => {
  const allowed = new Set(frame.kinds);
  const all = roles.flatMap(({ role, named }) => named.map((one) => participantOf(role, one)));
  const kept = all.filter(({ id }) => (allowed.size === 0 || allowed.has(kindOf({ id }))) && !bystanders.has(id));
  const results = new Set(kept.filter(({ role }) => role === 'result').map(({ id }) => id));
  return [...new Map(kept.filter(({ id, role }) => role === 'result' || !results.has(id)).map((one) => [`${one.role}:${one.id}`, one])).values()];
};

/** The participants of each claim that an event makes; none where too few are named. */
export const participantSets = (frame: CompiledFrame, roles: readonly FilledRole[], bystanders: ReadonlySet<string>): readonly (readonly Participant[])[] => {
  const all = fitting(frame, roles, bystanders);
  if (ONE_EACH.has(frame.relation)) return all.filter(({ role }) => role !== 'result').map((one) => [one]);
  const needed = NEEDED[frame.relation];
  if (needed) {
    const sides = needed.map((role) => new Set(all.filter((one) => one.role === role).map(({ id }) => id)));
    const [one, other] = sides;
    if (!one?.size || !other?.size || [...one].some((id) => other.has(id))) return [];
    return [all];
  }
  const parties = new Set(all.filter(({ role }) => role === 'party').map(({ id }) => id));
  return parties.size >= Math.max(2, frame.least) ? [all] : [];
};
