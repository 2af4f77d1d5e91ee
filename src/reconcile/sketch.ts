/** An article's words in; a sketch of them out, small and of bounded size, by which copies are told. */
import { wordsOf } from './wording.js';

/** Runs of three words: one changed word spoils three of them, an agency text lightly edited keeps most. */
const RUN = 3;
/** Smallest hashes that are kept: up to about 130 words the resemblance is exact, beyond it errs by some 0.04. */
const KEPT = 128;
/** Copies agree from their first words; what lies beyond a long article's opening is not looked at. */
const OPENING = 100_000;
/** Reports by two hands share a few in a hundred of all their shingles; two fifths only one hand writes. */
const COPY = 0.4;

/** Of the run of words from `from` on, with a space between them, without writing them side by side. */
const hash = (words: readonly string[], from: number): number => {
  let h = 0x811c9dc5;
  for (let at = from; at < from + RUN; at++) {
    const word = words[at] ?? '';
    if (at > from) h = Math.imul(h ^ 0x20, 0x01000193);
    for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  return (h ^ (h >>> 16)) >>> 0;
};

/** Ascending hashes of shingles: at most 128 of them, or none for fewer than three words. */
export type Sketch = Uint32Array;

/** The smallest hashes (Broder's bottom-k sketch): half a kilobyte an article. */
export const sketchOf = (text: string): Sketch => {
  const words = wordsOf(text.slice(0, OPENING));
  const hashes = new Uint32Array(Math.max(0, words.length - RUN + 1));
  for (let from = 0; from < hashes.length; from++) hashes[from] = hash(words, from);
  const sorted = hashes.sort();
  const kept = new Uint32Array(KEPT);
  let size = 0;
  for (const h of sorted) {
    if (size === KEPT) break;
    if (size === 0 || kept[size - 1] !== h) kept[size++] = h;
  }
  return kept.slice(0, size);
};

/** Estimated share of common shingles (Jaccard) from 0 to 1. */
export const resemblance = (a: Sketch, b: Sketch): number => {
  let i = 0;
  let j = 0;
  let common = 0;
  let seen = 0;
  for (; seen < KEPT && (i < a.length || j < b.length); seen++) {
    const x = a[i] ?? Number.POSITIVE_INFINITY;
    const y = b[j] ?? Number.POSITIVE_INFINITY;
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return seen === 0 ? 0 : common / seen;
};

/** Whether the texts are one report: the same, syndicated or lightly edited. */
export const isCopy = (a: Sketch, b: Sketch): boolean => resemblance(a, b) >= COPY;
