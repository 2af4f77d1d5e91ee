/** Judged, dated and attributed matches of one article in, its claims out: one for each thing asserted, with all its evidence. */
import type { Participant, Relation } from '../model/claim.js';
import type { Derivation } from '../model/derivation.js';
import { completeParties } from './claims/complete-parties.js';
import { type DraftContext, draftClaim } from './claims/draft-claim.js';
import { dropParts } from './claims/drop-parts.js';
import type { Finding } from './claims/finding.js';
import { inheritance, takenOver } from './claims/inherit-parties.js';
import { joinDrafts } from './claims/join-drafts.js';
import { distinct, hasOrganisations, participantsOf } from './claims/participants-of.js';
import { INHERITED, ONE_EACH } from './claims/relation-kinds.js';
import { type SpokenContext, spokenOf } from './claims/spoken-of.js';
import { withFollowed } from './claims/take-up.js';

export type { Finding } from './claims/finding.js';

/** What the article and the domain add to a finding. */
export type AssemblyContext = DraftContext & SpokenContext;

/** Claims that may be about "it" or "the merger", figures among them: "it would create an organisation with 900 staff". */
const INHERITING = new Set<Relation>([...INHERITED, 'profile']);

/** "A is to run its payroll": nobody takes over itself. */
const isOfItself = (participants: readonly Participant[]): boolean =>
  participants.some(
    ({ id, role }) =>
      role === 'acquired' && participants.some((other) => other.id === id && other.role === 'acquirer'),
  );

/** Whom a finding makes claims about: a list of participants for each claim. */
const participantSets = (
  { match }: Finding,
  source: Finding | undefined,
  context: AssemblyContext,
): Participant[][] => {
  const own = distinct(match.arguments.flatMap((argument) => participantsOf(argument, context.text)));
  if (match.pattern.relation === 'office' && own.length === 0) {
    const [employer] = spokenOf(match, context, () => true)?.organisations ?? [];
    return employer ? [[{ ...employer, role: 'organisation' }]] : [];
  }
  if (INHERITING.has(match.pattern.relation) && !hasOrganisations(match)) {
    if (!source) return [];
    return [distinct([...takenOver(source, match.pattern.relation, context.text), ...own])];
  }
  if (isOfItself(own)) return [];
  if (ONE_EACH.has(match.pattern.relation)) return own.map((participant) => [participant]);
  const customers = own.filter((participant) => participant.role === 'customer');
  if (customers.length < 2) return [own];
  return customers.map((customer) => [
    ...own.filter((participant) => participant.role !== 'customer'),
    customer,
  ]);
};

/** All claims of an article with how each came about, in order of evidence. */
export const assembleClaims = (
  findings: readonly Finding[],
  context: AssemblyContext,
): readonly Derivation[] => {
  const told = withFollowed(completeParties(findings, context));
  const sources = inheritance(told);
  const drafts = told.flatMap((finding, at) =>
    participantSets(finding, sources[at], context).map((participants) =>
      draftClaim(finding, participants, context),
    ),
  );
  return joinDrafts(dropParts(drafts));
};
