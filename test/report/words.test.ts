/** What the page says in words: dates, figures, reasons, conflicts, the register; and no code of ours. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Relation, relation, status } from '../../src/model/claim.js';
import { type Address, formatAddress, NOWHERE, parseAddress } from '../../src/report/address.js';
import { answer } from '../../src/report/answer.js';
import { findOrganisations } from '../../src/report/find-organisations.js';
import { mergerFlows } from '../../src/report/merger-map.js';
import { openConflicts, overduePlans } from '../../src/report/needs-person.js';
import { conflictWords } from '../../src/report/words/conflict-words.js';
import { dateWords, forWords, onWords, sinceWords } from '../../src/report/words/date-words.js';
import { figureWords } from '../../src/report/words/figure-words.js';
import { fateWords, flowWords } from '../../src/report/words/flow-words.js';
import { lineParts, wordsOfParts } from '../../src/report/words/line-words.js';
import { reasonWords } from '../../src/report/words/reason-words.js';
import { registeredWords, registerWords } from '../../src/report/words/register-words.js';
import { stateWords, statusWords } from '../../src/report/words/status-words.js';
import { dated, factsIn, said, type Told } from './sample-report.js';

test.each([
  ['2014-07-01', '1 July 2014', 'on 1 July 2014', 'since 1 July 2014'],
  ['2014-07', 'July 2014', 'in July 2014', 'since July 2014'],
  ['2014', '2014', 'in 2014', 'since 2014'],
  ['2014-22', 'summer 2014', 'in summer 2014', 'since summer 2014'],
  [
    '2014-34',
    'the second quarter of 2014',
    'in the second quarter of 2014',
    'since the second quarter of 2014',
  ],
  ['201X', 'the 2010s', 'in the 2010s', 'since the 2010s'],
  ['2013-12~', 'about December 2013', 'in about December 2013', 'since about December 2013'],
  ['../2014-10', 'by October 2014', 'by October 2014', 'since October 2014 or before'],
  ['2015-02/..', 'February 2015 or later', 'February 2015 or later', 'since February 2015 or later'],
  [
    '2013-01/2013-04',
    'January to April 2013',
    'some time from January to April 2013',
    'since January to April 2013',
  ],
  [
    '2017-01-16/2017-01-22',
    '16 to 22 January 2017',
    'some time from 16 to 22 January 2017',
    'since 16 to 22 January 2017',
  ],
  [
    '2016-01/2019-01',
    'January 2016 to January 2019',
    'some time from January 2016 to January 2019',
    'since January 2016 to January 2019',
  ],
])('%s', (edtf, alone, on, since) => {
  expect([dateWords(edtf), onWords(edtf), sinceWords(edtf)]).toEqual([alone, on, since]);
});

test('what a plan is for', () => {
  expect([forWords('2015-04-01'), forWords('../2014-10'), sinceWords(null)]).toEqual([
    'for 1 April 2015',
    'by October 2014',
    'since an unknown day',
  ]);
});

test.each([
  [{ value: 1200 }, '1,200'],
  [{ value: 12_500_000, unit: 'GBP' }, '£12.5 million'],
  [{ value: 2_100_000_000, unit: 'GBP' }, '£2.1 billion'],
  [{ value: 900, unit: 'GBP' }, '£900'],
  [{ min: 25, max: 35 }, '25 to 35'],
  [{ min: 9 }, 'at least 9'],
  [{ max: 9 }, 'at most 9'],
  [{ value: 'Kent' }, 'Kent'],
  [{ value: 3, unit: 'km' }, '3 km'],
])('%o', (figure, words) => {
  expect(figureWords(figure)).toBe(words);
});

test('no status of any relation is told by its code', () => {
  for (const one of relation.options)
    for (const s of status.options) {
      expect(statusWords(one, s)).not.toMatch(/_|effected/);
      expect(stateWords(one, { status: s, overdue: true })).toContain('overdue');
    }
});

/** The line that a timeline of these has on a day, and why. */
const lineOn = (told: readonly Told[], day: string, only: Relation): readonly [string, string] => {
  const facts = factsIn(told);
  const [line] = answer(facts, { day, organisation: null, relation: only }).lines;
  if (!line) throw new Error('no line');
  const subject = wordsOfParts(lineParts(line.track, line.state, facts), facts);
  return [
    `${stateWords(line.track.relation, line.state)}: ${subject}`,
    reasonWords(line.track, line.state, facts),
  ];
};

