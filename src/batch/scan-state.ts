/** What the parts of a scan share: its options, the ledger it writes, and what it counts. */
import type { ArticlesTable } from '../dataset/articles-table.js';
import type { InputRoot } from '../dataset/input-roots.js';
import type { ByteGate } from './byte-gate.js';
import type { Ledger } from './ledger.js';
import type { Processor } from './processor.js';
import type { ScanCounts, ScanProgress } from './scan-progress.js';
import type { Standstill } from './standstill.js';

export interface ScanOptions {
  readonly roots: readonly InputRoot[];
  /** Real path of the output folder, which is no input. */
  readonly out: string;
  /** The table named for the run, which stands in for those beside the articles. */
  readonly table: { readonly path: string; readonly table: ArticlesTable } | null;
  /** Encoding of files that are no UTF-8. */
  readonly encoding?: string | undefined;
  readonly now: () => number;
  /** Asked before each file; true once the run was told to stop. */
  readonly stopped: () => boolean;
  readonly progress: ScanProgress;
}

export interface Scan extends ScanOptions {
  readonly ledger: Ledger;
  readonly processor: Processor;
  readonly counts: ScanCounts;
  /** Bounds the bytes that are read and not yet dealt with. */
  readonly gate: ByteGate;
  /** Tells the processor when no article can come before it has answered. */
  readonly hands: Standstill;
}

/** What one file came to, as it goes into the ledger. */
export interface Tally {
  articles: number;
  refused: number;
  /** Whether what came of one of its articles is not kept, so that it is tried again. */
  unsettled: boolean;
}
