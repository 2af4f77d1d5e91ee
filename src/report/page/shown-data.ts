/** The report's data and the reader's filters in, what is to be shown out. */
import type { ReportClaim, ReportData, ReportTrack } from '../report-data.js';

export interface Filters {
  readonly search: string;
  readonly relation: string;
  readonly status: string;
}

export const NO_FILTERS: Filters = { search: '', relation: '', status: '' };

export interface Shown {
  readonly claims: readonly ReportClaim[];
  /** Tracks of which at least one claim is shown. */
  readonly tracks: readonly ReportTrack[];
}

type SearchIndex = ReadonlyMap<string, string>;

/** Each claim's words in lower case. */
const indexClaims = (data: ReportData): SearchIndex =>
  new Map(
    data.claims.map((claim) => {
      const article = data.articles[claim.article];
      const quotes = claim.sentences.flatMap((pieces) => pieces.map(([text]) => text));
      const who = claim.who.flatMap((p) => [p.name, p.id]);
      const words = [claim.relation, claim.status, claim.what, claim.voice, claim.pattern, claim.id];
      return [claim.id, [...who, ...words, article?.id, article?.title, ...quotes].join(' ').toLowerCase()];
    }),
  );

/** Made when first asked for: who never searches need not wait for it. */
export const indexOnce = (data: ReportData): (() => SearchIndex) => {
  let index: SearchIndex | null = null;
  return () => {
    index ??= indexClaims(data);
    return index;
  };
};

export const showData = (data: ReportData, index: () => SearchIndex, filters: Filters): Shown => {
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && filters.relation === '' && filters.status === '') return data;
  const claims = data.claims.filter(
    (claim) =>
      (filters.relation === '' || claim.relation === filters.relation) &&
      (filters.status === '' || claim.status === filters.status) &&
      words.every((word) => index().get(claim.id)?.includes(word)),
  );
  const ids = new Set(claims.map((claim) => claim.id));
  const tracks = data.tracks.filter((track) => track.states.some((s) => s.claims.some((id) => ids.has(id))));
  return { claims, tracks };
};
