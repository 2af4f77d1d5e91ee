/** What was run, on what, and how it went: `run.json`, the one file with clock readings. */
import { z } from 'zod';
import { claim } from '../model/claim.js';

const count = z.int().nonnegative();

/** Articles by what became of them in this run. */
const runCounts = z.object({
  /** In the dataset. */
  articles: count,
  /** Searched for claims in this run. */
  extracted: count,
  /** Kept from an earlier run. */
  unchanged: count,
  /** Gone from the dataset, since their file is gone. */
  removed: count,
  /** Lines of `rejected.jsonl`. */
  rejected: count,
  /** Files passed over because they are no articles. */
  ignored: count,
});

/** What the dataset holds. */
export const datasetCounts = z.object({
  articles: count,
  claims: count,
  rejected: count,
  organisations: count,
  tracks: count,
  conflicts: count,
  openConflicts: count,
  byRelation: z.partialRecord(claim.shape.relation, z.partialRecord(claim.shape.status, count)),
});
export type DatasetCounts = Readonly<z.infer<typeof datasetCounts>>;

export const runRecord = z.object({
  version: z.string(),
  /** SHA-256 of the patterns and of all other knowledge of the domain. */
  patterns: z.string(),
  /** SHA-256 of the code, the domain and the versions of the libraries that results depend on. */
  code: z.string(),
  options: z.object({
    inputs: z.array(z.string()),
    articles: z.string().nullable(),
    /** Of files that are no UTF-8; absent where none was named. */
    encoding: z.string().optional(),
    /** Whole path of the folder of a domain that is not the package's own. */
    domain: z.string().optional(),
    force: z.boolean(),
    jobs: z.int().positive(),
    articleTimeout: z.number(),
  }),
  run: runCounts,
  dataset: datasetCounts,
  started: z.iso.datetime(),
  finished: z.iso.datetime(),
  /** By the steady clock. */
  seconds: z.object({ total: z.number(), reading: z.number(), writing: z.number() }),
});
export type RunRecord = Readonly<z.infer<typeof runRecord>>;
export type RunCounts = RunRecord['run'];
