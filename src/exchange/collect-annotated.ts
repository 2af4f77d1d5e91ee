/** Claims of a run, or gold with a run's articles, in; the articles with their notes out. */
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import type { GoldFile } from '../model/gold.js';
import { goldClaim } from '../model/gold.js';
import { groupBy } from '../model/group-by.js';
import { locate } from '../review/excerpt.js';
import { entryOfClaim } from '../review/gold-entry.js';
import { goldId } from '../review/gold-identity.js';
import { matchArticles } from '../review/match-articles.js';
import type { Annotated, Note } from './annotated.js';

type Articles = ReadonlyMap<string, ArticleRecord>;

/** An entry that stands twice has two ids. */
const distinct = (notes: readonly Note[]): Note[] => {
  const met = new Map<string, number>();
  return notes.map((note) => {
    const count = (met.get(note.id) ?? 0) + 1;
    met.set(note.id, count);
    return count === 1 ? note : { ...note, id: `${note.id}.${count}` };
  });
};

const noteOfClaim = (claim: Claim): Note => ({
  id: claim.id,
  gold: goldClaim.parse(entryOfClaim(claim)),
  optional: false,
  spans: claim.evidence.map(({ start, end }) => ({ start, end })),
  claim,
});

/** Every article of the run, those without claims included. */
export const annotatedClaims = (claims: readonly Claim[], articles: Articles): Annotated[] => {
  const own = groupBy(claims, (claim) => claim.article);
  return [...articles.values()].map(({ id, title, published, text }) => ({
    article: id,
    published: published.edtf,
    title,
    text,
    notes: distinct((own.get(id) ?? []).map(noteOfClaim)),
  }));
};

const noteOfGold =
  (article: string, text: string | null, optional: boolean) =>
  (gold: GoldFile['claims'][0]): Note => {
    const span = text === null ? null : locate(text, gold.evidence);
    return { id: goldId(article, gold), gold, optional, spans: span ? [span] : [], claim: null };
  };

/** Every gold file; the text is that of the article of the same id or unambiguous base name. */
export const annotatedGold = (gold: readonly GoldFile[], articles: Articles): Annotated[] => {
  const { pairs } = matchArticles([...articles.keys()], gold);
  const recordOf = new Map(pairs.map(([id, file]) => [file, articles.get(id)]));
  return gold.map((file) => {
    const { article, published, claims, optional } = file;
    const text = recordOf.get(file)?.text ?? null;
    const notes = [
      ...claims.map(noteOfGold(article, text, false)),
      ...optional.map(noteOfGold(article, text, true)),
    ];
    const title = recordOf.get(file)?.title ?? null;
    return { article, published: published ?? null, title, text, notes: distinct(notes) };
  });
};

/** The gold that the notes make up. */
export const goldOf = ({ article, published, notes }: Annotated): GoldFile => ({
  article,
  ...(published === null ? {} : { published }),
  claims: notes.filter((n) => !n.optional).map((n) => n.gold),
  optional: notes.filter((n) => n.optional).map((n) => n.gold),
});
