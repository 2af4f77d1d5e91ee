/** What somebody typed in; the organisations that may be meant, the likeliest first, out. */

export interface Named {
  readonly id: string;
  readonly name: string;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Each typed word begins a word of the name, in the order of both. */
const isWithin = (typed: readonly string[], words: readonly string[]): boolean => {
  let at = 0;
  for (const word of words) if (at < typed.length && word.startsWith(typed[at] ?? '')) at += 1;
  return at === typed.length;
};

/** 0 for the name itself, then names that begin so, whole words first, then those with all the words; null for any other. */
const rankOf = (typed: readonly string[], { id, name }: Named): number | null => {
  const words = wordsOf(name);
  if (words.join(' ') === typed.join(' ') || id === typed.join('/')) return 0;
  if (!isWithin(typed, words)) return null;
  const start = words.slice(0, typed.length);
  if (start.join(' ') === typed.join(' ')) return 1;
  return isWithin(typed, start) ? 2 : 3;
};

export const findOrganisations = (typed: string, all: readonly Named[], most: number): readonly Named[] => {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const ranked = all.flatMap((one) => {
    const rank = rankOf(words, one);
    return rank === null ? [] : [{ one, rank }];
  });
  const order = (a: Named, b: Named): number => a.name.length - b.name.length || (a.name < b.name ? -1 : 1);
  return ranked
    .sort((a, b) => a.rank - b.rank || order(a.one, b.one))
    .slice(0, most)
    .map(({ one }) => one);
};
