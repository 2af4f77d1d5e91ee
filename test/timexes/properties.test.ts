import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEdtf } from '../../src/model/edtf.js';
import { cuesIn } from '../../src/timexes/cues.js';
import { findTimexes } from '../../src/timexes/find.js';
import { chronoFor, EVERY_CUE, PARSERS } from '../../src/timexes/grammar.js';
import { joinRanges } from '../../src/timexes/join-ranges.js';
import { REFERENCE } from '../../src/timexes/timex-parser.js';
import { daysByAnotherReader } from './another-edtf.js';
import { readRows } from './read-expressions.js';

const WORDS = [
  ...new Set(
    [
      ...readRows('expressions.yaml').map((row) => row.sentence),
      ...PARSERS.flatMap((parser) => parser.examples.map(([sentence]) => sentence)),
      'next last this every each past coming same following before after ago later earlier until by since within for over',
      'first second third fourth last few couple several half quarter quarters year years month months week weeks day days',
      '1 2 12 31 32 99 1999 2014 2014-15 9999 10000 0 00 12:30 25:61 9am 1.5 £4m 3% ’82 1990s 12/05/2014 29 February',
    ].flatMap((sentence) => sentence.split(/\s+/)),
  ),
];

const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((list) => list.join(' '));
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...WORDS,
        '\r\n',
        '\u00a0',
        '\u202e',
        '\u00ad',
        '😀',
        'e\u0301',
        '(((',
        '“',
        '\0',
        '\ud800',
        '٢٠١٤',
      ),
      { maxLength: 40 },
    )
    .map((list) => list.join('')),
);
const text = fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: hostile });
const published = fc
  .constantFrom(
    '2014-06-25',
    '2014-06',
    '2014',
    '2013-11/2014-05',
    '2000-02-29',
    '0001-01-01',
    '9999-12-31',
    '../2014-06',
    '2014~',
    '2014-24',
    '201X',
    '',
  )
  .map(parseEdtf);

/** What would lie in year 0 or 10000, which EDTF does not write in four digits. */
const BEYOND_YEARS: [content: string, date: ReturnType<typeof parseEdtf>][] = [
  ['from summer', parseEdtf('0001-01-01')],
  ['It was settled last winter.', parseEdtf('0001-01-01')],
  ['It closed in January, over the last two years.', parseEdtf('0001-01-01')],
  ['It will open in two years, by next winter.', parseEdtf('9999-12-31')],
  ['It will open in winter, within the next ten months.', parseEdtf('9999-12-31')],
  ['Before 1 January 0001 and after 31 December 9999.', null],
];

const SLOW = 30_000;

const whole = (content: string) => [{ start: 0, end: content.length }];

test(
  'spans lie in the text, in order, without overlaps, and quote it',
  () => {
    fc.assert(
      fc.property(text, published, (content, date) => {
        let end = 0;
        for (const timex of findTimexes(content, whole(content), { published: date })) {
          expect(timex.start).toBeGreaterThanOrEqual(end);
          expect(timex.end).toBeGreaterThan(timex.start);
          expect(timex.end).toBeLessThanOrEqual(content.length);
          expect(content.slice(timex.start, timex.end)).toBe(timex.text);
          end = timex.end;
        }
      }),
      { numRuns: 1000, examples: [['weeks Earlier 2011', parseEdtf('2014-06-25')]] },
    );
  },
  SLOW,
);

test(
  'bounds are in order, and another reader of EDTF finds the same',
  () => {
    fc.assert(
      fc.property(text, published, (content, date) => {
        for (const { edtf, from, to } of findTimexes(content, whole(content), { published: date })) {
          if (edtf === null) expect([from, to]).toEqual([null, null]);
          else expect(daysByAnotherReader(edtf)).toEqual({ from, to });
          if (from && to) expect(from <= to).toBe(true);
        }
      }),
      { numRuns: 1000, examples: BEYOND_YEARS },
    );
  },
  SLOW,
);

test(
  'joined ranges lie in the text, in order, and end after they start',
  () => {
    fc.assert(
      fc.property(text, published, (content, date) => {
        let end = 0;
        for (const timex of joinRanges(content, findTimexes(content, whole(content), { published: date }))) {
          expect(timex.start).toBeGreaterThanOrEqual(end);
          expect(content.slice(timex.start, timex.end)).toBe(timex.text);
          if (timex.edtf !== null)
            expect(daysByAnotherReader(timex.edtf)).toEqual({ from: timex.from, to: timex.to });
          if (timex.from && timex.to) expect(timex.from <= timex.to).toBe(true);
          end = timex.end;
        }
      }),
      { numRuns: 1000, examples: [['May, June or July 2013 to Friday or 1 May', parseEdtf('2014-06-25')]] },
    );
  },
  SLOW,
);

test('offsets count from the start of the text, whatever part of it is read', () => {
  fc.assert(
    fc.property(text, fc.string({ maxLength: 20 }), published, (content, before, date) => {
      const moved = findTimexes(
        before + content,
        [{ start: before.length, end: before.length + content.length }],
        { published: date },
      );
      const plain = findTimexes(content, whole(content), { published: date });
      expect(moved).toEqual(
        plain.map((timex) => ({
          ...timex,
          start: timex.start + before.length,
          end: timex.end + before.length,
        })),
      );
    }),
  );
});

test(
  'the look for cues never loses an expression',
  () => {
    const spans = (content: string, cues: number) =>
      cues === 0
        ? []
        : chronoFor(cues)
            .parse(content, REFERENCE)
            .map((result) => [result.index, result.text]);
    fc.assert(
      fc.property(text, (content) => {
        expect(spans(content, cuesIn(content))).toEqual(spans(content, EVERY_CUE));
      }),
      { numRuns: 3000, examples: [['noonThe']] },
    );
  },
  SLOW,
);

test('the result is the same in any time zone', () => {
  const zones = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Europe/London', 'Pacific/Apia'];
  const rows = readRows('expressions.yaml');
  const before = process.env.TZ;
  const results = zones.map((zone) => {
    process.env.TZ = zone;
    return rows.map((row) => findTimexes(row.sentence, whole(row.sentence), { published: row.published }));
  });
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  for (const result of results) expect(result).toEqual(results[0]);
});

const LONG = 100_000;
const repeated = (unit: string): string => unit.repeat(Math.ceil(LONG / unit.length)).slice(0, LONG);

test.each([
  '1234567890',
  ',',
  'last ',
  'the last ',
  'early ',
  'half a ',
  '2014-',
  '1, ',
  '12/12/12/',
  'May and ',
  'will not also ',
  ' ',
  'seven and a ',
  '([',
  'every ',
])(
  '100 kB of %j come to an end (the benchmark times them)',
  (unit) => {
    const content = `in ${repeated(unit)} May 2014`;
    const found = findTimexes(content, whole(content), { published: parseEdtf('2014-06-25') });
    expect(found.at(-1)?.text.endsWith('2014')).toBe(true);
  },
  SLOW,
);
