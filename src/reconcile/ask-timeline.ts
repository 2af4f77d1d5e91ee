/** A timeline and a question in; the tracks that have a state on the day, and which, out. */
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import { parseEdtf } from '../model/edtf.js';
import { UserError } from '../model/problem.js';
import type { Timeline } from '../model/timeline.js';
import { articleFacts } from './article-facts.js';
import { reconcile } from './reconcile.js';
import { lastChange, ofOrganisation, stateAt as stateOnDay, type TrackAt } from './state-at.js';

export interface StateQuery {
  /** The day asked about, as any EDTF date; a month or a year stands for its last day. By default the last change reported. */
  readonly asOf?: string;
  /** Use only what had been published by then, any EDTF date; then `claims` are asked for, too. */
  readonly knownBy?: string;
  /** Id of an organisation: only the tracks in which it takes part. */
  readonly organisation?: string;
  /** All claims that the timeline was made of. */
  readonly claims?: Iterable<Claim>;
  /** Their articles; a claim of any other counts as published when it was asserted. */
  readonly articles?: Iterable<Pick<ArticleRecord, 'id' | 'published' | 'text'>>;
}

/** The last day of an EDTF date that somebody gave; `place` names it. Throws a UserError (`bad-date`) where it has none. */
export const lastDay = (place: string, text: string): string => {
  const day = parseEdtf(text)?.to;
  if (day) return day;
  throw new UserError({
    code: 'bad-date',
    place,
    reason: `unexpected ${JSON.stringify(text)}, expected a date`,
    remedy: 'write a day (2014-06-25), a month (2014-06) or a year (2014)',
  });
};

/** What the timeline would be had it been made on the day. */
const asKnown = ({ claims, articles }: StateQuery, knownBy: string): Timeline => {
  if (claims === undefined)
    throw new UserError({
      code: 'claims-needed',
      place: 'knownBy',
      reason: 'a timeline does not tell when its claims were published',
      remedy: 'give the claims that it was made of, and their articles',
    });
  return reconcile(claims, { articles: [...(articles ?? [])].map(articleFacts), knownBy });
};

/**
 * The state of affairs that a timeline tells for a day: a line for each track that had a state, in the timeline's
 * order. A state holds on each day from its `fromDay` up to, and without, its `toDay`. Throws a UserError for what
 * is no date (`bad-date`), and for `knownBy` without `claims` (`claims-needed`).
 */
export const stateAt = (timeline: Timeline, query: StateQuery = {}): readonly TrackAt[] => {
  const { asOf, knownBy, organisation } = query;
  const whole = knownBy === undefined ? timeline : asKnown(query, lastDay('knownBy', knownBy));
  const day = asOf === undefined ? lastChange(whole) : lastDay('asOf', asOf);
  return stateOnDay(organisation === undefined ? whole : ofOrganisation(whole, organisation), day);
};
