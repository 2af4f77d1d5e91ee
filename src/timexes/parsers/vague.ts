/** "now", "currently", "recently", "in the past", "in future": past, present and future without a date. */
import { leftOf, rightOf, timexParser } from '../timex-parser.js';

type Value = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';

interface Reference {
  readonly value: Value;
  /** What must stand before; ends in `$`. */
  readonly after?: RegExp;
  /** What must not stand after; begins with `^`. */
  readonly notBefore?: RegExp;
}

const NOUN_AHEAD =
  /^\s+(?!and\b|or\b|but\b|when\b|as\b|to\b|in\b|with\b|by\b|has\b|had\b|have\b|was\b|were\b|is\b|are\b|it\b|they\b|we\b|that\b|the\b|at\b|on\b|for\b|he\b|she\b|there\b|because\b|if\b|after\b|before\b|not\b|will\b)[a-zA-Z]/;
const IN = /\b(?:in|of|from|for|into|at|until)\s+$/i;

const REFERENCES: Readonly<Record<string, Reference>> = {
  now: { value: 'PRESENT_REF' },
  'right now': { value: 'PRESENT_REF' },
  nowadays: { value: 'PRESENT_REF' },
  'these days': { value: 'PRESENT_REF' },
  currently: { value: 'PRESENT_REF' },
  current: {
    value: 'PRESENT_REF',
    // A current of water or electricity is followed by its verb.
    notBefore:
      /^(?:\s+(?:week|month|quarter|year|financial|fiscal|decade|account|affairs|(?:was|is|were|are|of|in|and|or|that|from|flows?|runs?)\b)|[.,;:])/i,
  },
  presently: { value: 'PRESENT_REF' },
  present: { value: 'PRESENT_REF', after: /\bat\s+$/i },
  'the present': { value: 'PRESENT_REF', after: IN, notBefore: NOUN_AHEAD },
  'the present time': { value: 'PRESENT_REF', after: IN },
  'the moment': { value: 'PRESENT_REF', after: /\b(?:at|for)\s+$/i },
  'the time being': { value: 'PRESENT_REF' },
  'the current time': { value: 'PRESENT_REF' },
  recently: { value: 'PAST_REF' },
  'more recently': { value: 'PAST_REF' },
  'most recently': { value: 'PAST_REF' },
  recent: { value: 'PAST_REF' },
  lately: { value: 'PAST_REF' },
  past: { value: 'PAST_REF', after: /\bin\s+$/i, notBefore: NOUN_AHEAD },
  'the past': { value: 'PAST_REF', after: IN, notBefore: NOUN_AHEAD },
  'the recent past': { value: 'PAST_REF' },
  soon: { value: 'FUTURE_REF', notBefore: /^\s+(?:after|afterwards|as)\b/i },
  'very soon': { value: 'FUTURE_REF' },
  future: { value: 'FUTURE_REF', after: /\bin\s+$/i, notBefore: NOUN_AHEAD },
  'the future': { value: 'FUTURE_REF', after: IN, notBefore: NOUN_AHEAD },
  'the near future': { value: 'FUTURE_REF' },
  'the foreseeable future': { value: 'FUTURE_REF' },
  'the long term': { value: 'FUTURE_REF', notBefore: NOUN_AHEAD },
  'the longer term': { value: 'FUTURE_REF', notBefore: NOUN_AHEAD },
  'the medium term': { value: 'FUTURE_REF', notBefore: NOUN_AHEAD },
  'the short term': { value: 'FUTURE_REF', notBefore: NOUN_AHEAD },
  'the near term': { value: 'FUTURE_REF' },
};

const WORDS = Object.keys(REFERENCES)
  .sort((a, b) => b.length - a.length)
  .map((words) => words.replaceAll(' ', '\\s+'))
  .join('|');

export const vague = timexParser({
  name: 'vague',
  cues: ['deictic', 'unit'],
  pattern: new RegExp(`\\b(?:${WORDS})\\b(?!-)`, 'i'),
  notAfter: /\b(?:as|direct|alternating|electric(?:al)?)\s+$/i,
  examples: [
    ['The two units are currently in talks.', 'currently', 'PRESENT_REF'],
    ['It has recently taken on new staff.', 'recently', 'PAST_REF'],
    ['More mergers are likely in the future.', 'the future', 'FUTURE_REF'],
  ],
  counterexamples: [
    'The past president agreed.',
    'The Future Hospital Commission agreed.',
    'Its future owner is unknown.',
  ],
  read: ([whole], site) => {
    const reference = REFERENCES[whole.toLowerCase().replace(/\s+/g, ' ')];
    if (!reference || (reference.after && !reference.after.test(leftOf(site)))) return null;
    if (reference.notBefore?.test(rightOf(site))) return null;
    return { kind: 'fixed', type: 'DATE', value: reference.value };
  },
});
