/** An inferred date with its bounds, and the article's text, in; the lines that tell how it came about out. */
import type { DateBound, Dating, DatingConflict } from '../model/dating.js';
import { visibleText } from '../review/visible-text.js';

const SIDE: Readonly<Record<DateBound['bound'], string>> = { after: 'not before', before: 'not after' };

/** The words of a bound, cut to what a line holds. */
const LONGEST_QUOTE = 90;

const quoted = (text: string, { start, end }: DateBound): string => {
  const words = visibleText(text.slice(start, end));
  return words === ''
    ? ''
    : `  “${words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words}”`;
};

const boundLine = (text: string, bound: DateBound, binding: boolean): string => {
  const other = bound.article === null ? '' : ` [${visibleText(bound.article)}]`;
  return `${binding ? '* ' : '  '}${SIDE[bound.bound]} ${bound.day}  ${bound.rule}: ${visibleText(bound.reason)}${other}${quoted(text, bound)}`;
};

/** Tightest bounds first on each side; a star marks those that the interval ends at. */
const sorted = (bounds: readonly DateBound[], side: DateBound['bound']): readonly DateBound[] =>
  bounds
    .filter(({ bound }) => bound === side)
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day > b.day === (side === 'after') ? -1 : 1));

/** Every bound that was found, and what was given up because the articles contradict one another. */
export const explainDate = (
  { article, published, bounds }: Dating,
  text: string,
  conflicts: readonly DatingConflict[] = [],
): readonly string[] => [
  `${visibleText(article)}  published ${published.edtf} (inferred)`,
  ...sorted(bounds, 'after').map((bound) => boundLine(text, bound, bound.day === published.from)),
  ...sorted(bounds, 'before').map((bound) => boundLine(text, bound, bound.day === published.to)),
  ...conflicts
    .filter(({ articles }) => articles.includes(article))
    .map(
      ({ articles, reason, givenUp }) =>
        `! ${articles.map(visibleText).join(', ')}: ${reason}; given up: ${givenUp.rule}, ${visibleText(givenUp.reason)}`,
    ),
];
