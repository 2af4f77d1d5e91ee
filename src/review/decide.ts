/** Verdicts of a reviewer in, written to gold and decisions, all of them or none. */
import { resolve } from 'node:path';
import { goldClaim } from '../model/gold.js';
import { UserError } from '../model/problem.js';
import { addEntry, applyVerdict } from './apply-verdict.js';
import { type Decision, decision, keyFields, keyOfDecision, type Verdict } from './decision.js';
import { changeGold, type GoldChange } from './gold-changes.js';
import { entryOfClaim, type GoldEntry } from './gold-entry.js';
import { goldId } from './gold-identity.js';
import { holdLock } from './hold-lock.js';
import type { Review, ReviewItem } from './review.js';
import { type Request, readSnapshot, type Store, stale, type Written, write } from './store.js';

const current = (review: Review, { id, version }: Request): ReviewItem => {
  const item = review.items.find((i) => i.difference.id === id);
  if (!item) throw stale(id, 'is no longer among the differences');
  if (item.version === version) return item;
  throw stale(id, item.pending ? 'has changed since it was shown' : 'has been decided elsewhere');
};

const textOf = (store: Store, article: string): string | null =>
  store.extracted.articles.get(article)?.text ?? null;

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

/**
 * Carries out all verdicts or none. Throws a `UserError` with the code `stale` where a difference is not,
 * or no longer, what the reviewer saw; then nothing is written.
 */
export const decide = async (store: Store, requests: readonly Request[]): Promise<Written> =>
  holdLock(store.folder, async () => {
    const { gold, decisions, review } = await readSnapshot(store);
    const made: Written['decisions'][number][] = [];
    const changes = requests.map((request): GoldChange => {
      const item = current(review, request);
      const { difference } = item;
      const change = (text: string): string => {
        const applied = applyVerdict(text, difference, request.verdict, textOf(store, difference.article));
        const after = decisionOf(store, item, request.verdict, applied.gold);
        made.push({ before: decisions.get(keyOfDecision(after)) ?? null, after });
        return applied.text;
      };
      return { article: difference.article, change };
    });
    const files = changeGold(resolve(store.folder), gold, store.extracted.articles, changes);
    return write(store, decisions, { files, decisions: made });
  });

/** Adds a claim that the extraction missed to the gold, decided as soon as it is there. */
export const addMissing = async (store: Store, article: string, entry: GoldEntry): Promise<Written> =>
  holdLock(store.folder, async () => {
    const { gold, decisions } = await readSnapshot(store);
    const text = textOf(store, article);
    const claim = goldClaim.parse(entry);
    if (text === null || !text.includes(claim.evidence) || claim.evidence === '') {
      const reason = 'the evidence does not stand in the article';
      throw new UserError({ code: 'no-evidence', place: article, reason, remedy: 'select it in the text' });
    }
    const change = (file: string): string => addEntry(file, 'claims', entry, text);
    const files = changeGold(resolve(store.folder), gold, store.extracted.articles, [{ article, change }]);
    const id = goldId(article, claim);
    const by = store.reviewer === null ? {} : { reviewer: store.reviewer };
    const after = decision.parse({
      article,
      id,
      decision: 'add',
      kind: 'missing',
      gold: id,
      at: store.clock(),
      ...by,
      claim,
    });
    return write(store, decisions, { files, decisions: [{ before: decisions.get(id) ?? null, after }] });
  });
