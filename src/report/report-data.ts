/** Nouns of the report: what the page holds, plain data without repetition. */
import type { Relation, Status } from '../model/claim.js';

/** Days since 1 January 1970, UTC; null for an open or unknown end. */
export type Day = number | null;

export interface ReportArticle {
  readonly id: string;
  readonly title: string | null;
  readonly source: string | null;
  /** EDTF. */
  readonly published: string;
}

/** Text of a quoted sentence, and whether it is evidence. */
type ReportPiece = readonly [text: string, marked: boolean];

export interface ReportClaim {
  readonly id: string;
  /** Position among the report's articles. */
  readonly article: number;
  readonly relation: Relation;
  readonly status: Status;
  readonly who: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  /** Fields of the relation alone, as a reader takes them: "managing director Ann Lee". */
  readonly what: string;
  /** The part of it that sets its track apart. */
  readonly about: string;
  readonly scope: string | null;
  /** Of a count: one value, or the range's two ends. */
  readonly values: readonly number[];
  /** EDTF, with the first day for sorting. */
  readonly reported: string;
  readonly reportedDay: Day;
  readonly event: string | null;
  readonly eventDay: Day;
  /** Who says so: a speaker, or the article's own voice. */
  readonly voice: string;
  readonly sentences: readonly (readonly ReportPiece[])[];
  readonly pattern: string;
  readonly confidence: number;
}

export interface ReportState {
  readonly status: Status;
  /** EDTF, and its first day. */
  readonly from: string | null;
  readonly fromDay: Day;
  readonly to: string | null;
  readonly toDay: Day;
  readonly inferred: boolean;
  readonly overdue: boolean;
  readonly rule: string | null;
  readonly claims: readonly string[];
}

interface ReportConflict {
  readonly claims: readonly string[];
  readonly reason: string;
  /** The tie-break that settled it; null while it is open. */
  readonly resolution: string | null;
}

export interface ReportTrack {
  readonly id: string;
  readonly relation: Relation;
  readonly who: readonly string[];
  /** What it is about beside its organisations: a post and its holder, a kind counted, a measure, a service. */
  readonly about: string;
  readonly states: readonly ReportState[];
  readonly conflicts: readonly ReportConflict[];
}

export interface ReportData {
  readonly articles: readonly ReportArticle[];
  readonly claims: readonly ReportClaim[];
  /** Those with an open conflict first, then those with an overdue plan, then by name. */
  readonly tracks: readonly ReportTrack[];
  /** Names of organisations by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Claims of the dataset that the page does not hold, since it would be too large to open. */
  readonly leftOut: number;
}

/** Whether something of the track needs a person: claims that cannot all hold. */
export const hasOpenConflict = (track: ReportTrack): boolean =>
  track.conflicts.some((conflict) => conflict.resolution === null);

/** Whether the track's last state is a plan whose date has passed. */
export const isOverdue = (track: ReportTrack): boolean => track.states.at(-1)?.overdue === true;
