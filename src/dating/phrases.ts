/** Phrases in, a pattern that finds them as whole words with any white space between out. */

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const made = new Map<string, RegExp>();

/** Matches the longest phrase first. */
export const phrasePattern = (phrases: readonly string[]): RegExp => {
  const key = phrases.join('\n');
  const known = made.get(key);
  if (known) return known;
  const words = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => escaped(phrase).replaceAll(' ', '\\s{1,9}'))
    .join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u');
  made.set(key, pattern);
  return pattern;
};
