/** A diff in, what a person reads on a terminal out. */
import type pc from 'picocolors';
import { type Articles, quotedSentences, titleOf } from './describe-difference.js';
import type { Diff, Difference } from './difference.js';
import { tellLooked } from './reviewed-diff.js';
import type { Accuracy, GroupScore, Measure, Scores } from './score-diff.js';
import { textTable } from './text-table.js';
import { visibleText } from './visible-text.js';
import type { Wording } from './wording.js';

type Colors = ReturnType<typeof pc.createColors>;

export interface TextOptions {
  readonly articles: Articles;
  readonly wording: Wording;
  readonly colors: Colors;
}

const cell = (text: string | null): string => (text === null ? '—' : visibleText(text));

const quoteLines = (d: Difference, { articles, colors }: TextOptions): string[] =>
  quotedSentences(d, articles).map(
    (pieces) =>
      `    ${colors.dim('│')} ${pieces
        .map((p) => (p.marked ? colors.inverse(`⟦${visibleText(p.text)}⟧`) : visibleText(p.text)))
        .join('')}`,
  );

const fieldLines = (d: Difference, wording: Wording): string[] => {
  if (d.fields.length === 0) return [];
  return textTable([
    ['field', ...wording.sides],
    ...d.fields.map((f) => [f.field, cell(f.gold), cell(f.extracted)]),
  ]).map((line) => `      ${line}`);
};

const whyNotLines = (d: Difference): string[] =>
  (d.whyNot ?? []).map(
    ({ pattern, reason }) => `      why not${pattern === null ? '' : ` ${pattern}`}: ${visibleText(reason)}`,
  );

/** A title line, the sentence with its evidence marked, the fields side by side, and why it is missing. */
const differenceLines = (d: Difference, options: TextOptions): string[] => {
  const { colors, wording } = options;
  const paint = {
    matched: colors.green,
    changed: colors.yellow,
    missing: colors.red,
    spurious: colors.magenta,
  };
  const origin = d.claim ? `${d.id}  ${visibleText(d.claim.pattern)}` : d.id;
  return [
    `  ${paint[d.kind](wording.kinds[d.kind])}${d.optional ? ' (optional)' : ''}  ${visibleText(titleOf(d))}  ${colors.dim(origin)}`,
    ...quoteLines(d, options),
    ...fieldLines(d, wording),
    ...whyNotLines(d),
  ];
};

const share = (value: number | null): string => (value === null ? '—' : value.toFixed(3));

const measureCells = (m: Measure): string[] => [share(m.precision), share(m.recall), share(m.f1)];

const interval = (m: Measure): string => {
  const bounds = m.intervals.f1;
  return bounds ? `${share(bounds[0])}–${share(bounds[1])}` : '—';
};

const scoreRow = (name: string, score: GroupScore): string[] => [
  name,
  String(score.full.truePositives + score.full.falseNegatives),
  ...measureCells(score.detection),
  ...measureCells(score.full),
  interval(score.full),
];

const accuracyLine = (name: string, a: Accuracy): string =>
  `${name} accuracy ${share(a.accuracy)} (${a.equal} of ${a.given})`;

/** The table of scores and the accuracy of dates. */
const scoreLines = (scores: Scores, withPatterns: boolean): string[] => [
  ...textTable([
    ['', 'gold', 'det P', 'det R', 'det F1', 'full P', 'full R', 'full F1', '95%'],
    scoreRow('core', scores.core),
    scoreRow('all', scores.all),
    ...Object.entries(scores.relations).map(([name, score]) => scoreRow(name, score)),
    ...(withPatterns
      ? Object.entries(scores.patterns).map(([name, score]) => scoreRow(visibleText(name), score))
      : []),
  ]),
  accuracyLine('event', scores.event),
  accuracyLine('reported', scores.reported),
];

/**
 * Differences grouped by article, then what could not be scored, how many of each kind `counted` holds, which
 * may be more than is shown, and the scores.
 */
export const renderDiffText = (
  diff: Diff,
  counted: Diff,
  options: TextOptions,
  withPatterns: boolean,
): string => {
  const { colors, wording } = options;
  const lines = diff.articles.flatMap((a) => [
    colors.bold(visibleText(a.article)),
    ...a.differences.flatMap((d) => differenceLines(d, options)),
    '',
  ]);
  const counts = Object.entries(wording.kinds).map(
    ([kind, word]) =>
      `${counted.articles.reduce((n, a) => n + a.differences.filter((d) => d.kind === kind).length, 0)} ${word}`,
  );
  return [
    ...lines,
    ...diff.unscored.withoutGold.map((id) => `${wording.withoutGold}: ${visibleText(id)}`),
    ...diff.unscored.withoutArticle.map((id) => `${wording.withoutArticle}: ${visibleText(id)}`),
    counts.join(', '),
    ...(diff.reviewed ? [tellLooked(diff.reviewed)] : []),
    '',
    ...scoreLines(diff.scores, withPatterns),
    '',
  ].join('\n');
};
