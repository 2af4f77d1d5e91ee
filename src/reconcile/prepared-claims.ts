/** One article's claims in; what reconciliation needs of them, as JSON that can be kept, out; and from that back. */
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import { trackId } from '../model/identity.js';
import { articleFacts } from './article-facts.js';
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

interface PreparedClaim extends Omit<TrackClaim, 'article' | 'recorded' | 'figure'> {
  readonly track: string;
  readonly figure: OpenFigure | null;
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

/** `record` is that of the article, with its text. */
export const prepareClaims = (
  record: Pick<ArticleRecord, 'id' | 'published' | 'text'>,
  claims: readonly Claim[],
): PreparedClaims => {
  const facts = articleFacts(record);
  return {
    article: facts.id,
    recorded: facts.recorded,
    sketch: Buffer.from(facts.sketch.buffer, facts.sketch.byteOffset, facts.sketch.byteLength).toString(
      'base64',
    ),
    names: namesIn(claims),
    claims: claims.map((claim) => {
      // A copy of a text that is known is told by that text.
      const { article: _, recorded: __, ...kept } = trackClaim(claim, facts, regulators, false);
      return { track: trackId(claim), ...kept };
    }),
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

/** The claim, on its track. */
export const claimFrom = (
  { track: _, ...kept }: PreparedClaim,
  { article, recorded }: PreparedClaims,
): TrackClaim => ({
  ...kept,
  figure: kept.figure === null ? null : figureFrom(kept.figure),
  article,
  recorded,
});
