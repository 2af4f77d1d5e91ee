/** What the dating rules know of an article and of the world: plain data in, bounds out; the shapes that all rules share. */
import type { Claim } from '../model/claim.js';
import type { Bounded } from '../model/date.js';
import type { Anchors, DateBound } from '../model/dating.js';
import { parseEdtf } from '../model/edtf.js';
import { groupBy } from '../model/group-by.js';
import { kindOf, type Mention, type Organisation } from '../model/organisation.js';
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
  /** First day on which it is told of as acting, or null: one that comes of others does so while it is set up. */
  readonly active: string | null;
}

/** What a domain knows that has a date. */
export interface DatingKnowledge {
  readonly anchors: Anchors;
  readonly lifespans: ReadonlyMap<string, Lifespan>;
  /** The first day that anything known has a date of, or null where nothing has. */
  readonly earliest: string | null;
}

const DAY_MS = 86_400_000;

/** The day so many days later, `YYYY-MM-DD`. */
export const movedDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** A body that comes of others has a board and signs papers this long before it begins. */
const SET_UP_DAYS = 92;

/** The day on which most of each kind began: those that came later mostly came of others. */
const foundingDays = (organisations: readonly Organisation[]): ReadonlyMap<string, string> => {
  const dated = organisations.flatMap(({ id, from }) => {
    const day = from === null ? null : parseEdtf(from)?.from;
    return day ? [{ kind: kindOf({ id }), day }] : [];
  });
  const usual = [...groupBy(dated, ({ kind }) => kind)].map(([kind, own]): readonly [string, string] => {
    const [most] = [...groupBy(own, ({ day }) => day)].sort(
      ([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1),
    );
    return [kind, most?.[0] ?? ''];
  });
  return new Map(usual);
};

export const datingKnowledge = (
  organisations: readonly Organisation[],
  anchors: Anchors,
): DatingKnowledge => {
  const founded = foundingDays(organisations);
  const lifespans = organisations.map(({ id, name, from, to }): readonly [string, Lifespan] => {
    const began = from === null ? null : parseEdtf(from);
    const first = began?.from ?? null;
    const isLater = first !== null && first > (founded.get(kindOf({ id })) ?? first);
    const active = isLater ? movedDays(first, -SET_UP_DAYS) : first;
    return [id, { name, from: began, to: to === null ? null : parseEdtf(to), active }];
  });
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
