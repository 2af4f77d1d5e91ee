/** A review in, what the page shows of it out. */
import { relation, status } from '../../model/claim.js';
import { likeness } from '../alike.js';
import { likelyReason, REASONS } from '../decision.js';
import { titleOf } from '../describe-difference.js';
import { type Order, orderItems } from '../order-items.js';
import { namer, namesOf } from '../organisation-names.js';
import type { Review, ReviewItem } from '../review.js';
import type { Store } from '../store.js';
import type { ArticleView, ItemSummary, Overview } from './payload.js';

type Places = ItemSummary['places'];

/** Where each item stands in the other orders. */
const placesIn = (items: readonly ReviewItem[]): ((item: ReviewItem) => Places) => {
  const placed = (order: Order) => new Map(orderItems(items, order).map((item, place) => [item, place]));
  const [confidence, score] = [placed('confidence'), placed('score')];
  return (item) => ({ confidence: confidence.get(item) ?? 0, score: score.get(item) ?? 0 });
};

const summaryOf = (
  { difference: d, decision, pending, version }: ReviewItem,
  places: Places,
  nameOf: (id: string) => string,
): ItemSummary => ({
  id: d.id,
  kind: d.kind,
  pending,
  decided: decision !== null,
  version,
  likeness: likeness(d),
  places,
  likelyReason: likelyReason(d),
  relation: d.gold?.relation ?? d.claim?.relation ?? '',
  statuses: [...new Set([...(d.gold?.status ?? []), ...(d.claim ? [d.claim.status] : [])])],
  pattern: d.claim?.pattern ?? null,
  text: `${titleOf(d, nameOf)} ${titleOf(d)} ${d.claim?.evidence[0]?.quote ?? d.gold?.evidence ?? ''}`,
});

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** All articles with their differences, in the order of the review; articles without a claim on either side are left out. */
export const overviewOf = (store: Store, review: Review): Overview => {
  const byArticle = new Map<string, ItemSummary[]>();
  const names = namesOf(store.extracted.claims, store.extracted.known ?? new Map());
  const nameOf = namer(names);
  const placesOf = placesIn(review.items);
  for (const item of review.items) {
    const list = byArticle.get(item.difference.article) ?? [];
    list.push(summaryOf(item, placesOf(item), nameOf));
    byArticle.set(item.difference.article, list);
  }
  const pending = review.items.filter((item) => item.pending).length;
  return {
    reviewer: store.reviewer,
    progress: { decided: review.decided, all: review.decided + pending },
    vocabulary: { relations: relation.options, statuses: status.options, reasons: REASONS },
    articles: [...byArticle].map(([id, items]) => {
      const article = store.extracted.articles.get(id);
      return { id, title: article?.title ?? null, published: article?.published.edtf ?? '', items };
    }),
    organisations: [...names].map(([id, name]) => ({ id, name })).sort((a, b) => byCode(a.id, b.id)),
  };
};

/** One article; null where the review has none of that id. */
export const articleViewOf = (store: Store, review: Review, id: string): ArticleView | null => {
  const article = store.extracted.articles.get(id);
  if (!article) return null;
  const { title, source, published, text } = article;
  return {
    article: { id, title, source, published, text },
    items: review.items.filter((item) => item.difference.article === id),
  };
};
