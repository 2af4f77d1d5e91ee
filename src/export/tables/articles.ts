/** An article's record in; its row out. */
import type { ArticleRecord } from '../../model/article.js';
import { BASES } from '../meanings.js';
import type { RowOf, Table } from '../table.js';

export const ARTICLES = {
  name: 'articles',
  title: 'Articles',
  says: 'A row for each article that was read. Texts stay in the dataset; quotes are in evidence.',
  key: ['id'],
  references: [],
  columns: {
    id: { type: 'string', required: true, says: 'path under its folder, or the id that it carries' },
    path: { type: 'string', required: true, says: 'file that it was read from' },
    sha256: { type: 'string', required: true, says: 'of its bytes, in hexadecimal' },
    source: { type: 'string', says: 'the outlet' },
    title: { type: 'string', says: 'headline' },
    url: { type: 'string', says: 'where it stands on the web' },
    published: { type: 'string', required: true, says: 'when it was published, as EDTF' },
    published_from: { type: 'date', says: 'the first day that this may be; empty where open' },
    published_to: { type: 'date', says: 'the last day that this may be; empty where open' },
    published_basis: { type: 'string', required: true, values: BASES, says: 'what the date rests on' },
    claims: { type: 'integer', required: true, says: 'how many claims it gave' },
  },
} as const satisfies Table;

export const articleRow = (article: ArticleRecord, claims: number): RowOf<typeof ARTICLES> => {
  const { id, path, sha256, source, title, url, published } = article;
  return {
    ...{ id, path, sha256, source, title, url: url ?? null },
    published: published.edtf,
    published_from: published.from,
    published_to: published.to,
    published_basis: published.basis,
    claims,
  };
};
