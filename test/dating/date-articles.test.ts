import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { datePublished } from '../../src/date-articles.js';
import { explainDate } from '../../src/explain/explain-date.js';
import { parseEdtf } from '../../src/model/edtf.js';

const dateOf = async (text: string): Promise<string> =>
  (await datePublished([{ id: 'a', text, published: null }])).datings[0]?.published.edtf ?? 'none';

test.each([
  ['Acme and Beta will merge by April 2014.', '../2014-04'],
  ['Acme and Beta were set up in April 2013.', '2013-04/..'],
  ['Acme has been run by Beta since April 2013.', '2013-04/..'],
  ['Originally, Acme said that it could be set up from 1 April 2013.', '../..'],
  ['Acme approved a plan for a merger by April 2016.', '../..'],
  ['NHS Arden CSU and NHS Greater East Midlands CSU are to merge.', '2013-04/2015-03'],
  ['Arden CSU and Greater East Midlands CSU have merged.', '2015-03-31/..'],
  ['Late last year it was revealed that Arden CSU was in talks.', '2014-01/..'],
  ['There are currently 18 CSUs in England.', '2013-04/2014-09'],
  ['Yorkshire and Humber CSU is considering a merger with North of England CSU.', '2014-07/2016-03'],
  [
    'About 70 people employed by NHS Anglia CSU will transfer when NHS Anglia CSU has closed.',
    '2013-04/2014-03',
  ],
  ['NECS supplies South Tees CCG under a contract that runs to 2018.', '2011-06/..'],
  ['There were 18 CSUs a year ago.', '2011-11/..'],
  ['The lead provider framework is being drawn up.', '2013-09/..'],
  [
    'Speaking at the Health + Care conference today, Jo Hill said that CSUs would merge by the end of 2014.',
    '2013-06/2019-06',
  ],
  ['NHS England put out its strategy for the commissioning support sector earlier this month.', '2013-06'],
  ['Two files are merged this autumn. South CSU and Arden CSU are considering a merger.', '2013-04/2015-03'],
  ['Late last year NHS South CSU has been formed out of parts of others.', '2014-01/..'],
  [
    'NHS Manchester CCG was created on Saturday by the merger of North Manchester CCG, Central Manchester CCG and South Manchester CCG. Leeds North CCG is planning a merger with Leeds West CCG.',
    '2017-03/2017-05',
  ],
  ['North Yorkshire and Humber CSU has shared an executive team with others since July.', '2013-07/..'],
  [
    'NHS Yorkshire and Humber CSU has been formed from North Yorkshire and Humber CSU and West and South Yorkshire and Bassetlaw CSU, which had shared an executive team since July.',
    '2014-10/..',
  ],
  ['It was a fine day.', '../..'],
])('%s is of %s', async (text, expected) => {
  expect(await dateOf(text)).toBe(expected);
});

test('what has come further is later', async () => {
  const { datings, conflicts } = await datePublished([
    { id: 'considers', text: 'South CSU and South West CSU are considering a merger.', published: null },
    { id: 'plans', text: 'South CSU and South West CSU plan to merge.', published: parseEdtf('2014-02') },
  ]);
  expect(datings.map(({ published }) => published.edtf)).toEqual(['2013-04/2014-02']);
  expect(conflicts).toEqual([]);
});

test('fewer are later', async () => {
  const { datings } = await datePublished([
    { id: 'more', text: 'There are currently 19 CSUs in England.', published: parseEdtf('2013-08') },
    { id: 'fewer', text: 'There are currently 17 CSUs in England.', published: null },
  ]);
  expect(datings[0]?.published.edtf).toBe('2013-08/2014-05');
});

test('every bound can be explained', async () => {
  const text = 'There are currently 18 CSUs in England.';
  const { datings } = await datePublished([{ id: 'a', text, published: null }]);
  expect(datings.flatMap((dating) => explainDate(dating, new Map([['a', text]])))).toMatchInlineSnapshot(`
    [
      "a  published 2013-04/2014-09 (inferred)",
      "* not before 2013-04-01  known-count: there were 18 CSUs from 2013-04 to 2014-09  “There are currently 18 CSUs”",
      "  not before 2011-11-01  known-term: nobody wrote of “CSUs” before 2011-11  “CSUs”",
      "* not after 2014-09-30  known-count: there were 18 CSUs from 2013-04 to 2014-09  “There are currently 18 CSUs”",
    ]
  `);
});

/** Days. */
const HALF_YEAR = 184;

const SHARED = new URL('../../../shared/', import.meta.url);
const isThere = existsSync(new URL('articles.csv', SHARED));

const seeds = (): readonly { readonly id: string; readonly text: string; readonly truth: string }[] =>
  readFileSync(new URL('articles.csv', SHARED), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [file = '', truth = ''] = line.split(',');
      return { id: file, truth, text: readFileSync(new URL(`seeds/${file}`, SHARED), 'utf8') };
    });

/** Widths in days of those left undated; each must hold the truth. */
const widths = async (undated: readonly string[]): Promise<readonly number[]> => {
  const all = seeds();
  const { datings, conflicts } = await datePublished(
    all.map(({ id, text, truth }) => ({
      id,
      text,
      published: undated.includes(id) ? null : parseEdtf(truth),
    })),
  );
  expect(conflicts).toEqual([]);
  return datings.map(({ article, published: { from, to } }) => {
    const truth = parseEdtf(all.find(({ id }) => id === article)?.truth ?? '');
    expect(from && truth?.from && from <= truth.from, `${article} from ${from}`).toBe(true);
    expect(to && truth?.to && to >= truth.to, `${article} to ${to}`).toBe(true);
    return (Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000 + 1;
  });
};

describe.skipIf(!isThere)('the seeds (needs ../shared)', () => {
  test('all undated: the truth is held, the median within a year', async () => {
    const found = (await widths(seeds().map(({ id }) => id))).toSorted((a, b) => a - b);
    expect(found[2]).toBeLessThanOrEqual(366);
  }, 120_000);

  /** Widths of both others for every three that are dated. */
  const pairs = async (): Promise<readonly (readonly number[])[]> => {
    const ids = seeds().map(({ id }) => id);
    const undated = ids.flatMap((first, i) => ids.slice(i + 1).map((second) => [first, second]));
    return Promise.all(undated.map(widths));
  };

  test('three of five dated: the truth is held, and at least one of the others within half a year', async () => {
    for (const found of await pairs()) expect(Math.min(...found)).toBeLessThanOrEqual(HALF_YEAR);
  }, 120_000);

  test.fails('three of five dated: both others within half a year', async () => {
    for (const found of await pairs()) expect(Math.max(...found)).toBeLessThanOrEqual(HALF_YEAR);
  }, 120_000);
});
