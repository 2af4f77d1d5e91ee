/** Findings that leave something to their surroundings in, the same with the party or the relation that these tell out. */
import { groupBy } from '../../model/group-by.js';
import { kindOf, type Mention } from '../../model/organisation.js';
import { makeUnit, type Unit } from '../../model/unit.js';
import type { Finding } from './finding.js';
import { withNWayParties } from './n-way-parties.js';
import { idsIn } from './participants-of.js';
import { INHERITED } from './relation-kinds.js';
import { type SpokenContext, spokenOf } from './spoken-of.js';

const unitOf = (mention: Mention): Unit =>
  makeUnit('organisation', -1, '', mention.start, mention.end, { mention });

/** "A merger with B was looked at": of A, whom the text speaks of there and who is of B's kind. */
const withPartner = (finding: Finding, context: SpokenContext): Finding | null => {
  const named = idsIn(finding);
  const kinds = new Set([...named].map((id) => kindOf({ id })));
  const found = spokenOf(finding.match, context, ({ id }) => kinds.has(kindOf({ id })) && !named.has(id));
  if (!found) return null;
  const partner = { slot: 'party', units: [unitOf(found)] };
  return { ...finding, match: { ...finding.match, arguments: [partner, ...finding.match.arguments] } };
};

const tellsRelation = ({ match }: Finding): boolean =>
  INHERITED.has(match.pattern.relation) && !match.pattern.borrows && !match.match.follows;

const isWithin = (few: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...few].every((id) => all.has(id));

const idsKey = (finding: Finding): string => [...idsIn(finding)].sort().join();

/** The findings of an article that say what they are about, so that each other finds its own at once. */
interface Telling {
  readonly bySentence: ReadonlyMap<number, readonly Finding[]>;
  /** The first that is about an organisation or several. */
  readonly about: ReadonlyMap<string, Finding>;
  /** For each finding the last that tells before it, and the first from it on. */
  readonly before: readonly (Finding | undefined)[];
  readonly after: readonly (Finding | undefined)[];
}

const tellingOf = (findings: readonly Finding[]): Telling => {
  const telling = findings.filter(tellsRelation);
  let [last, next]: (Finding | undefined)[] = [];
  const before = findings.map((finding) => {
    const earlier = last;
    if (tellsRelation(finding)) last = finding;
    return earlier;
  });
  const after = findings.toReversed().map((finding) => {
    if (tellsRelation(finding)) next = finding;
    return next;
  });
  return {
    bySentence: groupBy(telling, ({ match }) => match.clause.sentence),
    about: new Map(telling.toReversed().map((one) => [idsKey(one), one])),
    before,
    after: after.toReversed(),
  };
};

/** Whether another finding of the sentence says of the same organisations what it is about. */
const isToldBeside = (finding: Finding, { bySentence }: Telling): boolean => {
  const named = idsIn(finding);
  const beside = bySentence.get(finding.match.clause.sentence) ?? [];
  return beside.some((other) => isWithin(named, idsIn(other)));
};

/** "A is talking to B": about what the article speaks of before, or else first; null of what only customers talk about. */
const withRelation = (finding: Finding, at: number, telling: Telling): Finding | null => {
  const kinds = new Set([...idsIn(finding)].map((id) => kindOf({ id })));
  if (kinds.size > 1 || isToldBeside(finding, telling)) return null;
  const source = telling.about.get(idsKey(finding)) ?? telling.before[at] ?? telling.after[at];
  if (!source) return null;
  const { relation } = source.match.pattern;
  const told = relation === 'acquisition' ? 'merger' : relation;
  const { judgement, match } = finding;
  // what goes ahead is as far along as it was said to be
  const status =
    judgement.status === 'planned' && source.judgement.status === 'considered'
      ? 'considered'
      : judgement.status;
  return {
    ...finding,
    judgement: { ...judgement, status },
    match: { ...match, pattern: { ...match.pattern, relation: told } },
  };
};

/** Findings back in which those may be told whom another joins: several times as many as a long article has. */
const MOST = 400;

/** "A and B are allies. C will join them": what they do together, C will do with them. */
const withSides = (finding: Finding, at: number, findings: readonly Finding[]): Finding => {
  const named = idsIn(finding);
  const joined = findings.slice(Math.max(0, at - MOST), at).findLast((other) => {
    if (!tellsRelation(other)) return false;
    const ids = idsIn(other);
    return ids.size > 1 && ids.size < named.size && isWithin(ids, named);
  });
  if (joined?.match.pattern.relation !== 'alliance') return finding;
  const { match } = finding;
  return { ...finding, match: { ...match, pattern: { ...match.pattern, relation: 'alliance' } } };
};

/** The findings in order; those whose surroundings do not tell what they leave out are gone. */
export const completeParties = (findings: readonly Finding[], context: SpokenContext): readonly Finding[] => {
  const telling = tellingOf(findings);
  const related = findings.flatMap((finding, at) => {
    if (finding.match.pattern.sides) return [withSides(finding, at, findings)];
    if (!finding.match.pattern.borrows) return [finding];
    const told = withRelation(finding, at, telling);
    return told ? [told] : [];
  });
  return related.flatMap((finding) => {
    if (!finding.match.match.elides) return [withNWayParties(finding, context, unitOf)];
    const told = withPartner(finding, context);
    return told ? [told] : [];
  });
};
