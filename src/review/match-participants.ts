/** A gold claim's participants with their accepted alternatives, and a claim's; which of them are the same. */
import type { Claim, Participant, Role } from '../model/claim.js';
import type { GoldClaim } from '../model/gold.js';
import { assign } from './assign.js';
import { foldWords } from './fold.js';

/** Shared participants over all of both sides, from 0 to 1; `exact` where the sets agree, roles included. */
export interface ParticipantMatch {
  readonly exact: boolean;
  /** The same organisations, whatever their roles. */
  readonly sameSet: boolean;
  readonly share: number;
}

const DIRECTED = ['acquirer', 'acquired', 'supplier', 'customer'] as const satisfies readonly Role[];

const listed = (ids: string | readonly string[] | undefined): readonly string[] =>
  ids === undefined ? [] : typeof ids === 'string' ? [ids] : ids;

/** The role that the gold claim gives an organisation with these accepted ids; null where it gives none. */
export const goldRole = (gold: GoldClaim, accepted: readonly string[]): Role | null =>
  DIRECTED.find((role) => listed(gold[role]).some((id) => accepted.includes(id))) ?? null;

/** One entry per organisation and role: repeated mentions count once. */
const distinct = (participants: readonly Participant[]): readonly Participant[] => [
  ...new Map(participants.map((p) => [`${p.role}:${p.id}`, p])).values(),
];

/**
 * Matches one to one. A participant with role `result` is matched where the gold lists it among the
 * participants, and otherwise asks for no counterpart: its name is compared as a field.
 */
export const matchParticipants = (gold: GoldClaim, claim: Claim): ParticipantMatch => {
  const named = distinct(claim.participants);
  const required = named.filter((p) => p.role !== 'result').length;
  if (!named.some((p) => gold.participants.some((ids) => ids.includes(p.id)))) {
    const union = gold.participants.length + required;
    return { exact: union === 0, sameSet: union === 0, share: union === 0 ? 1 : 0 };
  }
  const pairs = assign(gold.participants.length, named.length, (g, c) => {
    const accepted = gold.participants[g];
    const given = named[c];
    if (!accepted || !given || !accepted.includes(given.id)) return 0;
    const role = goldRole(gold, accepted);
    return (given.role === 'result' ? 2 : 3) + (role === null || role === given.role ? 2 : 0);
  });
  const shared = pairs.length;
  const extra = required - pairs.filter(([, c]) => named[c]?.role !== 'result').length;
  const union = gold.participants.length + extra;
  const sameSet = shared === gold.participants.length && extra === 0;
  const rolesAgree = pairs.every(([g, c]) => {
    const role = goldRole(gold, gold.participants[g] ?? []);
    return role === null || role === named[c]?.role;
  });
  return { exact: sameSet && rolesAgree, sameSet, share: shared / union };
};

/** The named new organisation or alliance of a claim, if any. */
export const resultOf = (claim: Claim): Participant | null =>
  claim.participants.find((p) => p.role === 'result') ?? null;

/** Whether a gold `result`, a name or an id, is the claim's. */
export const sameResult = (gold: string, claim: Claim): boolean => {
  const result = resultOf(claim);
  return result !== null && (result.id === gold || foldWords(result.name) === foldWords(gold));
};
