/** A text in; out, whether wink-nlp ends a sentence at a place of it. */
import { createRequire } from 'node:module';
import type { WinkMethods } from 'wink-nlp';
import { skipSpace } from './boundary.js';
import { winkView } from './wink-view.js';

/** wink-nlp keeps every new word for good: after this many characters a new one takes over. */
const RENEW_AFTER = 30_000_000;

/** A longer text is handed over in pieces, to bound the memory of one call. */
const PIECE = 50_000;

const require = createRequire(import.meta.url);
let loaded: WinkMethods | undefined;
let read = 0;

/** In place of a part of the model that `sbd` has no use for, and that doubles in size whenever it is loaded. */
const unused = () => ({ machines: '', transformers: [] });

/** wink-nlp with its model, loaded when first asked: it takes 0.3 s, and many commands need none. */
const wink = (length: number): WinkMethods => {
  read += length;
  if (loaded === undefined || read > RENEW_AFTER) {
    loaded = require('wink-nlp')({ ...require('wink-eng-lite-web-model'), metaCER: unused }, [
      'sbd',
    ]) as WinkMethods;
    read = length;
  }
  return loaded;
};

/** Whether a sentence ends after `from` and not after `to`; undefined where wink-nlp cannot be relied on. */
export type Votes = (from: number, to: number) => boolean | undefined;

/** The votes on a text, to be asked from left to right. */
export const winkVotes = (text: string): Votes => {
  const ends: number[] = [];
  const unsure: number[] = [];
  const view = winkView(text);
  for (let from = 0; from < view.length; ) {
    const to = pieceEnd(view, from);
    const found = endsWithin(view.slice(from, to));
    if (found === undefined) unsure.push(from, to);
    else for (const end of found) ends.push(from + end);
    if (to < view.length) unsure.push(to - 1, to);
    from = to;
  }
  let [nextEnd, nextUnsure] = [0, 0];
  return (from, to) => {
    while ((unsure[nextUnsure + 1] ?? Number.POSITIVE_INFINITY) < from) nextUnsure += 2;
    if ((unsure[nextUnsure] ?? Number.POSITIVE_INFINITY) < to) return undefined;
    while ((ends[nextEnd] ?? Number.POSITIVE_INFINITY) <= from) nextEnd++;
    return (ends[nextEnd] ?? Number.POSITIVE_INFINITY) <= to;
  };
};

/** The end of the piece from `from` on: at a space where there is one. */
const pieceEnd = (view: string, from: number): number => {
  if (view.length - from <= PIECE) return view.length;
  const space = view.lastIndexOf(' ', from + PIECE);
  return space > from ? space : from + PIECE;
};

/** Ends of all sentences of a piece but the last; undefined where wink-nlp does not give back what it got. */
const endsWithin = (piece: string): readonly number[] | undefined => {
  const sentences = wink(piece.length).readDoc(piece).sentences().out() as string[];
  const ends: number[] = [];
  let at = 0;
  for (const sentence of sentences) {
    at = skipSpace(piece, at);
    if (!piece.startsWith(sentence, at)) return undefined;
    at += sentence.length;
    ends.push(at);
  }
  ends.pop();
  return piece.slice(at).trim() === '' ? ends : undefined;
};
