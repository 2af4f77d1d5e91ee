/** A report of claims of one's own, or of as many as wanted in the manner of real ones, by the code that a run uses. */
import type { ArticleRecord } from '../../src/model/article.js';
import type { Claim, Relation, Status } from '../../src/model/claim.js';
import { parseEdtf } from '../../src/model/edtf.js';
import type { RegisterOf } from '../../src/model/organisation.js';
import { withRegister } from '../../src/reconcile/against-register.js';
import { lineage } from '../../src/reconcile/lineage.js';
import { prepareClaims } from '../../src/reconcile/prepared-claims.js';
import { reconciler } from '../../src/reconcile/reconcile.js';
import { collectReport, type ReportCollector } from '../../src/report/collect-report.js';
import { type Facts, factsOf } from '../../src/report/facts.js';
import { renderReport } from '../../src/report/render-report.js';
import type { ReportData } from '../../src/report/report-data.js';
import { makeClaim, makeDate } from '../review/claims.js';

export interface Told {
  readonly article: ArticleRecord;
  readonly claims: readonly Claim[];
}

export const dated = (edtf: string) => ({ ...makeDate(edtf), ...parseEdtf(edtf) });

export const articleOf = (id: string, day: string, text: string | null = null): ArticleRecord => ({
  id,
  path: `${id}.txt`,
  sha256: '',
  source: 'HSJ',
  title: `About ${id}`,
  published: { ...dated(day), basis: 'article' },
  text,
});

/** An article of a day that makes one claim. */
export const said = (
  day: string,
  relation: Relation,
  status: Status,
  who: readonly string[],
  more: Partial<Claim> = {},
): Told => {
  const id = `${day}-${relation}-${status}-${who.join('-')}-${more.value ?? ''}`.replaceAll('/', '-');
  const reported = { ...dated(day), basis: 'article' as const };
  return {
    article: articleOf(id, day),
    claims: [makeClaim(relation, status, who, { article: id, reported, ...more })],
  };
};

export const reportOf = (
  told: readonly Told[],
  registerOf: RegisterOf = () => undefined,
): ReportCollector => {
  const report = collectReport((id) => `Named ${id}`);
  const history = lineage(registerOf);
  const { addPrepared, claimsOf, lines } = reconciler();
  for (const { article, claims } of told) {
    const prepared = prepareClaims(article, claims);
    addPrepared(prepared);
    for (const [id, name] of prepared.names) history.addName(id, name);
    if (report.hasRoom()) report.article(article, claims, prepared);
    else report.leaveOut(claims.length);
  }
  for (const track of lines()) {
    const own = [...claimsOf(track.track)];
    history.addTrack(track, own);
    report.track(withRegister(track, own, registerOf));
  }
  for (const record of history.records()) report.organisation(record);
  return report;
};

export const dataOf = (report: ReportCollector): ReportData => JSON.parse([...report.json()].join(''));

export const factsIn = (told: readonly Told[], registerOf?: RegisterOf): Facts => {
  const data = dataOf(reportOf(told, registerOf));
  return factsOf(data, data, null);
};

export const pageOf = (report: Pick<ReportCollector, 'json' | 'preparedJson'>, page: string): string =>
  [...renderReport(report, page)].join('');

const STATUSES: readonly Status[] = ['considered', 'planned', 'effected', 'ruled_out', 'abandoned'];
const RELATIONS: readonly Relation[] = ['merger', 'alliance', 'acquisition', 'independence', 'count'];

/** Each claim in an article of its own: "Unit 3 and Unit 4 …", with the second sentence as its evidence. */
const sampleClaim = (n: number): Told => {
  const relation = RELATIONS[n % RELATIONS.length] ?? 'merger';
  const [a, b] = [`csu/unit-${n % 400}`, `csu/unit-${(n * 7 + 1) % 400}`];
  const date = `20${10 + (n % 9)}-${String(1 + (n % 12)).padStart(2, '0')}-15`;
  const quote = `Unit ${n} and its neighbour were said to be ${relation}.`;
  const text = `An opening sentence. ${quote} A closing one.`;
  const start = text.indexOf(quote);
  const roles: Readonly<Partial<Record<Relation, readonly string[]>>> = {
    acquisition: [`acquirer:${a}`, `acquired:${b}`],
    independence: [a],
    count: [],
  };
  const claim = makeClaim(
    relation,
    STATUSES[(n * 3) % STATUSES.length] ?? 'planned',
    roles[relation] ?? [a, b],
    {
      article: `article-${n}`,
      reported: { ...dated(date), basis: 'article' },
      event: n % 4 === 0 ? dated(`20${11 + (n % 9)}-04-01`) : null,
      evidence: [{ sentence: 1, start, end: start + quote.length, quote }],
      ...(relation === 'count' ? { scope: 'CSU', value: 5 + (n % 30) } : {}),
    },
  );
  return { article: articleOf(`article-${n}`, date, text), claims: [claim] };
};

export const sampleReport = (count: number): ReportCollector =>
  reportOf(Array.from({ length: count }, (_, n) => sampleClaim(n)));
