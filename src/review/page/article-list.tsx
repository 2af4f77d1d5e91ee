/** The articles that have something to show, as a list to go to any of them. */
import type { Overview } from '../server/payload.js';
import { visible } from '../visible-text.js';
import type { Listed } from './filter-items.js';

interface Props {
  readonly overview: Overview;
  readonly listed: readonly Listed[];
  readonly current: string | null;
  readonly onChoose: (item: Listed) => void;
}

/** So many around the current one are shown: thousands of buttons would be slow and of no use. */
const SHOWN = 100;

export const ArticleList = ({ overview, listed, current, onChoose }: Props) => {
  const counts = new Map<string, { first: Listed; count: number }>();
  for (const entry of listed) {
    const known = counts.get(entry.article);
    if (known) known.count += 1;
    else counts.set(entry.article, { first: entry, count: 1 });
  }
  const articles = overview.articles.filter((a) => counts.has(a.id));
  const at = articles.findIndex((a) => a.id === current);
  const from = Math.max(0, Math.min(at - SHOWN / 2, articles.length - SHOWN));
  return (
    <nav aria-label="Articles">
      <details open={matchMedia('(min-width: 60rem)').matches}>
        <summary>{`${articles.length} articles`}</summary>
        <ul>
          {articles.slice(from, from + SHOWN).map(({ id, title }) => {
            const entry = counts.get(id);
            return (
              <li key={id}>
                <button
                  type="button"
                  aria-current={id === current ? 'true' : undefined}
                  onClick={() => entry && onChoose(entry.first)}
                >
                  {`${visible(title ?? id)} (${entry?.count ?? 0})`}
                </button>
              </li>
            );
          })}
        </ul>
      </details>
    </nav>
  );
};
