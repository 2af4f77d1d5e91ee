/** Judged, dated and attributed matches of one article in, its claims out: one for each thing asserted, with all its evidence. */
import {
  type Attribution,
  type Claim,
  type Details,
  details,
  type Evidence,
  type Participant,
  type Role,
  type Status,
} from '../model/claim.js';
import type { Derivation } from '../model/derivation.js';
import { groupBy } from '../model/group-by.js';
import { claimId, participantKeys } from '../model/identity.js';
import type { Argument, ClaimDates, Judgement, RelationMatch } from '../model/match.js';
import type { Unit } from '../model/unit.js';
import { type DetailsContext, detailsOf } from './claims/details-of.js';
import { type EmployerContext, employerOf } from './claims/employer-of.js';

/** A match with everything that earlier stages found out about it. */
export interface Finding {
  readonly match: RelationMatch;
  readonly judgement: Judgement & { readonly status: Status };
  readonly dates: ClaimDates;
  readonly attribution: Attribution;
}

/** What the article and the domain add to a finding. */
export interface AssemblyContext extends DetailsContext, EmployerContext {
  readonly article: string;
  readonly confidence: (pattern: string) => number;
}

type Draft = Omit<Derivation, 'claim'> & { readonly claim: Omit<Claim, 'id'> };

const ROLES = new Set<string>([
  'party',
  'acquirer',
  'acquired',
  'supplier',
  'customer',
  'organisation',
  'result',
]);
/** A claim of these is about one organisation each, however many a sentence names. */
const ONE_EACH = new Set(['independence', 'closure']);
const INHERITED = new Set(['merger', 'alliance', 'acquisition']);

const isRole = (slot: string): slot is Role => ROLES.has(slot);

const kebab = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const participantsOf = (argument: Argument, text: string): Participant[] => {
  if (!isRole(argument.slot)) return [];
  const role = argument.slot;
  return argument.units.flatMap((unit) =>
    unit.mention
      ? unit.mention.organisations.map((o) => ({ ...o, role }))
      : [
          {
            id: `org/${kebab(text.slice(unit.start, unit.end))}`,
            name: text.slice(unit.start, unit.end),
            role,
          },
        ],
  );
};

const distinct = (participants: readonly Participant[]): Participant[] => [
  ...new Map(participants.map((p) => [`${p.role}:${p.id}`, p])).values(),
];

/** One stretch of evidence for each sentence that the match rests on: an item of a list and its heading are two. */
const evidenceOf = (match: RelationMatch, { text, sentences }: AssemblyContext): Evidence[] => {
  const units = match.clause.units.slice(match.extent.from, match.extent.to);
  const own = sentences[match.clause.sentence];
  const around = match.clause.origin === 'list-item' || !own ? sentences : [own];
  return around
    .filter((sentence) => units.some((unit) => unit.start >= sentence.start && unit.end <= sentence.end))
    .map((sentence) => {
      const own = units.filter((unit) => unit.start >= sentence.start && unit.end <= sentence.end);
      const start = Math.min(...own.map((unit) => unit.start));
      const end = Math.max(...own.map((unit) => unit.end));
      return {
        sentence: sentence.index,
        start,
        end,
        quote: text.slice(start, end),
      };
    });
};

const argumentSpan = (units: readonly Unit[]): { start: number; end: number } => ({
  start: units[0]?.start ?? 0,
  end: units.at(-1)?.end ?? 0,
});

const draft = (finding: Finding, participants: readonly Participant[], context: AssemblyContext): Draft => {
  const { match, judgement, dates, attribution } = finding;
  const { units } = match.clause;
  return {
    claim: {
      article: context.article,
      relation: match.pattern.relation,
      status: judgement.status,
      participants: [...participants],
      ...detailsOf(match, context, isRole),
      ...dates,
      attribution,
      evidence: evidenceOf(match, context),
      pattern: match.pattern.name,
      confidence: context.confidence(match.pattern.name),
    },
    match: match.match.source,
    sentence: match.clause.sentence,
    trigger: argumentSpan(units.slice(match.trigger.from, match.trigger.to)),
    arguments: match.arguments.map((argument) => ({
      slot: argument.slot,
      ...argumentSpan(argument.units),
      organisations: argument.units.flatMap((unit) => unit.mention?.organisations.map((o) => o.id) ?? []),
    })),
    cues: judgement.cues,
    neutral: judgement.neutral,
  };
};

