/** The codes of all that a date takes for granted though the text does not tell it, each with what it means. */

export const ASSUMPTIONS = {
  'year-from-article': 'the text names no year; it is one near the article’s own',
  'month-from-article':
    'the text names only a day of the month; the month is one near the article’s own date',
  'week-from-article': 'the text names only a day of the week; the week is one near the article’s own date',
  'direction-from-tense': 'whether it lies before or after the article is taken from verb or preposition',
  'direction-by-default': 'neither verb nor preposition tells whether it lies before or after the article',
  'century-assumed': 'the text names a year or decade by its last figures alone',
  'day-before-month': 'a date in figures is read in the British order',
  'month-before-day':
    'a date in figures is read in the American order, in which it lies within days of the article’s own',
  'weekday-contradicts':
    'the text names a day of the week that the date does not have; the date is taken as told, in the nearest year where it names none',
  'week-from-monday': 'weeks run from Monday to Sunday',
  'season-bounds':
    'spring is March to May, summer June to August, autumn September to November, winter from December',
  'financial-year': 'the year runs from 1 April to 31 March',
  'part-bounds':
    'early, mid and late, beginning, middle and end are thirds; of a month its days to the 10th, the 20th and the last',
  'few-are-three': 'a vague number at one end of a period is taken as three',
  'article-precision': 'finer than the article’s own date is known: the article’s own date stands',
  'interval-from-anchor': 'the date counted from is an interval, and so is the result',
} as const;

/** One code; its meaning is in the table of this file. */
export type Assumption = keyof typeof ASSUMPTIONS;
