/** Items of a challenge set beside claims that were found: what counts as right, wrong, missing and plainly false. */
import { expect, test } from 'vitest';
import { bareName } from '../../src/build/measures/bare-name.js';
import { parseCases } from '../../src/build/measures/case-item.js';
import { addTallies, type CaseTally, judgeCase } from '../../src/build/measures/judge-case.js';
import type { Claim } from '../../src/model/claim.js';

/** `merger planned party:csu/a party:csu/b @2015` as a claim; no date: none. */
const claim = (notation: string): Claim => {
  const [relation, status, ...rest] = notation.split(' ');
  const participants = rest
    .filter((part) => !part.startsWith('@'))
    .map((part) => part.split(':'))
    .map(([role, id]) => ({ role, id, name: id }));
  const edtf = rest.find((part) => part.startsWith('@'))?.slice(1);
  return { relation, status, participants, event: edtf ? { edtf } : null } as unknown as Claim;
};

const MERGER = {
  relation: 'merger',
  status: ['planned', 'considered'],
  participants: [['csu/a'], ['csu/b', 'org/bb']],
};
const AB = 'merger planned party:csu/a party:csu/b';

const judge = (item: object, ...claims: string[]): CaseTally => {
  const line = {
    id: 'x/1',
    kind: 'x',
    published: '2014',
    text: '',
    claims: [],
    optional: [],
    never: [],
    ...item,
  };
  const [parsed] = parseCases(`${JSON.stringify(line)}\n`);
  if (!parsed) throw new Error('no item');
  return judgeCase(parsed, claims.map(claim));
};

const tally = (part: Partial<CaseTally>): Partial<CaseTally> => ({
  right: 0,
  wrong: 0,
  missing: 0,
  never: 0,
  ...part,
});

test.each<[string, object, string[], Partial<CaseTally>]>([
  ['nothing asked, nothing found', {}, [], { right: 1 }],
  ['what was asked', { claims: [MERGER] }, [AB], { right: 1, hits: 1 }],
  ['another accepted status', { claims: [MERGER] }, [AB.replace('planned', 'considered')], { right: 1 }],
  [
    'another accepted participant, and kind',
    { claims: [MERGER] },
    ['merger planned party:ccg/a party:trust/bb'],
    { right: 1 },
  ],
  ['the same one twice', { claims: [MERGER] }, [AB, `${AB} @2015`], { right: 1, hits: 1 }],
  ['a result beside the parties', { claims: [MERGER] }, [`${AB} result:csu/c`], { right: 1 }],
  ['nothing found', { claims: [MERGER] }, [], { missing: 1 }],
  ['another status', { claims: [MERGER] }, [AB.replace('planned', 'effected')], { missing: 1, wrong: 1 }],
  ['a party too few', { claims: [MERGER] }, ['merger planned party:csu/a'], { missing: 1, wrong: 1 }],
  ['a party too many', { claims: [MERGER] }, [`${AB} party:csu/c`], { missing: 1, wrong: 1 }],
  ['one claim for two wanted', { claims: [MERGER, MERGER] }, [AB], { missing: 1, hits: 1 }],
  ['one error said twice', {}, [AB, AB], { wrong: 1 }],
  ['two errors', {}, [AB, `${AB} @2015`], { wrong: 2 }],
  ['what is tolerated', { optional: [MERGER] }, [AB], { right: 1, hits: 0 }],
  ['other than core relations', {}, ['office effected organisation:csu/a'], { right: 1 }],
  ['a false reading', { never: [{ relation: 'merger' }] }, [AB], { wrong: 1, never: 1 }],
  [
    'a false reading of others',
    { never: [{ relation: 'merger', participants: [['csu/c']] }] },
    [AB],
    { wrong: 1 },
  ],
  [
    'the date',
    { claims: [{ ...MERGER, event: '2015' }] },
    [`${AB} @2015`],
    { right: 1, dated: 1, datesRight: 1 },
  ],
  [
    'the date, the second time',
    { claims: [{ ...MERGER, event: '2015' }] },
    [AB, `${AB} @2015`],
    { right: 1, datesRight: 1 },
  ],
  ['another date', { claims: [{ ...MERGER, event: ['2015', '2016'] }] }, [AB], { dated: 1, datesRight: 0 }],
  [
    'a date where there is none',
    { claims: [{ ...MERGER, event: null }] },
    [`${AB} @2015`],
    { dated: 1, datesRight: 0 },
  ],
])('%s', (_, item, claims, expected) => {
  expect(judge(item, ...claims)).toMatchObject(tally(expected));
});

const TAKEOVER = { relation: 'acquisition', participants: [['trust/a'], ['trust/b']], acquirer: 'trust/a' };

test.each<[string, Partial<CaseTally>]>([
  ['acquisition planned acquirer:trust/a acquired:trust/b', { right: 1 }],
  ['acquisition planned acquirer:trust/b acquired:trust/a', { missing: 1, wrong: 1 }],
  ['acquisition planned acquired:trust/b acquired:trust/a', { missing: 1, wrong: 1 }],
])('who acquires: %s', (found, expected) => {
  expect(judge({ claims: [TAKEOVER] }, found)).toMatchObject(tally(expected));
});

test.each([
  ['csu/arden', 'arden'],
  ['org/Arden & Coventry CSU', 'arden-and-coventry'],
  ['trust/the-royal-free-nhs-foundation-trust', 'royal-free'],
  ['trust/leeds-teaching-hospitals', 'leeds'],
  ['icb/kent-and-medway-integrated-care-board', 'kent-and-medway'],
  ['trust/king’s-college-hospital', 'kings-college'],
  ['company/optum-ltd', 'optum'],
  ['csu/trustworthy', 'trustworthy'],
])('%s is called %s', (id, name) => {
  expect(bareName(id)).toBe(name);
});

test('tallies of several items add up', () => {
  const one = judge({ claims: [MERGER] }, AB);
  const other = judge({ claims: [{ ...MERGER, event: '2015' }], never: [{ relation: 'merger' }] }, AB);
  expect(addTallies([one, other])).toEqual({
    ...{ items: 2, right: 1, hits: 2, wrong: 0, missing: 0, dated: 1, datesRight: 0, never: 1 },
  });
  expect(addTallies([])).toMatchObject({ items: 0, right: 0 });
});

test('a line that is no item is refused', () => {
  expect(() => parseCases('{"id":"x"}')).toThrow();
});
