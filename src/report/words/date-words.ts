/** An EDTF date in; the same as people write it, alone or after a preposition, out. */

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** Seasons, quarters and halves of a year by their EDTF number. */
const PARTS: Readonly<Record<string, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  33: 'the first quarter of',
  34: 'the second quarter of',
  35: 'the third quarter of',
  36: 'the last quarter of',
  40: 'the first half of',
  41: 'the second half of',
};

const HEDGES: Readonly<Record<string, string>> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' };

const DAY = /^\d{4}-\d\d-\d\d$/;

const plainWords = (date: string): string => {
  const [year = '', month, day] = date.split('-');
  if (/^\d{3}X$/.test(year)) return `the ${year.replace('X', '0')}s`;
  if (/X/.test(year)) return `some time from ${year.replaceAll('X', '0')} to ${year.replaceAll('X', '9')}`;
  if (month === undefined) return String(Number(year));
  const name = PARTS[month] ?? MONTHS[Number(month) - 1] ?? month;
  const words = `${name} ${Number(year)}`;
  return day === undefined ? words : `${Number(day)} ${words}`;
};

const oneDate = (date: string): string => {
  const hedge = HEDGES[date.at(-1) ?? ''];
  return hedge === undefined ? plainWords(date) : hedge + plainWords(date.slice(0, -1));
};

type Ends = readonly [from: string | null, to: string | null];

/** The two ends of an interval, null for an open one; null for what is no interval. */
const endsOf = (edtf: string): Ends | null => {
  const [from = '', to] = edtf.split('/');
  const end = (text: string): string | null => (text === '' || text === '..' ? null : text);
  return to === undefined ? null : [end(from), end(to)];
};

/** "1 July 2014", "summer 2014", "by October 2014", "January to April 2013". */
export const dateWords = (edtf: string): string => {
  const ends = endsOf(edtf);
  if (ends === null) return oneDate(edtf);
  const [from, to] = ends.map((end) => (end === null ? null : oneDate(end)));
  if (from == null) return to == null ? 'an unknown day' : `by ${to}`;
  if (to == null) return `${from} or later`;
  const [first, last] = [from.split(' '), to.split(' ')];
  // "January 2013 to April 2013" says its year once, "1 April 2014 to 2 April 2014" its month, too.
  while (first.length > 1 && first.at(-1) === last.at(-1)) {
    first.pop();
    last.pop();
  }
  const shared = to.split(' ').slice(last.length).join(' ');
  return `${first.join(' ')} to ${last.join(' ')} ${shared}`.trim();
};

/** The date with what leads up to it in a sentence: "on 1 July 2014", "in July 2014", "by October 2014". */
export const onWords = (edtf: string): string => {
  const ends = endsOf(edtf);
  if (ends !== null) {
    const [from, to] = ends;
    return from !== null && to !== null ? `some time from ${dateWords(edtf)}` : dateWords(edtf);
  }
  return DAY.test(edtf) ? `on ${dateWords(edtf)}` : `in ${dateWords(edtf)}`;
};

/** How long something has been so: "since 1 July 2014", "since October 2014 or before". */
export const sinceWords = (edtf: string | null): string => {
  if (edtf === null) return 'since an unknown day';
  const ends = endsOf(edtf);
  if (ends === null) return `since ${dateWords(edtf)}`;
  const [from, to] = ends;
  if (from === null) return to === null ? 'since an unknown day' : `since ${oneDate(to)} or before`;
  return to === null ? `since ${oneDate(from)} or later` : `since ${dateWords(edtf)}`;
};

/** What stands for a whole plan's date: "for 1 April 2015", "by October 2014". */
export const forWords = (edtf: string): string => {
  const words = dateWords(edtf);
  return words.startsWith('by ') ? words : `for ${words}`;
};
