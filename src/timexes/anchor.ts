/** A reading and an anchor of any precision in, the period it denotes out, never finer than the anchor allows. */
import type { Bounded } from '../model/date.js';
import { isoDay, isWritableDay, parseIsoDay } from './calendar.js';
import type { Direction } from './occurrence.js';
import { firstOf, isFiner, lastOf, type Period } from './period.js';
import { grainOf, type Reading } from './reading.js';
import { resolve } from './resolve.js';
import type { Notes } from './scene.js';
import { partValue, UNIT_VALUE } from './within.js';

/** Where one occurrence is meant and the anchor has no more days than this, it is looked for from one end only. */
const SHORT = 31;

/** The article's date as a period; null where one of its ends is open, since nothing can be counted from it. */
export const anchorOf = (published: Bounded | null | undefined): Period | null => {
  if (!published?.from || !published.to) return null;
  const from = parseIsoDay(published.from);
  const to = parseIsoDay(published.to);
  const plain = published.edtf.replace(/[?~%]$/, '');
  const length = to - from + 1;
  const grain = length === 1 ? 'day' : length <= 7 ? 'week' : length <= SHORT ? 'month' : 'year';
  return { grain, from, to, value: plain.includes('/') ? 'XXXX-XX-XX' : plain, edtf: plain };
};

/** A period that comes again every year: no day, and no run of months. */
const isRepeated = (base: Period | null): boolean =>
  base !== null && base.grain !== 'day' && base.grain !== 'time' && !base.value.startsWith('P');

const width = (period: Period): number => period.to - period.from + 1;

/**
 * Resolves against both ends of the anchor. Where they agree, that is the answer; where the expression is
 * finer than the anchor, the anchor itself is; else the answer reaches from the one to the other. Null where
 * nothing tells, and beyond the years 1 to 9999.
 */
export const resolveFrom = (
  reading: Reading,
  article: Period | null,
  base: Period | null,
  direction: Direction | null,
  notes: Notes,
): Period | null => {
  // "the same period last year", where nothing tells which period, is somewhere in that year.
  if (reading.kind === 'like' && !reading.unit && reading.of && !isRepeated(base))
    return resolveFrom(reading.of, article, null, direction, notes);
  const at = (end: 'from' | 'to'): Period | null => {
    const last = base ?? article;
    const scene = { day: article?.[end] ?? null, base: last?.[end] ?? null, last, direction };
    const period = resolve(reading, scene, notes);
    return period && isWritableDay(period.from) && isWritableDay(period.to) ? period : null;
  };
  const anchor = isFromExpression(reading) ? (base ?? article) : article;
  if (!anchor || anchor.from === anchor.to) return at('from');
  if (isOccurrence(reading) && width(anchor) <= SHORT) return at(direction === 'future' ? 'from' : 'to');
  const first = at('from');
  const last = at('to');
  if (!first || !last || first.value === last.value) return first;
  const plain = !anchor.edtf.includes('/');
  if (plain && width(first) < width(anchor) && overlap(first, last, anchor)) {
    notes.add('article-precision');
    return reading.kind === 'clock' ? { ...anchor, value: `${anchor.value}${reading.time}` } : anchor;
  }
  notes.add('interval-from-anchor');
  return between(first, last, anchor, placeholder(reading));
};

/** Whether what the two ends give lies within one anchor's length of the anchor. */
const overlap = (first: Period, last: Period, anchor: Period): boolean =>
  last.to >= anchor.from && first.from <= anchor.to;

const between = (first: Period, last: Period, anchor: Period, value: string): Period => {
  const coarse = width(anchor) >= 28 && width(first) < 28;
  const text = (day: number): string => (coarse ? isoDay(day).slice(0, 7) : isoDay(day));
  const whole = !coarse && !isFiner(first.grain, 'month');
  const edtf = whole ? `${firstOf(first.edtf)}/${lastOf(last.edtf)}` : `${text(first.from)}/${text(last.to)}`;
  return { grain: anchor.grain, from: first.from, to: last.to, value, edtf };
};

/** A date in words ("5 June", "in November"): its place in the anchor's year is told. */
const isOccurrence = (reading: Reading): boolean =>
  reading.kind === 'part'
    ? reading.of === null && reading.part.at !== 'weekday' && reading.part.at !== 'weekend'
    : reading.kind === 'edge' && isOccurrence(reading.of);

export const isFromExpression = (reading: Reading): boolean => {
  switch (reading.kind) {
    case 'shift':
      return reading.from === 'expression';
    case 'edge':
    case 'holding':
    case 'beyond':
      return isFromExpression(reading.of);
    case 'part':
      return reading.of ? isFromExpression(reading.of) : reading.from === 'expression';
    case 'clock':
      return reading.on === null || isFromExpression(reading.on);
    case 'like':
      return true;
    default:
      return false;
  }
};

/** Whether anything of the reading depends on an anchor at all. */
export const isRelative = (reading: Reading): boolean => {
  switch (reading.kind) {
    case 'period':
      return false;
    case 'edge':
    case 'holding':
    case 'beyond':
      return isRelative(reading.of);
    case 'part':
      return reading.of === null || isRelative(reading.of);
    case 'clock':
      return reading.on === null || isRelative(reading.on);
    default:
      return true;
  }
};

/** TIMEX3 value with X for all that nothing tells. */
export const placeholder = (reading: Reading): string => {
  switch (reading.kind) {
    case 'part':
      return partValue(reading.part);
    case 'edge':
      return placeholder(reading.of);
    case 'clock':
      return `${reading.on ? placeholder(reading.on) : 'XXXX-XX-XX'}${reading.time}`;
    default:
      return UNIT_VALUE[grainOf(reading) ?? 'day'] ?? 'XXXX-XX-XX';
  }
};
