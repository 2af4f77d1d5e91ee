/** Every example and counterexample of every rule across tracks, through the whole of reconciliation. */
import { expect, test } from 'vitest';
import { CROSS_RULES } from '../../src/reconcile/across/ordered.js';
import type { CrossExample } from '../../src/reconcile/cross-rule.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { noted, reconciled } from './notation.js';

const MARKS = ['joined', 'left', 'anachronism', 'party-gone', 'loose-network'];

/** The acted-on track, and what its own claims alone give. */
const acted = (example: CrossExample) => {
  const [relation, names = ''] = example.on.split(' ');
  const participants = names
    .split('+')
    .map((n) => `csu/${n}`)
    .sort();
  const { timeline } = reconciled(example.said);
  const line = timeline.find((t) => t.relation === relation && t.participants.join() === participants.join());
  const own = example.said.map(noted).filter((n) => {
    const ids = n.claim.participants.filter((p) => p.role !== 'result').map((p) => p.id);
    return n.claim.relation === relation && [...new Set(ids)].sort().join() === participants.join();
  });
  const alone = reconcile(
    own.map((n) => n.claim),
    { articles: own.map((n) => n.facts) },
  );
  return { line, alone: alone[0] };
};

for (const rule of CROSS_RULES) {
  test.each(rule.examples.map((e) => [e]))(`${rule.name}: %j`, (example) => {
    const { line } = acted(example);
    if (MARKS.includes(example.gives ?? '')) {
      expect(line?.notes).toContainEqual(expect.objectContaining({ mark: example.gives, rule: rule.name }));
      return;
    }
    const state = line?.states.at(-1);
    expect(state).toMatchObject({ status: example.gives, inferred: true, rule: rule.name });
  });
  test.each(rule.counterexamples.map((e) => [e]))(`not ${rule.name}: %j`, (example) => {
    const { line, alone } = acted(example);
    expect(line).toBeDefined();
    expect(line).toEqual(alone);
  });
}
