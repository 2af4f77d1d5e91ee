import { expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.js';
import type { GoldClaim } from '../../src/model/gold.js';
import { diffClaims } from '../../src/review/diff-claims.js';
import { makeClaim, makeDate, makeGold, makeGoldFile } from './claims.js';

/** Kinds in order, a changed one with its fields, an optional one in brackets. */
const kinds = (claims: readonly Claim[], gold: readonly GoldClaim[], optional: readonly GoldClaim[] = []) =>
  (diffClaims(claims, [makeGoldFile(gold, optional)]).articles[0]?.differences ?? []).map((d) => {
    const text = d.kind === 'changed' ? `changed ${d.fields.map((f) => f.field).join(' ')}` : d.kind;
    return d.optional ? `(${text})` : text;
  });

const merger = (status: 'considered' | 'planned' | 'ruled_out', ...ids: string[]) =>
  makeClaim('merger', status, ids);

const CASES: [name: string, Claim[], GoldClaim[], expected: string[]][] = [
  [
    'agreement',
    [merger('planned', 'csu/a', 'csu/b')],
    [makeGold('merger', ['planned'], ['csu/b', 'csu/a'])],
    ['matched'],
  ],
  [
    'a second accepted status',
    [merger('considered', 'csu/a', 'csu/b')],
    [makeGold('merger', ['planned', 'considered'], ['csu/a', 'csu/b'])],
    ['matched'],
  ],
  [
    'an accepted alternative of a participant',
    [merger('planned', 'csu/a', 'csu/b2')],
    [makeGold('merger', ['planned'], ['csu/a', 'csu/b|csu/b2'])],
    ['matched'],
  ],
  [
    'both alternatives of one participant are one too many',
    [merger('planned', 'csu/a', 'csu/b', 'csu/b2')],
    [makeGold('merger', ['planned'], ['csu/a', 'csu/b|csu/b2'])],
    ['changed participants'],
  ],
  [
    'a changed status is one change',
    [merger('ruled_out', 'csu/a', 'csu/b')],
    [makeGold('merger', ['planned'], ['csu/a', 'csu/b'])],
    ['changed status'],
  ],
  [
    'statuses of one pair are told apart',
    [merger('ruled_out', 'csu/a', 'csu/b'), merger('planned', 'csu/a', 'csu/b')],
    [
      makeGold('merger', ['planned'], ['csu/a', 'csu/b']),
      makeGold('merger', ['ruled_out'], ['csu/a', 'csu/b']),
    ],
    ['matched', 'matched'],
  ],
  [
    'a lost participant is a change',
    [merger('planned', 'csu/a', 'csu/b')],
    [makeGold('merger', ['planned'], ['csu/a', 'csu/b', 'csu/c'])],
    ['changed participants'],
  ],
  [
    'another relation of the same parties in the same words is a change',
    [makeClaim('alliance', 'planned', ['csu/a', 'csu/b'])],
    [makeGold('merger', ['planned'], ['csu/a', 'csu/b'])],
    ['changed relation'],
  ],
  [
    'other words about other parties are no change',
    [merger('planned', 'csu/c', 'csu/d')],
    [makeGold('merger', ['planned'], ['csu/a', 'csu/b'], { evidence: 'elsewhere' })],
    ['missing', 'spurious'],
  ],
  [
    'an office holder is part of what is claimed',
    [
      makeClaim('office', 'effected', ['organisation:csu/a'], {
        person: 'Ann Lee',
        evidence: [{ sentence: 0, start: 0, end: 3, quote: 'Ann' }],
      }),
    ],
    [makeGold('office', ['effected'], ['csu/a'], { person: 'Bob Ray', evidence: 'Bob' })],
    ['missing', 'spurious'],
  ],
  [
    'courtesy titles are not part of a name',
    [
      makeClaim('office', 'effected', ['organisation:csu/a'], {
        person: 'Professor Ann Lee',
        title: 'chief executive',
      }),
    ],
    [makeGold('office', ['effected'], ['csu/a'], { person: 'Ann Lee', title: 'chief officer' })],
    ['changed title'],
  ],
  [
    'counts of one kind are told apart by value',
    [
      makeClaim('count', 'effected', [], { scope: 'CSU', value: 9 }),
      makeClaim('count', 'effected', [], { scope: 'CSU', value: 17 }),
    ],
    [
      makeGold('count', ['effected'], [], { scope: 'csu', value: 17 }),
      makeGold('count', ['effected'], [], { scope: 'CSU', value: 9 }),
    ],
    ['matched', 'matched'],
  ],
  [
    'profiles are told apart by attribute',
    [
      makeClaim('profile', 'effected', ['csu/a'], { attribute: 'ccgs', value: 8 }),
      makeClaim('profile', 'effected', ['csu/a'], { attribute: 'staff', value: 400 }),
    ],
    [
      makeGold('profile', ['effected'], ['csu/a'], { attribute: 'staff', value: 450 }),
      makeGold('profile', ['effected'], ['csu/a'], { attribute: 'ccgs', value: 8 }),
    ],
    ['changed value', 'matched'],
  ],
  [
    'who takes over whom',
    [makeClaim('acquisition', 'effected', ['acquirer:csu/a', 'acquired:csu/b'])],
    [makeGold('acquisition', ['effected'], ['csu/a', 'csu/b'], { acquirer: 'csu/b', acquired: 'csu/a' })],
    ['changed roles'],
  ],
  [
    'two suppliers to one another',
    [
      makeClaim('supply', 'planned', ['supplier:csu/a', 'customer:csu/b'], { service: 'x' }),
      makeClaim('supply', 'planned', ['supplier:csu/b', 'customer:csu/a'], { service: 'y' }),
    ],
    [
      makeGold('supply', ['planned'], ['csu/a', 'csu/b'], { supplier: 'csu/b', service: 'y' }),
      makeGold('supply', ['planned'], ['csu/a', 'csu/b'], { supplier: 'csu/a', service: 'x' }),
    ],
    ['matched', 'matched'],
  ],
  [
    'several acquired in one claim',
    [makeClaim('acquisition', 'planned', ['acquirer:csu/a', 'acquired:csu/b', 'acquired:csu/c'])],
    [
      makeGold('acquisition', ['planned'], ['csu/a', 'csu/b', 'csu/c'], {
        acquirer: 'csu/a',
        acquired: ['csu/b', 'csu/c'],
      }),
    ],
    ['matched'],
  ],
  [
    'the result is a field, not a party',
    [makeClaim('merger', 'planned', ['csu/a', 'csu/b', 'result:csu/new'])],
    [
      makeGold('merger', ['planned'], ['csu/a', 'csu/b']),
      makeGold('merger', ['planned'], ['csu/c', 'csu/d'], { evidence: 'far' }),
    ],
    ['matched', 'missing'],
  ],
  [
    'a wrong result is a change',
    [makeClaim('merger', 'planned', ['csu/a', 'csu/b'])],
    [makeGold('merger', ['planned'], ['csu/a', 'csu/b'], { result: 'New CSU' })],
    ['changed result'],
  ],
  [
    'an event that the gold leaves open is not compared, one that it denies is',
    [
      makeClaim('merger', 'planned', ['csu/a', 'csu/b'], { event: makeDate('2015-04-01') }),
      makeClaim('closure', 'planned', ['csu/c'], { event: makeDate('2015-04-01') }),
    ],
    [
      makeGold('merger', ['planned'], ['csu/a', 'csu/b']),
      makeGold('closure', ['planned'], ['csu/c'], { event: null }),
    ],
    ['matched', 'changed event'],
  ],
  [
    'a date of assertion that the gold does not know',
    [
      makeClaim('merger', 'planned', ['csu/a', 'csu/b'], { reported: makeDate('2013-11-01') }),
      makeClaim('closure', 'planned', ['csu/c'], { reported: makeDate('2014-06-24') }),
    ],
    [makeGold('merger', ['planned'], ['csu/a', 'csu/b']), makeGold('closure', ['planned'], ['csu/c'])],
    ['changed reported', 'matched'],
  ],
];

test.each(CASES)('%s', (_, claims, gold, expected) => {
  expect(kinds(claims, gold)).toEqual(expected);
  expect(kinds(claims.toReversed(), gold)).toEqual(expected);
});

test('optional gold is neither required nor penalised', () => {
  const required = [makeGold('merger', ['planned'], ['csu/a', 'csu/b'])];
  const optional = [makeGold('alliance', ['effected'], ['csu/a', 'csu/b'])];
  const planned = merger('planned', 'csu/a', 'csu/b');
  expect(kinds([planned], required, optional)).toEqual(['matched']);
  expect(kinds([makeClaim('alliance', 'effected', ['csu/a', 'csu/b']), planned], required, optional)).toEqual(
    ['matched', '(matched)'],
  );
  expect(kinds([makeClaim('alliance', 'ended', ['csu/a', 'csu/b']), planned], required, optional)).toEqual([
    'matched',
    '(changed status)',
  ]);
  expect(kinds([makeClaim('alliance', 'effected', ['csu/a', 'csu/b'])], required, optional)).toEqual([
    'missing',
    '(matched)',
  ]);
});

test('what cannot be scored is named and not counted', () => {
  const claims = [
    merger('planned', 'csu/a', 'csu/b'),
    makeClaim('merger', 'planned', ['csu/a', 'csu/b'], { article: 'b' }),
  ];
  const gold = [
    makeGoldFile([makeGold('merger', ['planned'], ['csu/a', 'csu/b'])]),
    { ...makeGoldFile([makeGold('closure', ['planned'], ['csu/a'])]), article: 'c.txt' },
  ];
  const diff = diffClaims(claims, gold, { articles: ['a', 'b'] });
  expect(diff.unscored).toEqual({ withoutGold: ['b'], withoutArticle: ['c.txt'] });
  expect(diff.scores.all.full).toMatchObject({
    truePositives: 1,
    falsePositives: 0,
    falseNegatives: 0,
    f1: 1,
  });
  const open = diffClaims(claims, gold);
  expect(open.unscored).toEqual({ withoutGold: ['b'], withoutArticle: [] });
  expect(open.scores.all.full).toMatchObject({ truePositives: 1, falsePositives: 0, falseNegatives: 1 });
});
