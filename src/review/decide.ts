/** Verdicts of a reviewer in, written to gold and decisions, all of them or none. */
import { resolve } from 'node:path';
import { goldClaim } from '../model/gold.js';
import { UserError } from '../model/problem.js';
import { addEntry } from './apply-verdict.js';
import { decision } from './decision.js';
import type { Preview } from './effect.js';
import { changeGold } from './gold-changes.js';
import type { GoldEntry } from './gold-entry.js';
import { goldId } from './gold-identity.js';
import { holdLock } from './hold-lock.js';
import { planDecisions } from './plan-decisions.js';
import { type Request, readSnapshot, type Store, stale, type Written, write } from './store.js';

/** What carrying out these verdicts would change, by file; nothing is written. */
export const preview = async (store: Store, requests: readonly Request[]): Promise<Preview> => {
  const { effects, digest } = planDecisions(store, await readSnapshot(store), requests);
  return { effects, digest };
};

/**
 * Carries out all verdicts or none. Throws a `UserError` with the code `stale` where a difference is not,
 * or no longer, what the reviewer saw, or where `shown`, the digest of a preview, is not that of what would be
 * written; then nothing is written.
 */
export const decide = async (
  store: Store,
  requests: readonly Request[],
  shown: string | null = null,
): Promise<Written> =>
  holdLock(store.folder, async () => {
    const snapshot = await readSnapshot(store);
    const { written, digest } = planDecisions(store, snapshot, requests);
    if (shown !== null && shown !== digest)
      throw stale(store.folder, 'has changed since it was shown what the decisions would change');
    return write(store, snapshot.decisions, written);
  });

/** Adds a claim that the extraction missed to the gold, decided as soon as it is there. */
export const addMissing = async (store: Store, article: string, entry: GoldEntry): Promise<Written> =>
  holdLock(store.folder, async () => {
    const { gold, decisions } = await readSnapshot(store);
    const text = store.extracted.articles.get(article)?.text ?? null;
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