const MERGER = [
  said('2014-07-09', 'merger', 'considered', ['csu/a', 'csu/b']),
  said('2014-12-04', 'merger', 'planned', ['csu/a', 'csu/b'], {
    event: dated('2015-04-01'),
    attribution: { kind: 'direct', speaker: 'Ann Lee', post: 'director', organisation: null, source: null },
  }),
];

test('a reason tells who reported what and when, and what stood before', () => {
  expect(lineOn(MERGER, '2014-08-01', 'merger')).toEqual([
    'considered: csu/a and csu/b',
    'HSJ reported on 9 July 2014 that it is being considered.',
  ]);
  expect(lineOn(MERGER, '2015-01-01', 'merger')[1]).toBe(
    'HSJ reported on 4 December 2014, quoting Ann Lee, director, that it is planned for 1 April 2015; before, it was considered, but a later report says that it is further along.',
  );
  expect(lineOn(MERGER, '2015-06-01', 'merger')).toEqual([
    'planned, overdue: csu/a and csu/b',
    'It was planned for 1 April 2015, that day has passed, and no report says that it was done.',
  ]);
});

test('lines of every kind of relation read as sentences do', () => {
  const one = (only: Relation, who: readonly string[], more: Parameters<typeof said>[4] = {}) =>
    lineOn([said('2014-07-09', only, 'effected', who, more)], '2014-08-01', only);
  expect(one('acquisition', ['acquirer:csu/x', 'acquirer:csu/y', 'acquired:csu/a'])).toEqual([
    'taken over: csu/a by csu/x and csu/y',
    'HSJ reported on 9 July 2014 that it is done.',
  ]);
  expect(one('office', ['organisation:csu/a'], { person: 'Ann Lee', title: 'director' })).toEqual([
    'in post: Ann Lee, director, csu/a',
    'HSJ named the post and its holder on 9 July 2014.',
  ]);
  expect(one('profile', ['csu/a'], { attribute: 'ccgs', value: 16 })).toEqual([
    'reported: CCGs of csu/a: 16',
    'HSJ gave this figure on 9 July 2014.',
  ]);
  expect(one('merger', ['csu/a'])[0]).toBe('merged: csu/a with a partner that is not named');
  expect(one('supply', ['supplier:org/x', 'customer:csu/a'], { service: 'payroll' })[0]).toBe(
    'supplied: Payroll from org/x to csu/a',
  );
});

const CLASH = [
  said('2014-07-09', 'count', 'effected', [], { scope: 'CSU', value: 9 }),
  said('2014-07-09', 'count', 'effected', [], { scope: 'CSU', value: 10 }),
];

test('a conflict is told with its numbers, and counted once', () => {
  const facts = factsIn(CLASH);
  const conflicts = openConflicts(facts);
  expect(conflicts).toHaveLength(1);
  const { isOpen, sayings } = conflictWords(conflicts[0]?.conflict ?? (null as never), facts);
  expect([isOpen, sayings.toSorted()]).toEqual([
    true,
    ['HSJ, 9 July 2014: 10, counted', 'HSJ, 9 July 2014: 9, counted'],
  ]);
  const [words, reason] = lineOn(CLASH, '2014-08-01', 'count');
  expect(words).toMatch(/^counted: CSU: (9 or 10|10 or 9)$/);
  expect(reason).toContain('contradict one another');
});

test('what becomes of a body is told with its day, a plan with the day that it is for, else since when there is one', () => {
  const facts = factsIn([
    said('2014-02-01', 'acquisition', 'effected', ['acquirer:csu/x', 'acquirer:csu/y', 'acquired:csu/a']),
    said('2014-05-01', 'merger', 'planned', ['csu/f', 'csu/g', 'result:csu/fg'], { event: dated('2015-04') }),
    said('2014-05-02', 'merger', 'planned', ['csu/h', 'csu/i']),
  ]);
  const flows = mergerFlows(facts);
  expect(flows.map((flow) => flowWords(flow, facts)).toSorted()).toEqual([
    'csu/a is taken over by csu/x, done on 1 February 2014',
    'csu/a is taken over by csu/y, done on 1 February 2014',
    'csu/f merges into csu/fg, planned, overdue, for April 2015',
    'csu/g merges into csu/fg, planned, overdue, for April 2015',
    'csu/h merges into a body that no article names, planned since 2 May 2014',
    'csu/i merges into a body that no article names, planned since 2 May 2014',
  ]);
  const family = { bodies: [], flows };
  expect(['csu/a', 'csu/fg', 'csu/h'].map((body) => fateWords(body, family, facts))).toEqual([
    'taken over by csu/x and csu/y, 1 February 2014',
    'planned for April 2015',
    'planned to merge into one body, since 2 May 2014',
  ]);
});

