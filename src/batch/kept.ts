/** An output folder in; what earlier runs into it found out, as far as it is sound, for this run alone, out. */
import { statSync } from 'node:fs';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileLock, lockFile } from '../dataset/file-lock.js';
import { WORK_FOLDER } from '../dataset/publish.js';
import { EXIT, type Problem, UserError } from '../model/problem.js';
import { type Ledger, openLedger } from './ledger.js';
import { salvage } from './salvage.js';
import { breakSeal, checkSeal, seal } from './seal.js';
import { DamagedStore, isDamage, KEY, keyOf, openStore, type Store } from './store.js';

export interface KeptOptions {
  readonly out: string;
  /** Hash of all that results depend on. */
  readonly code: string;
  /** Whether to find out everything again. */
  readonly anew: boolean;
  /** Told that what was kept was damaged. */
  readonly warn?: ((problem: Problem) => void) | undefined;
}

export interface Kept {
  readonly store: Store;
  readonly ledger: Ledger;
  /** What an error of the run means: a store that is found damaged is begun anew by the next run. */
  readonly judged: (error: unknown) => unknown;
  /** Seals the store and lets the next run in. */
  readonly close: () => Promise<void>;
}

const CODE = 'code';
const RUN = 'run';

/** Times that a store without a seal is opened: the engine may end the whole process over a damaged one. */
const TRIES = 3;
const triesPath = (folder: string): string => `${folder}.tries`;
const triesOf = (folder: string): number => statSync(triesPath(folder), { throwIfNoEntry: false })?.size ?? 0;

const begunAnew = (place: string): Problem => ({
  code: 'kept-damaged',
  place,
  reason: 'what earlier runs found out is damaged, and all of it is found out anew',
  remedy: 'check the disk if this happens again',
});

const damagedNow = (place: string, cause: unknown): UserError => {
  const reason = 'what earlier runs found out is damaged';
  const remedy = 'run again: it is found out anew then, and the old dataset stands until it is';
  return new UserError({ code: 'kept-damaged', place, reason, remedy }, EXIT.fault, { cause });
};

const locked = (place: string): UserError => {
  const reason = 'another run is writing into this output folder';
  const remedy = 'wait for it to end, or choose another folder with --out';
  return new UserError({ code: 'locked', place, reason, remedy }, EXIT.fault);
};

interface Found {
  /** See `openLedger`. */
  readonly leftovers: readonly string[];
  readonly store: Store;
}

const openNew = async (folder: string): Promise<Found> => {
  await breakSeal(folder);
  for (const path of [folder, `${folder}.old`, `${folder}.new`, triesPath(folder)])
    await rm(path, { recursive: true, force: true });
  return { leftovers: [], store: await openStore(folder) };
};

/** Throws `DamagedStore` or what the engine throws where there is a store that is of no use. */
const openOld = async (folder: string): Promise<Found> => {
  const sealed = await checkSeal(folder);
  if (sealed === 'broken' || triesOf(folder) >= TRIES) throw new DamagedStore('the seal is broken');
  await breakSeal(folder);
  if (sealed === 'whole') return { leftovers: [], store: await openStore(folder) };
  await appendFile(triesPath(folder), '.');
  const leftovers = await salvage(folder, CODE);
  await rm(triesPath(folder), { force: true });
  return { leftovers, store: await openStore(folder) };
};

const metaOf = (store: Store, name: string): string | undefined => store.getSync(keyOf(KEY.meta, name));

/** What other code found out is of no use. */
const openFitting = async (folder: string, code: string): Promise<Found> => {
  const found = await openOld(folder);
  try {
    const known = metaOf(found.store, CODE);
    if (known === undefined || known === code) return found;
  } catch (error) {
    await found.store.close();
    throw error;
  }
  await found.store.close();
  return openNew(folder);
};

const openSound = async (folder: string, { code, anew, warn, out }: KeptOptions): Promise<Found> => {
  if (anew) return openNew(folder);
  try {
    return await openFitting(folder, code);
  } catch (error) {
    if (!isDamage(error)) throw error;
    warn?.(begunAnew(out));
    return openNew(folder);
  }
};

const startLedger = async ({ store, leftovers }: Found, code: string): Promise<Ledger> => {
  const isRebuilt = leftovers.length > 0;
  const run = isRebuilt ? 1 : Number(metaOf(store, RUN) ?? 0) + 1;
  const ledger = openLedger(store, run, leftovers);
  ledger.setMeta(CODE, code);
  ledger.setMeta(RUN, String(run));
  await ledger.flush();
  return ledger;
};

const keptIn = (folder: string, found: Found, ledger: Ledger, out: string, lock: FileLock): Kept => {
  const { store } = found;
  let isSound = true;
  return {
    store,
    ledger,
    judged: (error) => {
      isSound &&= !isDamage(error);
      return isSound ? error : damagedNow(out, error);
    },
    close: async () => {
      try {
        await store.close();
        // Without a seal the next run looks more closely: it can do without, and a full disk may not allow it.
        if (isSound) await seal(folder).catch(() => {});
        else await writeFile(triesPath(folder), '.'.repeat(TRIES));
      } finally {
        lock.release();
      }
    },
  };
};

/**
 * Throws a UserError where another run holds the folder, and what the file system throws. The lock is the system's,
 * and ends with the process. What is damaged is begun anew, since all of it can be found out again.
 */
export const openKept = async (options: KeptOptions): Promise<Kept> => {
  const { out, code } = options;
  const folder = join(out, WORK_FOLDER, 'kept');
  const lock = lockFile(join(out, WORK_FOLDER, 'lock'));
  if (lock === null) throw locked(out);
  let store: Store | null = null;
  try {
    const found = await openSound(folder, options);
    store = found.store;
    return keptIn(folder, found, await startLedger(found, code), out, lock);
  } catch (error) {
    await store?.close();
    lock.release();
    throw error;
  }
};
