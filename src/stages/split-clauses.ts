/** Rows of units of all sentences in, clauses out: asides taken out of their sentence, list items joined to their heading. */
import type { Mention } from '../model/organisation.js';
import type { Sentence } from '../model/sentence.js';
import type { Clause, Unit } from '../model/unit.js';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const FINITE = new Set('is are was were has have had will would could may might can said says'.split(' '));
const LONGEST_APPOSITION = 15;
const RELATIVE = new Set(['which', 'who', 'whose', 'that']);
const DASHES = new Set(['–', '—', '-']);

const isMark = (unit: Unit | undefined, lower: string): boolean =>
  unit?.kind === 'mark' && unit.lower === lower;
const isDash = (unit: Unit | undefined): boolean => unit?.kind === 'mark' && DASHES.has(unit.lower);

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
  const verb = units.findIndex(
    (unit, index) => index > at + 1 && isMark(unit, ',') && FINITE.has(units[index + 1]?.lower ?? ''),
  );
  return verb > 0
    ? verb
    : units.findIndex((unit, index) => index > at + 1 && (isMark(unit, ',') || isMark(unit, ';')));
};

/** Position after the aside that begins at `at`, and where its content begins; null if none begins there. */
const asideAt = (
  units: readonly Unit[],
  at: number,
): { content: number; end: number; after: number } | null => {
  const unit = units[at];
  const closing = unit?.kind === 'mark' ? CLOSING[unit.lower] : undefined;
  if (closing) {
    const end = units.findIndex((other, index) => index > at && isMark(other, closing));
    return end < 0 ? null : { content: at + 1, end, after: end + 1 };
  }
  if (isDash(unit)) {
    const end = units.findIndex((other, index) => index > at && isDash(other));
    return end < 0 ? null : { content: at + 1, end, after: end + 1 };
  }
  if (isMark(unit, ',') && units[at - 1]?.kind === 'organisation') {
    const end = appositionEnd(units, at);
    if (end > 0) return { content: at + 1, end, after: end + 1 };
  }
  const opens = isMark(unit, ',') && RELATIVE.has(units[at + 1]?.lower ?? '');
  if (!opens) return null;
  const end = relativeEnd(units, at);
  return end < 0
    ? { content: at + 1, end: units.length, after: units.length }
    : { content: at + 1, end, after: isMark(units[end], ',') ? end + 1 : end };
};

/** An aside as a clause of its own: "NHS Anglia CSU, which no longer exists" speaks of NHS Anglia CSU, "who" of a person. */
const asideUnits = (before: readonly Unit[], content: readonly Unit[]): readonly Unit[] => {
  const near = before.slice(-6);
  const person = content[0]?.lower === 'who' ? near.findLast((unit) => unit.kind === 'person') : undefined;
  const antecedent = person ?? lastOrganisation(near);
  const relative = RELATIVE.has(content[0]?.lower ?? '') ? 1 : 0;
  return antecedent ? [antecedent, ...content.slice(relative)] : content;
};

