/** What a run hands the page: claims with their quotes, the timeline, and what is told of neither. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.js';
import type { ArticleFacts } from '../../src/reconcile/article-facts.js';
import { prepareClaims } from '../../src/reconcile/prepared-claims.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import type { PreparedClaims } from '../../src/reconcile/restore-claims.js';
import { collectReport } from '../../src/report/collect-report.js';
import { whatWasKnown } from '../../src/report/what-was-known.js';
import { claimLines, notedAll } from '../reconcile/arbitrary-claims.js';
import { makeClaim } from '../review/claims.js';
import { articleOf, dataOf, pageOf, reportOf, said, sampleReport } from './sample-report.js';

test('a quoted sentence is kept with its evidence marked, an article without text by its quote', () => {
  const text = 'First. A and B will merge soon. Last.';
  const claim = makeClaim('merger', 'planned', ['csu/a', 'csu/b'], {
    evidence: [{ sentence: 1, start: 15, end: 25, quote: 'will merge' }],
  });
  const report = reportOf([
    { article: articleOf('a', '2014-06-25', text), claims: [claim] },
    {
      article: articleOf('b', '2014-06-25'),
      claims: [
        makeClaim('merger', 'planned', ['csu/a', 'csu/b'], { article: 'b', evidence: claim.evidence }),
      ],
    },
  ]);
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

test('a speaker is told by a name, not by "they" or "his organisation"', () => {
  const speakers = ['Ann Lee', 'they', 'It', 'his organisation', 'NHS England'];
  const told = speakers.map((speaker, n) =>
    said(`2014-06-${10 + n}`, 'closure', 'planned', ['csu/a'], {
      attribution: { kind: 'direct', speaker, post: null, organisation: 'csu/a', source: null },
    }),
  );
  expect(dataOf(reportOf(told)).claims.map((c) => c.speaker)).toEqual([
    'Ann Lee',
    'csu/a',
    'csu/a',
    'csu/a',
    'NHS England',
  ]);
});

test('the timeline and the lineage are those of the dataset, with the names of heirs that only the register knows', () => {
  const told = [said('2014-06-25', 'closure', 'effected', ['csu/a'])];
  const report = reportOf(told, (id) =>
    id === 'csu/a'
      ? { code: '0AA', from: null, to: '2014-05-31', successors: [{ id: 'csu/b', from: '2014-06-01' }] }
      : undefined,
  );
  const data = dataOf(report);
  expect(data.timeline[0]?.states[0]?.register?.verdict).toBe('confirmed');
  expect(data.organisations[0]).toMatchObject({
    id: 'csu/a',
    codes: { ods: '0AA' },
    closed: [{ date: '2014-06-25' }],
  });
  expect(data.names).toEqual({ 'csu/a': 'csu/a', 'csu/b': 'Named csu/b' });
});

test('what is too much to open is counted, not held, and nothing is told of what was known by a day', () => {
  const report = collectReport();
  const article = articleOf('a', '2014-06-25');
  const claims = Array.from({ length: 20_005 }, () => makeClaim('closure', 'planned', ['csu/a']));
  report.article(article, claims, prepareClaims(article, claims.slice(0, 1)));
  report.leaveOut(3);
  expect(dataOf(report)).toMatchObject({ leftOut: 8 });
  expect(report.hasRoom()).toBe(false);
  expect([...report.preparedJson()].join('')).toBe('[]');
});

const PAGE =
  '<html><head><meta charset="utf-8"><script type="module">go("<body>")</script></head><body><div></div></body></html>';

test('the page holds the data inert and names its script by digest', () => {
  const told = [said('2014-06-25', 'closure', 'planned', ['</script><script>alert(1)</script>\u2028'])];
  const report = reportOf(told);
  const html = pageOf(report, PAGE);
  expect(html.match(/<script/g)).toHaveLength(3);
  expect(html).toContain("script-src 'sha256-");
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  const json = /id="report-data">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  expect(JSON.parse(json)).toEqual(dataOf(report));
  const prepared = /id="prepared-claims">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  expect(JSON.parse(prepared)).toHaveLength(1);
  expect(pageOf(report, PAGE)).toBe(html);
});

interface Noted {
  readonly claim: Claim;
  readonly facts: ArticleFacts;
  readonly text: string;
}

/** Claims in the articles that they name; each article as its last line tells it. */
const articlesOf = (all: readonly Noted[]) => {
  const articles = new Map(all.map(({ facts, text }) => [facts.id, { facts, text }]));
  return [...articles.values()].map(({ facts, text }) => ({
    article: {
      ...articleOf(facts.id, '2014-06-25', text),
      published: {
        edtf: '2014',
        from: facts.recorded.from,
        to: facts.recorded.to,
        basis: 'article' as const,
      },
    },
    claims: all.flatMap(({ claim }) => (claim.article === facts.id ? [claim] : [])),
    facts,
  }));
};

const DAYS = ['2013-06-30', '2014-01-31', '2014-06-30', '2014-12-31', '2016-01-01'];

test('what the page tells as known by a day is what a reconciliation of that day tells', () => {
  fc.assert(
    fc.property(claimLines(), fc.constantFrom(...DAYS), (lines, day) => {
      const articles = articlesOf(notedAll(lines));
      const json = [...reportOf(articles).preparedJson()].join('');
      const known = whatWasKnown(JSON.parse(json) as PreparedClaims[], day, []);
      const claims = articles.flatMap((one) => one.claims);
      expect(known.timeline).toEqual(
        reconcile(claims, { articles: articles.map((a) => a.facts), knownBy: day }),
      );
    }),
    { numRuns: 300 },
  );
});

test('articles that are no copies bring no sketches, copies do', () => {
  const words =
    'Arden and Solent will merge in the coming spring, says the board of Arden in a paper of today.';
  const copies = ['a', 'b'].map((id) => ({
    article: articleOf(id, '2014-06-25', words),
    claims: [] as Claim[],
  }));
  const other = {
    article: articleOf('c', '2014-06-25', 'Nothing of the kind was ever said by anybody at all.'),
  };
  const told = [...copies, other].map(({ article }) => ({
    article,
    claims: [makeClaim('closure', 'planned', ['csu/a'], { article: article.id })],
  }));
  const prepared = JSON.parse([...reportOf(told).preparedJson()].join('')) as PreparedClaims[];
  expect(prepared.map(({ article, sketch }) => [article, sketch !== ''])).toEqual([
    ['a', true],
    ['b', true],
    ['c', false],
  ]);
});

test('a sample is as large as asked for', () => {
  expect(dataOf(sampleReport(50)).claims).toHaveLength(50);
});
