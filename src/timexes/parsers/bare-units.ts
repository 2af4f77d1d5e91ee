/** "for decades", "in recent years", "within weeks", "over the years", "decades-long": units that nothing counts. */
import { durationReading } from '../duration.js';
import type { Reading } from '../reading.js';
import { rightOf, timexParser } from '../timex-parser.js';

const REFERENCE: Readonly<Record<string, string>> = {
  recent: 'PAST_REF',
  past: 'PAST_REF',
  coming: 'FUTURE_REF',
};

export const bareUnits = timexParser({
  name: 'bare-units',
  cues: ['unit'],
  pattern:
    /\b(?:(for|in|within|after|over|through|of|until|since|before|take|takes|took|taken|taking|last|lasted|lasting|spent|spend)\s+(?:just\s+|only\s+|the\s+)?)?(?:(recent|past|coming)\s+)?((?:minutes|hours|days|weeks|months|years|decades|centuries)(-long)?)\b/i,
  examples: [
    ['Trusts have struggled in recent years.', 'recent years', 'PAST_REF'],
    ['They have worked together for decades.', 'decades', 'PXDE'],
    ['A years-long dispute is over.', 'years-long', 'PXY'],
  ],
  read: ([, before = '', which, noun = '', long], site) => {
    const found = (reading: Reading, words: string) => ({
      reading,
      start: site.end - words.length,
      end: site.end,
    });
    const unit = noun.replace(/-long$/i, '');
    if (long) return found(durationReading('several', unit), noun);
    if (which) {
      const start = site.text.toLowerCase().lastIndexOf(which.toLowerCase(), site.end - noun.length - 1);
      const value = REFERENCE[which.toLowerCase()] ?? 'PAST_REF';
      return { reading: { kind: 'fixed', type: 'DATE', value }, start, end: site.end };
    }
    if (
      !before ||
      /^\s+of\b/i.test(rightOf(site)) ||
      (/^(?:of|before|since)$/i.test(before) && !/^minutes$/i.test(unit))
    ) {
      return /^of$/i.test(before) && !/^\s+of\b/i.test(rightOf(site))
        ? found(durationReading('several', unit), noun)
        : null;
    }
    const the = /\bthe\s+$/i.test(site.text.slice(site.start, site.end - noun.length));
    return the && !/^over|^through/i.test(before)
      ? null
      : found(durationReading('several', unit), the ? `the ${noun}` : noun);
  },
});
