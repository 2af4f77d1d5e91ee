/** Articles with their claims, then tracks and organisations, one after another in; the report's data, as JSON, out. */
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import type { OrganisationRecord } from '../model/lineage.js';
import type { Track } from '../model/timeline.js';
import { type PreparedClaims, sketchFrom } from '../reconcile/restore-claims.js';
import type { Sketch } from '../reconcile/sketch.js';
import { mayBeCopies, meetingHashes } from '../reconcile/sources.js';
import { inertJson } from './inert-json.js';
import { reportClaim } from './report-claim.js';
import type { ReportArticle } from './report-data.js';

/** More would make a page of hundreds of megabytes. */
const MOST_CLAIMS = 20_000;

/** A piece of JSON as bytes: a text with a curly quote would take twice the memory. */
type Json = Buffer;

export interface ReportCollector {
  /** Whether claims are still taken. */
  readonly hasRoom: () => boolean;
  /** `prepared` are the same claims as reconciliation has them, by which the page answers what was known by a day. */
  readonly article: (article: ArticleRecord, claims: readonly Claim[], prepared: PreparedClaims) => void;
  /** Counts claims that are not even looked at. */
  readonly leaveOut: (claims: number) => void;
  readonly track: (track: Track) => void;
  readonly organisation: (record: OrganisationRecord) => void;
  /** A `ReportData`, piece by piece, inert in HTML. */
  readonly json: () => Generator<string>;
  /** A list of `PreparedClaims`, likewise; empty where claims are left out, since then it would tell half. */
  readonly preparedJson: () => Generator<string>;
}

function* listOf(items: Iterable<Json | string>): Generator<string> {
  let before = '';
  for (const item of items) {
    yield `${before}${item}`;
    before = ',';
  }
}

/** Most articles are no copies, and need no sketch to be told apart. */
function* withSketches(
  prepared: ReadonlyMap<string, { readonly json: Json; readonly sketch: string }>,
  hashes: ReadonlyMap<string, Sketch>,
): Generator<string> {
  const copies = mayBeCopies(hashes);
  for (const [article, { json, sketch }] of prepared)
    yield `{"sketch":"${copies.has(article) ? sketch : ''}",${json.toString().slice(1)}`;
}

/**
 * Keeps of each article only what the page shows, as it will stand there. Claims after the twenty thousandth are
 * counted, not kept, and tracks that rest on those alone are left out. `nameOf` names organisations that no claim does,
 * such as the heirs that the register knows.
 */
export const collectReport = (
  nameOf: (organisation: string) => string | undefined = () => undefined,
): ReportCollector => {
  const articles: string[] = [];
  /** Those of an article in one piece. */
  const claims: Json[] = [];
  const prepared = new Map<string, { readonly json: Json; readonly sketch: string }>();
  const hashes = new Map<string, Sketch>();
  const tracks: Json[] = [];
  const organisations: string[] = [];
  const names: Record<string, string> = {};
  const ids = new Set<string>();
  let taken = 0;
  let leftOut = 0;
  const addArticle = ({ id, title, source, published }: ArticleRecord): number => {
    const dates = { published: published.edtf, publishedDay: published.to };
    const article: ReportArticle = { id, title, source, ...dates };
    return articles.push(inertJson(article)) - 1;
  };
  const addClaims = (record: ArticleRecord, kept: readonly Claim[]): void => {
    const article = addArticle(record);
    const shown = inertJson(kept.map((claim) => reportClaim(claim, article, record.text)));
    claims.push(Buffer.from(shown.slice(1, -1)));
    for (const claim of kept) {
      ids.add(claim.id);
      for (const p of claim.participants) names[p.id] ??= p.name;
    }
  };
  return {
    hasRoom: () => taken < MOST_CLAIMS,
    article: (record, own, whole) => {
      const kept = own.slice(0, MOST_CLAIMS - taken);
      taken += kept.length;
      leftOut += own.length - kept.length;
      if (kept.length === 0) return;
      addClaims(record, kept);
      const { sketch, ...others } = whole;
      prepared.set(record.id, { json: Buffer.from(inertJson(others)), sketch });
      hashes.set(record.id, meetingHashes(sketchFrom(whole)));
    },
    leaveOut: (count) => {
      leftOut += count;
    },
    track: (track) => {
      const isShown = track.states.some((state) => state.claims.some((id) => ids.has(id)));
      if (isShown) tracks.push(Buffer.from(inertJson(track)));
    },
    organisation: (record) => {
      if (names[record.id] === undefined) return;
      organisations.push(inertJson(record));
      for (const { id } of record.successors) {
        const heir = nameOf(id);
        if (heir !== undefined) names[id] ??= heir;
      }
    },
    json: function* () {
      yield '{"articles":[';
      yield* listOf(articles);
      yield '],"claims":[';
      yield* listOf(claims);
      yield '],"timeline":[';
      yield* listOf(tracks);
      yield '],"organisations":[';
      yield* listOf(organisations);
      yield `],"names":${inertJson(names)},"leftOut":${leftOut}}`;
    },
    preparedJson: function* () {
      yield '[';
      if (leftOut === 0) yield* listOf(withSketches(prepared, hashes));
      yield ']';
    },
  };
};
