/** The store's articles with a date in; the few traces of them that bound the dates of others out. */
import { matterOf, type Traced } from '../dating/orderings.js';
import type { Claim } from '../model/claim.js';
import type { Bounded } from '../model/date.js';
import type { Trace } from '../model/dating.js';
import { doneOf, hasClaims } from './kept-result.js';
import type { Store } from './store.js';
import { articlesById, valueAlone } from './stored-articles.js';

export type TracesOf = (text: string, claims: readonly Claim[]) => readonly Trace[];

/** One trace of one article, with the days between which its words were first told. */
interface Kept {
  readonly article: Traced;
  readonly from: string;
  readonly to: string;
}

/** Of all that say the same of a matter, the one that tells it latest and the one that tells it earliest. */
interface Extremes {
  readonly latest: Kept;
  readonly earliest: Kept;
}

const FIRST = '';
const LAST = '9999-12-31';

const keptOf = (id: string, published: Bounded, trace: Trace): Kept => {
  const { from, to } = trace.recalled ?? published;
  return { article: { id, published, traces: [trace] }, from: from ?? FIRST, to: to ?? LAST };
};

/** Ties go to the lower id, so that the order in which articles are met does not matter. */
const extremesOf = ({ latest, earliest }: Extremes, one: Kept): Extremes => {
  const isLower = (than: Kept): boolean => one.article.id < than.article.id;
  const isLater = one.from > latest.from || (one.from === latest.from && isLower(latest));
  const isEarlier = one.to < earliest.to || (one.to === earliest.to && isLower(earliest));
  return { latest: isLater ? one : latest, earliest: isEarlier ? one : earliest };
};

/** Those with a date that gave claims. */
async function* datedArticles(
  store: Store,
): AsyncGenerator<{ id: string; text: string; published: Bounded; claims: readonly Claim[] }> {
  for await (const [stored, ...twins] of articlesById(store)) {
    if (!stored || twins.length > 0) continue;
    const value = valueAlone(store, stored.result);
    const done = value !== null && hasClaims(value) ? doneOf(value) : null;
    if (done === null || done.text === null || done.dating) continue;
    const { text, published, claims } = done;
    yield { id: stored.id, text, published, claims };
  }
}

/** Traces of dated articles about one of `matters`: what is held grows with the matters, not with the articles. */
export const datedTracesAbout = async (
  store: Store,
  matters: ReadonlySet<string>,
  tracesOf: TracesOf,
): Promise<readonly Traced[]> => {
  const kept = new Map<string, Extremes>();
  for await (const { id, text, published, claims } of datedArticles(store)) {
    for (const trace of tracesOf(text, claims)) {
      if (!matters.has(matterOf(trace))) continue;
      const key = `${matterOf(trace)} ${trace.rank}`;
      const one = keptOf(id, published, trace);
      const before = kept.get(key);
      kept.set(key, before ? extremesOf(before, one) : { latest: one, earliest: one });
    }
  }
  return [...kept.values()].flatMap(({ latest, earliest }) =>
    latest === earliest ? [latest.article] : [latest.article, earliest.article],
  );
};
