/** A scan's counts, kept up to date by it for whoever shows them. */

/** Counts articles, whichever way they came to be dealt with. */
export interface ScanCounts {
  /** Searched for claims in this run. */
  done: number;
  /** In files that did not change. */
  unchanged: number;
  /** In files that are new or changed, with a content that is known. */
  known: number;
  /** Not taken. */
  refused: number;
  /** Gone since the run before. */
  removed: number;
  /** Files that are no articles. */
  ignored: number;
}

/** How far a scan is. */
export interface ScanProgress {
  readonly counts: ScanCounts;
  /** Files dealt with; of one with lines, the share that is read counts. */
  files: number;
  /** Path of the file that was last worked on. */
  file: string;
}

export const startProgress = (): ScanProgress => ({
  counts: { done: 0, unchanged: 0, known: 0, refused: 0, removed: 0, ignored: 0 },
  files: 0,
  file: '',
});
