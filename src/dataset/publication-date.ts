/** What is told about an article's publication in, by falling authority; its date out, or the reason why it is none. */
import type { ClaimDate } from '../model/date.js';
import { parseEdtf } from '../model/edtf.js';
import { type Fault, reject } from './rejection.js';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = `(${MONTHS.map((m) => `${m.slice(0, 3)}(?:${m.slice(3)})?`).join('|')})\\.?`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d\\d)';
/** "25 June 2014", "June 25th, 2014", "2014-06-25". */
const DATE = `(?:${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}|${MONTH}\\s+${DAY},?\\s+${YEAR}|(\\d{4}-\\d\\d-\\d\\d))`;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?';
const TIME = '(?:,?\\s*(?:at\\s+|\\|\\s*)?\\d{1,2}[:.]\\d\\d(?:\\s*[ap]\\.?m\\.?)?(?:\\s+[A-Z]{3,4})?)?';
const LABEL = '(?:(?:first\\s+|last\\s+)?(?:published|posted|updated|dated?)(?:\\s+on|\\s*:|\\s+at)?\\s+)?';
const AUTHOR = "by\\s+[\\p{L}.' -]{2,60}?";

/** A line of its own that holds a date and nothing else but a label, an author, a time. */
const DATE_LINE = new RegExp(
  `^${LABEL}(?:${AUTHOR}\\s*[,|–—-]\\s*)?${WEEKDAY}${DATE}${TIME}(?:\\s*[,|–—-]\\s*${AUTHOR})?$`,
  'iu',
);
/** "LEEDS, 25 June 2014 – …", "Leeds (25 June 2014): …" */
const PLACE_DATE = new RegExp(
  `^[\\p{L}][\\p{L} .'-]{1,40}(?:,\\s*|\\s*\\()${WEEKDAY}${DATE}\\)?\\s*[–—:-]`,
  'iu',
);
const WHOLE_DATE = new RegExp(`^${WEEKDAY}${DATE}${TIME}$`, 'iu');
/** How many lines with words may stand before a dateline: a headline, a stand-first, a name, and room to spare. */
const DATELINE_LINES = 5;

const isoDay = (m: readonly (string | undefined)[]): string | null => {
  if (m[7]) return parseEdtf(m[7])?.edtf ?? null;
  const [day, month, year] = m[1] ? [m[1], m[2], m[3]] : [m[5], m[4], m[6]];
  const number = MONTHS.findIndex((name) => name.startsWith((month ?? '').slice(0, 3).toLowerCase())) + 1;
  return parseEdtf(`${year}-${String(number).padStart(2, '0')}-${day?.padStart(2, '0')}`)?.edtf ?? null;
};

const asArticleDate = (edtf: string): ClaimDate | null => {
  const bounds = parseEdtf(edtf);
  return bounds && { ...bounds, basis: 'article' };
};

/** Any EDTF value, a time stamp (its day is taken), or a day written out in English; null for anything else. */
const toldDate = (told: string): ClaimDate | null => {
  const stamp = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/.exec(told);
  const written = WHOLE_DATE.exec(told);
  const edtf = stamp?.[1] ?? (written ? isoDay(written) : told);
  return edtf === null ? null : asArticleDate(edtf);
};

/** The date that a file name begins with: `2014-06-25-nine-alliances.txt`, `2014-06 bids.md`. */
export const fileNameDate = (name: string): string | null => {
  const [, day] = /^(\d{4}-\d\d(?:-\d\d)?)(?!\d)(?:[-_ .]|$)/.exec(name) ?? [];
  return day !== undefined && parseEdtf(day) ? day : null;
};

/** A dateline among the text's first lines, with the offsets of the whole line that is one or of the place and date. */
export const dateline = (text: string): ClaimDate | null => {
  let start = 0;
  for (let seen = 0; seen < DATELINE_LINES && start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + 200)).trimEnd();
    const words = line.trimStart();
    if (words !== '') {
      seen++;
      const found = (words.length <= 160 ? DATE_LINE.exec(words) : null) ?? PLACE_DATE.exec(words);
      const day = found && isoDay(found);
      const bounds = day ? parseEdtf(day) : null;
      if (found && bounds) {
        const at = start + line.length - words.length;
        return { ...bounds, basis: 'text', text: found[0], start: at, end: at + found[0].length };
      }
    }
    start = end + 1;
  }
  return null;
};

/** One place that may tell when the article was published, and what to call it in a message. */
export interface DateSource {
  readonly name: string;
  readonly told: string | null;
}

export interface PublicationDate {
  readonly published: ClaimDate | null;
  /** A told date that is none; the next source counts in its place. */
  readonly faults: readonly Fault[];
}

/** The first source that tells a date, else a dateline in the text, else null: then it is inferred later. */
export const publicationDate = (sources: readonly DateSource[], text: string): PublicationDate => {
  const faults: Fault[] = [];
  for (const { name, told } of sources) {
    if (told === null) continue;
    const date = toldDate(told);
    if (date) return { published: date, faults };
    faults.push(
      reject(
        'bad-date',
        `${name} gives "${told.slice(0, 40)}" as publication date, expected one such as 2014-06-25 or 2014-06`,
        'correct it; the article was read without it',
      ).fault,
    );
  }
  return { published: dateline(text), faults };
};
