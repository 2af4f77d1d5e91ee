/** "April 2014", "in April", "last July", "November" (of whichever year tense and context give). */

import { fullYear, MONTH, monthNumber, SHORT_YEAR, UNREAD_YEAR, YEAR_NUMBER } from '../patterns.js';
import { monthPeriod } from '../period.js';
import { partReading, periodReading, shiftReading } from '../reading.js';
import { leftOf, rightOf, type Site, timexParser } from '../timex-parser.js';
import { TOWARD } from '../words.js';

/** "Fell through that January": no clause begins with it, as in "said that January was cold". */
const THAT = `that(?=\\s+(?:${MONTH})(?:[.;)]|$|,?\\s+(?:after|before|when|following)\\b))`;

export const month = timexParser({
  name: 'month',
  cues: ['month'],
  pattern: new RegExp(
    `\\b(?:(last|this|${THAT}|next|this\\s+(?:coming|past)|the\\s+(?:following|previous))\\s+|the\\s+months?\\s+of\\s+)?(${MONTH})(?!\\w)(?:(?:\\s*,\\s*|\\s+of\\s+|\\s+|-)(?:the\\s+year\\s+)?(${YEAR_NUMBER})(?!\\w|[-–/]\\d)|(${SHORT_YEAR}))?`,
    'i',
  ),
  examples: [
    ['The merger was completed in October 2013.', 'October 2013', '2013-10'],
    ['It was announced in March.', 'March', '2014-03'],
    ['The framework opens in September.', 'September', '2014-09'],
    ['It has been under review since last July.', 'last July', '2013-07'],
    ['It was set up in May 2011 and closed the following April.', 'the following April', '2012-04'],
    ['It closed in May 2012, having been told so the previous August.', 'the previous August', '2011-08'],
    ['It was to close in July 2012, but that was put off that January.', 'that January', '2012-01'],
    ['It was told at its March meeting.', 'March', '2014-03'],
    ['In the month of October alone, it fell.', 'the month of October', '2013-10'],
    ['May’s figures were no better.', 'May', '2014-05'],
    ['The launch is planned for May.', 'May', '2015-05'],
    ['It has been put back to May.', 'May', '2015-05'],
    ['it was closed in march 2013.', 'march 2013', '2013-03'],
    ['It has been shut since may 2012.', 'may 2012', '2012-05'],
    ['It was set up in April ’13.', 'April ’13', '2013-04'],
    ['It was set up in Apr-13.', 'Apr-13', '2013-04'],
    ['The file is dated 2013 Aug.', '2013 Aug', '2013-08'],
    ['It reported in (2013 Aug) a loss.', '2013 Aug', '2013-08'],
  ],
  counterexamples: [
    'The two units may merge.',
    'They plan a March on Westminster.',
    'Theresa May has refused to comment.',
    'The deal was sold to May.',
    'The date for May Bradley to speak is open.',
    'June Barlow chairs the panel.',
    'The Mar Lodge estate was the venue.',
    'The May government fell.',
    'The talks are on June 42nd.',
    'It was set up in April 2O13.',
    'It was set up in April 20013.',
    'It is an august body.',
    'They met in august company.',
    'The deal was so late that May Bradley gave up.',
  ],
  // "June 42nd" and "April 31, 2013" are no dates, and no Junes or Aprils of the article's year.
  notBefore: new RegExp(
    `^(?:${UNREAD_YEAR}|[-/]\\d(?!\\d?\\s+${MONTH})|\\s+\\d\\d?(?:st|nd|rd|th)\\b|\\s+\\d\\d?,?\\s+${YEAR_NUMBER}\\b)`,
  ),
  read: ([whole, word, name = '', year, short], site) => {
    // in small letters these are other words, unless a year follows
    const isSmall = /^(?:may|march|mar|jan|dec|sept?|nov|oct|aug|apr|jun|jul|feb)$/.test(name);
    if (isSmall && !(year && AFTER_TELLING.test(leftOf(site)))) return null;
    if (name === 'august' && !year && !isAugust(site)) return null;
    const number = monthNumber(name);
    if (year) return periodReading(monthPeriod(Number(year), number));
    // "1-Apr-13" is a day, and "May-13" may be one.
    if (short?.startsWith('-') && (name.length > 4 || /\d[-\s]$/.test(leftOf(site)))) return null;
    if (short) return periodReading(monthPeriod(Number(fullYear(short)), number), ['century-assumed']);
    const named = /^the\s+month/i.test(whole);
    const which = word?.toLowerCase().split(/\s/).at(-1) ?? '';
    const toward = which === 'following' ? 'next' : (TOWARD[which] ?? null);
    // from the date told last, as a month that no word leads is not
    if (/^(?:following|previous)$/.test(which))
      return { kind: 'part', part: { at: 'month', month: number }, of: null, toward, from: 'expression' };
    if (which === 'that')
      return partReading({ at: 'month', month: number }, null, shiftReading('year', 0, 'expression'));
    if (!toward && !named && !isMonth(name, site)) return null;
    // "2014 Aug 5" is joined later.
    const before =
      toward || named || /^\s+\d\d?\b/.test(rightOf(site)) ? null : YEAR_BEFORE.exec(leftOf(site));
    const reading = before
      ? periodReading(monthPeriod(Number(before[1]), number))
      : partReading({ at: 'month', month: number }, toward);
    // The full stop at the very end is the sentence's, and the abbreviation's only by the way.
    const last = name.endsWith('.') && site.end === site.text.length ? 1 : 0;
    return { reading, start: site.start - (before?.[0].length ?? 0), end: site.end - last };
  },
});

