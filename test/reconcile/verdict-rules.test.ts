/** Every example and counterexample of every verdict rule and tie-break, through the whole of reconciliation. */
import { expect, test } from 'vitest';
import { status as statusSchema } from '../../src/model/claim.js';
import { TIE_BREAKS } from '../../src/reconcile/tie-breaks/ordered.js';
import { trackClaim } from '../../src/reconcile/track-claim.js';
import { VERDICT_RULES } from '../../src/reconcile/verdicts/ordered.js';
import { noted, reconciled } from './notation.js';

const trackClaimOf = (line: string, index: number) => {
  const { claim, facts } = noted(line, index);
  return trackClaim(claim, facts, new Set());
};

const lastVerdict = (lines: readonly string[]) => {
  const { verdicts, last } = reconciled(lines);
  return verdicts.find((v) => v.claim === last?.id) ?? verdicts.find((v) => v.against === last?.id);
};

for (const rule of VERDICT_RULES) {
  test.each(rule.examples.map((e) => [e]))(`${rule.name} ${rule.verdict}: %j`, (lines) => {
    expect(lastVerdict(lines)).toMatchObject({ verdict: rule.verdict, rule: rule.name });
  });
  test.each(rule.counterexamples.map((e) => [e]))(`not ${rule.name}: %j`, (lines) => {
    expect(lastVerdict(lines)?.rule).not.toBe(rule.name);
  });
}

for (const tieBreak of TIE_BREAKS) {
  test.each(tieBreak.examples.map((e) => [e]))(`${tieBreak.name} settles %j`, (lines) => {
    const { timeline, claims, last } = reconciled(lines);
    const conflict = timeline.flatMap((t) => t.conflicts)[0];
    expect(conflict?.resolution).toBe(tieBreak.name);
    const prevailing = claims.find((c) => c.id === conflict?.prevails);
    expect(prevailing?.status).toBe(last?.status);
  });
  test.each(tieBreak.counterexamples.map((e) => [e]))(`${tieBreak.name} does not settle %j`, (lines) => {
    const conflicts = reconciled(lines).timeline.flatMap((t) => t.conflicts);
    expect(conflicts.map((c) => c.resolution)).not.toContain(tieBreak.name);
  });
}

test('names of rules and tie-breaks are unique, and every one has its reason and examples', () => {
  const all = [...VERDICT_RULES, ...TIE_BREAKS];
  expect(new Set(all.map((r) => r.name)).size).toBe(all.length);
  for (const rule of all) {
    expect(rule.reason).toMatch(/^[a-z].*[^.]$/);
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.counterexamples.length).toBeGreaterThan(0);
  }
});

test('the rules leave no pair without a verdict', () => {
  const { options } = statusSchema;
  const claimed = (status: string, at: number, count: boolean) =>
    trackClaimOf(
      count ? `2014-01 count CSU=${at} ${status}` : `2014-01 merger a+b ${status} event=201${at}`,
      at,
    );
  for (const one of options)
    for (const other of options)
      for (const order of ['after', 'unordered'] as const)
        for (const count of [false, true]) {
          const pair = {
            claim: claimed(one, 5, count),
            against: claimed(other, 6, count),
            order,
            sameSource: false,
          };
          expect([one, other, order, VERDICT_RULES.filter((r) => r.applies(pair)).length]).not.toContain(0);
        }
});
