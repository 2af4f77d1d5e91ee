/** Findings of an article in; for those that name no parties of their own, whose parties they take, out. */
import type { Participant, Status } from '../../model/claim.js';
import type { Draft, Finding } from './finding.js';
import { hasOrganisations, participantsOf } from './participants-of.js';
import { INHERITED } from './relation-kinds.js';

/** "The takeover" is none of those that run one another: only what happens has a noun. */
const isLasting = ({ pattern }: Finding['match']): boolean =>
  pattern.relation === 'acquisition' && pattern.aspect === 'state';

const mayGive = ({ match }: Finding): boolean =>
  INHERITED.has(match.pattern.relation) && hasOrganisations(match) && !isLasting(match);

/** Sentences in which an article may speak of "the merger" before it says whose. */
const OPENING = 4;

/** What is not to be is no "merger" that the text goes on about, as long as another is. */
const AGAINST = new Set<Status>(['ruled_out', 'abandoned']);

/**
 * For each finding the one that it inherits from: "the merger" is that of the article's nearest earlier claim of
 * the relation, else of any core relation (an alliance may lead to a merger), else of the first later one of the
 * relation, where the article only begins.
 */
export const inheritance = (findings: readonly Finding[]): readonly (Finding | undefined)[] => {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const { relation } = finding.match.pattern;
    if (mayGive(finding) && !first.has(relation)) first.set(relation, finding);
  }
  const last = new Map<string, Finding>();
  const given = new Map<string, Finding>();
  let lastOfAny: Finding | undefined;
  return findings.map((finding) => {
    const { relation } = finding.match.pattern;
    const other = relation === 'acquisition' ? undefined : lastOfAny;
    const ahead = finding.match.clause.sentence < OPENING ? first.get(relation) : undefined;
    const source = last.get(relation) ?? given.get(relation) ?? other ?? ahead;
    if (mayGive(finding)) {
      if (AGAINST.has(finding.judgement.status)) given.set(relation, finding);
      else last.set(relation, finding);
      lastOfAny = finding;
    }
    return source;
  });
};

/** The parties of another finding, in the roles that the relation has for them. */
export const takenOver = (source: Finding, relation: string, text: string): Participant[] =>
  source.match.arguments
    .flatMap((argument) => participantsOf(argument, text))
    .filter((participant) => participant.role !== 'result' || source.match.pattern.relation === relation)
    .map((participant) =>
      source.match.pattern.relation === relation ? participant : { ...participant, role: 'party' as const },
    );

const isBefore = (event: Draft, { match }: Finding): boolean =>
  event.sentence < match.clause.sentence ||
  (event.sentence === match.clause.sentence &&
    event.trigger.start < (match.clause.units[match.trigger.from]?.start ?? 0));

/** The parties of the event told last before a finding that names nobody: "It will have 900 staff". `events` are in the order of the text. */
export const partiesTold = (events: readonly Draft[]): ((finding: Finding) => Participant[]) => {
  const giving = events.filter(({ claim }) => INHERITED.has(claim.relation));
  let last: Draft | undefined;
  /** For each the last up to it that is to be, as far as one is. */
  const standing = giving.map((event) => {
    if (!AGAINST.has(event.claim.status)) last = event;
    return last;
  });
  return (finding) => {
    let [low, high] = [0, giving.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(giving[middle] as Draft, finding)) low = middle + 1;
      else high = middle;
    }
    const source = standing[low - 1] ?? giving[low - 1];
    const parties = source?.claim.participants.filter(({ role }) => role !== 'result') ?? [];
    return parties.map((participant) => ({ ...participant, role: 'party' as const }));
  };
};
