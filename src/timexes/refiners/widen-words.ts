/** Words around an expression that belong to it ("late", "the end of", "about", "earlier") in, the whole phrase with its meaning out. */
import { type Edge, grainOf, type Reading } from '../reading.js';
import { type TimexRefiner, TimexResult } from '../timex-parser.js';

const EDGES: Readonly<Record<string, Edge>> = {
  early: 'early',
  mid: 'mid',
  late: 'late',
  start: 'start',
  beginning: 'start',
  opening: 'start',
  outset: 'start',
  turn: 'start',
  middle: 'middle',
  end: 'end',
  later: 'late',
  latter: 'late',
  close: 'end',
};

const THIRD =
  /\b(?:the\s+)?(?:very\s+)?(?:(early|mid|late)[\s-]+(?:in\s+|of\s+)?|(end)-|(early|later?|latter|middle)\s+part\s+of\s+)(?:the\s+)?$/i;
const STRETCH =
  /\b(?:the\s+)?(?:very\s+)?(start|beginning|opening|outset|turn|middle|end|close)\s+of\s+(?:the\s+)?$/i;
const LATER = /\b(?:later|earlier)\s+(?:(?:in|on)\s+)?$/i;
const ABOUT_LENGTH =
  /\b(?:about|around|approximately|roughly|nearly|almost|some|(?:no\s+)?(?:more|less|fewer)\s+than|(?:just|well)\s+(?:over|under)|(?<=\b(?:for|in|after|of|lasted|lasts|took|takes|than|spent|is|was|were|to|within|at|a|by|been)\s+)(?:over|under)|at\s+(?:least|most)|up\s+to|close\s+to)\s+$/i;
const ABOUT_DATE = /\b(?:about|around|approximately|roughly|circa)\s+$/i;

/** "early Saturday morning": TIMEX3 has no finer value for it. */
const EARLY = /\b(?:early|late|later|earlier)\s+(?:on\s+)?$/i;

const dawns = (reading: Reading): boolean => reading.kind === 'clock' && /^T[A-Z]/.test(reading.time);

const inSmallHours = (reading: Reading): Reading =>
  reading.kind === 'clock' ? reading : { kind: 'clock', time: 'TMO', on: reading };

const SMALL_HOURS = /\bthe\s+(?:early|small)\s+hours\s+of\s+(?:the\s+)?$/i;

/** How far left a phrase can begin. */
const REACH = 40;

export const widenWords: TimexRefiner = {
  name: 'widen-words',
  examples: [
    ['Late last year it was in talks.', 'Late last year', '2013'],
    ['It closes at the end of the month.', 'the end of the month', '2014-06'],
    ['It took nearly three years.', 'nearly three years', 'P3Y'],
    ['It fell in the early hours of Tuesday.', 'the early hours of Tuesday', '2014-06-24TMO'],
    ['It reported earlier this month.', 'earlier this month', '2014-06'],
  ],
  refine: (context, results) =>
    results.map((result, i) => {
      if (!(result instanceof TimexResult)) return result;
      const before = results[i - 1];
      return widen(context.text, result, before ? before.index + before.text.length : 0);
    }),
};

/** `free`: where the expression before it ends, whose words ("weeks earlier") are taken. */
const widen = (text: string, result: TimexResult, free: number): TimexResult => {
  const grain = grainOf(result.reading);
  const left = text.slice(Math.max(free, result.index - REACH), result.index);
  const hours =
    left.includes('hours') && (grain === 'day' || dawns(result.reading)) ? SMALL_HOURS.exec(left) : null;
  if (hours) return grown(text, result, hours[0].length, inSmallHours(result.reading));
  const stretch = grain === null || grain === 'time' ? null : (THIRD.exec(left) ?? STRETCH.exec(left));
  const edge = stretch && EDGES[(stretch[1] ?? stretch[2] ?? stretch[3] ?? '').toLowerCase()];
  if (edge) return grown(text, result, stretch[0].length, { kind: 'edge', edge, of: result.reading });
  const later = grain !== null && grain !== 'time' ? LATER.exec(left) : null;
  if (later) return grown(text, result, later[0].length, result.reading);
  const dawning = dawns(result.reading) ? EARLY.exec(left) : null;
  if (dawning) return grown(text, result, dawning[0].length, result.reading);
  const about = aboutPattern(result)?.exec(left);
  return about ? grown(text, result, about[0].length, result.reading, true) : result;
};

/** "over a year" says how long, "over the past year" says when. */
const aboutPattern = ({ reading, text }: TimexResult): RegExp | null => {
  if (/^(?:the|this|last|next|past)\b/i.test(text)) return null;
  if (reading.kind === 'duration' || (reading.kind === 'shift' && /\s/.test(text))) return ABOUT_LENGTH;
  return reading.kind === 'period' || reading.kind === 'part' ? ABOUT_DATE : null;
};

const grown = (
  text: string,
  result: TimexResult,
  by: number,
  reading: Reading,
  about = false,
): TimexResult => {
  const start = result.index - by;
  return new TimexResult(start, text.slice(start, result.finish), reading, about || result.approximate);
};