/** "2014 Aug": the year may stand before its month. */
const YEAR_BEFORE = /(?<![\w.,/–-])((?:19|20)\d\d)\s$/;

/** Words that no verb and hardly a person's name follows. */
const TELLING =
  '(?:years?|months?|weeks?|quarters?)\\s+to|in|by|since|until|till|from|during|before|after|through|throughout|early|late|mid|last|next|this|every|each|following|previous|coming|between|(?:week|weeks|weekend|month|days?|end|start|beginning|middle|half|part|\\d(?:st|nd|rd|th))\\s+of|end';
const AFTER_TELLING = new RegExp(`\\b(?:${TELLING})[\\s-]+$`, 'i');
const AFTER_ANY = new RegExp(
  `(?:\\b(?:${TELLING}|earlier|later|around|about|of|for|the|a|its|their|our|start|end|(?:19|20)\\d\\d)[\\s-]+|\\()$`,
  'i',
);
const LISTED_BEFORE = new RegExp(
  `(?:${MONTH})(?:\\s+${YEAR_NUMBER})?(?:\\s+(?:and|or|to|through)\\s+|\\s*[-–,/]\\s*)$`,
  'i',
);
const LISTED_AFTER = new RegExp(`^(?:\\s+(?:and|or|to|through)\\s+|\\s*[-–,/]\\s*)(?:${MONTH})\\b`, 'i');

/** "May’s figures": what comes out every month, and no person's. */
const FIGURES_OF =
  /^(?:['’]s)?\s+(?:[a-z-]+\s+)?(?:figures?|results?|sales|data|numbers|rise|fall|increase|decline|gain|drop|total|level|output|production|inflation|unemployment|index|reading|deficit|surplus|(?:local\s+)?elections?)\b/i;

/** "its March meeting", "the May elections": a month that qualifies a noun; "the March on Westminster" is none. */
const QUALIFYING = /(?:\b(?:the|an?|its|their|this|last|next)|['’]s?)\s+$/i;
const QUALIFIED =
  /^\s+(?!(?:on|of|to|by|in|for|from|through|against|and|or|government|administration|cabinet|family|premiership|era|plan|deal|team|camp|loyalists?)\b)[a-z\d]/;

/** "Planned for May", "put back from March to May": what has a date and no person behind it. */
const PLANNED_BEFORE = new RegExp(
  `\\b(?:(?:planned|scheduled|set|due|slated|earmarked|pencilled\\s+in|expected|timed|timetabled|date|deadline)\\s+(?:for|on|of)|(?:back|forward|off|delayed|postponed|deferred|moved|slipped|rescheduled)\\s+(?:from\\s+(?:${MONTH})(?:\\s+${YEAR_NUMBER})?\\s+)?to)\\s+$`,
  'i',
);

/** "Mr June", "Judge March". */
const TITLE = /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sen|Rep|Gov|Judge|Lord|Lady|Sir|Capt|Col|Gen|Sgt)\.?\s+$/;

/** "an august body": in small letters the name is an adjective too. */
const isAugust = (site: Site): boolean =>
  AFTER_TELLING.test(leftOf(site)) &&
  !/^\s+(?:compan|bod|institution|assembl|circle|gathering|presence|surrounding|hall|audience)/.test(
    rightOf(site),
  );

/** Whether a bare name is a month's: "March" is a verb too, "May", "April" and "June" are people, "Mar" and "Dec" names. */
const isMonth = (name: string, site: Site): boolean => {
  const left = leftOf(site);
  const right = rightOf(site);
  const named = /^\s+[A-Z][a-z]/.test(right);
  if (TITLE.test(left)) return false;
  if (LISTED_BEFORE.test(left) || LISTED_AFTER.test(right)) return true;
  if (/^(?:may|march)$/i.test(name))
    return (
      FIGURES_OF.test(right) ||
      (QUALIFYING.test(left) && QUALIFIED.test(right)) ||
      (/^m.r/i.test(name) && /\bfor\s+$/.test(left)) ||
      (PLANNED_BEFORE.test(left) && !named) ||
      (AFTER_TELLING.test(left) && !/^\s+on\s+[A-Z]/.test(right))
    );
  if (/^.{3,4}\.?$/.test(name) && !/^(?:june|july)$/i.test(name))
    return !named && (AFTER_ANY.test(left) || name.endsWith('.'));
  return !named || AFTER_ANY.test(left) || !/^(?:april|june|august|january)$/i.test(name);
};
