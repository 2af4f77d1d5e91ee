/** The public functions: the commands' work, plain data in and out. */
import type { Sentence } from './model/sentence.js';
import type { Timex } from './model/timex.js';
import { findTimexes as findTimexesIn, toldDate } from './stages/find-timexes.js';
import { splitBlocks } from './stages/split-blocks.js';
import { splitSentences as splitBlocksIntoSentences } from './stages/split-sentences.js';

export type { ArticleInput } from './model/article.js';
export type { Claim, Participant, Relation, Status } from './model/claim.js';
export type { Domain } from './model/domain.js';
export type { GoldFile } from './model/gold.js';
export type { Problem } from './model/problem.js';
export type { Sentence } from './model/sentence.js';
export type { Timeline, Track } from './model/timeline.js';
export type { Timex } from './model/timex.js';
export { type Extraction, type ExtractOptions, extractClaims } from './pipeline.js';
export { type ReconcileOptions, reconcile } from './reconcile/reconcile.js';
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
