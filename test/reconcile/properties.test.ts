/** What reconciliation promises whatever the claims: see `reconcile`. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Claim } from '../../src/model/claim.js';
import { trackId } from '../../src/model/identity.js';
import { type Timeline, track as trackSchema } from '../../src/model/timeline.js';
import { collect, type ReconcileOptions } from '../../src/reconcile/collect-claims.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { stateAt } from '../../src/reconcile/state-at.js';
import { updateTimeline } from '../../src/reconcile/update-timeline.js';
import { VERDICT_RULES } from '../../src/reconcile/verdicts/ordered.js';
import { claimLines, notedAll } from './arbitrary-claims.js';
import type { Noted } from './notation.js';

vi.setConfig({ testTimeout: 60_000 });

const claimsOf = (all: readonly Noted[]): readonly Claim[] => all.map((n) => n.claim);
const optionsOf = (all: readonly Noted[]): ReconcileOptions => ({ articles: all.map((n) => n.facts) });
const lines = (timeline: Timeline): string => timeline.map((t) => `${JSON.stringify(t)}\n`).join('');
const whole = (all: readonly Noted[]): string => lines(reconcile(claimsOf(all), optionsOf(all)));
const check = (property: fc.IRawProperty<unknown>): void => {
  fc.assert(property, { numRuns: 300 });
};

test('any order of claims gives the same bytes', () => {
  const shuffled = claimLines().chain((all) =>
    fc.shuffledSubarray([...all], { minLength: all.length }).map((other) => [all, other] as const),
  );
  check(
    fc.property(shuffled, ([all, other]) => {
      expect(whole(notedAll(other))).toBe(whole(notedAll(all)));
    }),
  );
});

test('any split into batches, reconciled incrementally, gives the bytes of one reconciliation', () => {
  check(
    fc.property(claimLines(), fc.array(fc.nat(25), { maxLength: 4 }), (said, cuts) => {
      const all = notedAll(said);
      const ends = [...cuts, all.length].sort((a, b) => a - b);
      let [done, timeline]: [number, Timeline] = [0, []];
      for (const end of ends) {
        const now = all.slice(0, end);
        timeline = updateTimeline(timeline, claimsOf(now), claimsOf(all.slice(done, end)), optionsOf(all));
        done = Math.min(end, all.length);
      }
      expect(lines(timeline)).toBe(whole(all));
    }),
  );
});

test('taking claims away incrementally gives the bytes of never having had them', () => {
  check(
    fc.property(claimLines(), fc.nat(25), (said, count) => {
      const all = notedAll(said);
      const [gone, left] = [all.slice(0, count), all.slice(count)];
      const before = reconcile(claimsOf(all), optionsOf(all));
      const after = updateTimeline(before, claimsOf(left), claimsOf(gone), optionsOf(all));
      expect(lines(after)).toBe(lines(reconcile(claimsOf(left), optionsOf(all))));
    }),
  );
});

test('a claim changes no track that shares no organisation with it', () => {
  check(
    fc.property(claimLines(), (said) => {
      const all = notedAll(said);
      const [added, ...rest] = all;
      if (added === undefined) return;
      const ids = new Set(added.claim.participants.map((p) => p.id));
      const own = trackId(added.claim);
      const untouched = (timeline: Timeline): string =>
        lines(timeline.filter((t) => t.track !== own && !t.participants.some((id) => ids.has(id))));
      const before = reconcile(claimsOf(rest), optionsOf(all));
      expect(untouched(reconcile(claimsOf(all), optionsOf(all)))).toBe(untouched(before));
    }),
  );
});

test('what is known later changes nothing that was known earlier', () => {
  const days = fc.constantFrom('2013-06-30', '2014-01-15', '2014-03-01', '2014-12-31');
  check(
    fc.property(claimLines(), claimLines(), days, days, (said, saidLater, knownBy, day) => {
      const early = notedAll(said);
      const later = notedAll(saidLater).filter(
        (n) => (n.facts.recorded.to ?? '9') > knownBy && !early.some((e) => e.claim.id === n.claim.id),
      );
      const at = (all: readonly Noted[]) =>
        stateAt(reconcile(claimsOf(all), { ...optionsOf([...early, ...later]), knownBy }), day);
      expect(at([...early, ...later])).toEqual(at(early));
    }),
  );
});

test('every claim beyond the first of its track has one verdict, by a rule that there is', () => {
  const verdictOf = new Map(VERDICT_RULES.map((r) => [r.name, r.verdict]));
  check(
    fc.property(claimLines(), (said) => {
      const all = notedAll(said);
      const { groups } = collect(claimsOf(all), optionsOf(all));
      for (const line of reconcile(claimsOf(all), optionsOf(all))) {
        const claims = [...(groups.get(line.track)?.keys() ?? [])];
        const judged = line.verdicts.map((v) => v.claim);
        expect(new Set(judged).size).toBe(judged.length);
        expect(judged.length).toBeGreaterThanOrEqual(claims.length - 1);
        for (const v of line.verdicts) {
          expect(claims).toContain(v.against);
          expect(verdictOf.get(v.rule)).toBe(v.verdict);
        }
      }
    }),
  );
});

test('lines satisfy their schema, and states follow one another', () => {
  check(
    fc.property(claimLines(), (said) => {
      const all = notedAll(said);
      for (const line of reconcile(claimsOf(all), optionsOf(all))) {
        expect(trackSchema.parse(line)).toEqual(line);
        line.states.forEach((s, i) => {
          const next = line.states[i + 1];
          if (next) expect(s.to).not.toBeNull();
          expect(s.claims.length).toBeGreaterThan(0);
          if (s.overdue) expect(s.status).toBe('planned');
        });
      }
    }),
  );
});
