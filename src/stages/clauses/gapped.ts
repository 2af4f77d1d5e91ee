/** The units of a clause in; out one row for each predication that shares its verb: "A merges with B and C with D". */
import { kindOf, type OrganisationRef } from '../../model/organisation.js';
import { makeUnit, type Unit } from '../../model/unit.js';

type Row = readonly Unit[];

const PREPOSITION = new Set(['with', 'by', 'into', 'to']);
const LINK = new Set([',', ';', 'and', 'while', 'but', 'then']);
const PARALLEL = /^(?:as|so)$/;
const AUXILIARY = /^(?:have|has|had|are|is|were|was|will|would|did|do|does)$/;
const FEWEST = 2;
/** Units that a verb with what belongs to it may take between two names. */
const LONGEST_VERB = 8;
/** Units that tell what is done with the first of two, "with B for acute care and with C". */
const LEAST_APART = 2;
const MOST_APART = 12;

const refsOf = (unit: Unit | undefined): readonly OrganisationRef[] => unit?.mention?.organisations ?? [];
const isOrganisation = (unit: Unit | undefined): boolean => unit?.kind === 'organisation';

const areAlike = (units: readonly (Unit | undefined)[]): boolean =>
  new Set(units.flatMap(refsOf).map(kindOf)).size === 1;

const withRefs = (unit: Unit, organisations: readonly OrganisationRef[]): Unit =>
  makeUnit(unit.kind, unit.word, unit.lower, unit.start, unit.end, {
    mention: { start: unit.start, end: unit.end, form: 'coordination', organisations },
  });

/** The name before the preposition at `at`, of which the verb between them tells; -1 if none is near. */
const subjectBefore = (units: Row, at: number): number => {
  for (let s = at - 1; s >= 0 && s >= at - 1 - LONGEST_VERB; s--) {
    if (isOrganisation(units[s])) return s;
    if (units[s]?.kind === 'mark') return -1;
  }
  return -1;
};

/** The first object, and the subject and the object that the verb has a second time. */
interface Shared {
  readonly first: Unit;
  readonly subject: Unit;
  /** Position of the second object. */
  readonly object: number;
  /** Position after what belongs to the first. */
  readonly end: number;
}

/** "with B and C with D", B and C read as one coordination or apart. */
const anotherSubject = (units: Row, at: number): Shared | null => {
  const preposition = units[at]?.lower;
  const first = units[at + 1];
  const refs = refsOf(first);
  const [own, others] = [refs.slice(0, -1), refs.slice(-1)];
  if (first && own.length > 0 && units[at + 2]?.lower === preposition && isOrganisation(units[at + 3]))
    return { first: withRefs(first, own), subject: withRefs(first, others), object: at + 3, end: at + 2 };
  let next = at + 2;
  while (LINK.has(units[next]?.lower ?? '')) next++;
  const subject = units[next];
  const isParted = next > at + 2 && isOrganisation(subject) && isOrganisation(units[next + 2]);
  return first && subject && isParted && units[next + 1]?.lower === preposition
    ? { first, subject, object: next + 2, end: at + 2 }
    : null;
};

/** "with B for acute care and with C". */
const anotherObject = (units: Row, at: number, subject: Unit): Shared | null => {
  const preposition = units[at]?.lower;
  const first = units[at + 1];
  for (let and = at + 2 + LEAST_APART; and <= at + 2 + MOST_APART; and++) {
    if (isOrganisation(units[and - 1])) return null;
    if (units[and]?.lower !== 'and') continue;
    if (first && units[and + 1]?.lower === preposition && isOrganisation(units[and + 2]))
      return { first, subject, object: and + 2, end: and };
  }
  return null;
};

/** "A and B will merge, as will C and D": the row up to "as", and its words about the others. */
const parallel = (units: Row): readonly Row[] | null => {
  const as = units.findIndex(
    (unit, at) =>
      PARALLEL.test(unit.lower) &&
      AUXILIARY.test(units[at + 1]?.lower ?? '') &&
      isOrganisation(units[at + 2]),
  );
  const other = units[as + 2];
  const subject = as < 0 ? -1 : units.findIndex((unit) => isOrganisation(unit) && areAlike([unit, other]));
  if (!other || subject < 0 || subject > as) return null;
  const end = LINK.has(units[as - 1]?.lower ?? '') ? as - 1 : as;
  const again = [...units.slice(0, subject), other, ...units.slice(subject + 1, end)];
  return [[...units.slice(0, end), ...units.slice(as + 3)], again];
};

/** The rows that the clause stands for, itself alone where no verb is left out. Names that share one are of one kind. */
export const gapped = (units: Row): readonly Row[] => {
  let names = 0;
  for (const unit of units) if (isOrganisation(unit)) names++;
  if (names < FEWEST) return [units];
  for (let at = 1; at < units.length - 2; at++) {
    if (!PREPOSITION.has(units[at]?.lower ?? '') || !isOrganisation(units[at + 1])) continue;
    const s = subjectBefore(units, at);
    const subject = units[s];
    const shared = subject && (anotherSubject(units, at) ?? anotherObject(units, at, subject));
    const object = shared && units[shared.object];
    if (!object || !areAlike([subject, shared.first, shared.subject, object])) continue;
    const rest = units.slice(shared.object + 1);
    const own = shared.end === at + 2 ? rest : units.slice(at + 2, shared.end);
    const again = [...units.slice(0, s), shared.subject, ...units.slice(s + 1, at + 1), object, ...rest];
    return [[...units.slice(0, at + 1), shared.first, ...own], ...gapped(again)];
  }
  return parallel(units) ?? [units];
};
