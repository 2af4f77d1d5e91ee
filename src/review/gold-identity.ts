/** Gold claims in, content-derived ids out: the same entry has the same id wherever it stands in its file. */
import { createHash } from 'node:crypto';
import type { GoldClaim } from '../model/gold.js';

/** Key order of the entries' fields has no meaning, so it has no part in the id. */
const canonical = (gold: GoldClaim): string =>
  JSON.stringify(
    Object.entries(gold)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** `g_` and sixteen hexadecimal digits, from the article's id and all that the gold claim says. */
export const goldId = (article: string, gold: GoldClaim): string =>
  `g_${createHash('sha256')
    .update(JSON.stringify([article, canonical(gold)]))
    .digest('hex')
    .slice(0, 16)}`;
