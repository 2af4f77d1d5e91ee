/** Judged mutants in; a table by file, those that nothing noticed, and the share of the others out. */
import type { Fate, Judged } from './run-mutants.js';

const count = (judged: readonly Judged[], fate: Fate): number =>
  judged.filter((one) => one.fate === fate).length;

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`;

const row = (name: string, judged: readonly Judged[]): string => {
  const [killed, shifted, idle] = (['killed', 'shifted', 'idle'] as const).map((fate) => count(judged, fate));
  return `| ${name} | ${judged.length} | ${killed} | ${shifted} | ${idle} | ${percent(killed ?? 0, judged.length)} |\n`;
};

const byPlace = (a: Judged, b: Judged): number =>
  a.mutant.module.source === b.mutant.module.source
    ? a.mutant.start - b.mutant.start
    : a.mutant.module.source < b.mutant.module.source
      ? -1
      : 1;

const survivor = ({ mutant: { module, line, change }, fate }: Judged): string =>
  `${module.source}:${line}  ${change}${fate === 'shifted' ? '  (other claims)' : ''}`;

/** `total`: how many there were, of which these were judged. */
export const renderReport = (judged: readonly Judged[], total: number): string => {
  const sorted = judged.toSorted(byPlace);
  const files = new Map<string, Judged[]>();
  for (const one of sorted) {
    const { source } = one.mutant.module;
    files.set(source, [...(files.get(source) ?? []), one]);
  }
  const survivors = sorted.filter(({ fate }) => fate !== 'killed');
  return [
    '| file | mutants | killed | other claims, unnoticed | no other claim | killed |\n',
    '| --- | --- | --- | --- | --- | --- |\n',
    ...[...files].map(([name, own]) => row(name, own)),
    row('all', judged),
    `\n${survivors.map((one) => `${survivor(one)}\n`).join('')}`,
    `\n${judged.length} of ${total} mutants tried, ${percent(count(judged, 'killed'), judged.length)} killed\n`,
  ].join('');
};
