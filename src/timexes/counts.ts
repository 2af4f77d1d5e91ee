/** Counts in words and figures: "18", "two and a half", "several" in, a number out, or null where vague. */

const UNITS_AND_TEENS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen';
const TEN_WORDS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/** A number that is told, in figures or words. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}[\\s-](?:[13]/[24]|[12]/3)|\\d{1,3}[½¼¾]|\\d{1,6}(?:\\.\\d{1,3})?|(?:${TEN_WORDS})(?:[- ](?:${ONES}))?|${TEENS}|${ONES}|a hundred|one hundred)`;

/** A number that is left vague. */
const VAGUE_NUMBER =
  '(?:several|a few|few|many|some|a number of|dozens of|hundreds of|thousands of|a handful of)';

/** Any count that stands before a unit, articles and "half" included. */
export const COUNT = `(?:${NUMBER}(?:[- ]and[- ]a[- ](?:half|quarter))?|${VAGUE_NUMBER}|a couple(?: of)?|a dozen|half(?: an?|(?=-))|an?)`;

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  'a couple': 2,
  'a couple of': 2,
  'couple of': 2,
  'a dozen': 12,
  dozen: 12,
  'half a': 0.5,
  'half an': 0.5,
  half: 0.5,
  'a hundred': 100,
  'one hundred': 100,
};

/** Number of a count; null where it is vague ("several") or no count. */
export const countOf = (words: string): number | null => {
  const text = words.trim().toLowerCase().replace(/\s+/g, ' ');
  if (Object.hasOwn(WORDS, text)) return WORDS[text] ?? null;
  const whole = /^(.*?)[- ]and[- ]a[- ](half|quarter)$/.exec(text);
  if (whole?.[1]) {
    const base = countOf(whole[1]);
    return base === null ? null : base + (whole[2] === 'half' ? 0.5 : 0.25);
  }
  const sign = /^(\d+)([½¼¾])$/.exec(text);
  if (sign) return Number(sign[1]) + { '½': 0.5, '¼': 0.25, '¾': 0.75 }[sign[2] as '½' | '¼' | '¾'];
  const fraction = /^(\d+)[ -]([123])\/([234])$/.exec(text);
  if (fraction) return Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]);
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  const [first = '', second] = text.split(/[- ]/);
  if (Object.hasOwn(UNITS_AND_TEENS, first) && second === undefined) return UNITS_AND_TEENS[first] ?? null;
  if (!Object.hasOwn(TENS, first)) return null;
  const ones = second === undefined ? 0 : UNITS_AND_TEENS[second];
  return ones === undefined ? null : (TENS[first] ?? 0) + ones;
};
