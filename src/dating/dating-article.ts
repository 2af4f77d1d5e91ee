/** What the dating rules know of an article and of the world: plain data in, bounds out; the shapes that all rules share. */
import type { Claim } from '../model/claim.js';
import type { Bounded } from '../model/date.js';
import type { Anchors, DateBound } from '../model/dating.js';
import { parseEdtf } from '../model/edtf.js';
import type { Mention, Organisation } from '../model/organisation.js';
import type { Sentence } from '../model/sentence.js';
import type { Span } from '../model/span.js';
import type { ReadSentence } from '../timexes/find.js';

/** An article without a date as read, with its claims as extracted so far. */
export interface DatingArticle {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  /** Time expressions of all its sentences, `index` being that of the sentence. */
  readonly timexes: readonly ReadSentence[];
}

export interface Lifespan {
  readonly name: string;
  readonly from: Bounded | null;
  readonly to: Bounded | null;
}

/** What a domain knows that has a date. */
export interface DatingKnowledge {
  readonly anchors: Anchors;
  readonly lifespans: ReadonlyMap<string, Lifespan>;
  /** The first day that anything known has a date of, or null where nothing has. */
  readonly earliest: string | null;
}

export const datingKnowledge = (
  organisations: readonly Organisation[],
  anchors: Anchors,
): DatingKnowledge => {
  const lifespans = organisations.map(({ id, name, from, to }): readonly [string, Lifespan] => [
    id,
    { name, from: from === null ? null : parseEdtf(from), to: to === null ? null : parseEdtf(to) },
  ]);
  const days = [
    ...anchors.terms.map(({ from }) => parseEdtf(from)?.from),
    ...anchors.events.flatMap(({ dates }) => dates.map((date) => parseEdtf(date)?.from)),
  ].filter((day) => typeof day === 'string');
  return { anchors, lifespans: new Map(lifespans), earliest: days.toSorted()[0] ?? null };
};

/** Bounds that one article's own text gives. */
export type DatingRule = (article: DatingArticle, knowledge: DatingKnowledge) => readonly DateBound[];

/** A bound from the article's own text; nothing where there is no day to bound it by. */
export const ownBound = (
  rule: DateBound['rule'],
  bound: DateBound['bound'],
  day: string | null | undefined,
  reason: string,
  { start, end }: Span,
): readonly DateBound[] => (day ? [{ bound, day, rule, reason, start, end, article: null }] : []);

/** Whether the article says so as of its own date, and recalls no earlier report. */
export const isOfNow = (claim: Claim): boolean => claim.reported.basis !== 'text';

/** Where a claim stands in the text. */
export const placeOf = (claim: Claim): Span => claim.evidence[0] ?? { start: 0, end: 0 };
