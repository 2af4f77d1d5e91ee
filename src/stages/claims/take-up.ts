/** Findings of an article in; those that say what became of a plan told before put in its place, out. */
import type { Relation, Status } from '../../model/claim.js';
import { groupBy } from '../../model/group-by.js';
import type { Finding } from './finding.js';
import { hasOrganisations, idsIn } from './participants-of.js';
import { INHERITED, ONE_EACH } from './relation-kinds.js';

const PLANS = new Set<Status>(['considered', 'planned']);
const STAGES = new Set<Status>(['considered', 'planned', 'effected']);
/** Sentences between a plan and what became of it; an answer follows its question at once. */
const FOLLOWING = 4;
const ANSWERING = 1;

/** What a noun that takes up a plan can stand for; any other stands for whatever was planned. */
const MEANINGS: ReadonlyMap<string, ReadonlySet<Relation>> = new Map([
  ...['takeover', 'acquisition', 'transfer'].map(
    (noun) => [noun, new Set<Relation>(['acquisition'])] as const,
  ),
  ...['merger', 'union', 'marriage', 'amalgamation'].map(
    (noun) => [noun, new Set<Relation>(['merger', 'alliance'])] as const,
  ),
  ...[
    'talks',
    'discussions',
    'negotiations',
    'deal',
    'tie-up',
    'courtship',
    'transaction',
    'conversations',
  ].map((noun) => [noun, INHERITED] as const),
]);

const meanings = ({ match }: Finding): ReadonlySet<Relation> | undefined =>
  match.clause.units
    .slice(match.extent.from, match.extent.to)
    .map((unit) => MEANINGS.get(unit.lower))
    .find((one) => one !== undefined);

/** "Anglia CSU was to join Arden CSU. South CSU has no such plans": what another says of itself. */
const isOfOthers = (finding: Finding, source: Finding): boolean => {
  const names = idsIn(source);
  const { clause, trigger } = finding.match;
  // "has given up on the idea and is looking at an alliance with C": whom one turns to is no subject of it
  return clause.units
    .slice(0, finding.judgement.status === 'abandoned' ? trigger.from : undefined)
    .flatMap((unit) => unit.mention?.organisations ?? [])
    .some(({ id }) => !names.has(id) && !id.startsWith('org/'));
};

/** Whether one finding may say what became of what another tells. */
const mayTakeUp = (finding: Finding, source: Finding): boolean => {
  const { relation } = source.match.pattern;
  const { status } = finding.judgement;
  const distance = finding.match.clause.sentence - source.match.clause.sentence;
  if (!hasOrganisations(source.match) || !PLANS.has(source.judgement.status)) return false;
  if (source.judgement.supposed && (STAGES.has(status) || distance > ANSWERING)) return false;
  if ((status === 'ruled_out' || status === 'abandoned') && isOfOthers(finding, source)) return false;
  // "C will take their place": that of those which close
  if (relation === 'closure' && finding.match.arguments.some(({ slot }) => slot === 'result')) return true;
  if (!(meanings(finding)?.has(relation) ?? true)) return false;
  if (relation === 'independence' && distance > ANSWERING) return false;
  return INHERITED.has(relation) || (ONE_EACH.has(relation) && !STAGES.has(status));
};

/** "The scheme was dropped": the plan of a few sentences before, of whatever relation, that is no plan any more. */
const followed = (findings: readonly Finding[], at: number): Finding | undefined => {
  const finding = findings[at];
  for (let before = at - 1; finding && before >= 0; before--) {
    const source = findings[before];
    if (!source || finding.match.clause.sentence - source.match.clause.sentence > FOLLOWING) return undefined;
    if (mayTakeUp(finding, source)) return source;
  }
  return undefined;
};

/** A finding with the relation and the parties of what it takes up. */
const inPlaceOf = (finding: Finding, source: Finding): Finding => {
  const own = finding.match.arguments.filter(({ slot }) => slot === 'result');
  const { relation } = source.match.pattern;
  const pattern =
    relation === 'closure' && own.length > 0 ? finding.match.pattern : { ...finding.match.pattern, relation };
  return {
    ...finding,
    match: { ...finding.match, pattern, arguments: [...source.match.arguments, ...own] },
  };
};

/** Whether two findings of a sentence tell the same plan: "plan to form an alliance" as the act and as the noun. */
const tellsSame = (one: Finding, other: Finding): boolean =>
  one.match.clause.sentence === other.match.clause.sentence &&
  one.match.pattern.relation === other.match.pattern.relation &&
  PLANS.has(one.judgement.status) &&
  [...idsIn(one)].sort().join() === [...idsIn(other)].sort().join();

const startOf = ({ match }: Finding): number => match.clause.units[match.trigger.from]?.start ?? 0;

/** The findings with those that take up an earlier plan put in its place, and without what is only supposed. */
export const withFollowed = (told: readonly Finding[]): readonly Finding[] => {
  // "A, which had hoped to absorb B, has dropped the idea": an aside is told before what follows it
  const findings = told.toSorted((a, b) => startOf(a) - startOf(b));
  const bySentence = groupBy(findings, ({ match }) => match.clause.sentence);
  const given = new Set<Finding>();
  const placed = findings.map((finding, at) => {
    if (!finding.match.match.follows || finding.match.pattern.relation === 'office') return finding;
    const source = followed(findings, at);
    if (!source) return null;
    // what tells more of the same plan leaves it standing
    if (!STAGES.has(finding.judgement.status))
      for (const other of bySentence.get(source.match.clause.sentence) ?? [])
        if (tellsSame(other, source)) given.add(other);
    return inPlaceOf(finding, source);
  });
  return placed.filter(
    (finding): finding is Finding => finding !== null && !given.has(finding) && !finding.judgement.supposed,
  );
};
