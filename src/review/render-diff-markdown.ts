/** A diff in, Markdown for a pull request out. */
import { type Articles, quotedSentences, titleOf } from './describe-difference.js';
import type { Diff, Difference } from './difference.js';
import { tellLooked } from './reviewed-diff.js';
import type { GroupScore, Scores } from './score-diff.js';
import { visibleText } from './visible-text.js';
import type { Wording } from './wording.js';

/** Article text is data: neither Markdown nor HTML in it may take effect, nor a mention or link arise. */
const plain = (text: string): string =>
  visibleText(text)
    .replace(/[\\`*_{}[\]()#+!|~>-]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;')
    .replaceAll(':', '&#58;');

const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3));

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const scoreRow = (name: string, { detection, full }: GroupScore): string => {
  const bounds = full.intervals.f1;
  return row([
    plain(name),
    String(full.truePositives + full.falseNegatives),
    ...[detection.f1, full.precision, full.recall, full.f1].map(share),
    bounds ? `${share(bounds[0])}–${share(bounds[1])}` : '–',
  ]);
};

const scoreTable = (scores: Scores): string[] => [
  row(['', 'gold', 'detection F1', 'full precision', 'full recall', 'full F1', '95%']),
  row(['---', '---:', '---:', '---:', '---:', '---:', '---']),
  scoreRow('core', scores.core),
  scoreRow('all', scores.all),
  ...Object.entries(scores.relations).map(([name, score]) => scoreRow(name, score)),
];

const differenceLines = (d: Difference, articles: Articles, wording: Wording): string[] => [
  `- **${wording.kinds[d.kind]}**${d.optional ? ' (optional)' : ''} ${plain(titleOf(d))} \`${d.id}\`${d.claim ? ` ${plain(d.claim.pattern)}` : ''}`,
  ...quotedSentences(d, articles).map(
    (pieces) =>
      `  > ${pieces.map((p) => (p.marked ? `<mark>${plain(p.text)}</mark>` : plain(p.text))).join('')}`,
  ),
  ...d.fields.map(
    (f) =>
      `  - ${f.field}: ${f.gold === null ? '–' : plain(f.gold)} → ${f.extracted === null ? '–' : plain(f.extracted)}`,
  ),
];

/** A table of scores, what could not be scored, then the differences by article. */
export const renderDiffMarkdown = (diff: Diff, articles: Articles, wording: Wording): string =>
  [
    `## ${wording.title}`,
    '',
    ...scoreTable(diff.scores),
    '',
    `Event dates ${share(diff.scores.event.accuracy)}, reported dates ${share(diff.scores.reported.accuracy)}.`,
    '',
    ...(diff.reviewed ? [`${plain(tellLooked(diff.reviewed))}.`, ''] : []),
    ...diff.unscored.withoutGold.map((id) => `- ${wording.withoutGold}: ${plain(id)}`),
    ...diff.unscored.withoutArticle.map((id) => `- ${wording.withoutArticle}: ${plain(id)}`),
    ...diff.articles.flatMap((a) => [
      '',
      `### ${plain(a.article)}`,
      '',
      ...a.differences.flatMap((d) => differenceLines(d, articles, wording)),
    ]),
    '',
  ].join('\n');
