/** Findings of rows and drafts of events of one article in, its claims out: one for each thing asserted, with all its evidence. */
import type { Participant } from '../model/claim.js';
import type { DateTold } from '../model/date-told.js';
import type { Derivation } from '../model/derivation.js';
import { dateDrafts } from './claims/date-drafts.js';
import { type DraftContext, draftClaim } from './claims/draft-claim.js';
import { dropParts } from './claims/drop-parts.js';
import { type EmployersContext, employersOf, workedBefore } from './claims/employers-of.js';
import type { Draft, Finding } from './claims/finding.js';
import { postSources, withTitle } from './claims/inherit-post.js';
import { joinDrafts } from './claims/join-drafts.js';
import { distinct, hasOrganisations, participantsOf } from './claims/participants-of.js';
import { partiesTold } from './claims/parties-told.js';
import { toCome } from './claims/to-come.js';

export type { Finding } from './claims/finding.js';

/** What the article and the domain add to a finding. */
export type AssemblyContext = DraftContext & EmployersContext;

/** "A is to run its payroll", "A and B will run their own support team": nobody supplies itself. */
const isOfItself = (participants: readonly Participant[]): boolean => {
  const suppliers = new Set(participants.filter(({ role }) => role === 'supplier').map(({ id }) => id));
  return participants.some(({ role, id }) => role === 'customer' && suppliers.has(id));
};

/** Whom a finding makes claims about: a list of participants for each claim. */
const participantSets = (
  finding: Finding,
  told: (finding: Finding) => Participant[],
  { text }: AssemblyContext,
): Participant[][] => {
  const { match } = finding;
  const own = distinct(match.arguments.flatMap((argument) => participantsOf(argument, text)));
  if (match.pattern.relation === 'profile' && !hasOrganisations(match)) {
    const others = told(finding);
    return others.length > 0 ? [distinct([...others, ...own])] : [];
  }
  if (isOfItself(own)) return [];
  const customers = own.filter((participant) => participant.role === 'customer');
  if (customers.length < 2) return [own];
  return customers.map((customer) => [
    ...own.filter((participant) => participant.role !== 'customer'),
    customer,
  ]);
};

const startOf = ({ match }: Finding): number => match.clause.units[match.trigger.from]?.start ?? 0;

/** All claims of an article with how each came about, in order of evidence. `dates` are those told apart from who takes part. */
export const assembleClaims = (
  unordered: readonly Finding[],
  events: readonly Draft[],
  dates: readonly DateTold[],
  context: AssemblyContext,
): readonly Derivation[] => {
  // an aside is told before what follows it
  const findings = unordered.toSorted((a, b) => startOf(a) - startOf(b));
  const posts = postSources(findings);
  const left = workedBefore(findings);
  const partiesBefore = partiesTold(events);
  const drafts = findings.flatMap((finding, at) => {
    const post = posts[at];
    const titled = withTitle(finding, post);
    const sets =
      finding.match.pattern.relation === 'office'
        ? employersOf(finding, post, left, context)
        : participantSets(finding, partiesBefore, context);
    return sets.map((participants) => draftClaim(titled, participants, context));
  });
  return joinDrafts(dateDrafts(dropParts([...toCome(drafts, events), ...events]), dates));
};
