/** "now", "currently", "recently", "in the past", "in future": past, present and future without a date. */
import { timexParser } from '../timex-parser.js';

/** Words to what they refer to; the pattern is made of this table. */
const REFERENCES: Readonly<Record<string, string>> = {
  now: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  current: 'PRESENT_REF',
  present: 'PRESENT_REF',
  presently: 'PRESENT_REF',
  'the moment': 'PRESENT_REF',
  'these days': 'PRESENT_REF',
  'the present': 'PRESENT_REF',
  'the time being': 'PRESENT_REF',
  'right now': 'PRESENT_REF',
  'the current time': 'PRESENT_REF',
  recently: 'PAST_REF',
  'more recently': 'PAST_REF',
  'most recently': 'PAST_REF',
  recent: 'PAST_REF',
  lately: 'PAST_REF',
  'the past': 'PAST_REF',
  'the recent past': 'PAST_REF',
  soon: 'FUTURE_REF',
  'very soon': 'FUTURE_REF',
  'the future': 'FUTURE_REF',
  'the near future': 'FUTURE_REF',
  'the foreseeable future': 'FUTURE_REF',
  'the long term': 'FUTURE_REF',
  'the longer term': 'FUTURE_REF',
  'the medium term': 'FUTURE_REF',
  'the short term': 'FUTURE_REF',
  'the near term': 'FUTURE_REF',
  future: 'FUTURE_REF',
  past: 'PAST_REF',
};

const WORDS = Object.keys(REFERENCES)
  .sort((a, b) => b.length - a.length)
  .map((words) => words.replaceAll(' ', '\\s+'))
  .join('|');

export const vague = timexParser({
  name: 'vague',
  cues: ['deictic'],
  pattern: new RegExp(`\\b(?:${WORDS})\\b(?!-)`, 'i'),
  examples: [
    ['The two units are currently in talks.', 'currently', 'PRESENT_REF'],
    ['It has recently taken on new staff.', 'recently', 'PAST_REF'],
    ['More mergers are likely in the future.', 'the future', 'FUTURE_REF'],
  ],
  read: ([whole], site) => {
    const words = whole.toLowerCase().replace(/\s+/g, ' ');
    const right = site.text.slice(site.end, site.end + 30);
    const left = site.text.slice(Math.max(0, site.start - 20), site.start);
    if (
      words === 'the past' &&
      /^\s+(?:\w+\s+)?(?:second|minute|hour|day|week|month|quarter|year|decade|centur|few|couple)/i.test(
        right,
      )
    )
      return null;
    if (words === 'future' && !/\bin\s+$/i.test(left)) return null;
    if (words === 'past' && !/\b(?:in)\s+$/i.test(left)) return null;
    if (/^(?:present|the moment)$/.test(words) && !/\bat\s+$/i.test(left)) return null;
    if (words === 'soon' && /\bas\s+$/i.test(left)) return null;
    if (words === 'current' && /^\s+(?:week|month|quarter|year|financial|fiscal|decade)/i.test(right))
      return null;
    return { kind: 'fixed', type: 'DATE', value: REFERENCES[words] ?? 'PRESENT_REF' };
  },
});
