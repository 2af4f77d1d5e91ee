/** A stretch of text in, its words, marks and numbers as units out. */
import { type KnownWords, lowerCase, readKnown } from '../../model/known-words.js';
import type { Mention } from '../../model/organisation.js';
import { makeUnit, type Told, type Unit, type UnitKind } from '../../model/unit.js';

const NUMBER_TOKEN = /£?\d+(?:,\d+)*(?:\.\d+)?(?:-\d+)*(?:[a-z]+|%)?/y;
const NUMBER = /^(£?)(\d[\d,]*(?:\.\d+)?)(k|m|bn|million|billion)?$/i;
/** Short ranges such as "15-20": two numbers. Years ("2013-14") and telephone numbers are none. */
const RANGE = /^(\d{1,3})-(\d{1,3})$/;

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const MARK = 3;
/** Joins two halves of one word: hyphen, apostrophe, full stop, ampersand. A hyphen may be a mark, too. */
const LINK = 4;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-z]/i.test(char)) return LETTER;
  if (/\d/.test(char)) return DIGIT;
  if (/['&.-]/.test(char)) return LINK;
  return /[,;:()[\]/]/.test(char) ? MARK : OTHER;
});

const SOFT_HYPHEN = 0xad;
const POUND = 0xa3;
const HYPHEN = 0x2d;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

const wideClass = (code: number): number => {
  if (code === SOFT_HYPHEN) return LETTER;
  if (code === 0x2013 || code === 0x2014) return MARK;
  if (code === 0x2019) return LINK;
  return code >= 0xaa && /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? LETTER : OTHER;
};

const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? (ASCII[code] ?? OTHER) : wideClass(code);
};

const isWordClass = (kind: number): boolean => kind === LETTER || kind === DIGIT;

const UNITS = (
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** "one" is missing: it is a pronoun more often than a number. */
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, index): [string, number] => [word, index + 2]),
  ...TENS.flatMap((ten, index): [string, number][] => [
    [ten, 10 * (index + 2)],
    ...['one', ...UNITS.slice(0, 8)].map((unit, n): [string, number] => [
      `${ten}-${unit}`,
      10 * (index + 2) + n + 1,
    ]),
  ]),
]);

/** What a number word or letter multiplies by. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['billion', 1e9],
  ['dozen', 12],
]);

const MICRO = 1e6;

/** A product without the noise of binary fractions. */
export const times = (value: number, scale: number): number => Math.round(value * scale * MICRO) / MICRO;

/** A unit of a kind over [start, end) of the text. */
export const unitOf = (
  kind: UnitKind,
  text: string,
  start: number,
  end: number,
  known: KnownWords,
  told?: Told,
): Unit => {
  const { word, lower } = readKnown(known, text, start, end);
  return makeUnit(kind, word, lower, start, end, told);
};

/** The unit of a mention. */
export const mentionUnit = (text: string, mention: Mention, known: KnownWords): Unit =>
  unitOf('organisation', text, mention.start, mention.end, known, { mention });

const numberUnit = (text: string, start: number, end: number, known: KnownWords): Unit | null => {
  const parts = NUMBER.exec(text.slice(start, end));
  if (!parts?.[2]) return null;
  const value = times(Number(parts[2].replaceAll(',', '')), SCALES.get(parts[3]?.toLowerCase() ?? '') ?? 1);
  return parts[1]
    ? unitOf('money', text, start, end, known, { value, currency: 'GBP' })
    : unitOf('number', text, start, end, known, { value });
};

const rangeUnits = (text: string, start: number, end: number, known: KnownWords): Unit[] | null => {
  const [raw, low, high] = RANGE.exec(text.slice(start, end)) ?? [];
  if (raw === undefined || low === undefined || Number(low) >= Number(high)) return null;
  const dash = start + low.length;
  return [
    unitOf('number', text, start, dash, known, { value: Number(low) }),
    unitOf('mark', text, dash, dash + 1, known),
    unitOf('number', text, dash + 1, end, known, { value: Number(high) }),
  ];
};

/** Adds the number or amount at `at`; returns its end. */
const readNumber = (text: string, at: number, limit: number, units: Unit[], known: KnownWords): number => {
  NUMBER_TOKEN.lastIndex = at;
  const end = Math.min(limit, at + (NUMBER_TOKEN.exec(text)?.[0].length ?? 1));
  const range = rangeUnits(text, at, end, known);
  if (range) units.push(...range);
  else units.push(numberUnit(text, at, end, known) ?? unitOf('word', text, at, end, known));
  return end;
};

/** End of the word that begins at `at`: its parts may be joined by a hyphen, an apostrophe, a full stop, an ampersand. */
const wordEnd = (text: string, at: number, limit: number): number => {
  let i = at;
  while (i < limit) {
    const kind = classAt(text, i);
    if (isWordClass(kind)) i++;
    else if (kind === LINK && i + 1 < limit && isWordClass(classAt(text, i + 1))) i += 2;
    else break;
  }
  return i;
};

const isPossessive = (text: string, start: number, end: number): boolean =>
  end - start > 2 && isApostrophe(text.charCodeAt(end - 2)) && (text.charCodeAt(end - 1) | 32) === 0x73;

/** Adds the word at `at`, a possessive's "'s" and the "ex-" of "ex-director" as units of their own; returns its end. */
const readWord = (text: string, at: number, limit: number, units: Unit[], known: KnownWords): number => {
  if (text.charCodeAt(at + 2) === HYPHEN && at + 3 < limit && lowerCase(text, at, at + 3) === 'ex-') {
    units.push(unitOf('word', text, at, at + 3, known));
    return at + 3;
  }
  const end = wordEnd(text, at, limit);
  const last = isPossessive(text, at, end) ? end - 2 : end;
  const { word, lower } = readKnown(known, text, at, last);
  const value = NUMBER_WORDS.get(lower);
  units.push(
    value === undefined
      ? makeUnit('word', word, lower, at, last)
      : makeUnit('number', word, lower, at, last, { value }),
  );
  if (last < end) units.push(unitOf('word', text, last, end, known));
  return end;
};

/** Adds the words, marks and numbers of [start, end), in order; a possessive's "'s" is a unit of its own. */
export const addWordUnits = (
  text: string,
  start: number,
  end: number,
  known: KnownWords,
  units: Unit[],
): void => {
  for (let at = start; at < end; ) {
    const kind = classAt(text, at);
    const code = text.charCodeAt(at);
    if (kind === LETTER) at = readWord(text, at, end, units, known);
    else if (kind === DIGIT || (code === POUND && at + 1 < end && classAt(text, at + 1) === DIGIT))
      at = readNumber(text, at, end, units, known);
    else if (
      isApostrophe(code) &&
      (text.charCodeAt(at + 1) | 32) === 0x73 &&
      !isWordClass(classAt(text, at + 2))
    ) {
      units.push(unitOf('word', text, at, Math.min(end, at + 2), known));
      at += 2;
    } else {
      if (kind === MARK || code === HYPHEN) units.push(unitOf('mark', text, at, at + 1, known));
      at++;
    }
  }
};
