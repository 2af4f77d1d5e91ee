/** "9am", "6:40 p.m.", "16:15 UTC", "noon": times of day. */
import { padded } from '../calendar.js';
import { leftOf, timexParser } from '../timex-parser.js';

export const clock = timexParser({
  name: 'clock',
  cues: ['clock', 'deictic'],
  pattern:
    /\b(?:(\d{1,2})(?:[:.]([0-5]\d))?(?::[0-5]\d)?\s?(a\.\s?m\.?|p\.\s?m\.?|am\b|pm\b)|([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?|([01]\d|2[0-3])([0-5]\d)(?=\s?(?:GMT|UTC|hrs|hours|BST)\b)|(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+o['’]clock|(noon|midday|midnight)\b)(?:\s+(GMT|UTC|BST|EST|EDT|ET|PST|PDT|CET|local\s+time)\b)?/i,
  examples: [
    ['Polls close at 10pm.', '10pm', '2014-06-25T22:00'],
    ['It began at 16:15 UTC.', '16:15 UTC', '2014-06-25T16:15Z'],
  ],
  read: ([, h12 = '', m12, half, h24, m24, h4, m4, clockHour, name, zone], site) => {
    if (/[£$€\d][.,:]?$/.test(leftOf(site))) return null;
    const suffix = /^(?:GMT|UTC)$/i.test(zone ?? '') ? 'Z' : '';
    const at = (hour: number, minute = '00') =>
      ({ kind: 'clock', time: `T${padded(hour)}:${minute}${suffix}`, on: null }) as const;
    if (name) return at(/midnight/i.test(name) ? 0 : 12);
    if (half) {
      const hour = Number(h12);
      return hour < 1 || hour > 12 ? null : at((hour % 12) + (/^p/i.test(half) ? 12 : 0), m12);
    }
    if (h24 !== undefined) return isScore(site.text, site.start, site.end) ? null : at(Number(h24), m24);
    if (h4 !== undefined) return at(Number(h4), m4);
    const hour = [
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
    ].indexOf((clockHour ?? '').toLowerCase());
    return at(hour >= 0 ? hour + 1 : Number(clockHour) % 24);
  },
});

/** "a 4:30 ratio", "won 10:12": figures with a colon are times only after a word for times, or with a zone. */
const isScore = (text: string, start: number, end: number): boolean =>
  !/\b(?:at|from|to|until|by|before|after|around|about|since|and|of|between)\s+$|^\s*$/i.test(
    text.slice(Math.max(0, start - 12), start),
  ) && !/[a-z]$/i.test(text.slice(start, end));
