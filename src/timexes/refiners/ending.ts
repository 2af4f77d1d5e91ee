/** "the quarter" and "ended Sept. 30" in, the quarter that holds the date out; "the week beginning 14 July" becomes one expression. */
import { grainOf, type Reading } from '../reading.js';
import { type TimexRefiner, TimexResult } from '../timex-parser.js';

const ENDING = /^,?\s+(?:that\s+|which\s+)?(?:end(?:ed|ing|s)|closed)\s+(?:on\s+)?$/i;
const BEGINNING = /^\s+(?:beginning|commencing|starting|of)\s+(?:on\s+)?$/i;
/** Not "this week ended on Friday". */
const UNIT = /^the\s(?:\S+\s)?(?:week|month|quarter|year)$/i;

export const ending: TimexRefiner = {
  name: 'ending',
  examples: [
    ['It lost £2m in the quarter ended 31 March 2014.', 'the quarter', '2014-Q1'],
    ['Income rose in the financial year ended 31 March 2014.', 'the financial year', 'FY2013'],
    ['Income fell in the week ended 6 June.', 'the week', '2014-W23'],
    ['It will open in the week beginning 14 July.', 'the week beginning 14 July', '2014-W29'],
  ],
  refine: (context, results) => {
    if (results.length < 2) return results;
    const refined: typeof results = [];
    for (let i = 0; i < results.length; i++) {
      const result = results[i];
      const next = results[i + 1];
      if (!result) continue;
      const week =
        result instanceof TimexResult && next instanceof TimexResult
          ? around(context.text, result, next)
          : null;
      refined.push(week ?? result);
      if (week && next && week.finish > next.index) i++;
    }
    return refined;
  },
};

/** The period that the date after it tells; with the date itself where that is how the period is named. */
const around = (text: string, period: TimexResult, date: TimexResult): TimexResult | null => {
  const { reading } = period;
  if (reading.kind !== 'shift' || reading.count !== 0 || !UNIT.test(period.text)) return null;
  if (grainOf(date.reading) !== 'day') return null;
  const gap = text.slice(period.finish, date.index);
  const { unit, financial } = reading;
  const holding: Reading = { kind: 'holding', unit, of: date.reading, ...(financial && { financial }) };
  if (ENDING.test(gap)) return new TimexResult(period.index, period.text, holding);
  if (unit !== 'week' || !BEGINNING.test(gap)) return null;
  return new TimexResult(period.index, text.slice(period.index, date.finish), holding);
};
