/** An organisation's name as a register has it, often in capitals, in; the name as people write it out. */

/** Words that stay in lower case inside a name. */
const SMALL = new Set(['and', 'of', 'the', 'for', 'with', 'upon', 'on', 'in', 'under', 'le', 'by', 'to']);

/** What is written in capitals. */
const CAPITALS = new Set(['NHS', 'CCG', 'ICB', 'CSU', 'PCT', 'NEL', 'II']);

const readableWord = (word: string, isFirst: boolean): string => {
  const plain = word.toLowerCase();
  if (CAPITALS.has(word.replace(/\W/g, ''))) return word;
  if (!isFirst && SMALL.has(plain)) return plain;
  return plain.replace(/(?:^|[-(])\p{Ll}/gu, (letter) => letter.toUpperCase());
};

/** "NHS STOKE ON TRENT CCG" gives "NHS Stoke on Trent CCG"; a name that has small letters stays. */
export const readableName = (name: string): string => {
  if (/\p{Ll}/u.test(name)) return name;
  const words = name
    .replaceAll('&', 'and')
    .split(/\s+/)
    .map((word, n) => readableWord(/^AND$/i.test(word) ? 'AND' : word, n === 0));
  return words.join(' ').replace(/-(On|Upon|In|The|Of)-/g, (link) => link.toLowerCase());
};
