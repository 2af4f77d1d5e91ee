/** The public functions: the commands' work, plain data in and out. */
import type { ExportOptions, WrittenFile } from './export/export-tables.js';
import type { Domain } from './model/domain.js';
import type { Sentence } from './model/sentence.js';
import type { Timex } from './model/timex.js';
import { findTimexes as findTimexesIn, toldDate } from './stages/find-timexes.js';
import { splitBlocks } from './stages/split-blocks.js';
import { splitSentences as splitBlocksIntoSentences } from './stages/split-sentences.js';

export { readDataset, type WholeDataset } from './dataset/read-whole-dataset.js';
export { type ClaimStory, claimStory as explainClaim, type StoryOptions } from './explain/claim-story.js';
export type { ExportOptions, FormatName, WrittenFile } from './export/export-tables.js';
export type { ArticleInput, ArticleRecord } from './model/article.js';
export type { Claim, Participant, Relation, Status } from './model/claim.js';
export type { Derivation } from './model/derivation.js';
export type { Domain } from './model/domain.js';
export type { GoldFile } from './model/gold.js';
export type { OrganisationRecord } from './model/lineage.js';
export { type Problem, UserError } from './model/problem.js';
export type { Sentence } from './model/sentence.js';
export type { State, Timeline, Track } from './model/timeline.js';
export type { Timex } from './model/timex.js';
export { type Extraction, type ExtractOptions, extractClaims } from './pipeline.js';
export { type StateQuery, stateAt } from './reconcile/ask-timeline.js';
export { type ReconcileOptions, reconcile } from './reconcile/reconcile.js';
export type { TrackAt } from './reconcile/state-at.js';
export { type DiffOptions, diffClaims } from './review/diff-claims.js';

/** Sentences of a text in order, as half-open UTF-16 spans; with the gaps between them they give back the text. */
export const splitSentences = (text: string): readonly Sentence[] =>
  splitBlocksIntoSentences(text, splitBlocks(text));

/**
 * Time expressions of a text in order (TIMEX3 type and value, EDTF with inclusive bounds). `published` is the
 * text's own date, as EDTF or written out; without it, expressions relative to it keep an open value.
 */
export const findTimexes = (text: string, options: { published?: string } = {}): readonly Timex[] =>
  findTimexesIn(text, splitSentences(text), {
    published: options.published === undefined ? null : toldDate(options.published),
  });

/**
 * Compiles a folder of patterns, organisations and other knowledge, laid out as the package's own domain is, whose
 * files stand in for those that the folder lacks. Throws a UserError with file, line and column for what it cannot
 * read (`malformed-yaml`, `unexpected-data`, `malformed-pattern`), and where the folder is no domain (`no-domain`).
 */
export const loadDomain = async (folder: string): Promise<Domain> =>
  (await import('./domain/compile-domain.js')).compileDomain(folder);

/**
 * Writes flat tables of the dataset in `from` into the folder `to`, which is made where it is not there, with
 * `datapackage.json` beside them. What was written comes out, by table and format; the same dataset gives the same
 * bytes. Throws a UserError where `from` holds no dataset (`no-dataset`, `bad-dataset`), where `to` is one
 * (`export-into-dataset`) or cannot be made (`no-output`), and for an unknown format (`unknown-format`).
 */
export const exportTables = async (
  from: string,
  to: string,
  options: ExportOptions = {},
): Promise<readonly WrittenFile[]> =>
  (await import('./export/export-tables.js')).exportTables(from, to, options);
