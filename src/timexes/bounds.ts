/** A resolved period with the words before it in, its EDTF text out: "by April 2021" is `../2021-04`. */
import { parseEdtf } from '../model/edtf.js';
import type { TimexBound } from '../model/timex.js';
import { isoDay } from './calendar.js';
import { firstOf, lastOf, type Period } from './period.js';
import type { Edge, Reading } from './reading.js';
import { shifted } from './shifted.js';

const WORDS: Readonly<Record<string, TimexBound>> = {
  since: 'since',
  by: 'by',
  until: 'by',
  till: 'by',
  'up to': 'by',
  'no later than': 'by',
  'not later than': 'by',
  'on or before': 'by',
  within: 'by',
  before: 'before',
  'ahead of': 'before',
  'prior to': 'before',
  'in advance of': 'before',
  after: 'after',
  'no earlier than': 'from',
  'not earlier than': 'from',
  'no sooner than': 'from',
  following: 'after',
};

const BEFORE_DATE =
  /\b(since|by|until|till|up\s+to|(?:no|not)\s+(?:later|earlier|sooner)\s+than|on\s+or\s+before|before|ahead\s+of|prior\s+to|in\s+advance\s+of|after|following)(?:\s+(?:about|around|approximately))?\s+$/i;

const AFTER_DATE = /^,?\s{1,3}at\s{1,3}the\s{1,3}(?:very\s{1,3})?(earliest|latest)\b/i;

/** "Before the financial year is out": it reaches to the very end. */
const OVER = /^\s{1,3}(?:is|are|was|has)\s(?:out|over|up|ended)\b|^\s{1,3}ends\b/i;

/** The bound that the words before `start` and after `end` set. */
export const boundAt = (text: string, start: number, end: number): TimexBound | null => {
  const behind = AFTER_DATE.exec(text.slice(end, end + 30))?.[1];
  if (behind) return /^e/i.test(behind) ? 'from' : 'by';
  const match = BEFORE_DATE.exec(text.slice(Math.max(0, start - 40), start));
  if (/^before/i.test(match?.[1] ?? '') && OVER.test(text.slice(end, end + 20))) return 'by';
  return match?.[1] ? (WORDS[match[1].toLowerCase().replace(/\s+/g, ' ')] ?? null) : null;
};

const edgeIn = (reading: Reading): Edge | null => (reading.kind === 'edge' ? reading.edge : null);

/** "by the new year" is before it begins. */
const isNewYear = (reading: Reading): boolean => reading.kind === 'part' && reading.part.at === 'new-year';

/** `whole` is the period without its edge: "by the end of the year" reaches its very last day. */
export const boundedEdtf = (
  period: Period,
  bound: Exclude<TimexBound, 'since'> | null,
  reading: Reading,
  whole: Period,
): string => {
  if (bound === null) return period.edtf;
  const edge = edgeIn(reading);
  if (bound === 'from') return `${firstOf(period.edtf)}/..`;
  if (bound !== 'after' && isNewYear(reading)) return `../${isoDay(period.from - 1)}`;
  if (bound === 'by') {
    if (edge === 'end') return `../${isoDay(whole.to)}`;
    return edge === 'start' ? `../${isoDay(whole.from)}` : `../${lastOf(period.edtf)}`;
  }
  // "before the end of March" bars no day of it
  if (bound === 'before' && edge === 'end') return `../${isoDay(whole.to)}`;
  return bound === 'before' ? `../${neighbour(period, -1)}` : `${neighbour(period, 1)}/..`;
};

const AT = /\bat\s{1,3}(?:about\s{1,3})?$/i;

/** Financial years begin and end on a day that everybody knows. */
const isFinancial = ({ edtf }: Period): boolean => /^\d{4}-04-01\/\d{4}-03-31$/.test(edtf);

const AT_OR_FROM = /\b(?:at|from)\s{1,3}$/i;

/** "From the start of the financial year" is its first day. */
const isFirstDay = (text: string, start: number, reading: Reading, whole: Period): boolean =>
  reading.kind === 'edge' &&
  reading.edge === 'start' &&
  isFinancial(whole) &&
  AT_OR_FROM.test(text.slice(Math.max(0, start - 8), start));

/** "At the end of March" is its last day; "towards the end of" it, or "of last month", is less exact. */
const isLastDay = (text: string, start: number, reading: Reading, whole: Period): boolean =>
  reading.kind === 'edge' &&
  reading.edge === 'end' &&
  (whole.grain === 'month' || isFinancial(whole)) &&
  !(reading.of.kind === 'shift' && reading.of.count < 0) &&
  AT.test(text.slice(Math.max(0, start - 12), start));

/** The one day that an edge is, in days of the calendar; null where it is a stretch. */
export const edgeDay = (text: string, start: number, reading: Reading, whole: Period): number | null => {
  if (isLastDay(text, start, reading, whole)) return whole.to;
  return isFirstDay(text, start, reading, whole) ? whole.from : null;
};

/** The month or year beside a month or year; the day beside anything else. */
const neighbour = (period: Period, step: -1 | 1): string => {
  const plain = (period.grain === 'month' || period.grain === 'year') && !period.edtf.includes('/');
  const beside = plain ? shifted(period.grain, period.from, step) : null;
  return beside?.edtf ?? isoDay(step < 0 ? period.from - 1 : period.to + 1);
};

/** A date that EDTF can qualify: a decade ("199X") and a season are told by their first and last months instead. */
const QUALIFIABLE = /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/;

/** The same date, said to hold only about. */
export const approximately = (edtf: string): string => {
  const ends = edtf.split('/');
  const plain = ends.every((end) => end === '..' || QUALIFIABLE.test(end));
  const bounds = plain ? null : parseEdtf(edtf);
  const told = bounds ? [bounds.from?.slice(0, 7) ?? '..', bounds.to?.slice(0, 7) ?? '..'] : ends;
  return told.map((end) => (end === '..' ? end : `${end}~`)).join('/');
};
