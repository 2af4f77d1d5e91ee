/** Verdicts in, all that they would write and a count of it by file out, before anything is written. */
import { hash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import { goldClaim } from '../model/gold.js';
import { applyVerdict } from './apply-verdict.js';
import { type Decision, decision, keyFields, keyOfDecision, type Verdict } from './decision.js';
import type { Effect, FileEffect, Preview } from './effect.js';
import { changeGold, type GoldChange } from './gold-changes.js';
import { entryOfClaim } from './gold-entry.js';
import type { Review, ReviewItem } from './review.js';
import { type Request, type Snapshot, type Store, stale, type Written } from './store.js';

export interface Plan extends Preview {
  readonly written: Written;
}

const current = (review: Review, { id, version }: Request): ReviewItem => {
  const item = review.items.find((i) => i.difference.id === id);
  if (!item) throw stale(id, 'is no longer among the differences');
  if (item.version === version) return item;
  throw stale(id, item.pending ? 'has changed since it was shown' : 'has been decided elsewhere');
};

const summary = ({ difference: d }: ReviewItem): Decision['claim'] =>
  goldClaim.parse(d.claim ? entryOfClaim(d.claim) : d.gold);

/** Parsed, so that it is equal to what is read back. */
const decisionOf = (store: Store, item: ReviewItem, verdict: Verdict, gold: string | null): Decision =>
  decision.parse({
    article: item.difference.article,
    ...keyFields(item.difference),
    decision: verdict.decision,
    kind: item.difference.kind,
    ...(verdict.decision === 'reject' ? { reason: verdict.reason } : {}),
    ...(verdict.note ? { note: verdict.note } : {}),
    ...(gold === null ? {} : { gold }),
    at: store.clock(),
    ...(store.reviewer === null ? {} : { reviewer: store.reviewer }),
    claim: summary(item),
  });

const NOTHING: Readonly<Record<Effect, number>> = { gains: 0, loses: 0, rewrites: 0, keeps: 0 };

const byArticle = (
  folder: string,
  effects: readonly (readonly [article: string, effect: Effect])[],
  files: Written['files'],
): FileEffect[] => {
  const counts = new Map<string, Record<Effect, number>>();
  for (const [article, effect] of effects) {
    const own = counts.get(article) ?? { ...NOTHING };
    own[effect] += 1;
    counts.set(article, own);
  }
  const paths = new Map(files.map((f) => [f.article, relative(resolve(folder), f.path)]));
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([article, own]) => ({ article, file: paths.get(article) ?? null, ...own }));
};

/** Throws a `UserError` with the code `stale` where a difference is not, or no longer, what the reviewer saw. */
export const planDecisions = (store: Store, snapshot: Snapshot, requests: readonly Request[]): Plan => {
  const { gold, decisions, review } = snapshot;
  const { articles } = store.extracted;
  const made: Written['decisions'][number][] = [];
  const standing = new Map(decisions);
  const effects: (readonly [string, Effect])[] = [];
  const changes = requests.map((request): GoldChange => {
    const item = current(review, request);
    const { article } = item.difference;
    const change = (text: string): string => {
      const source = articles.get(article)?.text ?? null;
      const applied = applyVerdict(text, item.difference, request.verdict, source);
      const after = decisionOf(store, item, request.verdict, applied.gold);
      made.push({ before: standing.get(keyOfDecision(after)) ?? null, after });
      standing.set(keyOfDecision(after), after);
      effects.push([article, applied.effect]);
      return applied.text;
    };
    return { article, change };
  });
  const files = changeGold(resolve(store.folder), gold, articles, changes);
  const all = [requests, files.map(({ path, before, after }) => [path, before, after])];
  return {
    effects: byArticle(store.folder, effects, files),
    digest: hash('sha256', JSON.stringify(all), 'hex'),
    written: { files, decisions: made },
  };
};
