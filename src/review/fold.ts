/** Wording in, a folded form out in which spellings that mean the same are equal. */

/** Lower case, straight quotes, single spaces, no leading article; locale-independent. */
export const foldWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the|an?) /, '');

/** A person's name without a courtesy title: "Professor Ann Lee" and "Ann Lee" are one person. */
export const foldPerson = (name: string): string =>
  foldWords(name).replace(/^(?:dr|prof|professor|sir|dame|lord|lady|baroness|mr|mrs|ms|miss)\.? /, '');

const WORDS = new Map<string, ReadonlySet<string>>();
const REMEMBERED = 50_000;

/** The words of a text, folded, punctuation left out; remembered, as each quote is compared with many. */
export const wordsOf = (text: string): ReadonlySet<string> => {
  const known = WORDS.get(text);
  if (known) return known;
  const words = new Set(foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  if (WORDS.size >= REMEMBERED) WORDS.clear();
  WORDS.set(text, words);
  return words;
};

/** Shared members over those of the smaller set, from 0 to 1: 1 where one holds the other. */
export const overlapShare = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const smaller = a.size <= b.size ? a : b;
  const larger = smaller === a ? b : a;
  if (smaller.size === 0) return 0;
  let shared = 0;
  for (const word of smaller) if (larger.has(word)) shared += 1;
  return shared / smaller.size;
};
