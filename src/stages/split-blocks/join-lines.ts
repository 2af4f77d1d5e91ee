/** Lines in, groups of lines out: each group is a paragraph, an item or a heading, wrapped or not. */
import { endsSentence, type Line, startsSmall } from './lines.js';

/** Texts with longer lines are not wrapped at a width. */
const WIDEST = 130;

/** A shorter line that breaks off before a small letter may as well be a list of words. */
const LONG_ENOUGH = 40;

/** Words that no line of its own ends with. */
const GOES_ON = /(?:,|\b(?:and|or|the|a|an|of|with|to|for|in|on|at|by|from|between|its|their))$/;

/** No text is wrapped at less, and so many of the lines that are not their paragraph's last are filled. */
const NARROWEST = 24;
const FILLED = 0.8;
const ENOUGH_BREAKS = 3;

/** Groups in order, each of one line at least. */
export const joinLines = (written: readonly Line[]): readonly (readonly Line[])[] => {
  const filled = filledWidth(written);
  const width = filled ?? wrapWidth(written);
  const lines = filled === undefined ? written : ownLines(written, filled);
  const groups: Line[][] = [];
  lines.forEach((line, at) => {
    const group = groups.at(-1);
    const follows = lines[at + 1];
    if (group && (goesOn(group, line, filled) || continues(group, line, width, follows))) group.push(line);
    else groups.push([line]);
  });
  return groups;
};

/** Whether the first word of the line would not have fitted into the one before. */
const overflows = (last: Line, line: Line, width: number): boolean => {
  const firstWord = /^\S+/.exec(line.text)?.[0].length ?? 0;
  return last.indent + last.text.length + 1 + firstWord > width;
};

/** Of a hundred lines a few may be longer than the width: tables, addresses, a list that was not wrapped. */
const NOT_LONGER = 0.97;

/** How long lines are that another follows in their paragraph. */
const usualWidth = (lines: readonly Line[]): number => {
  const lengths = lines
    .filter((line, at) => !line.item && lines[at + 1]?.blankBefore === false)
    .map(({ indent, text }) => indent + text.length)
    .sort((a, b) => a - b);
  return lengths[Math.ceil(lengths.length * NOT_LONGER) - 1] ?? 0;
};

/**
 * The width at which all of the text is wrapped, however narrow it is: its lines are filled, as far as words go.
 * Undefined where they are not, as in lists.
 */
const filledWidth = (lines: readonly Line[]): number | undefined => {
  const width = usualWidth(lines);
  if (width < NARROWEST || width > WIDEST) return undefined;
  let [breaks, filled, open] = [0, 0, 0];
  lines.forEach((line, at) => {
    const last = lines[at - 1];
    if (!last || line.blankBefore || line.item || line.furniture) return;
    breaks++;
    if (overflows(last, line, width)) filled++;
    if (!endsSentence(last.text)) open++;
  });
  const isWrapped = breaks >= ENOUGH_BREAKS && filled >= breaks * FILLED && open > breaks / 2;
  return isWrapped ? width : undefined;
};

/** "comment." and "by Clare Panniker" are no furniture where a wrapped sentence goes on with them. */
const ownLines = (lines: readonly Line[], width: number): readonly Line[] => {
  let last: Line | undefined;
  return lines.map((line) => {
    const goesOn =
      line.furniture && !line.blankBefore && last && !last.furniture && !/[.?!:;]["'”’)]*$/.test(last.text);
    last = last && goesOn && overflows(last, line, width) ? { ...line, furniture: false } : line;
    return last;
  });
};

/** Whether the line goes on with a paragraph of a text whose lines are all filled. */
const goesOn = (group: readonly Line[], line: Line, filled: number | undefined): boolean => {
  const last = group.at(-1);
  if (filled === undefined || !last || line.blankBefore || line.item || line.furniture) return false;
  return !last.furniture && !/:$/.test(last.text) && overflows(last, line, filled);
};

/** The width at which the text is wrapped; undefined where it is not, or where too little shows it. */
const wrapWidth = (lines: readonly Line[]): number | undefined => {
  let [width, breaks] = [0, 0];
  lines.forEach((line, at) => {
    width = Math.max(width, line.indent + line.text.length);
    const before = lines[at - 1];
    if (before && breaksOff(before, line)) breaks++;
  });
  return breaks >= 2 && width <= WIDEST ? width : undefined;
};

/** Whether a sentence of the line plainly goes on in the next. */
const breaksOff = (line: Line, next: Line): boolean =>
  !next.blankBefore &&
  line.text.length >= LONG_ENOUGH &&
  !/[.?!:;]["'”’)]*$/.test(line.text) &&
  (startsSmall(next.text) || next.text.startsWith('(')) &&
  !next.item &&
  !next.furniture;

const continues = (
  group: readonly Line[],
  line: Line,
  width: number | undefined,
  follows?: Line,
): boolean => {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last || line.blankBefore || line.item || line.furniture) return false;
  if (last.furniture) return false;
  if (breaksOff(last, line)) return true;
  if (first.item && line.indent > first.indent && last.indent >= first.indent) return true;
  if (startsSmall(line.text)) return endsBrokenOff(first, last, line, follows);
  if (last.text.length >= LONG_ENOUGH && GOES_ON.test(last.text)) return true;
  if (width === undefined || /:$/.test(last.text)) return false;
  return overflows(last, line, width);
};

/** A short line that breaks off: it does where it starts as a sentence, and what follows ends as one. */
const endsBrokenOff = (first: Line, last: Line, line: Line, follows: Line | undefined): boolean => {
  if (startsSmall(first.text) || /[.?!:;]["'”’)]*$/.test(last.text)) return false;
  return (
    endsSentence(line.text) || (follows !== undefined && !follows.blankBefore && endsSentence(follows.text))
  );
};
