/** One article's claims in; what reconciliation needs of them, as JSON that can be kept, out; and from that back. */
import type { ArticleRecord } from '../model/article.js';
import type { Claim, TrackSubject } from '../model/claim.js';
import { trackId } from '../model/identity.js';
import { type ArticleFacts, articleFacts } from './article-facts.js';
import type { Figure } from './figure.js';
import type { Range } from './range.js';
import type { Sketch } from './sketch.js';
import { type TrackClaim, trackClaim } from './track-claim.js';
import { REGULATORS } from './voice.js';

/** JSON knows no infinity: an open end of a figure is null. */
interface OpenFigure extends Omit<Figure, 'low' | 'high'> {
  readonly low: number | null;
  readonly high: number | null;
}

type Few = 'subject' | 'results' | 'event' | 'figure' | 'saying' | 'corrects' | 'exclusivity';

/** What few claims have is left out where they have it not, since all of it is read again in every run. */
interface PreparedClaim
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

const regulators: ReadonlySet<string> = new Set(REGULATORS);

const namesIn = (claims: readonly Claim[]): PreparedClaims['names'] => {
  const names = new Map<string, readonly [string, string]>();
  for (const { participants } of claims)
    for (const { id, name } of participants) names.set(`${id}\0${name}`, [id, name]);
  return [...names.values()];
};

const prepare = (claim: Claim, facts: ArticleFacts): PreparedClaim => {
  // A copy of a text that is known is told by that text, not by its wording.
  const compact = trackClaim(claim, facts, regulators, false);
  const { article, recorded, wording, subject, results, ...others } = compact;
  const { event, figure, saying, corrects, exclusivity, ...always } = others;
  return {
    track: trackId(claim),
    ...always,
    ...(Object.keys(subject).length > 0 && { subject }),
    ...(results.length > 0 && { results }),
    ...(event && { event }),
    ...(figure && { figure, saying }),
    ...(corrects && { corrects }),
    ...(exclusivity && { exclusivity }),
  };
};

/** `record` is that of the article, with its text. */
export const prepareClaims = (
  record: Pick<ArticleRecord, 'id' | 'published' | 'text'>,
  claims: readonly Claim[],
): PreparedClaims => {
  const facts = articleFacts(record);
  const { buffer, byteOffset, byteLength } = facts.sketch;
  return {
    article: facts.id,
    recorded: facts.recorded,
    sketch: Buffer.from(buffer, byteOffset, byteLength).toString('base64'),
    names: namesIn(claims),
    claims: claims.map((claim) => prepare(claim, facts)),
  };
};

export const sketchFrom = ({ sketch }: PreparedClaims): Sketch => {
  const bytes = Uint8Array.from(Buffer.from(sketch, 'base64'));
  return new Uint32Array(bytes.buffer);
};

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
