/** What contradicts itself in the order of articles without a date in; a rejection for each, with its words, out. */
import type { Rejection } from '../dataset/rejection.js';
import type { DatingConflict } from '../model/dating.js';
import { articleOf } from './kept-result.js';
import { KEY, type Store, under } from './store.js';
import { articleAt, valueAlone } from './stored-articles.js';

/** Longest stretch of a text that a reason quotes, in UTF-16 code units. */
const LONGEST_QUOTE = 120;

const quoted = (words: string): string =>
  words.length > LONGEST_QUOTE ? `“${words.slice(0, LONGEST_QUOTE)}…”` : `“${words}”`;

const storedOf = async (store: Store, id: string) => {
  for await (const [key, value] of store.iterator({ ...under(KEY.article, id), limit: 1 }))
    return articleAt(key, value);
  return null;
};

const textOf = async (store: Store, id: string): Promise<string> => {
  const stored = await storedOf(store, id);
  const value = stored && valueAlone(store, stored.result);
  return (value && articleOf(value)?.text) || '';
};

/** Those of one text alone are no contradiction between articles; `claimtrail explain` tells them. */
export const conflictRejections = async (
  store: Store,
  conflicts: readonly DatingConflict[],
): Promise<readonly Rejection[]> => {
  const rejections: Rejection[] = [];
  for (const { articles, bounds, reason, givenUp } of conflicts) {
    const stored = await storedOf(store, articles[0] ?? '');
    if (!stored || articles.length < 2) continue;
    const sides: string[] = [];
    for (const { of, start, end, reason: why } of bounds)
      sides.push(`${of}: ${why} ${quoted((await textOf(store, of)).slice(start, end))}`);
    rejections.push({
      path: stored.path,
      line: stored.line === '' ? null : Number(stored.line),
      code: 'dating-conflict',
      reason: `the dates of ${articles.join(', ')} cannot all be inferred, ${reason}: ${sides.join('; ')}; given up: ${givenUp.reason}`,
      remedy: 'tell when one of them was published',
    });
  }
  return rejections;
};
