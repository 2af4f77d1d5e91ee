/** Lines in, groups of lines out: each group is a paragraph, an item or a heading, wrapped or not. */
import { endsSentence, type Line, startsSmall } from './lines.js';

/** Texts with longer lines are not wrapped at a width. */
const WIDEST = 130;

/** A shorter line that breaks off before a small letter may as well be a list of words. */
const LONG_ENOUGH = 40;

/** Words that no line of its own ends with. */
const GOES_ON = /(?:,|\b(?:and|or|the|a|an|of|with|to|for|in|on|at|by|from|between|its|their))$/;

/** Groups in order, each of one line at least. */
export const joinLines = (lines: readonly Line[]): readonly (readonly Line[])[] => {
  const width = wrapWidth(lines);
  const groups: Line[][] = [];
  lines.forEach((line, at) => {
    const group = groups.at(-1);
    const follows = lines[at + 1];
    if (group && continues(group, line, width, follows)) group.push(line);
    else groups.push([line]);
  });
  return groups;
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
  const firstWord = /^\S+/.exec(line.text)?.[0].length ?? 0;
  return last.indent + last.text.length + 1 + firstWord > width;
};

/** A short line that breaks off: it does where it starts as a sentence, and what follows ends as one. */
const endsBrokenOff = (first: Line, last: Line, line: Line, follows: Line | undefined): boolean => {
  if (startsSmall(first.text) || /[.?!:;]["'”’)]*$/.test(last.text)) return false;
  return (
    endsSentence(line.text) || (follows !== undefined && !follows.blankBefore && endsSentence(follows.text))
  );
};
