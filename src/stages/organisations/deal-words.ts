/** How deals between organisations are called, and the verbs of those who make them; and whether such a word stands near a token. */
import { MARK } from '../../model/tokens.js';
import { isCapital, type Reading, tokenText, wordAt } from './reading.js';

/** Token `i` in lower case; empty if it has a capital. */
export const lower = (reading: Reading, at: number): string =>
  isCapital(reading, at) ? '' : tokenText(reading, at).replace(HIDDEN, '');

const HIDDEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

export const BUYS =
  /^(?:buy|buys|buying|bought|acquire|acquires|acquiring|acquired|purchase|purchases|purchased|absorb|absorbs|absorbed|snap|snaps|snapped|snapping|swallow|swallows|swallowing)$/;
export const BOUGHT = /^(?:bought|acquired|purchased|absorbed|sold|snapped|taken|swallowed|rescued)$/;
export const SELLS = /^(?:sell|sells|selling|sold|sale)$/;
export const DEAL = /^(?:takeover|acquisition|purchase|sale|buyout|pursuit)$/;
export const JOINS = /^(?:merge|merges|merged|merging|merger|partnership|alliance|venture)$/;
/** What two bodies do and no person does. */
export const MERGES = /^(?:merge|merges|merged|merging|forces)$/;
export const SHARES = /^(?:shares|stake)$/;
/** What is signed, made or held "with" or comes "from" one who deals. */
export const AGREED = /^(?:agreement|deal|negotiations|talks)$/;
export const OFFERS = /^(?:bid|bids|offer|offers|approach|approaches)$/;
export const MAKES = /^(?:make|makes|making|made|submit|submitted|withdrew|rejected)$/;

/** Tokens between a verb and the name that it goes with. */
export const REACH = 6;

/** Whether one of the tokens before `at`, in the same clause, is such a word. */
export const precededBy = (reading: Reading, at: number, words: RegExp, reach = REACH): boolean => {
  for (let i = at; i > at - reach && i >= 0 && wordAt(reading, i) !== MARK.stop; i--)
    if (words.test(lower(reading, i))) return true;
  return false;
};
