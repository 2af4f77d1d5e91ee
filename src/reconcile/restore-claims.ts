/** What was kept of an article's claims in; the claims as reconciliation takes them out. */
import type { TrackSubject } from '../model/claim.js';
import type { Range } from '../model/range.js';
import type { Figure } from './figure.js';
import type { Sketch } from './sketch.js';
import type { TrackClaim } from './track-claim.js';

/** JSON knows no infinity: an open end of a figure is null. */
interface OpenFigure extends Omit<Figure, 'low' | 'high'> {
  readonly low: number | null;
  readonly high: number | null;
}

type Few = 'subject' | 'results' | 'event' | 'figure' | 'saying' | 'corrects' | 'exclusivity';

/** What few claims have is left out where they have it not, since all of it is read again in every run. */
export interface PreparedClaim
  extends Omit<TrackClaim, 'article' | 'recorded' | 'wording' | Few>,
    Partial<Pick<TrackClaim, Exclude<Few, 'figure'>>> {
  readonly track: string;
  readonly figure?: OpenFigure;
}

export interface PreparedClaims {
  /** Id of the article, on which those of its claims depend. */
  readonly article: string;
  /** When the article was published. */
  readonly recorded: Range;
  /** See `sketchOf`; base64 of the numbers as they lie in this machine's memory. */
  readonly sketch: string;
  /** Each organisation's id with each name that claims give it, once. */
  readonly names: readonly (readonly [id: string, name: string])[];
  /** In the order of the claims. */
  readonly claims: readonly PreparedClaim[];
}

/** A browser knows no `Buffer`, which is quicker where there is one. */
const bytesOf = (base64: string): Uint8Array =>
  'Buffer' in globalThis
    ? Uint8Array.from(Buffer.from(base64, 'base64'))
    : Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

export const sketchFrom = ({ sketch }: PreparedClaims): Sketch => new Uint32Array(bytesOf(sketch).buffer);

const figureFrom = ({ low, high, words, unit }: OpenFigure): Figure => ({
  low: low ?? Number.NEGATIVE_INFINITY,
  high: high ?? Number.POSITIVE_INFINITY,
  words,
  unit,
});

const NONE: readonly string[] = [];
const NO_SUBJECT: TrackSubject = {};

/** One of the claims again as it was. */
export const claimFrom = (prepared: PreparedClaim, { article, recorded }: PreparedClaims): TrackClaim => ({
  id: prepared.id,
  article,
  relation: prepared.relation,
  status: prepared.status,
  members: prepared.members,
  subject: prepared.subject ?? NO_SUBJECT,
  results: prepared.results ?? NONE,
  at: prepared.at,
  edtf: prepared.edtf,
  basis: prepared.basis,
  event: prepared.event ?? null,
  figure: prepared.figure ? figureFrom(prepared.figure) : null,
  saying: prepared.saying ?? prepared.status,
  recorded,
  voice: prepared.voice,
  corrects: prepared.corrects ?? false,
  exclusivity: prepared.exclusivity ?? null,
  wording: null,
  confidence: prepared.confidence,
});
