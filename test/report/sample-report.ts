/** A report of as many claims as wanted, in the manner of a real one. */
import type { ArticleRecord } from '../../src/model/article.js';
import type { Claim, Relation, Status } from '../../src/model/claim.js';
import { parseEdtf } from '../../src/model/edtf.js';
import { trackId } from '../../src/model/identity.js';
import type { Track } from '../../src/model/timeline.js';
import { collectReport, type ReportCollector } from '../../src/report/collect-report.js';
import { inertJson } from '../../src/report/inert-json.js';
import { renderReport } from '../../src/report/render-report.js';
import type { ReportData } from '../../src/report/report-data.js';
import { makeClaim, makeDate } from '../review/claims.js';

const STATUSES: readonly Status[] = ['considered', 'planned', 'effected', 'ruled_out', 'abandoned'];
const RELATIONS: readonly Relation[] = ['merger', 'alliance', 'acquisition', 'independence', 'count'];

export const dated = (edtf: string) => ({ ...makeDate(edtf), ...parseEdtf(edtf) });

/** Each claim in an article of its own: "Unit 3 and Unit 4 …", with the second sentence as its evidence. */
const sampleClaim = (n: number): { readonly article: ArticleRecord; readonly claim: Claim } => {
  const relation = RELATIONS[n % RELATIONS.length] ?? 'merger';
  const [a, b] = [`csu/unit-${n % 400}`, `csu/unit-${(n * 7 + 1) % 400}`];
  const date = `20${10 + (n % 9)}-${String(1 + (n % 12)).padStart(2, '0')}-15`;
  const quote = `Unit ${n} and its neighbour were said to be ${relation}.`;
  const text = `An opening sentence. ${quote} A closing one.`;
  const start = text.indexOf(quote);
  const roles =
    relation === 'acquisition'
      ? [`acquirer:${a}`, `acquired:${b}`]
      : relation === 'independence'
        ? [a]
        : relation === 'count'
          ? []
          : [a, b];
  const claim = makeClaim(relation, STATUSES[(n * 3) % STATUSES.length] ?? 'planned', roles, {
    article: `article-${n}`,
    reported: { ...dated(date), basis: 'article' },
    event: n % 4 === 0 ? dated(`20${11 + (n % 9)}-04-01`) : null,
    evidence: [{ sentence: 1, start, end: start + quote.length, quote }],
    ...(relation === 'count' ? { scope: 'CSU', value: 5 + (n % 30) } : {}),
  });
  const article: ArticleRecord = {
    id: `article-${n}`,
    path: `article-${n}.txt`,
    sha256: '',
    source: n % 2 ? 'HSJ' : 'EHI',
    title: `Article ${n}`,
    published: { ...dated(date), basis: 'article' },
    text,
  };
  return { article, claim };
};

/** One track for each set of claims about the same thing; every seventh in conflict, every fifth overdue. */
export const trackOf = (claims: readonly Claim[], n: number): Track => {
  const [first] = claims;
  if (!first) throw new Error('a track needs claims');
  const open = n % 7 === 0 && claims.length > 1;
  return {
    track: trackId(first),
    relation: first.relation,
    participants: first.participants.filter((p) => p.role !== 'result').map((p) => p.id),
    states: claims.map((claim, i) => ({
      status: claim.status,
      from: claim.reported.edtf,
      to: claims[i + 1]?.reported.edtf ?? null,
      fromDay: claim.reported.to,
      toDay: claims[i + 1]?.reported.to ?? null,
      inferred: n % 11 === 0,
      overdue: n % 5 === 0 && i === claims.length - 1,
      rule: null,
      claims: [claim.id],
      sources: 1,
      confidence: claim.confidence,
    })),
    verdicts: [],
    conflicts: open
      ? [
          {
            claims: claims.slice(0, 2).map((c) => c.id),
            reason: 'one date, statuses that cannot both hold',
            resolution: null,
            prevails: null,
          },
        ]
      : [],
    notes: [],
  };
};

export const dataOf = (report: ReportCollector): ReportData => JSON.parse([...report.json()].join(''));

export const pageOf = (data: ReportData, page: string): string =>
  [...renderReport([inertJson(data)], page)].join('');

export const sampleReport = (count: number): ReportData => {
  const report = collectReport();
  const tracks = new Map<string, Claim[]>();
  for (let n = 0; n < count; n += 1) {
    const { article, claim } = sampleClaim(n);
    report.article(article, [claim]);
    tracks.set(trackId(claim), [...(tracks.get(trackId(claim)) ?? []), claim]);
  }
  let index = 0;
  for (const claims of tracks.values()) {
    report.track(
      trackOf(
        claims.toSorted((a, b) => (a.reported.edtf < b.reported.edtf ? -1 : 1)),
        index,
      ),
    );
    index += 1;
  }
  return dataOf(report);
};
