/** Reviews read from and decisions written to a gold folder, safe beside other reviews of the same folder. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { EXIT, UserError } from '../model/problem.js';
import { systemFault } from '../model/system-fault.js';
import { type Decision, keyOfDecision, type Verdict } from './decision.js';
import { type Decisions, decisionsPath, readDecisions, writeDecisions } from './decisions-file.js';
import type { FileChange } from './gold-changes.js';
import { checkNoLink } from './gold-path.js';
import { holdLock } from './hold-lock.js';
import { readGold, type StoredGold } from './read-gold.js';
import { type Extracted, makeReview, type Review } from './review.js';

/** Where a review is kept and who makes it. */
export interface Store {
  readonly extracted: Extracted;
  readonly folder: string;
  readonly reviewer: string | null;
  /** Now, as an ISO 8601 instant in UTC. */
  readonly clock: () => string;
}

/** A verdict about the difference that was seen in this version. */
export interface Request {
  readonly id: string;
  readonly version: string;
  readonly verdict: Verdict;
}

/** What was written, enough to take it back. */
export interface Written {
  readonly files: readonly FileChange[];
  readonly decisions: readonly { readonly before: Decision | null; readonly after: Decision }[];
}

/** All that the folder holds, read at one moment. */
export interface Snapshot {
  readonly gold: readonly StoredGold[];
  readonly decisions: Decisions;
  readonly review: Review;
}

export const readSnapshot = async ({ extracted, folder }: Store): Promise<Snapshot> => {
  const gold = await readGold(resolve(folder), true);
  const decisions = await readDecisions(folder);
  const files = gold.map((stored) => stored.gold);
  return { gold, decisions, review: makeReview(extracted, files, decisions) };
};

/** What there is to decide, as the folder stands now. */
export const readReview = async (store: Store): Promise<Review> => (await readSnapshot(store)).review;

export const stale = (id: string, reason: string): UserError =>
  new UserError(
    { code: 'stale', place: id, reason, remedy: 'look at it again before you decide' },
    EXIT.needsPerson,
  );

const unwritable = (folder: string, cause: unknown): unknown => systemFault(cause, folder) ?? cause;

/** Gold first: a decision without its gold would be lost, gold without its decision is merely asked about again. */
export const write = async (store: Store, decisions: Decisions, written: Written): Promise<Written> => {
  try {
    for (const { path, after } of written.files) {
      await checkNoLink(store.folder, path);
      await mkdir(dirname(path), { recursive: true });
      await writeFileAtomic(path, after);
    }
    await checkNoLink(store.folder, resolve(decisionsPath(store.folder)));
    const merged = new Map(decisions);
    for (const { after } of written.decisions) merged.set(keyOfDecision(after), after);
    await writeDecisions(store.folder, merged);
  } catch (cause) {
    throw unwritable(store.folder, cause);
  }
  return written;
};

/** Takes back what was written, where nothing has been written there since; else throws `stale`. */
export const undo = async (store: Store, written: Written): Promise<void> =>
  holdLock(store.folder, async () => {
    const decisions = new Map(await readDecisions(store.folder));
    for (const { path, after } of written.files)
      if ((await readFile(path, 'utf8').catch(() => null)) !== after)
        throw stale(path, 'has been changed since, so the decision cannot be undone');
    // One entry may stand twice in a gold file: the decisions about it are taken back last first.
    for (const { before, after } of written.decisions.toReversed()) {
      const key = keyOfDecision(after);
      if (JSON.stringify(decisions.get(key)) !== JSON.stringify(after))
        throw stale(after.id, 'has been decided again since, so the decision cannot be undone');
      if (before) decisions.set(key, before);
      else decisions.delete(key);
    }
    try {
      for (const { path, before } of written.files)
        await (before === null ? rm(path, { force: true }) : writeFileAtomic(path, before));
      await writeDecisions(store.folder, decisions);
    } catch (cause) {
      throw unwritable(store.folder, cause);
    }
  });
