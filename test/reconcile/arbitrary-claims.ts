/** Arbitrary claims about few organisations, so that they meet, for property tests. */
import fc from 'fast-check';
import { type Noted, noted } from './notation.js';

const org = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const date = fc.constantFrom(
  '2013',
  '2013-06',
  '2013-11',
  '2014-01',
  '2014-01-10',
  '2014-01-20',
  '2014-02',
  '2014-02/2014-05',
  '2014-06',
  '2014-06-25',
  '2013-04/2014-12',
  '2015',
);
const status = fc.constantFrom(
  'considered',
  'planned',
  'planned',
  'effected',
  'effected',
  'ruled_out',
  'abandoned',
  'undecided',
  'ended',
);
const relation = fc.constantFrom(
  'merger',
  'merger',
  'alliance',
  'alliance',
  'acquisition',
  'independence',
  'closure',
  'supply',
);

const option = (name: string, values: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.option(values, { freq: 4 }).map((v) => (v === null ? '' : ` ${name}=${v}`));

const article = fc.integer({ min: 0, max: 9 });

/** Articles have one date each, whatever claims they carry. */
const DATES = [
  '2013-06',
  '2013-11',
  '2014-01',
  '2014-01-10',
  '2014-02',
  '2014-02/2014-05',
  '2014-06',
  '2013-04/2014-12',
  '2014-01-20',
  '2015',
];

const members = (kind: string): fc.Arbitrary<string> => {
  const [min, max] =
    kind === 'independence' || kind === 'closure'
      ? [1, 1]
      : kind === 'merger' || kind === 'alliance'
        ? [2, 4]
        : [2, 2];
  return fc.uniqueArray(org, { minLength: min, maxLength: max }).map((ids) => ids.join('+'));
};

const line: fc.Arbitrary<string> = relation.chain((kind) =>
  fc
    .tuple(
      members(kind),
      status,
      article,
      option('event', date),
      option('reported', date),
      option('by', fc.constantFrom('a', 'understood', 'org/x')),
    )
    .map(
      ([who, how, n, event, reported, by]) =>
        `${DATES[n]} ${kind} ${who} ${how} in=x${n} text=${n % 7}${n === 7 ? ' basis=inferred' : ''}${n === 6 ? ' correcting' : ''}${event}${reported}${by}`,
    ),
);

const counted: fc.Arbitrary<string> = fc
  .tuple(article, fc.constantFrom('8', '9', '17', '25-35'), option('event', date))
  .map(
    ([n, value, event]) =>
      `${DATES[n]} count CSU=${value} in=x${n} text=${n % 7}${n === 6 ? ' correcting' : ''}${event}`,
  );

/** Lines of the notation; see `notedAll`. */
export const claimLines = (maxLength = 25): fc.Arbitrary<readonly string[]> =>
  fc.array(fc.oneof({ arbitrary: line, weight: 9 }, { arbitrary: counted, weight: 1 }), { maxLength });

/** Claims with the facts of their articles, in order; of lines with one id the least, so that ids are unique as in a dataset. */
export const notedAll = (lines: readonly string[]): readonly Noted[] => {
  const least = new Map<string, string>();
  for (const text of lines) {
    const { id } = noted(text).claim;
    const other = least.get(id);
    if (other === undefined || text < other) least.set(id, text);
  }
  return [...least.values()].map((text) => noted(text));
};
