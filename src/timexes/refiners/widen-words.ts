/** Words around an expression that belong to it ("late", "the end of", "about", "earlier") in, the whole phrase with its meaning out. */
import type { Refiner } from 'chrono-node/en';
import { type Edge, grainOf, type Reading } from '../reading.js';
import { TimexResult } from '../timex-parser.js';

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
  close: 'end',
};

const THIRD = /\b(?:the\s+)?(early|mid|late)(?:[\s-]+(?:in\s+|of\s+)?(?:the\s+)?)$/i;
const STRETCH =
  /\b(?:the\s+)?(?:very\s+)?(start|beginning|opening|outset|turn|middle|end|close)\s+(?:of\s+)(?:the\s+)?$/i;
const LATER = /\b(?:later|earlier)\s+(?:in\s+)?(?:the\s+)?$/i;
const ABOUT =
  /\b(?:about|around|approximately|roughly|nearly|almost|some|more\s+than|less\s+than|fewer\s+than|over|under|at\s+least|at\s+most|up\s+to|no\s+more\s+than|no\s+less\s+than|close\s+to|just\s+over|just\s+under|well\s+over)\s+$/i;
const THE = /\bthe\s+$/i;

export const widenWords: Refiner = {
  refine: (context, results) => results.map((result) => widen(context.text, result as TimexResult)),
};

const widen = (text: string, result: TimexResult): TimexResult => {
  const left = text.slice(Math.max(0, result.index - 40), result.index);
  const edge = edgeBefore(left, result.reading);
  if (edge) return grown(text, result, edge.length, { kind: 'edge', edge: edge.edge, of: result.reading });
  const later = isPeriod(result.reading) ? LATER.exec(left) : null;
  if (later) return grown(text, result, later[0].length, result.reading);
  const about =
    result.reading.kind === 'duration' || result.reading.kind === 'shift' ? ABOUT.exec(left) : null;
  if (about) return grown(text, result, about[0].length, result.reading, true);
  const the = isPeriod(result.reading) && result.reading.kind !== 'period' ? THE.exec(left) : null;
  return the ? grown(text, result, the[0].length, result.reading) : result;
};

const grown = (text: string, result: TimexResult, by: number, reading: Reading, about = result.approximate) =>
  new TimexResult(result.index - by, text.slice(result.index - by, result.finish), reading, about);

const isPeriod = (reading: Reading): boolean => {
  const grain = grainOf(reading);
  return grain !== null;
};

const edgeBefore = (
  left: string,
  reading: Reading,
): { readonly edge: Edge; readonly length: number } | null => {
  const grain = grainOf(reading);
  if (grain === null || grain === 'time') return null;
  const match = THIRD.exec(left) ?? STRETCH.exec(left);
  const edge = EDGES[(match?.[1] ?? '').toLowerCase()];
  return match && edge ? { edge, length: match[0].length } : null;
};