/** All organisations of several units, taken as one unit. */
const joinOrganisations = (units: readonly Unit[]): Unit | null => {
  const found = units.filter((unit) => unit.kind === 'organisation');
  const [first, last] = [found[0], found.at(-1)];
  if (!first?.mention || !last) return null;
  if (found.length === 1) return first;
  const organisations = [
    ...new Map(found.flatMap((unit) => unit.mention?.organisations ?? []).map((o) => [o.id, o])).values(),
  ];
  const mention: Mention = { start: first.start, end: last.end, form: 'coordination', organisations };
  return { ...first, end: last.end, mention };
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

const splitSentence = (sentence: number, units: readonly Unit[]): Clause[] => {
  const main: Unit[] = [];
  const cuts = new Set<number>();
  const asides: Clause[] = [];
  for (let at = 0; at < units.length; ) {
    const aside = asideAt(units, at);
    const unit = units[at];
    if (aside && main.length > 0) {
      const content = units.slice(aside.content, aside.end);
      asides.push({ sentence, units: asideUnits(main, content), origin: 'aside' });
      cuts.add(main.length);
      at = aside.after;
    } else {
      if (unit) main.push(unit);
      at++;
    }
  }
  return [{ sentence, units: rejoin(main, cuts), origin: 'sentence' }, ...asides];
};

const EXEMPLIFYING = new Set(['one', 'two', 'three', 'four', 'among', 'these', 'they', 'those', 'examples']);
const POINTING = new Set(['these', 'them', 'those', 'include', 'are', 'is']);
const LONGEST_SUBJECT = 5;

/** "One of these is North and East London CSU": names those of whom the sentence before speaks. */
const isExemplifying = (units: readonly Unit[]): boolean =>
  EXEMPLIFYING.has(units[0]?.lower ?? '') && units.slice(1, 4).some((unit) => POINTING.has(unit.lower));

const QUANTIFIERS = new Set([
  'some',
  'several',
  'many',
  'other',
  'more',
  'most',
  'few',
  'all',
  'both',
  'those',
]);

const isQuantified = (unit: Unit | undefined): boolean =>
  unit?.kind === 'number' || QUANTIFIERS.has(unit?.lower ?? '');

/** The sentence with the item for its subject: "Some CSUs will still be independent". */
const withSubject = (units: readonly Unit[], subject: Unit): Unit[] | null => {
  const verb = units.findIndex((unit, at) => at <= LONGEST_SUBJECT && FINITE.has(unit.lower));
  const named = units.slice(0, Math.max(verb, 0)).some((unit) => unit.kind === 'organisation');
  return verb < 1 || named || !isQuantified(units[0]) ? null : [subject, ...units.slice(verb)];
};

/** The heading with the item in the place of "the following", or else behind it. */
const headed = (heading: readonly Unit[], item: Unit): Unit[] => {
  const at = heading.findIndex((unit) => unit.lower === 'following');
  if (at < 0) return withSubject(heading, item) ?? [...heading, item];
  const from = heading[at - 1]?.lower === 'the' ? at - 1 : at;
  return [...heading.slice(0, from), item, ...heading.slice(at + 1)];
};

/** Items that stand in the heading's own sentence, after a colon, parted by semicolons. */
const inlineItems = (
  units: readonly Unit[],
): { heading: readonly Unit[]; items: (readonly Unit[])[] } | null => {
  const colon = units.findIndex((unit) => isMark(unit, ':'));
  if (colon < 0 || !units.some((unit, index) => index > colon && isMark(unit, ';'))) return null;
  const items: Unit[][] = [[]];
  for (const unit of units.slice(colon + 1)) {
    if (isMark(unit, ';')) items.push([]);
    else items.at(-1)?.push(unit);
  }
  return { heading: units.slice(0, colon), items };
};

const isHeading = (units: readonly Unit[]): boolean =>
  isMark(units.at(-1), ':') || units.some((unit) => unit.lower === 'following');

const withoutColon = (units: readonly Unit[]): readonly Unit[] =>
  isMark(units.at(-1), ':') ? units.slice(0, -1) : units;

/**
 * The clauses of all sentences, in order. `rows` gives the units of each sentence by its index; an empty row
 * stands for a sentence that no pattern need look at.
 */
export const splitClauses = (
  sentences: readonly Sentence[],
  rows: readonly (readonly Unit[])[],
): readonly Clause[] => {
  const clauses: Clause[] = [];
  let heading: readonly Unit[] | null = null;
  let before: readonly Unit[] = [];
  for (const sentence of sentences) {
    const units = rows[sentence.index] ?? [];
    const join = (from: readonly Unit[], items: readonly (readonly Unit[])[]): void => {
      for (const item of items.map(joinOrganisations)) {
        if (item) clauses.push({ sentence: sentence.index, units: headed(from, item), origin: 'list-item' });
      }
    };
    if (sentence.kind === 'list-item' && heading) join(heading, [units]);
    else heading = isHeading(units) ? withoutColon(units) : null;
    const named = isExemplifying(units) ? joinOrganisations(units) : null;
    const exemplified = named && withSubject(before, named);
    if (exemplified) clauses.push({ sentence: sentence.index, units: exemplified, origin: 'list-item' });
    before = units;
    const inline = inlineItems(units);
    if (inline) join(inline.heading, inline.items);
    if (units.length > 0) clauses.push(...splitSentence(sentence.index, units));
  }
  return clauses;
};
