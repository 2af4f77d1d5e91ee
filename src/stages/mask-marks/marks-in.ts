/** A text in; out which kinds of marks it may hold, told by expressions that the engine runs through a text fast. */

/** Bits of what was found. */
export const FOUND = { entity: 1, tag: 2, invisible: 4, sign: 8, bracket: 16, broken: 32 } as const;

const ENTITY = /&[#\w]/;
const TAG = /<\/?[a-zA-Z]/;
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/;
const SIGN = /[®™©℠*†‡§¹²³⁰-⁹_]/;
/** Either of the two: one class is sought in one go. */
const INVISIBLE_OR_SIGN = new RegExp(`[${(INVISIBLE.source + SIGN.source).replaceAll(/[[\]|]/g, '')}]`);
const BEHIND_WORD = /\w\[/;
const BROKEN = /[-‐\u00ad][ \t]*\r?\n/;

const bit = (pattern: RegExp, text: string, found: number): number => (pattern.test(text) ? found : 0);

/** Bits of `FOUND`: 0 where nothing is to be masked. A bracket alone is nothing unless it stands behind a word. */
export const marksIn = (text: string): number => {
  const hasBracket = text.includes('[');
  let found = bit(BROKEN, text, FOUND.broken);
  if (text.includes('&')) found |= bit(ENTITY, text, FOUND.entity);
  if (text.includes('<')) found |= bit(TAG, text, FOUND.tag);
  if (INVISIBLE_OR_SIGN.test(text))
    found |= bit(INVISIBLE, text, FOUND.invisible) | bit(SIGN, text, FOUND.sign);
  if (hasBracket) found |= bit(BEHIND_WORD, text, FOUND.bracket);
  return found !== 0 && hasBracket ? found | FOUND.bracket : found;
};
