/** The units of a sentence in, its clauses out: asides become clauses of their own. */
import type { Clause, Unit } from '../../model/unit.js';
import { namesOnly, pairOf } from './bare-names.js';
import { withCompanions } from './companions.js';
import { cutAtSecondVerb } from './coordinated-verbs.js';
import { gapped } from './gapped.js';
import { withLabelBehind } from './labels.js';
import { FINITE, isDash, isMark, joinOrganisations } from './units-of.js';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const LONGEST_APPOSITION = 15;
const RELATIVE = new Set(['which', 'who', 'whose', 'that']);

const PREPOSITION = new Set(['with', 'by', 'to', 'into', 'from', 'of', 'for']);

const LONGEST_ASIDE = 120;

/** Position of the first unit from `from` on, not far, that is wanted; -1 if none is. */
const positionOf = (
  units: readonly Unit[],
  from: number,
  wanted: (unit: Unit, at: number) => boolean,
): number => {
  for (let at = from; at < Math.min(units.length, from + LONGEST_ASIDE); at++) {
    const unit = units[at];
    if (unit && wanted(unit, at)) return at;
  }
  return -1;
};

const lastOrganisation = (units: readonly Unit[]): Unit | undefined =>
  units.findLast((unit) => unit.kind === 'organisation');

/** Where "A CSU, once expected to join them, has …" goes on: the comma before its verb; 0 if no apposition opens here. */
const appositionEnd = (units: readonly Unit[], at: number): number => {
  for (let end = at + 2; end <= at + LONGEST_APPOSITION && units[end]; end++) {
    const unit = units[end];
    if (isMark(unit, ';') || isMark(unit, ':')) return 0;
    if (isMark(unit, ','))
      return FINITE.has(units[end + 1]?.lower ?? '') && units[at + 1]?.kind === 'word' ? end : 0;
  }
  return 0;
};

/** End of a relative clause: the comma before the main verb, else the first comma or semicolon; -1 for the sentence's end. */
const relativeEnd = (units: readonly Unit[], at: number): number => {
  const verb = positionOf(
    units,
    at + 2,
    (unit, index) => isMark(unit, ',') && FINITE.has(units[index + 1]?.lower ?? ''),
  );
  return verb > 0 ? verb : positionOf(units, at + 2, (unit) => isMark(unit, ',') || isMark(unit, ';'));
};

/** "…, with which it will merge" */
const isPrepositional = (units: readonly Unit[], at: number): boolean =>
  PREPOSITION.has(units[at]?.lower ?? '') && /^whi?(?:ch|om)$/.test(units[at + 1]?.lower ?? '');

/** What became of a deal, told between commas behind the last of those who made it: "A's merger with B, completed in April, has". */
const OUTCOME = new Set(
  'completed finalised concluded abandoned scrapped shelved approved cleared blocked rejected agreed signed mooted'.split(
    ' ',
  ),
);

/** Position after the aside that begins at `at`, and where its content begins; null if none begins there. */
const asideAt = (
  units: readonly Unit[],
  at: number,
): { content: number; end: number; after: number } | null => {
  const unit = units[at];
  const closing = unit?.kind === 'mark' ? CLOSING[unit.lower] : undefined;
  if (closing) {
    const end = positionOf(units, at + 1, (other) => isMark(other, closing));
    return end < 0 ? null : { content: at + 1, end, after: end + 1 };
  }
  if (isDash(unit)) {
    const end = positionOf(units, at + 1, isDash);
    return end < 0 ? null : { content: at + 1, end, after: end + 1 };
  }
  if (isMark(unit, ',') && units[at - 1]?.kind === 'organisation') {
    const end = OUTCOME.has(units[at + 1]?.lower ?? '') ? 0 : appositionEnd(units, at);
    if (end > 0) return { content: at + 1, end, after: end + 1 };
  }
  const opens =
    isMark(unit, ',') && (RELATIVE.has(units[at + 1]?.lower ?? '') || isPrepositional(units, at + 1));
  if (!opens) return null;
  const end = relativeEnd(units, at);
  return end < 0
    ? {
        content: at + 1,
        end: Math.min(units.length, at + LONGEST_ASIDE),
        after: Math.min(units.length, at + LONGEST_ASIDE),
      }
    : { content: at + 1, end, after: isMark(units[end], ',') ? end + 1 : end };
};

/** An aside as a clause of its own: "NHS Anglia CSU, which no longer exists" speaks of NHS Anglia CSU, "who" of a person. */
const asideUnits = (before: readonly Unit[], content: readonly Unit[]): readonly Unit[] => {
  const near = before.slice(-6);
  const [preposition] = content;
  if (preposition && isPrepositional(content, 0)) {
    const named = lastOrganisation(near);
    return named ? [...content.slice(2), preposition, named] : content;
  }
  const right = near.at(-1);
  const person =
    content[0]?.lower === 'who'
      ? near.findLast((unit) => unit.kind === 'person')
      : right?.kind === 'person' && content[0]?.lower !== 'which'
        ? right
        : undefined;
  const antecedent = person ?? pairOf(before) ?? lastOrganisation(near);
  const relative = RELATIVE.has(content[0]?.lower ?? '') ? 1 : 0;
  return antecedent ? [antecedent, ...content.slice(relative)] : content;
};

/** "Central Midlands CSU – an aside – and Arden CSU": a coordination that an aside had parted is one again. */
const rejoin = (units: readonly Unit[], cuts: ReadonlySet<number>): readonly Unit[] => {
  const joined: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    const isParted = cuts.has(at + 1) && unit?.kind === 'organisation' && units[at + 1]?.lower === 'and';
    const whole =
      isParted && units[at + 2]?.kind === 'organisation' ? joinOrganisations(units.slice(at, at + 3)) : null;
    if (whole) at += 2;
    const kept = whole ?? unit;
    if (kept) joined.push(kept);
  }
  return joined;
};

/** No sentence that a person wrote is longer than this many units; what is, is read piece by piece. */
const LONGEST_CLAUSE = 400;

const inPieces = (clause: Clause): Clause[] => {
  const pieces: Clause[] = [];
  for (let at = 0; at < clause.units.length; at += LONGEST_CLAUSE)
    pieces.push({ ...clause, units: clause.units.slice(at, at + LONGEST_CLAUSE) });
  return pieces;
};

/** A sentence's clauses: first itself without its asides, then each aside. */
export const splitSentence = (sentence: number, row: readonly Unit[]): Clause[] => {
  const units = withCompanions(row);
  const main: Unit[] = [];
  const cuts = new Set<number>();
  const asides: Clause[] = [];
  for (let at = 0; at < units.length; ) {
    const aside = asideAt(units, at);
    const unit = units[at];
    if (aside && main.length > 0) {
      const content = units.slice(aside.content, aside.end);
      const names = main.at(-1)?.kind === 'organisation' ? null : namesOnly(content);
      if (names && (names.mention?.organisations.length ?? 0) > 1) main.push(names);
      asides.push({ sentence, units: asideUnits(main, content), origin: 'aside' });
      cuts.add(main.length);
      at = aside.after;
    } else {
      if (unit) main.push(unit);
      at++;
    }
  }
  const rows = gapped(withLabelBehind(rejoin(main, cuts))).flatMap(cutAtSecondVerb);
  return [...rows.flatMap((own) => inPieces({ sentence, units: own, origin: 'sentence' })), ...asides];
};
