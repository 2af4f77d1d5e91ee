/** The story of a track, down to the quoted words. */
import { expect, test } from 'vitest';
import { explainTrack } from '../../src/reconcile/explain-track.js';
import { reconciled } from './notation.js';

test('states with their claims, verdicts and reasons; what is not in force; conflicts and notes', () => {
  const { claims, timeline } = reconciled([
    '2014-01 alliance a+b effected',
    '2014-02-03 alliance a+b effected by=a source=EHI',
    '2014-02-03 alliance a+b ruled_out by=understood',
    '2014-06 independence a effected',
    '2014-09 merger a+c effected',
  ]);
  const track = timeline.find((t) => t.relation === 'alliance');
  const names = new Map(claims.map((c, i) => [c.id, `claim-${i}`]));
  const lines = track ? explainTrack(track, (id) => claims.find((c) => c.id === id)) : [];
  const text = lines.join('\n').replace(/c_[0-9a-f]{16}/g, (id) => names.get(id) ?? id);
  expect(text.replace(/t_[0-9a-f]{16}/g, 't_…')).toMatchInlineSnapshot(`
    "alliance of csu/a, csu/b (t_…)
      effected from 2014-01 until 2014-06; confidence 0.99 from 2 independent sources
        claim-0: effected, reported 2014-01 (article) in article-0; told as a fact, HSJ
          at 3-10: “says so”
        claim-1: effected, reported 2014-02-03 (article) in article-1; indirect, a, EHI
          at 3-10: “says so”
          corroborates claim-0, because an independent report says the same (another-report)
      ended from 2014-06 (inferred)
        because a later report says that a party stays on its own (independence)
        claim-3: effected, reported 2014-06 (article) in article-3; told as a fact, HSJ
          at 3-10: “says so”
      not in force
        claim-2: ruled out, reported 2014-02-03 (article) in article-2; understood, HSJ
          at 3-10: “says so”
          contradicts claim-1, because the two cannot both hold, and neither dates nor text say which came later (unordered-reports)
      settled conflict: claim-2 says ruled_out, claim-1 says effected; neither dates nor text put one after the other; claim-1 prevails, because a party or the regulator says it, and the other is hearsay (first-hand)"
  `);
});

test('a claim that is not in the dataset is told, not hidden', () => {
  const { timeline } = reconciled(['2014-01 alliance a+b effected']);
  const [track] = timeline;
  expect(track && explainTrack(track, () => undefined).join('\n')).toContain('not in the dataset');
});
