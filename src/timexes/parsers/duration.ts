/** "four years", "18 months", "a 12-month pilot", "the past two years", "two to three weeks". */
import { COUNT, NUMBER } from '../counts.js';
import { durationReading, withLeast } from '../duration.js';
import { UNIT } from '../patterns.js';
import { leftOf, rightOf, type Site, timexParser } from '../timex-parser.js';

const ADJECTIVES =
  'calendar|single|consecutive|straight|successive|full|whole|more|further|additional|extra|working|trading|business|long|short|solid|tough|difficult|different|separate';

export const duration = timexParser({
  name: 'duration',
  cues: ['unit'],
  pattern: new RegExp(
    `\\b(?:the\\s+(?=(?:${NUMBER}|few|several)\\s+(?:${UNIT})\\b)|(?:(?:the|this|these)\\s+)?(past|last|latest|next|coming|previous|following)\\s+)?(${COUNT}|couple\\s+of|few)(?:(?:\\s+(?:or|to)\\s+|[-–]|-to-)(${COUNT}))?(?:-|\\s+(?:(past|last|next|coming)\\s+(?=\\w+s\\b))?((?:(?:${ADJECTIVES})\\s+){0,2}))(${UNIT})\\b(\\s+and\\s+a\\s+half\\b)?(?:\\s+or\\s+(?:so|more|(two))\\b)?`,
    'i',
  ),
  notAfter:
    /(?:[£$€\d][.,]?|\bage[ds]?\s+(?:of\s+|between\s+|under\s+|over\s+|about\s+|just\s+|only\s+)?(?:\S+\s+\S+\s+(?:and|to|or)\s+)?)$/i,
  // Ages have a parser of their own; score lines are no lengths of time.
  notBefore:
    /^(?:-?old\b|\s+olds?\b|[-–]\d|\s+of\s+age\b|\s+of\s+(?:video|music|audio|footage|film|recordings?|television|talk\s+time)\b)/i,
  examples: [
    ['The contract runs for four years.', 'four years', 'P4Y'],
    ['It is a 12-month pilot.', '12-month', 'P12M'],
    ['Costs have doubled over the past two years.', 'the past two years', 'P2Y'],
    ['They waited several months.', 'several months', 'PXM'],
    ['The call lasted half an hour.', 'half an hour', 'PT30M'],
    ['It took a year or so.', 'a year or so', 'P1Y'],
    ['It took a year or two.', 'a year or two', 'P2Y'],
  ],
  counterexamples: ['Three quarters of patients agreed.', 'One day it will close.'],
  read: (
    [whole, before = '', count = '', upTo, after = '', adjectives = '', noun = '', half, orTwo],
    site,
  ) => {
    if (/^[A-Z]/.test(noun) && /^[a-z]/.test(count)) return null;
    // "in as many years" counts by what was told before, "could last a year" has a verb.
    if (/^many$/i.test(count) && /\bas\s+$/i.test(leftOf(site))) return null;
    const verb = before && /^an?$/i.test(count);
    if (!isLength(count, adjectives.trim(), noun, /-/.test(whole), site)) return null;
    const toward = verb ? after : before || after;
    const sense = /past|last|latest/i.test(toward) ? 'past' : /next|coming/i.test(toward) ? 'next' : null;
    const told = durationReading(half ? `${count} and a half` : (upTo ?? orTwo ?? count), noun, sense);
    const reading = upTo || orTwo ? withLeast(told, durationReading(count, noun, sense)) : told;
    const skipped = verb ? whole.search(/\ban?[\s-]/i) : 0;
    return { reading, start: site.start + skipped, end: site.end };
  },
});

const LASTING =
  /\b(?:in|within|after|for|just|only|than|over|about|nearly|almost|least|half|lasted|takes?|took)\s+$/i;

/** Units with other meanings: "a quarter of the units", "one day" (some time or other), "a day" of a kind. */
const isLength = (
  count: string,
  adjectives: string,
  noun: string,
  hyphenated: boolean,
  site: Site,
): boolean => {
  if (/^(?:secs?|mins?)$/i.test(noun)) return /^\d/.test(count);
  if (/^quarters?$/i.test(noun))
    return (
      adjectives !== '' ||
      (!/^\s+of\b/i.test(rightOf(site)) &&
        !/^(?:an?|one|three|half an?|some|many|few|several|all)$/i.test(count))
    );
  if (!/^day$/i.test(noun) || hyphenated || !/^(?:an?|one)$/i.test(count)) return true;
  if (LASTING.test(leftOf(site))) return adjectives === '' || /full|whole|single/i.test(adjectives);
  return /^an?$/i.test(count) && /^\s+(?:after|before|later|earlier|or\s+two)\b/i.test(rightOf(site));
};
