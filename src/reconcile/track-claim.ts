/** A claim with what is known of its article in; what reconciliation needs of it, and no more, out. */
import type { Claim, Participant, Relation, Status, TrackSubject } from '../model/claim.js';
import type { Bounded, ClaimDate } from '../model/date.js';
import { trackSubject } from '../model/identity.js';
import { highest, type Range } from '../model/range.js';
import { contains } from '../model/span.js';
import type { ArticleFacts } from './article-facts.js';
import { type Figure, figureOf } from './figure.js';
import { type Voice, voiceOf } from './voice.js';
import { exclusivityOf, isOfPart, wordingOf } from './wording.js';

/**
 * An organisation that takes part, other than as the result; `whole` unless the text restricts it ("parts of"),
 * or speaks of what was taken over from it.
 */
export interface Member {
  readonly id: string;
  readonly role: Participant['role'];
  readonly whole: boolean;
}

export interface TrackClaim {
  readonly id: string;
  readonly article: string;
  readonly relation: Relation;
  readonly status: Status;
  readonly members: readonly Member[];
  /** What its track is about beside the members. */
  readonly subject: TrackSubject;
  /** Ids of the named results, sorted. */
  readonly results: readonly string[];
  /** When it was asserted (for a measurement: the time that it measures), no later than it was recorded. */
  readonly at: Range;
  /** The same as EDTF. */
  readonly edtf: string;
  readonly basis: ClaimDate['basis'];
  readonly event: Bounded | null;
  readonly figure: Figure | null;
  /** Equal for claims of one status and figure. */
  readonly saying: string;
  readonly recorded: Range;
  readonly voice: Voice;
  /** Its own sentence says that an earlier report was wrong. */
  readonly corrects: boolean;
  readonly exclusivity: 'loose' | 'exclusive' | null;
  /** Its quoted words, normalised, where there are enough of them to tell a copy by. */
  readonly wording: string | null;
  readonly confidence: number;
}

/** Relations whose claims hold at the time that they measure, not at the time of the report. */
const MEASURED: ReadonlySet<Relation> = new Set(['count', 'profile']);

/** The time that a measurement holds for: what is said to be so cannot be so only later. */
const measuredAt = ({ relation, status, event, reported }: Claim): Bounded | null => {
  if (!MEASURED.has(relation) || event === null) return null;
  return status === 'effected' && highest(event) > highest(reported) ? null : event;
};

/** A figure to come is reached by the end of the time told for it. */
const heldAt = (status: Status, event: Bounded): Range =>
  status === 'effected' || event.to === null ? rangeOf(event) : { from: event.to, to: event.to };

/** An assertion recalled by an article cannot be later than the article. */
const noLaterThan = (range: Range, limit: Range): Range => {
  if (limit.to === null || (range.to !== null && range.to <= limit.to)) return range;
  return range.from !== null && range.from > limit.to ? range : { from: range.from, to: limit.to };
};

const isWhole = (participant: Participant, ofPart: boolean): boolean =>
  participant.qualifier === undefined && !(participant.role === 'acquired' && ofPart);

const rangeOf = (date: Bounded): Range => ({ from: date.from, to: date.to });

/** `facts` are those of the claim's own article; its wording is left out where nothing is to be told by that. */
export const trackClaim = (
  claim: Claim,
  facts: ArticleFacts,
  regulators: ReadonlySet<string>,
  withWording = true,
): TrackClaim => {
  const measured = measuredAt(claim);
  const figure = figureOf(claim);
  const others = claim.participants.filter((p) => p.role !== 'result');
  const ofPart = claim.relation === 'acquisition' && isOfPart(claim.evidence);
  return {
    id: claim.id,
    article: claim.article,
    relation: claim.relation,
    status: claim.status,
    members: others.map((p) => ({ id: p.id, role: p.role, whole: isWhole(p, ofPart) })),
    subject: trackSubject(claim),
    results: [...new Set(claim.participants.filter((p) => p.role === 'result').map((p) => p.id))].sort(),
    at: measured ? heldAt(claim.status, measured) : noLaterThan(rangeOf(claim.reported), facts.recorded),
    edtf: (measured ?? claim.reported).edtf,
    basis: claim.reported.basis,
    event: MEASURED.has(claim.relation) ? null : claim.event,
    figure,
    saying: figure === null ? claim.status : JSON.stringify([claim.status, figure]),
    recorded: facts.recorded,
    voice: voiceOf(claim.attribution, others, regulators),
    corrects: claim.evidence.some((e) => facts.corrections.some((span) => contains(span, e))),
    exclusivity: exclusivityOf(claim.evidence),
    wording: withWording ? wordingOf(claim.evidence) : null,
    confidence: claim.confidence,
  };
};
