/** "2014-06-25", "25/06/2014", "2014/06/25": chrono's own parsers for dates in figures, British order, or American next to the article's date. */
import { Chrono, configuration, ParsingComponents, ParsingResult } from 'chrono-node/en';
import type { Assumption } from '../assumptions.js';
import { isWritableYear, padded } from '../calendar.js';
import { dateReading } from '../date-reading.js';
import { YEAR_NUMBER } from '../patterns.js';
import { type TimexParser, TimexResult } from '../timex-parser.js';

const british = configuration.createConfiguration(true, true).parsers;

/** What each of them alone reads whole: they are told apart by that, since names of classes change when code is packed. */
const READS: Readonly<Record<string, string>> = {
  ISOFormatParser: '2014-06-25T10:00',
  SlashDateFormatParser: '24/06/2014',
  ENYearMonthDayParser: '2014/06/25',
};

const EXAMPLES: Readonly<Record<string, TimexParser['examples']>> = {
  ISOFormatParser: [['Updated 2014-06-25.', '2014-06-25', '2014-06-25']],
  SlashDateFormatParser: [
    ['Updated 04/06/2014.', '04/06/2014', '2014-06-04'],
    ['Moved on 06/24/2014.', '06/24/2014', '2014-06-24'],
    ['The wire has 07/01/2014 for its day.', '07/01/2014', '2014-07-01'],
  ],
  ENYearMonthDayParser: [['Updated 2014/06/25.', '2014/06/25', '2014-06-25']],
};

const WHOLE_DATE = new RegExp(
  `^(?:${YEAR_NUMBER}[-/.]\\d\\d?[-/.]\\d\\d?|\\d\\d?[-/.]\\d\\d?[-/.](?:${YEAR_NUMBER}|\\d\\d))(?!\\d)`,
);

/** Both orders would do for "04/06/2014". */
const orderOf = (text: string): readonly Assumption[] =>
  /^(?:0?[1-9]|1[0-2])\D(?:0?[1-9]|1[0-2])\D/.test(text) ? ['day-before-month'] : [];

/** chrono also takes "6/4", "3.14" and telephone numbers for dates; only day, month and year together are kept. */
const adopted = (name: string): TimexParser => {
  const text = READS[name] ?? '';
  const parser = british.find(
    (one) => new Chrono({ parsers: [one], refiners: [] }).parse(text)[0]?.text === text,
  );
  if (!parser) throw new Error(`chrono-node has no parser for ${text}`);
  return {
    name,
    cues: ['figures'],
    examples: EXAMPLES[name] ?? [],
    counterexamples: ['It finished 10-12.', 'Call 020 7946 0018.'],
    pattern: (context) => parser.pattern(context),
    extract: (context, match) => {
      const found = parser.extract(context, match);
      const start = found instanceof ParsingResult ? found.index : (match.index ?? 0);
      const text = WHOLE_DATE.exec(context.text.slice(start, start + 12))?.[0];
      if (!found || !text || /[\p{L}\p{N}£$€./-]$/u.test(context.text.slice(Math.max(0, start - 2), start)))
        return null;
      const told = (part: 'year' | 'month' | 'day'): number => {
        if (found instanceof ParsingResult) return found.start.get(part) ?? 0;
        return (found instanceof ParsingComponents ? found.get(part) : found[part]) ?? 0;
      };
      if (!isWritableYear(told('year'))) return null;
      const order = orderOf(text);
      const reading = dateReading(told('day'), told('month'), padded(told('year'), 4), order);
      if (!reading) return null;
      const american =
        order.length > 0 ? dateReading(told('month'), told('day'), padded(told('year'), 4)) : null;
      const both = american?.kind === 'period' && reading.kind === 'period';
      return new TimexResult(start, text, both ? { ...reading, american: american.period } : reading);
    },
  };
};

export const chronoNumeric = Object.keys(EXAMPLES).map(adopted);