test('a plan is overdue only when the newest article came after its day', () => {
  const due = said('2014-12-04', 'merger', 'planned', ['csu/a', 'csu/b'], { event: dated('2015-04-01') });
  expect(overduePlans(factsIn([due]))).toEqual([]);
  const later = said('2015-06-01', 'closure', 'planned', ['csu/z']);
  expect(overduePlans(factsIn([due, later])).map(({ state }) => state.from)).toEqual(['2015-04-02']);
});

test('the register is told where it speaks, as agreeing only beside the state that it agrees with', () => {
  const facts = factsIn(
    [
      ...MERGER,
      said('2015-04-02', 'merger', 'effected', ['csu/a', 'csu/b', 'result:csu/ab'], {
        event: dated('2015-04-01'),
      }),
    ],
    (id) =>
      id === 'csu/ab'
        ? undefined
        : { code: id, from: null, to: '2015-03-31', successors: [{ id: 'csu/ab', from: '2015-04-01' }] },
  );
  const track = facts.knowledge.timeline.find((t) => t.relation === 'merger');
  const words = track?.states.map((state) => registerWords(track, state, facts));
  expect(words).toEqual([
    'By the official register: csu/a and csu/b became csu/ab on 1 April 2015.',
    'By the official register: csu/a and csu/b became csu/ab on 1 April 2015.',
    'The official register agrees: csu/a and csu/b became csu/ab on 1 April 2015.',
  ]);
  expect(
    track && registerWords(track, track.states[0] as never, { ...facts, knownBy: '2014-12-31' }),
  ).toBeNull();
});

test('what the register has of an organisation is one sentence, and is not told while only some may be known', () => {
  const facts = factsIn([said('2014-07-09', 'closure', 'planned', ['csu/a'])], () => ({
    ...{ code: '0AA', from: '2013-04-01', to: '2015-03-31' },
    successors: [{ id: 'csu/b', from: '2015-04-01' }],
  }));
  const record = facts.recordOf('csu/a') ?? (null as never);
  expect(registeredWords(record, facts)).toBe(
    'In the official register (Organisation Data Service, code 0AA): from 1 April 2013, to 31 March 2015, followed by Named csu/b from 1 April 2015 on.',
  );
  expect(registeredWords(record, { ...facts, knownBy: '2014-12-31' })).toBeNull();
  const unknown = factsIn([said('2014-07-09', 'closure', 'planned', ['csu/a'])]);
  expect(registeredWords(unknown.recordOf('csu/a') ?? (null as never), unknown)).toBeNull();
});

const NAMES = ['South CSU', 'South West CSU', 'South London CSU', 'Arden CSU', 'South East CSU'].map(
  (name) => ({
    id: `csu/${name}`,
    name,
  }),
);

test.each([
  ['South CSU', ['South CSU', 'South East CSU', 'South West CSU', 'South London CSU']],
  ['south west', ['South West CSU']],
  ['CSU south', []],
  ['arden', ['Arden CSU']],
  ['', []],
])('typing %s finds', (typed, found) => {
  expect(findOrganisations(typed, NAMES, 8).map(({ name }) => name)).toEqual(found);
});

const day = fc
  .integer({ min: 0, max: 30_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const hex = fc.stringMatching(/^[0-9a-f]{16}$/);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const anAddress: fc.Arbitrary<Address> = fc.record({
  asOf: orNull(day),
  knownBy: orNull(day),
  organisation: orNull(fc.string({ minLength: 1 })),
  relation: orNull(fc.constantFrom(...relation.options)),
  groupBy: fc.constantFrom('relation', 'organisation'),
  why: orNull(hex.map((h) => `t_${h}`)),
  claim: orNull(hex.map((h) => `c_${h}`)),
});

test('every address leads back to what was asked', () => {
  fc.assert(
    fc.property(anAddress, (address) => {
      expect(parseAddress(formatAddress(address))).toEqual(address);
    }),
  );
  expect(formatAddress({ ...NOWHERE, asOf: '2014-07-01', organisation: 'csu/south' })).toBe(
    '#asof=2014-07-01&org=csu/south',
  );
});

test('what is not understood in an address is as if it were not there; a month stands for its last day', () => {
  expect(parseAddress('#asof=yesterday&relation=love&why=x&claim=<b>&by=day')).toEqual(NOWHERE);
  expect(parseAddress('#asof=2014-07')).toMatchObject({ asOf: '2014-07-31' });
  expect(parseAddress('#c_0123456789abcdef')).toMatchObject({ claim: 'c_0123456789abcdef' });
});
