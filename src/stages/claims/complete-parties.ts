/** Findings that leave something to their surroundings in, the same with the party or the relation that these tell out. */
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

/** Whether another finding of the sentence says of the same organisations what it is about. */
const isToldBeside = (finding: Finding, findings: readonly Finding[]): boolean => {
  const named = idsIn(finding);
  return findings.some(
    (other) =>
      other.match.clause.sentence === finding.match.clause.sentence &&
      tellsRelation(other) &&
      isWithin(named, idsIn(other)),
  );
};

const isAboutSame = (one: Finding, other: Finding): boolean =>
  [...idsIn(one)].sort().join() === [...idsIn(other)].sort().join();

/** "A is talking to B": about what the article speaks of before, or else first; null of what only customers talk about. */
const withRelation = (finding: Finding, at: number, findings: readonly Finding[]): Finding | null => {
  const kinds = new Set([...idsIn(finding)].map((id) => kindOf({ id })));
  if (kinds.size > 1 || isToldBeside(finding, findings)) return null;
  const source =
    findings.find((other) => tellsRelation(other) && isAboutSame(other, finding)) ??
    findings.slice(0, at).findLast(tellsRelation) ??
    findings.slice(at).find(tellsRelation);
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

/** "A and B are allies. C will join them": what they do together, C will do with them. */
const withSides = (finding: Finding, at: number, findings: readonly Finding[]): Finding => {
  const named = idsIn(finding);
  const joined = findings.slice(0, at).findLast((other) => {
    const ids = idsIn(other);
    return tellsRelation(other) && ids.size > 1 && ids.size < named.size && isWithin(ids, named);
  });
  if (joined?.match.pattern.relation !== 'alliance') return finding;
  const { match } = finding;
  return { ...finding, match: { ...match, pattern: { ...match.pattern, relation: 'alliance' } } };
};

/** The findings in order; those whose surroundings do not tell what they leave out are gone. */
export const completeParties = (findings: readonly Finding[], context: SpokenContext): readonly Finding[] => {
  const related = findings.flatMap((finding, at) => {
    if (finding.match.pattern.sides) return [withSides(finding, at, findings)];
    if (!finding.match.pattern.borrows) return [finding];
    const told = withRelation(finding, at, findings);
    return told ? [told] : [];
  });
  return related.flatMap((finding) => {
    if (!finding.match.match.elides) return [withNWayParties(finding, context, unitOf)];
    const told = withPartner(finding, context);
    return told ? [told] : [];
  });
};
