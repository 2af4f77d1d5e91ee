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

/** What was given up because texts contradict one another, and the words of each side. */
const conflictLines = (
  { articles, bounds, reason, givenUp }: DatingConflict,
  texts: ReadonlyMap<string, string>,
): readonly string[] => [
  `! ${articles.map(visibleText).join(', ')}: ${reason}; given up: ${givenUp.rule}, ${visibleText(givenUp.reason)}`,
  ...bounds.map(
    (bound) =>
      `!   ${visibleText(bound.of)}: ${visibleText(bound.reason)}${quoted(texts.get(bound.of) ?? '', bound)}`,
  ),
];

/** Every bound that was found, and what was given up because texts contradict one another; `texts` by article. */
export const explainDate = (
  { article, published, bounds }: Dating,
  texts: ReadonlyMap<string, string>,
  conflicts: readonly DatingConflict[] = [],
): readonly string[] => {
  const text = texts.get(article) ?? '';
  return [
    `${visibleText(article)}  published ${published.edtf} (inferred)`,
    ...sorted(bounds, 'after').map((bound) => boundLine(text, bound, bound.day === published.from)),
    ...sorted(bounds, 'before').map((bound) => boundLine(text, bound, bound.day === published.to)),
    ...conflicts
      .filter(({ articles }) => articles.includes(article))
      .flatMap((conflict) => conflictLines(conflict, texts)),
  ];
};
