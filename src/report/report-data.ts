/** Nouns of the report: what the page holds, plain data without repetition. */
import type { Relation, Role, Status } from '../model/claim.js';
import type { OrganisationRecord } from '../model/lineage.js';
import type { Timeline } from '../model/timeline.js';

export interface ReportArticle {
  readonly id: string;
  readonly title: string | null;
  readonly source: string | null;
  /** EDTF, and its last day: by then it was certainly published; null where that is open. */
  readonly published: string;
  readonly publishedDay: string | null;
}

/** Text of a quoted sentence, and whether it is evidence. */
type ReportPiece = readonly [text: string, marked: boolean];

/** A figure as it is told: one value, or the ends of a range. */
export interface ReportFigure {
  readonly value?: number | string;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}

export interface ReportClaim {
  readonly id: string;
  /** Position among the report's articles. */
  readonly article: number;
  readonly relation: Relation;
  readonly status: Status;
  readonly who: readonly { readonly id: string; readonly name: string; readonly role: Role }[];
  /** Fields of the relation alone, as a reader takes them: "managing director Ann Lee". */
  readonly what: string;
  readonly figure: ReportFigure | null;
  /** EDTF, with its last day (`YYYY-MM-DD`). */
  readonly reported: string;
  readonly reportedDay: string | null;
  readonly event: string | null;
  readonly eventDay: string | null;
  /** Who says so: a speaker; null for the article's own voice. */
  readonly speaker: string | null;
  readonly sentences: readonly (readonly ReportPiece[])[];
  readonly pattern: string;
  readonly confidence: number;
}

export interface ReportData {
  readonly articles: readonly ReportArticle[];
  readonly claims: readonly ReportClaim[];
  /** As in `timeline.jsonl`. */
  readonly timeline: Timeline;
  /** As in `organisations.jsonl`, those that the claims name. */
  readonly organisations: readonly OrganisationRecord[];
  /** Names of organisations by id, as a reader takes them. */
  readonly names: Readonly<Record<string, string>>;
  /** Claims of the dataset that the page does not hold, since it would be too large to open. */
  readonly leftOut: number;
}
