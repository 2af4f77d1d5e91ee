/** What decisions would change in, a line for each file and one for all of them out. */
import type { FileEffect } from './effect.js';

const WORDS = { gains: 'added', loses: 'dropped', rewrites: 'changed', keeps: 'left as it is' } as const;
const EFFECTS = ['gains', 'loses', 'rewrites', 'keeps'] as const;

type Counts = Pick<FileEffect, keyof typeof WORDS>;

/** "2 added, 1 dropped": only what there is. */
export const tellCounts = (counts: Counts): string =>
  EFFECTS.filter((effect) => counts[effect] > 0)
    .map((effect) => `${counts[effect]} ${WORDS[effect]}`)
    .join(', ');

export const sumOf = (effects: readonly Counts[]): Counts => {
  const of = (effect: keyof Counts): number => effects.reduce((sum, one) => sum + one[effect], 0);
  return { gains: of('gains'), loses: of('loses'), rewrites: of('rewrites'), keeps: of('keeps') };
};

/** The sum first, then file by file; an article whose file stays as it is has its own name. */
export const tellEffects = (effects: readonly FileEffect[]): string[] => [
  `gold claims in ${effects.length} ${effects.length === 1 ? 'article' : 'articles'}: ${tellCounts(sumOf(effects))}`,
  ...effects.map((one) => `  ${one.file ?? one.article}: ${tellCounts(one)}`),
];
