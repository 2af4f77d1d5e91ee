import { expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.js';
import { diffClaims } from '../../src/review/diff-claims.js';
import { worseDifferences } from '../../src/review/worse-differences.js';
import { makeClaim, makeGold, makeGoldFile } from './claims.js';

const gold = [makeGoldFile([makeGold('merger', ['planned'], ['csu/a', 'csu/b'], { result: 'New' })])];
const good = makeClaim('merger', 'planned', ['csu/a', 'csu/b', 'result:New']);
const unnamed = makeClaim('merger', 'planned', ['csu/a', 'csu/b']);
const wrong = makeClaim('merger', 'ended', ['csu/a', 'csu/b']);
const extra = makeClaim('closure', 'planned', ['csu/z']);

const CASES: [before: Claim[], after: Claim[], worse: string[]][] = [
  [[good], [good], []],
  [[good], [], ['missing']],
  [[], [good], []],
  [[], [wrong], []],
  [[wrong], [], ['missing']],
  [[wrong], [wrong], []],
  [[unnamed], [wrong], ['changed']],
  [[wrong], [unnamed], []],
  [[good], [unnamed], ['changed']],
  [[good], [good, extra], ['spurious']],
  [[good, extra], [good, extra], []],
  [[extra], [good], []],
];

test.each(CASES)('case %#', (before, after, worse) => {
  const earlier = diffClaims(before, gold).articles.flatMap((a) => a.differences);
  const found = worseDifferences(JSON.parse(JSON.stringify(earlier)), diffClaims(after, gold));
  expect(found.articles.flatMap((a) => a.differences.map((d) => d.kind))).toEqual(worse);
});
