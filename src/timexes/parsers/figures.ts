/** "1.4.13", "01.04.2013", "4/2017": dates in figures that only a word before them tells from numbers. */
import { dateReading } from '../date-reading.js';
import { fullYear } from '../patterns.js';
import { monthPeriod } from '../period.js';
import { periodReading } from '../reading.js';
import { timexParser } from '../timex-parser.js';

/** Words that lead up to a date and to no clause, version or case number. */
const WORDS =
  'on|by|from|until|till|since|before|after|dated?|to|between|and|or|in|during|due|expir(?:y|es|ed)|starting|ending|effective';
/** "The meeting of 1.4.13"; but "a ratio of 4/2017" is none. */
const LED_TO_DAY = new RegExp(`(?:\\b(?:${WORDS}|of)\\s+(?:the\\s+)?|\\()$`, 'i');
const LED_TO_MONTH = new RegExp(`(?:\\b(?:${WORDS})\\s+(?:the\\s+)?|\\()$`, 'i');

export const dottedDate = timexParser({
  name: 'dotted-date',
  cues: ['figures'],
  pattern: /\b(3[01]|[12]\d|0?[1-9])\.(1[0-2]|0?[1-9])\.((?:(?:19|20)\d\d)|\d\d)(?![\w-]|\.\d)/,
  after: LED_TO_DAY,
  notAfter:
    /\b(?:sections?|clauses?|paragraphs?|paras?|versions?|rules?|articles?|v|release|tables?|figures?|chapters?)\b[^;:]{0,20}$/i,
  examples: [
    ['It was set up on 1.4.13.', '1.4.13', '2013-04-01'],
    ['It closed by 31.03.2013.', '31.03.2013', '2013-03-31'],
  ],
  counterexamples: ['Clause 1.4.13 applies.', 'It runs on 1.4.13.2 of the software.', 'See version 1.4.13.'],
  read: ([, date = '', month = '', year = '']) =>
    dateReading(Number(date), Number(month), fullYear(year), ['day-before-month']),
});

export const monthInFigures = timexParser({
  name: 'month-in-figures',
  cues: ['year'],
  pattern: /\b(1[0-2]|0?[1-9])\/((?:19|20)\d\d)(?![\w/–-]|\.\d)/,
  after: LED_TO_MONTH,
  notAfter:
    /\b(?:resolution|case|decision|directive|regulation|number|no|order|circular|ref(?:erence)?)\b[^;:]{0,12}$|[\d/.-]$/i,
  examples: [['It will be set up in 4/2017.', '4/2017', '2017-04']],
  counterexamples: ['It follows decision of 4/2017.', 'The ratio of 4/201 was kept.'],
  read: ([, month = '', year = '']) => periodReading(monthPeriod(Number(year), Number(month))),
});
