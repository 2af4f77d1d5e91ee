import { expect, test, vi } from 'vitest';
import type { ArticleRecord } from '../../src/model/article.js';
import type { Claim } from '../../src/model/claim.js';
import { collectReport } from '../../src/report/collect-report.js';
import { countSeries } from '../../src/report/count-series.js';
import { mergerFlow } from '../../src/report/merger-flow.js';
import { makeClaim, makeDate } from '../review/claims.js';
import { dataOf, dated, pageOf, sampleReport, trackOf } from './sample-report.js';

// Other tests may take both cores meanwhile.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const article = (id: string, text: string | null = null): ArticleRecord => ({
  id,
  path: id,
  sha256: '',
  source: 'HSJ',
  title: id,
  published: makeDate('2014-06-25', 'article'),
  text,
});

const reportOf = (...claims: Claim[]) => {
  const report = collectReport();
  report.article(article('a'), claims);
  for (const [n, claim] of claims.entries()) report.track(trackOf([claim], n + 1));
  return dataOf(report);
};

const on = (day: string) => ({ event: dated(day) });

test('mergers flow into what came of them, and on from there', () => {
  const data = reportOf(
    makeClaim('merger', 'effected', ['csu/ab', 'csu/c', 'result:csu/abc'], on('2016-04-01')),
    makeClaim('merger', 'effected', ['csu/a', 'csu/b', 'result:csu/ab'], on('2015-04-01')),
    makeClaim('acquisition', 'planned', ['acquirer:csu/d', 'acquired:csu/abc'], on('2017-04-01')),
    makeClaim('merger', 'abandoned', ['csu/x', 'csu/y'], on('2015-04-01')),
  );
  const flow = mergerFlow(data, data.tracks);
  expect(flow.links.map((l) => `${l.source} > ${l.target} ${l.status}`)).toEqual([
    'csu/a > csu/ab#0 effected',
    'csu/b > csu/ab#0 effected',
    'csu/ab#0 > csu/abc#1 effected',
    'csu/c > csu/abc#1 effected',
    'csu/d > csu/d#2 planned',
    'csu/abc#1 > csu/d#2 planned',
  ]);
  expect(flow.nodes.find((n) => n.key === 'csu/d#2')).toMatchObject({
    depth: 3,
    label: '2017-04-01: csu/d',
  });
});

test('reports that go round in circles give no circle', () => {
  const data = reportOf(
    makeClaim('acquisition', 'effected', ['acquirer:csu/a', 'acquired:csu/b'], on('2015-04-01')),
    makeClaim('acquisition', 'effected', ['acquirer:csu/b', 'acquired:csu/a'], on('2015-05-01')),
    makeClaim('merger', 'effected', ['csu/a', 'csu/b'], on('2015-06-01')),
  );
  const depth = new Map(mergerFlow(data, data.tracks).nodes.map((n) => [n.key, n.depth]));
  for (const link of mergerFlow(data, data.tracks).links)
    expect(depth.get(link.source)).toBeLessThan(depth.get(link.target) ?? 0);
});

test('counts stand at the date that they speak of', () => {
  const data = reportOf(
    makeClaim('count', 'effected', [], { scope: 'CSU', value: 17 }),
    makeClaim('count', 'planned', [], { scope: 'CSU', min: 25, max: 35, ...on('2013-04-01') }),
    makeClaim('count', 'effected', [], { scope: 'PCT', value: 150 }),
  );
  expect(countSeries(data.claims).map((s) => [s.scope, s.points.map((p) => `${p.low}-${p.high}`)])).toEqual([
    ['CSU', ['25-35', '17-17']],
    ['PCT', ['150-150']],
  ]);
});

test('a quoted sentence is kept with its evidence marked, an article without text by its quote', () => {
  const text = 'First. A and B will merge soon. Last.';
  const claim = makeClaim('merger', 'planned', ['csu/a', 'csu/b'], {
    evidence: [{ sentence: 1, start: 15, end: 25, quote: 'will merge' }],
  });
  const report = collectReport();
  report.article(article('a', text), [claim]);
  report.article(article('b'), [{ ...claim, article: 'b' }]);
  expect(dataOf(report).claims.map((c) => c.sentences)).toEqual([
    [
      [
        ['A and B ', false],
        ['will merge', true],
        [' soon.', false],
      ],
    ],
    [[['will merge', true]]],
  ]);
});

test('conflicts come first, then overdue plans', () => {
  const { tracks } = sampleReport(300);
  const rank = tracks.map((t) => (t.conflicts.length > 0 ? 0 : t.states.at(-1)?.overdue ? 1 : 2));
  expect(rank).toEqual(rank.toSorted());
});

test('what is too much to open is counted, not held', () => {
  const report = collectReport();
  const claims = Array.from({ length: 20_005 }, () => makeClaim('closure', 'planned', ['csu/a']));
  report.article(article('a'), claims);
  expect(dataOf(report)).toMatchObject({ leftOut: 5 });
});

const PAGE =
  '<html><head><meta charset="utf-8"><script type="module">go("<body>")</script></head><body><div></div></body></html>';

test('the page holds the data inert and names its script by digest', () => {
  const data = reportOf(makeClaim('closure', 'planned', ['</script><script>alert(1)</script>\u2028']));
  const html = pageOf(data, PAGE);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html).toContain("script-src 'sha256-");
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  const json = /id="report-data">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  expect(JSON.parse(json)).toEqual(data);
  expect(pageOf(data, PAGE)).toBe(html);
});
