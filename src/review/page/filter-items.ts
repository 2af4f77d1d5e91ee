/** The overview and the reader's filters in, the items to go through, in order, out. */
import type { Order } from '../order-items.js';
import type { ItemSummary, Overview } from '../server/payload.js';

export interface Filters {
  readonly state: 'pending' | 'decided' | 'all';
  readonly kind: string;
  readonly relation: string;
  readonly status: string;
  readonly pattern: string;
  readonly search: string;
  readonly order: Order;
}

export const NO_FILTERS: Filters = {
  state: 'pending',
  kind: '',
  relation: '',
  status: '',
  pattern: '',
  search: '',
  order: 'text',
};

/** An item and the article that it belongs to. */
export interface Listed {
  readonly article: string;
  readonly item: ItemSummary;
}

const hasState = (item: ItemSummary, state: Filters['state']): boolean => {
  if (state === 'pending') return item.pending;
  return state === 'all' || item.decided;
};

const inOrder = (listed: readonly Listed[], order: Order): Listed[] =>
  order === 'text' ? [...listed] : listed.toSorted((a, b) => a.item.places[order] - b.item.places[order]);

/** An empty filter lets everything through; the search wants all its words, in any order. */
export const listItems = (overview: Overview, filters: Filters): Listed[] => {
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = overview.articles.flatMap(({ id, title, items }) =>
    items
      .filter(
        (item) =>
          hasState(item, filters.state) &&
          (filters.kind === '' || item.kind === filters.kind) &&
          (filters.relation === '' || item.relation === filters.relation) &&
          (filters.status === '' || item.statuses.includes(filters.status)) &&
          (filters.pattern === '' || item.pattern === filters.pattern) &&
          words.every((word) => `${id} ${title ?? ''} ${item.text}`.toLowerCase().includes(word)),
      )
      .map((item) => ({ article: id, item })),
  );
  return inOrder(found, filters.order);
};
