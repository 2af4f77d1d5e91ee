/** Articles in; sentences with organisations and a word of a frame or pattern that none took, the most promising first, out. */
import type { Engine } from '../engine.js';
import { type InspectedSentence, inspectText, type NearMiss } from '../inspect.js';
import type { ArticleInput } from '../model/article.js';

/** A sentence that a next pattern, or a wider one, could take. */
export interface Uncovered {
  readonly article: string;
  /** Half-open UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly organisations: readonly string[];
  /** The pattern that comes nearest, and what it lacks. */
  readonly nearest: NearMiss;
}

/** All whom the sentence names or refers to. */
const organisationsOf = ({ mentions, predicates }: InspectedSentence): ReadonlySet<string> =>
  new Set([
    ...mentions.flatMap((mention) => mention.organisations.map(({ id }) => id)),
    ...predicates.flatMap((one) => one.arguments.flatMap(({ organisations }) => organisations)),
  ]);

const uncovered = (article: ArticleInput, one: InspectedSentence): Uncovered[] => {
  const [nearest] = one.nearMisses;
  const organisations = [...organisationsOf(one)];
  if (!nearest || organisations.length === 0 || one.matches.length + one.events.length > 0) return [];
  const { start, end } = one.sentence;
  return [{ article: article.id, start, end, text: article.text.slice(start, end), organisations, nearest }];
};

/** The nearer a pattern comes and the more organisations stand in it (a third tells little), the better. */
const promise = ({ nearest, organisations }: Uncovered): number =>
  nearest.nearness + Math.min(organisations.length, 2) / 2;

const byPromise = (a: Uncovered, b: Uncovered): number =>
  promise(b) - promise(a) || (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start);

/** Sentences from which nothing was taken, up to `most`. */
export const coverPatterns = async (
  articles: AsyncIterable<ArticleInput>,
  engine: Engine,
  most: number,
): Promise<readonly Uncovered[]> => {
  let found: Uncovered[] = [];
  for await (const article of articles) {
    const own = inspectText(article.text, engine).flatMap((one) => uncovered(article, one));
    found = [...found, ...own].sort(byPromise).slice(0, most);
  }
  return found;
};
