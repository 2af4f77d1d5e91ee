/** A reading and the day it is seen from in, the period it denotes out. */
import { type Day, dateOf, isWritableYear, weekdayOf } from './calendar.js';
import { edgeOf } from './edges.js';
import { occurrence } from './occurrence.js';
import { dayPeriod, type Period, yearEndedOn } from './period.js';
import type { Part, Reading } from './reading.js';
import { resolveShift } from './resolve-shift.js';
import type { Notes, Scene } from './scene.js';
import { shifted } from './shifted.js';
import { within } from './within.js';

/** Null where the reading is no date, or nothing tells which. */
export const resolve = (reading: Reading, scene: Scene, notes: Notes): Period | null => {
  switch (reading.kind) {
    case 'period':
      if (isAmerican(reading, scene.day)) {
        notes.add('month-before-day');
        return reading.american;
      }
      for (const note of reading.assumptions ?? []) notes.add(note);
      if (reading.weekday && reading.weekday !== weekdayOf(reading.period.from))
        notes.add('weekday-contradicts');
      return reading.period;
    case 'shift':
      return resolveShift(reading, scene, notes);
    case 'edge':
      notes.add('part-bounds');
      return resolveEdge(reading, scene, notes);
    case 'part':
      return resolvePart(reading, scene, notes);
    case 'clock':
      return resolveClock(reading, scene, notes);
    case 'like':
      return resolveLike(reading, scene, notes);
    case 'beyond': {
      const day = resolve(reading.of, scene, notes);
      return day && shifted('day', day.from, reading.days);
    }
    case 'holding': {
      const day = resolve(reading.of, scene, notes);
      if (!day || !reading.financial) return day && shifted(reading.unit, day.to, 0);
      const year = yearEndedOn(day.to);
      return isWritableYear(dateOf(year.from).year) ? year : null;
    }
    default:
      return null;
  }
};

type Told = Extract<Reading, { kind: 'period' }>;

/** A date within days of the article's own is its stamp, or news; months away it is more likely misread. */
const STAMP = 10;

const isAmerican = (reading: Told, day: Day | null): reading is Told & { readonly american: Period } =>
  reading.american !== undefined &&
  day !== null &&
  Math.abs(reading.american.from - day) <= STAMP &&
  Math.abs(reading.period.from - day) > STAMP;

/** "late summer", told in June of the past, is last year's: the edge decides which occurrence is meant. */
const resolveEdge = (
  reading: Extract<Reading, { kind: 'edge' }>,
  scene: Scene,
  notes: Notes,
): Period | null => {
  const whole = resolve(reading.of, scene, notes);
  const edge = whole && edgeOf(whole, reading.edge);
  const free = reading.of.kind === 'part' && !reading.of.of && !reading.of.toward;
  if (!edge || !free || scene.day === null) return edge;
  const missed =
    scene.direction === 'past' && edge.from > scene.day
      ? whole.from - 1
      : scene.direction === 'future' && edge.to < scene.day
        ? whole.to + 1
        : null;
  const other = missed === null ? null : resolve(reading.of, { ...scene, day: missed }, notes);
  return other ? edgeOf(other, reading.edge) : edge;
};

const resolveLike = (
  reading: Extract<Reading, { kind: 'like' }>,
  scene: Scene,
  notes: Notes,
): Period | null => {
  const { last } = scene;
  if (!last) return null;
  const own = reading.unit && reading.unit !== last.grain ? shifted(reading.unit, last.from, 0) : last;
  if (!own || !reading.of) return own;
  const year = resolve(reading.of, scene, notes);
  return year && within(partLike(own), year);
};

/** What part of its year a period is. */
const partLike = (period: Period): Part => {
  const { month, date } = dateOf(period.from);
  if (period.grain === 'quarter') return { at: 'quarter', quarter: Math.ceil(month / 3) };
  if (period.grain === 'half') return { at: 'half', half: Math.ceil(month / 6) };
  if (period.grain === 'season') return { at: 'season', season: 20 + Math.floor(month / 3) };
  return period.grain === 'day' || period.grain === 'time'
    ? { at: 'date', month, date }
    : { at: 'month', month };
};

const resolveClock = (
  reading: Extract<Reading, { kind: 'clock' }>,
  scene: Scene,
  notes: Notes,
): Period | null => {
  if (!reading.on && scene.base === null) return null;
  const on = reading.on
    ? resolve(reading.on, scene, notes)
    : scene.base === null
      ? null
      : dayPeriod(scene.base);
  return on && { ...on, grain: 'time', value: `${on.value}${reading.time}` };
};

const resolvePart = (
  reading: Extract<Reading, { kind: 'part' }>,
  scene: Scene,
  notes: Notes,
): Period | null => {
  const { part, of, toward } = reading;
  const day = reading.from ? scene.base : scene.day;
  if (part.at === 'season') notes.add('season-bounds');
  if (part.at === 'run' && part.count === null) notes.add('few-are-three');
  if (of) {
    const whole = resolve(of, scene, notes);
    const own = whole && within(part, whole);
    if (own && contradicts(part, own)) notes.add('weekday-contradicts');
    return own;
  }
  if (day === null) return null;
  notes.add(
    part.at === 'weekday' || part.at === 'weekend'
      ? 'week-from-article'
      : part.at === 'month-date'
        ? 'month-from-article'
        : 'year-from-article',
  );
  if (!toward) notes.add(scene.direction ? 'direction-from-tense' : 'direction-by-default');
  const found = occurrence(part, day, toward, scene.direction);
  if (found && contradicts(part, found)) notes.add('weekday-contradicts');
  return found;
};

/** "Monday 4 June", where the fourth is no Monday. */
const contradicts = (part: Part, day: Period): boolean =>
  part.at === 'date' && part.weekday !== undefined && part.weekday !== weekdayOf(day.from);
