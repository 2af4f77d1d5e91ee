/** The report's data in; the same with what is asked for by id found at once, out. */
import type { OrganisationRecord } from '../model/lineage.js';
import type { Track } from '../model/timeline.js';
import { visible } from '../model/visible-text.js';
import type { ReportClaim, ReportData } from './report-data.js';
import type { Knowledge } from './what-was-known.js';

/** What the page knows, by all articles or by those of a time. */
export interface Facts {
  readonly data: ReportData;
  readonly knowledge: Knowledge;
  /** Last day of what may be known; null where all is. */
  readonly knownBy: string | null;
  readonly claimOf: (id: string) => ReportClaim | undefined;
  readonly trackOf: (id: string) => Track | undefined;
  readonly recordOf: (id: string) => OrganisationRecord | undefined;
  /** Nothing in it reorders the text around it. */
  readonly nameOf: (organisation: string) => string;
  /** Whose report a claim is: its outlet, else the article's title or id. */
  readonly sourceOf: (claim: ReportClaim) => string;
  /** The last day on which an article was published. */
  readonly newestDay: string;
}

const newest = (data: ReportData, knownBy: string | null): string =>
  data.articles.reduce((last, { publishedDay: day }) => {
    const counts = day !== null && day > last && (knownBy === null || day <= knownBy);
    return counts ? day : last;
  }, '');

export const factsOf = (data: ReportData, knowledge: Knowledge, knownBy: string | null): Facts => {
  const claims = new Map(data.claims.map((claim) => [claim.id, claim]));
  const tracks = new Map(knowledge.timeline.map((track) => [track.track, track]));
  const records = new Map(knowledge.organisations.map((record) => [record.id, record]));
  return {
    data,
    knowledge,
    knownBy,
    claimOf: (id) => claims.get(id),
    trackOf: (id) => tracks.get(id),
    recordOf: (id) => records.get(id),
    nameOf: (id) => visible(data.names[id] ?? records.get(id)?.names[0] ?? id),
    sourceOf: ({ article }) => {
      const { source = null, title = null, id = 'an article' } = data.articles[article] ?? {};
      return visible(source ?? title ?? id);
    },
    newestDay: newest(data, knownBy),
  };
};
