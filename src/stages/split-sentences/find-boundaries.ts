/** A block's text in, the places where a sentence could end out. */
import { isCapital, isSmall, isSpace, skipSpace } from './boundary.js';

/** Where a sentence could end, as far as characters tell; see `Boundary` for the fields. */
export interface BoundaryPlace {
  readonly mark: number;
  readonly markEnd: number;
  readonly end: number;
  readonly next: number;
}

const CLOSERS = new Set('"\'”’)]}»');
const STRAIGHT = new Set('"\'');
const NOTE_NUMBERS = /(?:\[\d{1,3}\])+/y;
const isTerminator = (character: string): boolean =>
  character === '.' || character === '?' || character === '!' || character === '…';

/** Places in order of their offsets. Runs in linear time: every character is passed a bounded number of times. */
export const findBoundaries = (text: string): readonly BoundaryPlace[] => {
  const places: BoundaryPlace[] = [];
  const isOpen = quoteCounter(text);
  const terminator = /[.?!…]/g;
  for (let found = terminator.exec(text); found; found = terminator.exec(text)) {
    const mark = found.index;
    const runEnd = terminatorsEnd(text, mark);
    terminator.lastIndex = runEnd;
    if (isOmission(text, mark, runEnd)) continue;
    const markEnd = startsWithFullStop(text, mark, runEnd) ? mark + 1 : runEnd;
    const end = markEnd < runEnd ? markEnd : closersEnd(text, runEnd, isOpen);
    const next = skipSpace(text, end);
    if (next === text.length) break;
    if (next > end || missesSpace(text, mark, end)) places.push({ mark, markEnd, end, next });
  }
  return places;
};

/** The end of a run of terminators; the dots of an ellipsis may stand apart (`. . .`), but not before `.5`. */
const terminatorsEnd = (text: string, mark: number): number => {
  let end = mark + 1;
  for (;;) {
    if (isTerminator(text.charAt(end))) end++;
    else if (text.startsWith(' .', end) && !/[\p{L}\p{N}]/u.test(text.charAt(end + 2))) end += 2;
    else return end;
  }
};

/** `[...]`, `(!)`: what was left out, or a remark, alone in its brackets. */
const isOmission = (text: string, mark: number, end: number): boolean =>
  (text.charAt(mark - 1) === '[' && text.charAt(end) === ']') ||
  (text.charAt(mark - 1) === '(' && text.charAt(end) === ')');

/** `compounds. . . . The`: a full stop and then an ellipsis of three, which belongs to the next sentence. */
const startsWithFullStop = (text: string, mark: number, end: number): boolean =>
  text.slice(mark, end) === '. . . .' &&
  mark > 0 &&
  !isSpace(text.charAt(mark - 1)) &&
  isSpace(text.charAt(end));

/** Whether a straight quotation is open at an offset; to be asked from left to right, so that all asking is linear. */
const quoteCounter = (text: string): ((at: number) => boolean) => {
  let [counted, open] = [0, false];
  return (at) => {
    for (; counted < at; counted++) if (text.charAt(counted) === '"') open = !open;
    return open;
  };
};

/** Past closing quotes and brackets; a straight quote before a letter opens, a spaced `”`, `''` or `"` still closes. */
const closersEnd = (text: string, from: number, isOpen: (at: number) => boolean): number => {
  let end = from;
  for (;;) {
    const character = text.charAt(end);
    if (CLOSERS.has(character)) {
      if (STRAIGHT.has(character) && /[\p{L}\p{N}]/u.test(text.charAt(end + 1))) break;
      end++;
    } else if (text.startsWith(' ”', end) || text.startsWith(" ''", end)) end += 2;
    else if (/^ "(?:\s|$)/.test(text.slice(end, end + 3)) && isOpen(end)) end += 2;
    else break;
  }
  NOTE_NUMBERS.lastIndex = end;
  return NOTE_NUMBERS.test(text) ? NOTE_NUMBERS.lastIndex : end;
};

/** Whether a space was left out: `end.The next`, `30.Half`; not `www.Site`, `U.S.Steel`, `Ph.D`. */
const missesSpace = (text: string, mark: number, end: number): boolean => {
  const [after, afterThat] = [text.charAt(end), text.charAt(end + 1)];
  if (!isCapital(after) || !(isSmall(afterThat) || isSpace(afterThat))) return false;
  if (end > mark + 1) return true;
  const [before, beforeThat] = [text.charAt(mark - 1), text.charAt(mark - 2)];
  const longEnough = isSmall(before) ? isSmall(beforeThat) : /[\d%)]/.test(before);
  return longEnough && !/[@/\\=_~]|www\.|\.\p{L}+\.\p{L}/iu.test(tokenAround(text, mark));
};

/** The stretch around `at` without white space, cut off at 80 characters either way. */
const tokenAround = (text: string, at: number): string => {
  let [start, end] = [at, at];
  while (start > Math.max(0, at - 80) && !isSpace(text.charAt(start - 1))) start--;
  while (end < Math.min(text.length, at + 80) && !isSpace(text.charAt(end))) end++;
  return text.slice(start, end);
};
