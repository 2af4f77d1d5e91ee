/** A UTF-16 code unit in, what it is to a word out. */
export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const SPACE = 4;
/** Soft hyphens, zero-width characters and combining marks: part of a word, never a boundary. */
export const JOINER = 5;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  if (code >= 48 && code <= 57) return DIGIT;
  return code === 32 || (code >= 9 && code <= 13) ? SPACE : OTHER;
});

const wideClass = (code: number): number => {
  if (code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a) || code === 0x3000) return SPACE;
  if (code === 0x2028 || code === 0x2029) return SPACE;
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff)
    return JOINER;
  if (code >= 0x300 && code <= 0x36f) return JOINER;
  if (code >= 0x2010 && code <= 0x206f) return OTHER;
  const char = String.fromCharCode(code);
  if (/\p{Lu}/u.test(char)) return UPPER;
  if (/\p{L}/u.test(char)) return LOWER;
  // superscript figures are marks of notes
  return /\p{Nd}/u.test(char) ? DIGIT : OTHER;
};

/** Class of a UTF-16 code unit. */
export const classOf = (code: number): number => (code < 128 ? (ASCII[code] ?? OTHER) : wideClass(code));

/** Whether a word may hold characters of the class anywhere. */
export const isWordClass = (kind: number): boolean => kind === LOWER || kind === UPPER || kind === DIGIT;

/** Characters that may stand inside a word and be left out of it. */
export const HIDDEN: readonly string[] = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'];
