/** An article's text in; the date of its dateline out: a line among the first that tells who wrote it, and when. */
import type { ClaimDate } from '../model/date.js';
import { parseEdtf } from '../model/edtf.js';
import { MONTH } from './month-names.js';
import { readToldDate } from './told-date.js';

const YEAR = '(?:19|20)\\d\\d';
const DAY = '\\d{1,2}(?:st|nd|rd|th|er|\\.|º)?';
const WEEKDAY =
  '(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\\p{L}{4,8}tag|\\p{L}{3,6}di|lunes|martes|jueves|viernes)\\.?,?\\s+)?';
/** "25 June 2014", "25 June, 2014", "June 25th, 2014", "2014-06-25", "25.06.2014", "25/06/2014". */
const WRITTEN_DAY =
  `(?:${DAY}\\s+(?:of\\s+|de\\s+)?${MONTH},?\\s+(?:de\\s+)?${YEAR}|${MONTH}\\s+${DAY},?\\s+${YEAR}|` +
  `${YEAR}-\\d\\d-\\d\\d|${YEAR}\\.\\s?\\d{1,2}\\.\\s?\\d{1,2}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?${YEAR}|(?<![\\d.]\\s?)\\d{1,2}\\.\\d{1,2}\\.\\d\\d|\\d{1,2}/\\d{1,2}/${YEAR})(?![\\d.]\\d|\\d)`;
const TIME =
  '(?:,?\\s*(?:at\\s+|um\\s+|à\\s+|[|–—-]\\s*|T)?\\d{1,2}[:.h]\\d\\d(?:[:.]\\d\\d)?(?:\\s*[ap]\\.?m\\.?|\\s*uhr|\\s*h)?(?:\\s+[A-Z]{2,4}\\b)?(?:\\s*[+-]\\d{4})?)?';

const PUBLISHED =
  '(?:first\\s+|originally\\s+|article\\s+|date\\s+)?(?:publish(?:ed)?|publication|posted|(?:press\\s+)?released?|issued|created|written|submitted|uploaded|filed|dated?|veröffentlicht|erschienen|publiziert|erstellt|pressemitteilung|datum|stand|publié|mise? en ligne|publicado|pubblicato|gepost)' +
  '(?:\\s+(?:date|time|of|am|vom|le|el|il|op))?';
export const UPDATED =
  '(?:(?:last\\s+|zuletzt\\s+)?(?:update[ds]?|modified|amended|edited|revised|changed|reviewed|aktualisiert|editiert|geändert|bearbeitet|mis à jour|modifié|actualizado|aggiornato)' +
  '|(?:last|letzte)\\s+(?:change|edit|revision|update|änderung|aktualisierung))(?:\\s+(?:date|time|am|le|el|il|op))?';
const NAME = "[\\p{Lu}@][\\p{L}.'’-]*(?:\\s+(?:[\\p{Lu}][\\p{L}.'’-]*|and|&|de|van|von|der|la)){0,5}";
/** A time of day that stands before its day: "Updated 2010 GMT, 14 March", "Published 9.30am on". */
const CLOCK = '\\d{1,2}[:.h]?\\d\\d\\s*(?:[ap]\\.?m\\.?)?(?:\\s*[A-Z]{2,4}\\b)?(?:\\s*\\([^()]{2,12}\\))?';
const LABEL = `(?:(${PUBLISHED})|(${UPDATED}))(?:\\s+by\\s+${NAME})?(?:\\s*:|\\s+on\\b|\\s+at\\b)?\\s*(?:${CLOCK},?\\s+)?`;

/** Expressions with letters of all scripts in either case take long to make: only where a line has figures. */
const whenAsked = (source: string, flags: string): (() => RegExp) => {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
};

/** A day with its label, in which group 1 is a label of publication, 2 one of a change, 3 the day. */
const dated = whenAsked(
  `(?<![\\p{L}\\d]|\\b(?:to|until|till|bis|from|between|since|before|after|by|jusqu'au)\\s+(?:zum\\s+)?)(?:${LABEL})?(?:(?:on|am|vom|le|du|el|il)\\s+)?${WEEKDAY}(${WRITTEN_DAY})${TIME}`,
  'giu',
);

