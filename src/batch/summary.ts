/** What a run did in; a few lines for people out. */
import { compareBytes } from '../dataset/byte-order.js';
import { CORE_RELATIONS, relation } from '../model/claim.js';
import { visibleText } from '../model/visible-text.js';
import type { RunReport } from './run.js';

const plural = (n: number, one: string, many = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : many}`;

/** Digits in threes, whatever the language of the machine. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

const ORDER = [...CORE_RELATIONS, ...relation.options.filter((r) => !CORE_RELATIONS.includes(r as never))];

const claimLines = ({ record }: RunReport): string[] =>
  ORDER.flatMap((name) => {
    const statuses = Object.entries(record.dataset.byRelation[name] ?? {}).sort((a, b) => b[1] - a[1]);
    if (statuses.length === 0) return [];
    const total = statuses.reduce((sum, [, n]) => sum + n, 0);
    const parts = statuses.map(([status, n]) => `${grouped(n)} ${status.replace('_', ' ')}`).join(', ');
    return [`  ${name.padEnd(13)}${grouped(total).padStart(6)}   ${parts}`];
  });

const doneLine = ({ record: { run, seconds } }: RunReport): string => {
  const parts = [
    `${grouped(run.extracted)} searched`,
    `${grouped(run.unchanged)} unchanged`,
    ...(run.removed > 0 ? [`${grouped(run.removed)} removed, since their files are gone`] : []),
    ...(run.rejected > 0 ? [`${grouped(run.rejected)} rejected`] : []),
  ];
  return `${parts.join(', ')}; ${seconds.total.toFixed(1)} s`;
};

/** "3 files of kinds that are not read: 2 .pdf, 1 without an ending". */
const unreadLine = ({ unread }: RunReport): string[] => {
  if (unread.size === 0) return [];
  const all = [...unread.values()].reduce((sum, n) => sum + n, 0);
  const kinds = [...unread].sort(([a, n], [b, m]) => m - n || compareBytes(a, b));
  const parts = kinds.map(([ending, n]) => `${grouped(n)} ${ending || 'without an ending'}`);
  return [`${plural(all, 'file')} of kinds that are not read: ${parts.join(', ')}`];
};

const NOTHING = 'nothing was read: give .txt, .md, .html, .json or .jsonl files, or folders that hold some';

/** `folder` is the output folder as the user named it. */
export const summary = (report: RunReport, folder: string): string => {
  const out = visibleText(folder);
  const { dataset } = report.record;
  const { conflicts, openConflicts } = dataset;
  const lines = [
    `${plural(dataset.articles, 'article')} (${doneLine(report)})`,
    `${plural(dataset.claims, 'claim')} about ${plural(dataset.organisations, 'organisation')}`,
    ...claimLines(report),
    `${plural(dataset.tracks, 'track')}, ${plural(conflicts, 'conflict')}${conflicts > 0 ? ` (${openConflicts} open)` : ''}`,
    ...(dataset.articles === 0 ? [NOTHING] : []),
    ...unreadLine(report),
    ...(dataset.rejected > 0
      ? [`${plural(dataset.rejected, 'input')} rejected: see ${out}/rejected.jsonl`]
      : []),
    `dataset in ${out}/: claims, articles, timeline, organisations, rejected (.jsonl), run.json`,
    `open ${out}/report.html in a browser to look around in it`,
  ];
  return `${lines.join('\n')}\n`;
};

/** One line for a run among many. */
export const oneLine = (report: RunReport): string => {
  const { articles, claims } = report.record.dataset;
  return `${doneLine(report)}: ${plural(articles, 'article')}, ${plural(claims, 'claim')}\n`;
};
