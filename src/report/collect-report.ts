/** Articles with their claims, then tracks, one after another in; the report's data, as JSON, out. */
import type { ArticleRecord } from '../model/article.js';
import { type Claim, isCore } from '../model/claim.js';
import { parseEdtf } from '../model/edtf.js';
import type { Track } from '../model/timeline.js';
import { inertJson } from './inert-json.js';
import { aboutOf, dayOf, reportClaim } from './report-claim.js';
import { hasOpenConflict, isOverdue, type ReportArticle, type ReportTrack } from './report-data.js';

/** More would make a page of hundreds of megabytes. */
const MOST_CLAIMS = 20_000;

const reportTrack = (track: Track, about: ReadonlyMap<string, string>): ReportTrack => ({
  id: track.track,
  relation: track.relation,
  who: track.participants,
  about: track.states.flatMap((s) => s.claims.flatMap((id) => about.get(id) ?? []))[0] ?? '',
  states: track.states.map(({ status, from, to, inferred, overdue, rule, claims }) => ({
    status,
    from,
    fromDay: dayOf(from === null ? null : parseEdtf(from)?.from),
    to,
    toDay: dayOf(to === null ? null : parseEdtf(to)?.from),
    inferred,
    overdue,
    rule,
    claims,
  })),
  conflicts: track.conflicts.map(({ claims, reason, resolution }) => ({ claims, reason, resolution })),
});

const urgency = (track: ReportTrack): number => (hasOpenConflict(track) ? 0 : isOverdue(track) ? 1 : 2);

/** A track's JSON with its place among others. */
interface PlacedTrack {
  readonly rank: number;
  readonly name: string;
  readonly json: string;
}

/** What needs a person, then what becomes of organisations, then the rest; each by organisations. */
const placed = (track: ReportTrack): PlacedTrack => ({
  rank: 2 * urgency(track) + (isCore(track.relation) ? 0 : 1),
  name: `${track.who.join()} ${track.relation} ${track.about} ${track.id}`,
  json: inertJson(track),
});

const trackOrder = (a: PlacedTrack, b: PlacedTrack): number => a.rank - b.rank || (a.name < b.name ? -1 : 1);

/** Tracks whose claims are all left out would be bars that lead to no quote. */
const isShown = (track: Track, about: ReadonlyMap<string, string>): boolean =>
  track.states.some((state) => state.claims.some((id) => about.has(id)));

export interface ReportCollector {
  /** Whether claims are still taken. */
  readonly hasRoom: () => boolean;
  readonly article: (article: ArticleRecord, claims: readonly Claim[]) => void;
  /** Counts claims that are not even looked at. */
  readonly leaveOut: (claims: number) => void;
  readonly track: (track: Track) => void;
  /** A `ReportData`, piece by piece, inert in HTML. */
  readonly json: () => Generator<string>;
}

function* listOf(items: Iterable<string | Buffer>): Generator<string> {
  let before = '';
  for (const item of items) {
    yield `${before}${item}`;
    before = ',';
  }
}

/**
 * Keeps of each article only what the page shows, as it will stand there. Claims after the twenty thousandth are
 * counted, not kept, and tracks that rest on those alone are left out.
 */
export const collectReport = (): ReportCollector => {
  const articles: string[] = [];
  /** Those of an article in one piece, as bytes: a text with a curly quote would take twice the memory. */
  const claims: Buffer[] = [];
  const tracks: PlacedTrack[] = [];
  const names: Record<string, string> = {};
  const about = new Map<string, string>();
  let taken = 0;
  let leftOut = 0;
  const addArticle = ({ id, title, source, published }: ArticleRecord): number => {
    const article: ReportArticle = { id, title, source, published: published.edtf };
    return articles.push(inertJson(article)) - 1;
  };
  return {
    hasRoom: () => taken < MOST_CLAIMS,
    article: (record, own) => {
      const kept = own.slice(0, MOST_CLAIMS - taken);
      taken += kept.length;
      leftOut += own.length - kept.length;
      if (kept.length === 0) return;
      const article = addArticle(record);
      const shown = inertJson(kept.map((claim) => reportClaim(claim, article, record.text)));
      claims.push(Buffer.from(shown.slice(1, -1)));
      for (const claim of kept) {
        about.set(claim.id, aboutOf(claim));
        for (const p of claim.participants) names[p.id] ??= p.name;
      }
    },
    leaveOut: (count) => {
      leftOut += count;
    },
    track: (track) => {
      if (isShown(track, about)) tracks.push(placed(reportTrack(track, about)));
    },
    json: function* () {
      yield '{"articles":[';
      yield* listOf(articles);
      yield '],"claims":[';
      yield* listOf(claims);
      yield '],"tracks":[';
      yield* listOf(tracks.sort(trackOrder).map(({ json }) => json));
      yield `],"names":${inertJson(names)},"leftOut":${leftOut}}`;
    },
  };
};
