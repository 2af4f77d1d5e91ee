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
    `\\b(?:(?:(?:the|this|these)\\s+)?(past|last|next|coming|previous|following)\\s+)?(${COUNT}|couple\\s+of|few)(?:(?:\\s+(?:or|to)\\s+|[-–]|-to-)(${COUNT}))?(?:-|\\s+(?:(past|last|next|coming)\\s+(?=\\w+s\\b))?(${MIDDLE}))(${UNIT})\\b(\\s+and\\s+a\\s+half\\b)?`,
    'i',
  ),
  examples: [
    ['The contract runs for four years.', 'four years', 'P4Y'],
    ['It is a 12-month pilot.', '12-month', 'P12M'],
    ['Costs have doubled over the past two years.', 'the past two years', 'P2Y'],
    ['They waited several months.', 'several months', 'PXM'],
  ],
  read: ([whole, before = '', count = '', upTo, after = '', middle = '', noun = '', half], site) => {
    if (!isDuration(count, middle, noun, site)) return null;
    const word = (before || after).toLowerCase();
    const way = /past|last/.test(word) ? 'past' : /next|coming/.test(word) ? 'next' : null;
    return durationReading(
      half ? `${count} and a half` : (upTo ?? count),
      noun,
      /-/.test(whole) ? null : way,
    );
  },
});

/** Not dates: "a second opinion", "one day" of some time or other, "a quarter of", ages, ordinals. */
const isDuration = (count: string, middle: string, noun: string, site: Site): boolean => {
  const right = rightOf(site);
  const left = leftOf(site);
  if (/^-?old\b|^\s+olds?\b|^[-–]\d|^\s+of\s+age\b/i.test(right) || /[£$€\d][.,]?$/.test(left)) return false;
  if (/^(?:second|sec|min)$/i.test(noun))
    return (
      /^\d|^(?:two|three|ten|thirty|sixty)/i.test(count) && /-/.test(site.text.slice(site.start, site.end))
    );
  if (/^quarters?$/i.test(noun))
    return middle !== '' || (!/^\s+of\b/i.test(right) && !/^(?:a|an|one|three|half an?)$/i.test(count));
  if (/^day$/i.test(noun) && /^one$/i.test(count))
    return (
      /-/.test(site.text.slice(site.start, site.end)) || /\b(?:in|within|after|for|just|only)\s+$/i.test(left)
    );
  if (/^day$/i.test(noun) && /^an?$/i.test(count))
    return (
      middle === '' &&
      (/\b(?:in|within|after|for|just|only|than|over|about|nearly|almost|least|half)\s+$/i.test(left) ||
        /^\s+(?:after|before|later|earlier|or\s+two)\b/i.test(right))
    );
  return true;
};