const PARTS = /[|•·–—/]+|\s-\s|\.\s+|,\s+|\s{3,}|\s*\n\s*/;
const CREDIT = new RegExp(
  `^(?:(?:by|from|words|story|reporting|written|posted|reported|von|par|di|por|text)(?:\\s+by)?:?\\s+)?${NAME}$`,
  'u',
);
const CREDIT_START = /^(?:by|from|words|story|reporting|written|posted|reported|von|par|di|por|text)\b/i;
const VERSION = /^(?:version|edition|draft|revision|vol(?:ume)?|part|act|bill)\b/i;
const COUNTER =
  /^(?:\d+\s+\p{L}+(?:\s+read)?|\p{L}+:?\s+\d+|no comments|\S+@\S+|leave a comment|\d+|\d{1,2}[:.]\d\d(?:\s*\p{L}{1,4})?)$/iu;
const FIXED_PARTS = /[|•·–—]|\s-\s/;
const ORNAMENT = /^[\s*_#>([|•·–—-]+|[\s*_)\]|•·–—.-]+$/g;

/** "LEEDS, 25 June 2014 – …", "Leeds (25 June 2014): …", "LONDON, Dec 4 2014 (Wire) - …" */
const PLACE =
  "(?:\\p{Lu}[\\p{Lu}.'’ -]+|\\p{Lu}\\p{Ll}[\\p{Ll}.'’-]+(?:[ -]\\p{Lu}\\p{Ll}[\\p{Ll}.'’-]+){0,2})";
const PLACE_START = new RegExp(`^${PLACE}(?:,\\s*${PLACE})?(?:,\\s*\\(?|\\s*\\()`, 'u');
const placeRest = whenAsked(
  `^${WEEKDAY}(${WRITTEN_DAY})\\)?(?:\\s*\\([^()]{2,30}\\))?(?:\\s*[–—:-]|(?<=\\))\\.(?=\\s|$))`,
  'iu',
);
/** Nothing but a place, a day and perhaps the time: beside a headline. */
const placeAlone = whenAsked(`^${WEEKDAY}(${WRITTEN_DAY})${TIME}\\)?$`, 'iu');
/** A day with its time at the start of a line, whatever follows: beside a headline. */
const stamped = whenAsked(
  `^${WEEKDAY}(${WRITTEN_DAY})(?:,?\\s*(?:at\\s+|um\\s+|à\\s+|[|/–—-]\\s*)?)\\d{1,2}[:.h]\\d\\d(?!\\d)`,
  'iu',
);
const SENTENCE = /[.?!…]["'”’»)\]]*$/;
/** What happens on a day, where a place would stand. */
const EVENT =
  /^(?:merger|takeover|closure|date|deadline|launch|start|opening|effective|meeting|due|vesting|hearing)\b/i;

/** How many lines with words may stand before a dateline: a headline, a stand-first, a name, and room to spare. */
const DATELINE_LINES = 5;
const LONGEST = 160;

export interface Dated {
  readonly edtf: string;
  readonly label: 'published' | 'updated' | null;
}

/** Whether what stands beside the date in its line only says who wrote it, and where. */
const isCredits = (rest: string, hasLabel: boolean): boolean => {
  const parts = rest.split(PARTS).map((part) => part.replace(ORNAMENT, '').trim());
  const words = parts.filter((part) => part !== '' && (!COUNTER.test(part) || VERSION.test(part)));
  if (words.length === 0) return true;
  if (
    words.length > 5 ||
    !words.every((part) =>
      CREDIT.test(part.replace(/^(?:By|Von|Par|Di|Por|Text|Words)\b/i, (word) => word.toLowerCase())),
    )
  )
    return false;
  if (hasLabel || FIXED_PARTS.test(rest) || words.some((part) => CREDIT_START.test(part))) return true;
  // Only a comma parts it from the date: a person's name, where anything else may be what happens then.
  const [first = ''] = words;
  const names = first.split(/\s+/);
  return (
    words.length <= 2 &&
    names.length >= 2 &&
    names.length <= 3 &&
    (first === first.toUpperCase() || !/\p{Lu}{3}/u.test(first))
  );
};

/** "5. 6. 2014" is "5.6.2014". */
const closedUp = (day: string | undefined): string => (day ?? '').replace(/(\d\.)\s(?=\d)/g, '$1');

/** All days written in a text, in order, each with its label, whatever stands beside them. */
export const datesWithin = (text: string): readonly Dated[] => {
  const dates: Dated[] = [];
  for (const [, published, updated, day] of text.matchAll(dated())) {
    const { date } = readToldDate(closedUp(day));
    if (date) dates.push({ edtf: date.edtf, label: published ? 'published' : updated ? 'updated' : null });
  }
  return dates;
};

/** The days that a line tells as a dateline does; empty where it is none. */
export const datesOfLine = (line: string): readonly Dated[] => {
  if (line.length > LONGEST || !/\d/.test(line)) return [];
  const dates: Dated[] = [];
  let sound = true;
  const rest = line.replace(dated(), (_, published?: string, updated?: string, day?: string) => {
    const { date } = readToldDate(closedUp(day));
    if (date) dates.push({ edtf: date.edtf, label: published ? 'published' : updated ? 'updated' : null });
    else sound = false;
    return ' | ';
  });
  const hasLabel = dates.some(({ label }) => label !== null);
  // The bars that the dates leave are no bars of the line's own.
  const own = dates.length > 0 ? rest.replace(' | ', hasLabel ? ' ' : ', ') : rest;
  return sound && dates.length > 0 && isCredits(own, hasLabel) ? dates : [];
};

const placeDate = (line: string): { readonly quote: string; readonly edtf: string } | null => {
  if (!/\d/.test(line)) return null;
  const place = PLACE_START.exec(line)?.[0];
  const found = place === undefined ? null : placeRest().exec(line.slice(place.length));
  const date = found?.[1] === undefined ? null : readToldDate(found[1]).date;
  if (place === undefined || !found || !date || EVENT.test(place)) return null;
  // The article's first sentence follows.
  const quote = `${place}${found[0]}`;
  return /^\s*\p{Ll}/u.test(line.slice(quote.length)) ? null : { quote, edtf: date.edtf };
};

/** The day of a line that stands beside a headline, and tells it as no line of the text itself would. */
export const dayBesideHeadline = (line: string): string | null => {
  if (line.length > LONGEST || SENTENCE.test(line)) return null;
  const place = PLACE_START.exec(line)?.[0];
  const placed =
    place === undefined || EVENT.test(place) ? null : placeAlone().exec(line.slice(place.length));
  const told = (placed ?? stamped().exec(line))?.[1];
  return told === undefined ? null : (readToldDate(closedUp(told)).date?.edtf ?? null);
};

interface Found {
  readonly date: ClaimDate;
  readonly label: Dated['label'];
}

const foundIn = (words: string, at: number): Found | null => {
  const place = placeDate(words);
  const dates = place ? [] : datesOfLine(words);
  const best =
    dates.find(({ label }) => label === 'published') ?? dates.find(({ label }) => label === null) ?? dates[0];
  const edtf = place?.edtf ?? best?.edtf;
  const bounds = edtf === undefined ? null : parseEdtf(edtf);
  if (!bounds) return null;
  const quote = place?.quote ?? words;
  const date: ClaimDate = { ...bounds, basis: 'text', text: quote, start: at, end: at + quote.length };
  return { date, label: best?.label ?? null };
};

const LABEL_ALONE = new RegExp(`^(?:(${PUBLISHED})|(${UPDATED}))\\s*:$`, 'iu');

/** What a line before the date says that it is the date of: any that ends in a colon, or none. */
const labelAbove = (before: string): 'published' | 'updated' | 'other' | null => {
  if (!before.endsWith(':')) return null;
  const [, published, updated] = LABEL_ALONE.exec(before) ?? [];
  return published ? 'published' : updated ? 'updated' : 'other';
};

/**
 * A dateline among the text's first lines, with the offsets of the whole line that is one or of the place and
 * date. One that tells when the article was last changed counts only where none tells more.
 */
export const dateline = (text: string): ClaimDate | null => {
  let start = 0;
  let changed: ClaimDate | null = null;
  let before = '';
  for (let seen = 0; seen < DATELINE_LINES && start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + 200)).trimEnd();
    const words = line.trimStart();
    if (words !== '') {
      seen++;
      const found = foundIn(words, start + line.length - words.length);
      const label = labelAbove(before) ?? found?.label;
      if (found && label !== 'updated' && label !== 'other') return found.date;
      if (label === 'updated') changed ??= found?.date ?? null;
      before = words;
    }
    start = end + 1;
  }
  return changed;
};