const hasOrganisations = (match: RelationMatch): boolean =>
  match.arguments.some(
    (argument) =>
      isRole(argument.slot) && argument.slot !== 'result' && argument.units.some((u) => u.mention),
  );

/**
 * "The merger" is that of the article's nearest earlier claim of the relation, else of any core relation (an
 * alliance may lead to a merger), else of the first later one of the relation.
 */
const inherited = (findings: readonly Finding[], at: number): Finding | undefined => {
  const relation = findings[at]?.match.pattern.relation;
  const named = (other: Finding): boolean =>
    INHERITED.has(other.match.pattern.relation) && hasOrganisations(other.match);
  const same = (other: Finding): boolean => other.match.pattern.relation === relation && named(other);
  const before = findings.slice(0, at);
  const other = relation === 'acquisition' ? undefined : before.findLast(named);
  return before.findLast(same) ?? other ?? findings.slice(at + 1).find(same);
};

const PLANS = new Set<Status>(['considered', 'planned']);
const FOLLOWING = 4;

/** "The scheme was dropped": the plan of a few sentences before, of whatever relation, that is no plan any more. */
const followed = (findings: readonly Finding[], at: number): Finding | undefined => {
  const { sentence } = findings[at]?.match.clause ?? { sentence: 0 };
  return findings
    .slice(0, at)
    .findLast(
      ({ match, judgement }) =>
        INHERITED.has(match.pattern.relation) &&
        hasOrganisations(match) &&
        PLANS.has(judgement.status) &&
        sentence - match.clause.sentence <= FOLLOWING,
    );
};

/** The findings with those that take up an earlier plan put in its place. */
const withFollowed = (findings: readonly Finding[]): readonly Finding[] => {
  const given = new Set<Finding>();
  const placed = findings.map((finding, at) => {
    if (!finding.match.match.follows) return finding;
    const source = followed(findings, at);
    if (!source) return null;
    given.add(source);
    const pattern = {
      ...finding.match.pattern,
      relation: source.match.pattern.relation,
    };
    return {
      ...finding,
      match: { ...finding.match, pattern, arguments: source.match.arguments },
    };
  });
  return placed.filter((finding): finding is Finding => finding !== null && !given.has(finding));
};

const takenOver = (source: Finding, relation: string, text: string): Participant[] =>
  source.match.arguments
    .flatMap((argument) => participantsOf(argument, text))
    .filter((participant) => participant.role !== 'result' || source.match.pattern.relation === relation)
    .map((participant) =>
      source.match.pattern.relation === relation ? participant : { ...participant, role: 'party' as const },
    );

const participantSets = (
  finding: Finding,
  at: number,
  findings: readonly Finding[],
  context: AssemblyContext,
): Participant[][] => {
  const { match } = finding;
  const own = distinct(match.arguments.flatMap((argument) => participantsOf(argument, context.text)));
  if (match.pattern.relation === 'office' && own.length === 0) {
    const employer = employerOf(match, context);
    return employer ? [[{ ...employer, role: 'organisation' }]] : [];
  }
  if (INHERITED.has(match.pattern.relation) && !hasOrganisations(match)) {
    const source = inherited(findings, at);
    if (!source) return [];
    return [distinct([...takenOver(source, match.pattern.relation, context.text), ...own])];
  }
  if (ONE_EACH.has(match.pattern.relation)) return own.map((participant) => [participant]);
  const customers = own.filter((participant) => participant.role === 'customer');
  if (customers.length < 2) return [own];
  return customers.map((customer) => [
    ...own.filter((participant) => participant.role !== 'customer'),
    customer,
  ]);
};

