/** The roles of an event in, the participants of its claims out: a list for each claim. */
import type { Participant, Relation, Role } from '../model/claim.js';
import type { CompiledFrame } from '../model/frame.js';
import { kindOf } from '../model/organisation.js';
import type { FilledRole } from './argument-context.js';

/** A claim of these is about one organisation each, however many a sentence names. */
export const ONE_EACH: ReadonlySet<Relation> = new Set<Relation>(['independence', 'closure']);
/** Relations that several take part in alike, and that bring forth something with a name. */
export const SHARED: ReadonlySet<Relation> = new Set<Relation>(['merger', 'alliance']);
const NEEDED: Readonly<Partial<Record<Relation, readonly Role[]>>> = {
  acquisition: ['acquirer', 'acquired'],
};

const participantOf = (role: string, { organisation }: FilledRole['named'][number]): Participant =>
  organisation.qualifier === undefined
    ? { id: organisation.id, name: organisation.name, role: role as Role }
    : { id: organisation.id, name: organisation.name, qualifier: organisation.qualifier, role: role as Role };

/** Who can be a party to what. */
export interface Parties {
  /** Bodies that approve, fund and watch. */
  readonly bystanders: ReadonlySet<string>;
  /** Kinds that stand above others: with those they are no party to an alliance or a merger. */
  readonly overseers: ReadonlySet<string>;
  /** Relations that one of a kind can be a party to, by kind. */
  readonly may: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Participants by role, without those of kinds that take no part, and without one that is both result and party. */
const fitting = (
  frame: CompiledFrame,
  roles: readonly FilledRole[],
  parties: Parties,
): readonly Participant[] => {
  const all = roles.flatMap(({ role, named }) => named.map((one) => participantOf(role, one)));
  const able = all.filter(
    ({ id }) =>
      (frame.kinds.length === 0 || frame.kinds.includes(kindOf({ id }))) &&
      (parties.may.get(kindOf({ id }))?.has(frame.relation) ?? true),
  );
  // who only approves is no party, unless all of them are such bodies
  const others = able.filter(
    ({ id, role }) =>
      // "are to be replaced by the Care Quality Commission"
      role === 'result' ||
      (!parties.bystanders.has(id) && !(SHARED.has(frame.relation) && parties.overseers.has(kindOf({ id })))),
  );
  const kept =
    others.every(({ role }) => role === 'result') || frame.relation === 'closure'
      ? able
      : frame.relation === 'acquisition' && others.every(({ id }) => kindOf({ id }) === 'org')
        ? able
        : others;
  const results = new Set(kept.filter(({ role }) => role === 'result').map(({ id }) => id));
  return [
    ...new Map(
      kept
        .filter(({ id, role }) => role === 'result' || !results.has(id))
        .map((one) => [`${one.role}:${one.id}`, one]),
    ).values(),
  ];
};

/** The participants of each claim that an event makes; none where too few are named. */
export const participantSets = (
  frame: CompiledFrame,
  roles: readonly FilledRole[],
  parties: Parties,
): readonly (readonly Participant[])[] => {
  const all = fitting(frame, roles, parties);
  if (ONE_EACH.has(frame.relation)) return all.filter(({ role }) => role !== 'result').map((one) => [one]);
  const needed = NEEDED[frame.relation];
  if (needed) {
    const sides = needed.map((role) => new Set(all.filter((one) => one.role === role).map(({ id }) => id)));
    const [one, other] = sides;
    if (frame.most !== null && (other?.size ?? 0) > frame.most) return [];
    if (!one?.size || !other?.size || [...one].some((id) => other.has(id))) return [];
    return [all];
  }
  const ids = new Set(all.filter(({ role }) => role === 'party').map(({ id }) => id));
  return ids.size >= frame.least ? [all] : [];
};
