/** Articles with their claims, then tracks, one after another in; the report's data out. */
import type { ArticleRecord } from '../model/article.js';
import { type Claim, CORE_RELATIONS } from '../model/claim.js';
import { parseEdtf } from '../model/edtf.js';
import type { Track } from '../model/timeline.js';
import { excerpts } from '../review/excerpt.js';
import {
  type Day,
  hasOpenConflict,
  isOverdue,
  type ReportArticle,
  type ReportClaim,
  type ReportData,
  type ReportTrack,
} from './report-data.js';

/** More would make a page of hundreds of megabytes. */
const MOST_CLAIMS = 20_000;

const DAY = 86_400_000;

const dayOf = (date: string | null | undefined): Day => {
  const parts = date ? /^(-?\d+)-(\d\d)-(\d\d)$/.exec(date) : null;
  return parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY : null;
};

const whatOf = (claim: Claim): string => {
  const range =
    claim.min === undefined && claim.max === undefined
      ? undefined
      : `${claim.min ?? '…'}–${claim.max ?? '…'}`;
  const parts = [claim.title, claim.person, claim.scope, claim.attribute, claim.value, range, claim.unit];
  return [...parts, claim.mode, claim.tender, claim.service].filter((part) => part !== undefined).join(' ');
};

const aboutOf = ({ relation, title, person, scope, attribute, service }: Claim): string => {
  if (relation === 'office') return [title, person].filter(Boolean).join(' ');
  return (relation === 'supply' ? service : (scope ?? attribute)) ?? '';
};

const valuesOf = ({ relation, value, min, max }: Claim): number[] =>
  relation === 'count' ? [value, min, max].filter((v) => typeof v === 'number') : [];

const voiceOf = ({ attribution }: Claim): string =>
  [attribution.speaker, attribution.post].filter(Boolean).join(', ') || attribution.kind;

const reportClaim = (claim: Claim, article: number, text: string | null): ReportClaim => {
  const quoted = text === null ? [] : excerpts(text, claim.evidence);
  const bare = claim.evidence.map((e) => [{ text: e.quote, marked: true }]);
  return {
    id: claim.id,
    article,
    relation: claim.relation,
    status: claim.status,
    who: claim.participants.map(({ id, name, role }) => ({ id, name, role })),
    what: whatOf(claim),
    about: aboutOf(claim),
    scope: claim.scope ?? null,
    values: valuesOf(claim),
    reported: claim.reported.edtf,
    reportedDay: dayOf(claim.reported.from),
    event: claim.event?.edtf ?? null,
    eventDay: dayOf(claim.event?.from ?? claim.event?.to),
    voice: voiceOf(claim),
    sentences: (quoted.length > 0 ? quoted : bare).map((pieces) => pieces.map((p) => [p.text, p.marked])),
    pattern: claim.pattern,
    confidence: claim.confidence,
  };
};

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

const CORE: ReadonlySet<string> = new Set(CORE_RELATIONS);

/** What needs a person, then what becomes of organisations, then the rest; each by organisations. */
const orderOf = (track: ReportTrack): readonly (number | string)[] => [
  urgency(track),
  CORE.has(track.relation) ? 0 : 1,
  `${track.who.join()} ${track.relation} ${track.about} ${track.id}`,
];

interface Placed {
  readonly track: ReportTrack;
  readonly order: readonly (number | string)[];
}

const trackOrder = ({ order: ofA }: Placed, { order: ofB }: Placed): number => {
  const at = ofA.findIndex((part, i) => part !== ofB[i]);
  return (ofA[at] ?? 0) < (ofB[at] ?? 0) ? -1 : 1;
};

const inTrackOrder = (tracks: readonly ReportTrack[]): ReportTrack[] =>
  tracks
    .map((track) => ({ track, order: orderOf(track) }))
    .sort(trackOrder)
    .map(({ track }) => track);

/** Tracks whose claims are all left out would be bars that lead to no quote. */
const isShown = (track: Track, about: ReadonlyMap<string, string>): boolean =>
  track.states.some((state) => state.claims.some((id) => about.has(id)));

export interface ReportCollector {
  readonly article: (article: ArticleRecord, claims: readonly Claim[]) => void;
  readonly track: (track: Track) => void;
  readonly data: () => ReportData;
}

/**
 * Keeps of each article only what the page shows. Claims after the twenty thousandth are counted, not kept,
 * and tracks that rest on those alone are left out.
 */
export const collectReport = (): ReportCollector => {
  const articles: ReportArticle[] = [];
  const claims: ReportClaim[] = [];
  const tracks: ReportTrack[] = [];
  const names: Record<string, string> = {};
  const about = new Map<string, string>();
  let leftOut = 0;
  return {
    article: ({ id, title, source, published, text }, own) => {
      const kept = own.slice(0, Math.max(0, MOST_CLAIMS - claims.length));
      leftOut += own.length - kept.length;
      if (kept.length === 0) return;
      articles.push({ id, title, source, published: published.edtf });
      for (const claim of kept) {
        claims.push(reportClaim(claim, articles.length - 1, text));
        about.set(claim.id, aboutOf(claim));
      }
      for (const p of kept.flatMap((claim) => claim.participants)) names[p.id] ??= p.name;
    },
    track: (track) => {
      if (isShown(track, about)) tracks.push(reportTrack(track, about));
    },
    data: () => ({ articles, claims, tracks: inTrackOrder(tracks), names, leftOut }),
  };
};
