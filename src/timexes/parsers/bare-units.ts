/** "for decades", "in recent years", "within weeks", "over the years": units that nothing counts. */
import { durationReading } from '../duration.js';
import { timexParser } from '../timex-parser.js';

export const bareUnits = timexParser({
  name: 'bare-units',
  cues: ['unit'],
  pattern:
    /\b(?:(recent|past)|(coming)|(for|in|within|after|over|through|of|until|since|take|takes|took|taken|last|lasted|lasting|spent|many))\s+(?:(the\s+)?(recent|past)\s+)?(seconds|minutes|hours|days|weeks|months|years|decades|centuries)\b/i,
  examples: [
    ['Trusts have struggled in recent years.', 'recent years', 'PAST_REF'],
    ['They have worked together for decades.', 'decades', 'PXDE'],
  ],
  read: ([whole, past, coming, , , inner, noun = ''], site) => {
    if (/^\s+of\s+(?:age|experience)/i.test(site.text.slice(site.end))) return null;
    if (/^(?:for|in|of)$/i.test(whole.split(/\s/)[0] ?? '') && /^\s+of\b/i.test(site.text.slice(site.end)))
      return null;
    const start = past || coming ? site.start : site.end - (inner ? inner.length + 1 : 0) - noun.length;
    if (past || inner)
      return { reading: { kind: 'fixed', type: 'DATE', value: 'PAST_REF' }, start, end: site.end };
    if (coming)
      return { reading: { kind: 'fixed', type: 'DATE', value: 'FUTURE_REF' }, start, end: site.end };
    return { reading: durationReading('several', noun), start, end: site.end };
  },
});
