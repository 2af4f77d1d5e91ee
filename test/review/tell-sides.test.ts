import { expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.js';
import type { GoldClaim } from '../../src/model/gold.js';
import { diffClaims } from '../../src/review/diff-claims.js';
import { namer } from '../../src/review/organisation-names.js';
import { type SideRow, tellSides } from '../../src/review/tell-sides.js';
import { makeClaim, makeDate, makeGold, makeGoldFile } from './claims.js';

const nameOf = namer(
  new Map([
    ['csu/a', 'A CSU'],
    ['csu/b', 'B CSU'],
    ['csu/old', 'B CSU'],
  ]),
);

/** The rows of the only difference, as "name: gold / extracted", "!" before what differs. */
const rows = (claims: readonly Claim[], gold: readonly GoldClaim[]): string[] => {
  const [difference] =
    diffClaims(claims, [makeGoldFile(gold)], { intervals: false }).articles[0]?.differences ?? [];
  const shown = (row: SideRow) =>
    `${row.differs ? '!' : ''}${row.name}: ${row.gold ?? '—'} / ${row.extracted ?? '—'}`;
  return difference ? tellSides(difference, nameOf).map(shown) : [];
};

const evidence = [{ sentence: 0, start: 0, end: 5, quote: 'words' }];

test('of a pair both sides, by names; the same said in another order is the same', () => {
  const claim = makeClaim('acquisition', 'effected', ['acquired:csu/a', 'acquirer:csu/b', 'result:Big CSU'], {
    evidence,
    event: { ...makeDate('2014-04-01'), text: '1 April' },
  });
  const gold = makeGold('acquisition', ['planned', 'ruled_out'], ['csu/b|csu/old', 'csu/a'], {
    acquirer: 'csu/b',
    acquired: 'csu/a',
    event: null,
  });
  expect(rows([claim], [gold])).toEqual([
    'relation: acquisition / acquisition',
    '!status: planned or ruled out / effected',
    'who: A CSU (acquired), B CSU (csu/b) (acquirer) / A CSU (acquired), B CSU (csu/b) (acquirer)',
    'result: — / Big CSU',
    '!event: none / 2014-04-01 (“1 April”)',
    'reported: 2014-06-25, the article’s own / 2014-06-25, the article’s own',
    'words: “words” / “words”',
  ]);
});

test('of a missing claim what the gold says, and what it leaves open', () => {
  const gold = makeGold('count', ['effected'], [], { scope: 'CSU', value: 17, reported: '2013-11' });
  expect(rows([], [gold])).toEqual([
    'relation: count / —',
    'status: effected / —',
    'scope: CSU / —',
    'value: 17 / —',
    'event: left open / —',
    'reported: 2013-11 / —',
    'words: “words” / —',
  ]);
});

test('other participants differ; an organisation that nobody knows goes by its id', () => {
  const claim = makeClaim('merger', 'planned', ['csu/a', 'csu/x'], { evidence });
  expect(rows([claim], [makeGold('merger', ['planned'], ['csu/a', 'csu/b'])])).toContain(
    '!who: A CSU, B CSU (csu/b) / A CSU, csu/x',
  );
});
