/** What patterns match over: a sentence as a row of units, names and numbers being one unit each. */
import type { Mention } from './organisation.js';
import type { Span } from './span.js';

export type UnitKind =
  | 'word'
  | 'mark'
  | 'organisation'
  | 'person'
  | 'title'
  | 'name'
  | 'number'
  | 'money'
  | 'scope';

/** One unit of a sentence. Quotation marks are no units: patterns look through them. */
export interface Unit extends Span {
  readonly kind: UnitKind;
  /** Id of `lower` among the words that the domain's data compare texts with, -1 of any other word. */
  readonly word: number;
  /** Lower-cased text with straight apostrophes; what literals of patterns are compared with. */
  readonly lower: string;
  /** The mention, of an organisation unit. */
  readonly mention: Mention | undefined;
  /** The number, of a number or money unit. */
  readonly value: number | undefined;
  /** Currency code of a money unit. */
  readonly currency: string | undefined;
  /** Full name without honorifics, of a person unit; of "she" or "Ms Garbutt" the name told earlier. */
  readonly person: string | undefined;
  /** What a scope unit counts, such as "CSU"; "" for a word that could stand for any kind. */
  readonly scope: string | undefined;
}

/** What only units of some kinds tell. */
export type Told = Partial<Pick<Unit, 'mention' | 'value' | 'currency' | 'person' | 'scope'>>;

const NOTHING: Told = {};

/** A unit; all have the same fields in the same order, which the engine reads several times faster than mixed ones. */
export const makeUnit = (
  kind: UnitKind,
  word: number,
  lower: string,
  start: number,
  end: number,
  { mention, value, currency, person, scope }: Told = NOTHING,
): Unit => ({ kind, word, lower, start, end, mention, value, currency, person, scope });

/** A unit as it is but for its kind and what that tells. */
export const retold = (unit: Unit, kind: UnitKind, told: Told): Unit =>
  makeUnit(kind, unit.word, unit.lower, unit.start, unit.end, {
    mention: told.mention ?? unit.mention,
    value: told.value ?? unit.value,
    currency: told.currency ?? unit.currency,
    person: told.person ?? unit.person,
    scope: told.scope ?? unit.scope,
  });

/**
 * A row of units in which one subject can govern one verb: a sentence without its asides, or an aside with
 * the organisation that it describes put in the place of its relative pronoun.
 */
export interface Clause {
  /** Index of the sentence that it belongs to. */
  readonly sentence: number;
  readonly units: readonly Unit[];
  /** A clause of its own, or one made of a heading and an item of the list below it. */
  readonly origin: 'sentence' | 'aside' | 'list-item';
  /** Index of the sentence that lends a list's item its words. */
  readonly heading?: number;
}

/** Indexes of the sentences that a clause's units come from, in order. */
export const sentencesOf = ({ sentence, heading }: Clause): readonly number[] =>
  heading === undefined || heading === sentence ? [sentence] : [heading, sentence];
