/** Judged, dated and attributed matches of one article in, its claims out: one for each thing asserted, with all its evidence. */
import type { Participant, Relation, Role } from '../model/claim.js';
import type { DateTold } from '../model/date-told.js';
import type { Derivation } from '../model/derivation.js';
import type { Span } from '../model/span.js';
import { completeParties } from './claims/complete-parties.js';
import { dateDrafts } from './claims/date-drafts.js';
import { type DraftContext, draftClaim } from './claims/draft-claim.js';
import { dropParts } from './claims/drop-parts.js';
import { type EmployersContext, employersOf, workedBefore } from './claims/employers-of.js';
import type { Draft, Finding } from './claims/finding.js';
import { inheritance, partiesTold, takenOver } from './claims/inherit-parties.js';
import { postSources, withTitle } from './claims/inherit-post.js';
import { joinDrafts } from './claims/join-drafts.js';
import { distinct, hasOrganisations, participantsOf } from './claims/participants-of.js';
import { INHERITED, ONE_EACH } from './claims/relation-kinds.js';
import { settle } from './claims/settle.js';
import { withFollowed } from './claims/take-up.js';

export type { Finding } from './claims/finding.js';

/** What the article and the domain add to a finding. */
export type AssemblyContext = DraftContext & EmployersContext;

/** Claims that may be about "it" or "the merger", figures among them: "it would create an organisation with 900 staff". */
const INHERITING = new Set<Relation>([...INHERITED, 'profile']);

/** Who does something to whom: nobody takes over or supplies itself. */
const SIDES: readonly (readonly [Role, Role])[] = [
  ['acquirer', 'acquired'],
  ['supplier', 'customer'],
];

/** "A is to run its payroll", "A and B will run their own support team". */
const isOfItself = (participants: readonly Participant[]): boolean =>
  SIDES.some(([one, other]) => {
    const ids = new Set(participants.filter(({ role }) => role === one).map(({ id }) => id));
    return ids.size > 0 && participants.some(({ role, id }) => role === other && ids.has(id));
  });

/** Whom a finding makes claims about: a list of participants for each claim. */
const participantSets = (
  finding: Finding,
  source: Finding | undefined,
  told: (finding: Finding) => Participant[],
  { text }: AssemblyContext,
): Participant[][] => {
  const { match } = finding;
  const own = distinct(match.arguments.flatMap((argument) => participantsOf(argument, text)));
  if (INHERITING.has(match.pattern.relation) && !hasOrganisations(match)) {
    const others = source ? takenOver(source, match.pattern.relation, text) : told(finding);
    return others.length > 0 ? [distinct([...others, ...own])] : [];
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

/** All claims of an article with how each came about, in order of evidence. `dates` are those told apart from who takes part. */
export const assembleClaims = (
  findings: readonly Finding[],
  events: readonly Draft[],
  settled: readonly Span[],
  dates: readonly DateTold[],
  context: AssemblyContext,
): readonly Derivation[] => {
  const told = withFollowed(completeParties(findings, context));
  const [sources, posts] = [inheritance(told), postSources(told)];
  const left = workedBefore(told);
  const partiesBefore = partiesTold(events);
  const drafts = told.flatMap((finding, at) => {
    const post = posts[at];
    const titled = withTitle(finding, post);
    const sets =
      finding.match.pattern.relation === 'office'
        ? employersOf(finding, post, left, context)
        : participantSets(finding, sources[at], partiesBefore, context);
    return sets.map((participants) => draftClaim(titled, participants, context));
  });
  return joinDrafts(dateDrafts(dropParts(settle(drafts, events, settled)), dates));
};
