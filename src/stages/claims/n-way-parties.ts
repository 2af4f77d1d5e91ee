/** A finding about "a three-way merger" that names no parties in, the same with as many as that out. */
import { kindOf, type Mention } from '../../model/organisation.js';
import type { Unit } from '../../model/unit.js';
import type { Finding } from './finding.js';
import { mentionsWithin } from './mentions-within.js';
import { hasOrganisations } from './participants-of.js';
import type { SpokenContext } from './spoken-of.js';

const WAYS: ReadonlyMap<string, number> = new Map([
  ['two-way', 2],
  ['three-way', 3],
  ['four-way', 4],
  ['five-way', 5],
  ['six-way', 6],
]);
/** Words that may stand between the number and the trigger: "a three-way formal merger". */
const NEAR = 3;
/** Sentences back in which the parties may be named. */
const MEMORY = 5;

/** How many parties the words before the trigger tell; undefined where they tell none. */
const waysOf = ({ match: { clause, trigger } }: Finding): number | undefined =>
  clause.units
    .slice(Math.max(0, trigger.from - NEAR), trigger.from)
    .map((unit) => WAYS.get(unit.lower))
    .find((ways) => ways !== undefined);

/** The mentions of the last sentences that make so many organisations of the kind that the nearest is of; null of none or more. */
const lastNamed = (finding: Finding, ways: number, context: SpokenContext): readonly Mention[] | null => {
  const ids = new Set<string>();
  const found: Mention[] = [];
  let kind: string | undefined;
  const own = finding.match.clause.sentence;
  for (let index = own; index >= Math.max(0, own - MEMORY) && ids.size < ways; index--) {
    const { start, end } = context.sentences[index] ?? { start: 0, end: 0 };
    for (const mention of mentionsWithin(context.mentions, start, end)) {
      kind ??= mention.organisations[0] && kindOf(mention.organisations[0]);
      if (mention.organisations.some((ref) => kindOf(ref) !== kind)) continue;
      found.push(mention);
      for (const { id } of mention.organisations) ids.add(id);
    }
  }
  return ids.size === ways ? found : null;
};

/** The finding with its parties; as it is where it tells no number, or so many are not to be found. */
export const withNWayParties = (
  finding: Finding,
  context: SpokenContext,
  unitOf: (mention: Mention) => Unit,
): Finding => {
  const ways = hasOrganisations(finding.match) ? undefined : waysOf(finding);
  if (ways === undefined) return finding;
  const named = lastNamed(finding, ways, context);
  if (!named) return finding;
  const parties = { slot: 'party', units: named.map(unitOf) };
  return { ...finding, match: { ...finding.match, arguments: [parties, ...finding.match.arguments] } };
};
