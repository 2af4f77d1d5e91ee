/** The overview and where a reviewer stands in, which items go together and which comes next out. */
import type { Verdict } from '../decision.js';
import type { ItemSummary, Overview } from '../server/payload.js';
import type { Listed } from './filter-items.js';

/** What was decided, in words. */
export const words = (verdict: Verdict): string =>
  verdict.decision === 'reject' ? `reject, ${verdict.reason}` : verdict.decision;

export const summaries = (overview: Overview | null): readonly ItemSummary[] =>
  overview?.articles.flatMap((a) => a.items) ?? [];

/** Pending items that one decision settles together with this one. */
export const alikeOf = (overview: Overview | null, id: string): ItemSummary[] => {
  const all = summaries(overview);
  const likeness = all.find((item) => item.id === id)?.likeness;
  return all.filter((item) => item.pending && item.likeness === likeness);
};

/** Where to go on once these are decided: the next one listed, else the one before. */
export const nextOf = (listed: readonly Listed[], from: string, done: ReadonlySet<string>): Listed | null => {
  const at = listed.findIndex((l) => l.item.id === from);
  const open = (l: Listed): boolean => !done.has(l.item.id);
  return listed.slice(at + 1).find(open) ?? listed.slice(0, Math.max(0, at)).findLast(open) ?? null;
};
