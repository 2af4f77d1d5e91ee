/** "for decades", "in recent years", "within weeks", "over the years": units that nothing counts. */
import { durationReading } from '../duration.js';
import type { Reading } from '../reading.js';
import { leftOf, rightOf, timexParser } from '../timex-parser.js';

const REFERENCE: Readonly<Record<string, string>> = {
  recent: 'PAST_REF',
  past: 'PAST_REF',
  coming: 'FUTURE_REF',
};

/** "Years of neglect had ruined it." */
const OPENING = /(?:^|[.;:“"])\s*$/;

export const bareUnits = timexParser({
  name: 'bare-units',
  cues: ['unit'],
  pattern:
    /\b(?:(for|in|within|after|over|through|of|until|since|before|despite|with|take|takes|took|taken|taking|last|lasted|lasting|spent|spend)\s+(?:just\s+|only\s+|the\s+)?)?(?:(recent|past|coming)\s+)?((?:minutes|hours|days|weeks|months|years|decades|centuries))\b/i,
  examples: [
    ['Trusts have struggled in recent years.', 'recent years', 'PAST_REF'],
    ['It fell in recent weeks.', 'recent weeks', 'PXW'],
    ['It was decades in the making.', 'decades', 'PXY'],
    ['They have worked together for decades.', 'decades', 'PXY'],
  ],
  read: ([, before = '', which, noun = ''], site) => {
    const found = (reading: Reading, words: string) => ({
      reading,
      start: site.end - words.length,
      end: site.end,
    });
    if (which) {
      const start =
        site.end - (/(?:the\s+)?\S+\s+\S+$/i.exec(site.text.slice(site.start, site.end))?.[0].length ?? 0);
      // Days and weeks just past are counted, if vaguely; years are only past.
      if (/^(?:recent|past)$/i.test(which) && /^(?:hours|days|weeks)$/i.test(noun))
        return { reading: durationReading('several', noun), start, end: site.end };
      const value = REFERENCE[which.toLowerCase()] ?? 'PAST_REF';
      return { reading: { kind: 'fixed', type: 'DATE', value }, start, end: site.end };
    }
    const right = rightOf(site);
    if (!before)
      return /^\s+(?:after|before|into|away|from\s+now|in\s+the\s+making)\b/i.test(right) ||
        (OPENING.test(leftOf(site)) && /^\s+of\s+[a-z]/.test(right))
        ? found(durationReading('several', noun), noun)
        : null;
    // "days of action", "hours of work" are kinds of day; "after years of neglect" is a length.
    if (/^\s+of\b/i.test(right) && !/^(?:after|for|with|despite|through|over)$/i.test(before)) return null;
    // "the minutes of its meeting" are a record.
    if (/^minutes$/i.test(noun) && /^\s+of\s+(?:the|its|an?|their|his|her|last|this|[A-Z])/.test(right))
      return null;
    if (/^(?:until|before|since)$/i.test(before)) return null;
    const the = /\bthe\s+$/i.test(site.text.slice(site.start, site.end - noun.length));
    return the && !/^over|^through/i.test(before)
      ? null
      : found(durationReading('several', noun), the ? `the ${noun}` : noun);
  },
});
