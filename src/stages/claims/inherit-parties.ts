/** Findings of an article in; for those that name no parties of their own, whose parties they take, out. */
import type { Participant, Status } from '../../model/claim.js';
import type { Finding } from './finding.js';
import { hasOrganisations, participantsOf } from './participants-of.js';

/** Relations that "the merger" or "the deal" may take up. */
export const INHERITED = new Set(['merger', 'alliance', 'acquisition']);

const mayGive = ({ match }: Finding): boolean =>
  INHERITED.has(match.pattern.relation) && hasOrganisations(match);

/**
 * For each finding the one that it inherits from: "the merger" is that of the article's nearest earlier claim of
 * the relation, else of any core relation (an alliance may lead to a merger), else of the first later one of the
 * relation.
 */
export const inheritance = (findings: readonly Finding[]): readonly (Finding | undefined)[] => {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const { relation } = finding.match.pattern;
    if (mayGive(finding) && !first.has(relation)) first.set(relation, finding);
  }
  const last = new Map<string, Finding>();
  let lastOfAny: Finding | undefined;
  return findings.map((finding) => {
    const { relation } = finding.match.pattern;
    const other = relation === 'acquisition' ? undefined : lastOfAny;
    const source = last.get(relation) ?? other ?? first.get(relation);
    if (mayGive(finding)) {
      last.set(relation, finding);
      lastOfAny = finding;
    }
    return source;
  });
};

const PLANS = new Set<Status>(['considered', 'planned']);
const STAGES = new Set<Status>(['considered', 'planned', 'effected']);
const FOLLOWING = 4;

/** "The scheme was dropped": the plan of a few sentences before, of whatever relation, that is no plan any more. */
const followed = (findings: readonly Finding[], at: number): Finding | undefined => {
  const { sentence } = findings[at]?.match.clause ?? { sentence: 0 };
  // "C will take their place": that of those which close
  const ofClosed = findings[at]?.match.arguments.some(({ slot }) => slot === 'result');
  for (let before = at - 1; before >= 0; before--) {
    const finding = findings[before];
    if (!finding || sentence - finding.match.clause.sentence > FOLLOWING) return undefined;
    const gives = mayGive(finding) || (ofClosed && finding.match.pattern.relation === 'closure');
    if (gives && PLANS.has(finding.judgement.status)) return finding;
  }
  return undefined;
};

/** The findings with those that take up an earlier plan put in its place. */
export const withFollowed = (findings: readonly Finding[]): readonly Finding[] => {
  const given = new Set<Finding>();
  const placed = findings.map((finding, at) => {
    if (!finding.match.match.follows) return finding;
    const source = followed(findings, at);
    if (!source) return null;
    // what tells more of the same plan leaves it standing
    if (!STAGES.has(finding.judgement.status)) given.add(source);
    const { relation } = source.match.pattern;
    const pattern = relation === 'closure' ? finding.match.pattern : { ...finding.match.pattern, relation };
    const own = finding.match.arguments.filter(({ slot }) => slot === 'result');
    return {
      ...finding,
      match: { ...finding.match, pattern, arguments: [...source.match.arguments, ...own] },
    };
  });
  return placed.filter((finding): finding is Finding => finding !== null && !given.has(finding));
};

/** The parties of another finding, in the roles that the relation has for them. */
export const takenOver = (source: Finding, relation: string, text: string): Participant[] =>
  source.match.arguments
    .flatMap((argument) => participantsOf(argument, text))
    .filter((participant) => participant.role !== 'result' || source.match.pattern.relation === relation)
    .map((participant) =>
      source.match.pattern.relation === relation ? participant : { ...participant, role: 'party' as const },
    );
