/** "four years", "18 months", "a 12-month pilot", "the past two years", "for decades". */
import { COUNT } from '../counts.js';
import { durationReading } from '../duration.js';
import { leftOf, rightOf, type Site, timexParser } from '../timex-parser.js';
import { UNIT } from '../words.js';

const MIDDLE =
  '(?:(?:calendar|consecutive|straight|successive|full|whole|more|further|additional|extra|working|trading|business|long|short|solid|tough|difficult|different|separate)\\s+){0,2}';

export const duration = timexParser({
  name: 'duration',
  cues: ['unit'],
  pattern: new RegExp(
    `\\b(?:(?:(the|this)\\s+)?(past|last|next|coming|previous|following)\\s+)?(${COUNT}|couple\\s+of|few)(?:\\s+(?:or|to|and)\\s+(${COUNT}))?(?:-|\\s+(?:(?:past|last|next|coming)\\s+)?${MIDDLE})(${UNIT})\\b`,
    'i',
  ),
  examples: [
    ['The contract runs for four years.', 'four years', 'P4Y'],
    ['It is a 12-month pilot.', '12-month', 'P12M'],
    ['Costs have doubled over the past two years.', 'the past two years', 'P2Y'],
    ['They waited several months.', 'several months', 'PXM'],
  ],
  read: ([whole, article = '', sense = '', count = '', upTo, noun = ''], site) => {
    if (!isDuration(whole, count, noun, site)) return null;
    const word = sense.toLowerCase() || (/\s(past|last|next|coming)\s/i.exec(whole)?.[1] ?? '').toLowerCase();
    const way = /past|last/.test(word) ? 'past' : /next|coming/.test(word) ? 'next' : null;
    const reading = durationReading(upTo ?? count, noun, way);
    return article || way === null ? reading : reading;
  },
});

/** Not dates: "a second opinion", "one day" of some time or other, "a quarter of", ages, ordinals. */
const isDuration = (whole: string, count: string, noun: string, site: Site): boolean => {
  const right = rightOf(site);
  const left = leftOf(site);
  if (/^-?old\b|^\s+olds?\b|^[-–]\d/i.test(right) || /[£$€\d][.,]?$/.test(left)) return false;
  if (/^(?:second|sec|min)$/i.test(noun))
    return /^\d|^(?:two|three|ten|thirty|sixty)/i.test(count) && /-/.test(whole);
  if (/^quarters?$/i.test(noun))
    return !/^\s+of\b/i.test(right) && !/^(?:a|an|one|three|half an?)$/i.test(count);
  if (/^days?$/i.test(noun) && /^one$/i.test(count)) return false;
  return true;
};