/** What two findings must share to be about the same thing. */
const subjectKey = ({ claim }: Draft): string =>
  JSON.stringify([
    claim.relation,
    participantKeys(claim.participants.filter((p) => p.role !== 'result')),
    claim.relation === 'alliance' || claim.relation === 'merger'
      ? null
      : [
          claim.scope,
          claim.attribute,
          claim.value,
          claim.min,
          claim.max,
          claim.person,
          claim.title,
          claim.service,
          claim.mode,
        ],
  ]);

const DETAILS = Object.keys(details.shape) as (keyof Details)[];

const isFuller = (other: Draft, one: Draft): boolean => {
  const own = DETAILS.filter((field) => one.claim[field] !== undefined);
  return (
    DETAILS.filter((field) => other.claim[field] !== undefined).length > own.length &&
    own.every((field) => one.claim[field] === other.claim[field])
  );
};

const samePeers = ({ claim }: Draft): string =>
  JSON.stringify([claim.relation, participantKeys(claim.participants)]);

/** Each draft with the fields that the article tells elsewhere of the same organisations: "its bid" is the joint one named before. */
const completed = (drafts: readonly Draft[]): readonly Draft[] => {
  const peers = groupBy(drafts, samePeers);
  return drafts.map((one) => {
    const fuller = peers.get(samePeers(one))?.find((other) => isFuller(other, one));
    if (!fuller) return one;
    const told = Object.fromEntries(DETAILS.map((field) => [field, fuller.claim[field]]));
    return { ...one, claim: { ...one.claim, ...told } };
  });
};

const STRENGTH: Partial<Record<Status, number>> = {
  considered: 1,
  planned: 2,
  effected: 3,
};

/** Whether `weaker` says no more than `other` does: an earlier stage, or the same without its date. */
const isCovered = (weaker: Draft, other: Draft): boolean => {
  if (weaker === other || weaker.claim.reported.edtf !== other.claim.reported.edtf) return false;
  if (weaker.neutral !== other.neutral) return weaker.neutral;
  const [low, high] = [STRENGTH[weaker.claim.status], STRENGTH[other.claim.status]];
  if (weaker.claim.status === other.claim.status)
    return weaker.claim.event === null && other.claim.event !== null;
  return low !== undefined && high !== undefined && low < high;
};

const compareDrafts = (a: Draft, b: Draft): number =>
  (a.claim.evidence[0]?.start ?? 0) - (b.claim.evidence[0]?.start ?? 0);

const byOffset = (a: Evidence, b: Evidence): number => a.start - b.start || a.end - b.end;

/** Joins drafts of one claim: its evidence is all of theirs. */
const merge = (drafts: readonly Draft[], first: Draft): Claim => {
  const evidence = [
    ...new Map(drafts.flatMap((d) => d.claim.evidence).map((e) => [`${e.start}:${e.end}`, e])).values(),
  ].toSorted(byOffset);
  const participants = distinct(drafts.flatMap((d) => d.claim.participants));
  const claim = { ...first.claim, participants, evidence };
  return { id: claimId(claim), ...claim };
};

const resolveGroup = (drafts: readonly Draft[]): Derivation[] => {
  const kept = drafts.filter((weaker) => !drafts.some((other) => isCovered(weaker, other)));
  const claims = groupBy(kept, ({ claim }) => `${claim.status}|${claim.event?.edtf ?? ''}`);
  return [...claims.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const claim = merge(same, first);
    return same.map((one) => ({ ...one, claim }));
  });
};

/** All claims of an article with how each came about, in order of evidence. */
export const assembleClaims = (
  findings: readonly Finding[],
  context: AssemblyContext,
): readonly Derivation[] => {
  const told = withFollowed(findings);
  const drafts = told
    .flatMap((finding, at) =>
      participantSets(finding, at, told, context).map((participants) =>
        draft(finding, participants, context),
      ),
    )
    .toSorted(compareDrafts);
  return [...groupBy(completed(drafts), subjectKey).values()].flatMap(resolveGroup);
};
