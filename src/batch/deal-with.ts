/** One article's bytes in; what came of it, found out or known from before, in the ledger out. */
import { createHash } from 'node:crypto';
import { articleId } from '../dataset/article-kinds.js';
import type { FoundOutside } from '../dataset/outside-metadata.js';
import { sha256 } from '../dataset/read-article.js';
import type { Fault } from '../dataset/rejection.js';
import type { FoundFile } from '../dataset/walk-folder.js';
import { linePlace } from './ledger.js';
import { type Processed, processedBefore } from './processor.js';
import type { RawArticle } from './raw-article.js';
import type { Scan, Tally } from './scan-state.js';

/** One key for the same content told the same about: the result is the same whatever the article is called. */
export const resultKey = (digest: string, kind: string, outside: string): string =>
  createHash('sha256').update([digest, kind, outside].join('\0')).digest('base64url').slice(0, 20);

const knownOutcome = (scan: Scan, key: string): Processed | null => {
  const value = scan.ledger.result(key);
  return value === null ? null : processedBefore(value);
};

/** Stands for a result where none is kept. */
export const faultKey = (fault: Fault): string =>
  `fault-${sha256(Buffer.from(JSON.stringify(fault))).slice(0, 32)}`;

/** Enters what keeps a file, or one of its lines, from being read. */
export const enterFault = (
  scan: Scan,
  file: FoundFile,
  line: number | null,
  fault: Fault,
  tally: Tally,
): void => {
  const place = { file: file.absolute, path: file.path, line: linePlace(line) };
  scan.ledger.enter(place, null, faultKey(fault), [fault], null);
  tally.articles++;
  tally.refused++;
  scan.counts.refused++;
};

/** Enters what came of a file's article, or of one of its lines. */
export const enterOutcome = (
  scan: Pick<Scan, 'ledger' | 'counts'>,
  file: Pick<FoundFile, 'absolute' | 'path'>,
  line: number | null,
  outcome: Processed,
  result: { readonly key: string; readonly isNew: boolean; readonly faults: readonly Fault[] },
  tally: Tally,
): void => {
  const { refused, unsettled = false } = outcome;
  const place = { file: file.absolute, path: file.path, line: linePlace(line) };
  const id = refused ? null : (outcome.ownId ?? articleId(file.path));
  const faults = [...result.faults, ...outcome.faults, ...(refused ? [refused] : [])];
  const value = result.isNew && !unsettled ? outcome.value : null;
  const key = refused && unsettled ? faultKey(refused) : result.key;
  scan.ledger.enter(place, id, key, faults, value, outcome.traces);
  tally.articles++;
  if (refused) {
    tally.refused++;
    tally.unsettled ||= unsettled;
    scan.counts.refused++;
  } else if (result.isNew) scan.counts.done++;
  else scan.counts.known++;
};

/** Deals with one article; resolves when it is in the ledger. */
export const dealWith = async (
  scan: Scan,
  file: FoundFile,
  line: number | null,
  content: Uint8Array,
  { outside, faults }: FoundOutside,
  tally: Tally,
): Promise<void> => {
  const digest = sha256(content);
  const key = resultKey(digest, file.kind, JSON.stringify(outside));
  const known = knownOutcome(scan, key);
  const raw: RawArticle = { content, kind: file.kind, outside, pathId: articleId(file.path), sha256: digest };
  const outcome = known ?? (await scan.processor.process(raw));
  enterOutcome(scan, file, line, outcome, { key, isNew: known === null, faults }, tally);
  scan.progress.file = file.path;
};
