/** What tells when an article without a date was published, and what was made of it. */
import { z } from 'zod';
import { bounded, claimDate } from './date.js';
import { edtfDate } from './edtf-date.js';

/** What nobody wrote of before `from`: a name, a plan, an institution. */
const term = z.object({ phrases: z.array(z.string().min(1)).min(1), from: edtfDate });
/** What happened on known dates; `dates` lists all of them. */
const datedEvent = z.object({
  name: z.string().min(1),
  phrases: z.array(z.string().min(1)).min(1),
  dates: z.array(edtfDate).min(1),
});
/** How many organisations of a kind there were, and within which dates that number was given. */
const knownCount = z.object({
  scope: z.string(),
  value: z.number(),
  from: edtfDate,
  to: edtfDate.nullable(),
});
/** A kind whose number only fell between two dates; two numbers no further apart than `margin` may be of one day. */
const decline = z.object({
  scope: z.string(),
  from: edtfDate,
  to: edtfDate.nullable(),
  margin: z.number().nonnegative().default(0),
});

/** `anchors.yaml` of a domain. */
export const anchors = z.object({
  terms: z.array(term),
  events: z.array(datedEvent),
  counts: z.array(knownCount),
  declining: z.array(decline),
});
export type Anchors = Readonly<z.infer<typeof anchors>>;

/** Rules that tell a bound, the most reliable first: in a contradiction the later gives way. */
export const RULES = [
  'told',
  'dated-event',
  'relative-date',
  'assured-tense',
  'known-term',
  'organisation-ended',
  'organisation-existed',
  'known-count',
  'count-declined',
  'status-advanced',
  'undecided-before',
] as const;

/** Rules that order articles by what two of them say of the same. */
const ORDERING_RULES = ['count-declined', 'status-advanced', 'undecided-before'] as const;

/** What an article says of a matter that goes one way in time, so that it comes before or after others. */
export const trace = z.object({
  rule: z.enum(ORDERING_RULES),
  /** The matter: a track, a kind that is counted, an organisation. */
  key: z.string(),
  /** How far the matter has come; null where it turned back, so that it orders nothing. */
  rank: z.number().nullable(),
  /** Ranks no further apart than this may be of one day. */
  margin: z.number().nonnegative(),
  /** How far, in words. */
  stage: z.string(),
  /** Half-open UTF-16 offsets of the words that say it. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** The date of an earlier report that this one recalls; null where it says so itself. */
  recalled: bounded.nullable(),
});
export type Trace = Readonly<z.infer<typeof trace>>;

/** One bound of an article's date, with the words and the rule that give it. */
export const dateBound = z.object({
  /** `after`: not before `day`; `before`: not after it. */
  bound: z.enum(['after', 'before']),
  day: z.string(),
  rule: z.enum(RULES),
  /** Why, in words. */
  reason: z.string(),
  /** Half-open UTF-16 offsets of the words it rests on, in the article's own text. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** The article whose date it comes from, where it is not the own text alone. */
  article: z.string().nullable(),
});
export type DateBound = Readonly<z.infer<typeof dateBound>>;

/** An article's date as inferred, with every bound that was found, binding or not. */
const dating = z.object({ article: z.string(), published: claimDate, bounds: z.array(dateBound) });
export type Dating = Readonly<z.infer<typeof dating>>;

/** Bounds that cannot all hold, and the one that was given up for it; `of` is the article whose words a bound quotes. */
const datingConflict = z.object({
  articles: z.array(z.string()).min(1),
  bounds: z.array(dateBound.extend({ of: z.string() })).min(1),
  reason: z.string(),
  givenUp: dateBound,
});
export type DatingConflict = Readonly<z.infer<typeof datingConflict>>;
