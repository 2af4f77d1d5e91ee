/** What a parser understood of an expression before anything is resolved: plain data, the same for any article. */
import type { Assumption } from './assumptions.js';
import type { Grain, Period, Unit } from './period.js';

/** A piece of the calendar that names no year (or month, or week) of its own. */
export type Part =
  | { readonly at: 'month'; readonly month: number }
  /** `weekday` where the text names it too: it tells which year is meant. */
  | { readonly at: 'date'; readonly month: number; readonly date: number; readonly weekday?: number }
  | { readonly at: 'month-date'; readonly date: number }
  /** `season` by its EDTF code, 21 to 24. */
  | { readonly at: 'season'; readonly season: number }
  | { readonly at: 'quarter'; readonly quarter: number }
  | { readonly at: 'half'; readonly half: number }
  /** ISO weekday, Monday 1 to Sunday 7. */
  | { readonly at: 'weekday'; readonly weekday: number }
  | { readonly at: 'weekend' }
  | { readonly at: 'new-year' }
  /** The months on either side of New Year. */
  | { readonly at: 'turn' }
  | { readonly at: 'holiday'; readonly holiday: string }
  /** The n-th unit (or weekday) inside a period; counted from its end where negative. */
  | { readonly at: 'nth'; readonly n: number; readonly unit: Unit; readonly weekday?: number }
  /** The first or last `count` units of a period; `count` null where vague ("few"). */
  | {
      readonly at: 'run';
      readonly count: number | null;
      readonly unit: Unit;
      readonly end: 'first' | 'last';
    };

/** Which occurrence of a part is meant: told ("last April"), the one that ends nearest unless the verb is past, or (null) left to tense. */
export type Toward = 'last' | 'this' | 'next' | 'nearest';

/** A stretch of a period. `early`, `mid`, `late` are thirds; `start`, `middle`, `end` its edges. */
export type Edge = 'early' | 'mid' | 'late' | 'start' | 'middle' | 'end';

export type Reading =
  /** Told in full. */
  | {
      readonly kind: 'period';
      readonly period: Period;
      readonly assumptions?: readonly Assumption[];
      /** The same figures with the month first. */
      readonly american?: Period;
      /** The day of the week that the text gives the date. */
      readonly weekday?: number;
    }
  /** A part of `of`; without `of`, of the year (or week) that article, tense and `toward` give. */
  | {
      readonly kind: 'part';
      readonly part: Part;
      readonly of: Reading | null;
      readonly toward: Toward | null;
      /** Set where the occurrence is looked for from the expression before: "the following Monday". */
      readonly from?: 'expression';
    }
  /** `count` units from the article, or from the expression before. */
  | {
      readonly kind: 'shift';
      readonly unit: Unit;
      readonly count: number;
      /** The other count of two: "two or three years ago". */
      readonly near?: number;
      readonly from: 'article' | 'expression';
      readonly financial?: true;
      /** "the quarter" that figures are reported for. */
      readonly reported?: true;
      /** Counted from the same day so many years away. */
      readonly years?: number;
    }
  | { readonly kind: 'edge'; readonly edge: Edge; readonly of: Reading }
  /** The `unit` (week, quarter, …) that `of` lies in: "the quarter ended Sept. 30". */
  | { readonly kind: 'holding'; readonly unit: Unit; readonly of: Reading; readonly financial?: true }
  /** The day so many days from another: "a week from Monday". */
  | { readonly kind: 'beyond'; readonly days: number; readonly of: Reading }
  /** The last date told over again, as its `unit` where one is named, and in the year that `of` gives. */
  | { readonly kind: 'like'; readonly unit: Unit | null; readonly of: Reading | null }
  /** `time` is TIMEX3 from the T on ("T09:00", "TMO"); the day is the article's where `on` is null. */
  | { readonly kind: 'clock'; readonly time: string; readonly on: Reading | null }
  /** `count` null where vague; `sense` tells which way from the article it lies, where the words do. */
  | {
      readonly kind: 'duration';
      readonly value: string;
      readonly unit: Unit;
      readonly count: number | null;
      readonly sense: 'past' | 'next' | null;
      /** The shorter of two bounds: "12" of "12-18 months". */
      readonly least?: { readonly value: string; readonly unit: Unit; readonly count: number };
    }
  /** A value that nothing resolves: a set, or a vague reference to past, present or future. */
  | { readonly kind: 'fixed'; readonly type: 'DATE' | 'SET' | 'TIME'; readonly value: string };

const PART_GRAIN: Readonly<Record<Exclude<Part['at'], 'nth' | 'run'>, Grain>> = {
  month: 'month',
  date: 'day',
  'month-date': 'day',
  season: 'season',
  quarter: 'quarter',
  half: 'half',
  weekday: 'day',
  weekend: 'weekend',
  'new-year': 'year',
  turn: 'year',
  holiday: 'day',
};

const unitGrain = (unit: Unit): Grain =>
  unit === 'second' || unit === 'minute' || unit === 'hour' ? 'time' : unit;

/** How finely a reading tells its date; null for durations, sets and vague references. */
export const grainOf = (reading: Reading): Grain | null => {
  switch (reading.kind) {
    case 'period':
      return reading.period.grain;
    case 'shift':
    case 'holding':
      return unitGrain(reading.unit);
    case 'edge':
      return grainOf(reading.of);
    case 'like':
      return reading.unit ? unitGrain(reading.unit) : 'day';
    case 'beyond':
      return 'day';
    case 'clock':
      return 'time';
    case 'part': {
      const { part } = reading;
      if (part.at === 'nth') return part.weekday ? 'day' : unitGrain(part.unit);
      return part.at === 'run' ? unitGrain(part.unit) : PART_GRAIN[part.at];
    }
    default:
      return null;
  }
};

export const partReading = (
  part: Part,
  toward: Toward | null = null,
  of: Reading | null = null,
): Reading => ({
  kind: 'part',
  part,
  of,
  toward,
});

export const shiftReading = (
  unit: Unit,
  count: number,
  from: 'article' | 'expression' = 'article',
): Reading => ({
  kind: 'shift',
  unit,
  count,
  from,
});

export const periodReading = (period: Period, assumptions: readonly Assumption[] = []): Reading => ({
  kind: 'period',
  period,
  assumptions,
});
