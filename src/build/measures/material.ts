/** The project's root in; every set of articles with its gold, and the cases, out: read once, measured as often as wished. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticlesTable } from '../../dataset/articles-table.js';
import { readArticles } from '../../dataset/read-articles.js';
import type { ArticleInput } from '../../model/article.js';
import type { GoldFile } from '../../model/gold.js';
import { formatProblem, type Problem } from '../../model/problem.js';
import { readGold } from '../../review/read-gold.js';
import { type CaseItem, parseCases } from './case-item.js';

/** Articles that one score is of; `published` is null where it is inferred, as `run` does. */
export interface ArticleSet {
  readonly name: string;
  readonly articles: readonly ArticleInput[];
  readonly gold: readonly GoldFile[];
}

/** Plain data, that a worker can be given. */
export interface Material {
  readonly sets: readonly ArticleSet[];
  /** Null where they are not on this machine. */
  readonly cases: readonly CaseItem[] | null;
  /** Names of what is not on this machine, and where it was looked for. */
  readonly absent: ReadonlyMap<string, string>;
}

interface Place {
  readonly name: string;
  readonly articles: string;
  readonly gold: string;
  readonly table?: string;
}

/** Paths from the root; what lies outside of it need not be there. */
const PLACES: readonly Place[] = [
  { name: 'corpus/tuning', articles: 'corpus/tuning', gold: 'test/gold/tuning' },
  { name: 'corpus/held-out', articles: 'corpus/held-out', gold: 'test/gold/held-out' },
  {
    name: 'seeds',
    articles: '../shared/seeds',
    gold: '../shared/gold',
    table: '../shared/articles.csv',
  },
  {
    name: 'articles',
    articles: '../shared/articles/texts',
    gold: '../shared/articles/gold',
    table: '../shared/articles/articles.csv',
  },
];

/** What the cases are called in tables and floors. */
export const CASES = 'cases';
const CASES_FILE = '../shared/cases/claims.jsonl';

const refuse = (problem: Problem): never => {
  throw new Error(formatProblem(problem));
};

const readSet = async (root: string, { name, articles, gold, table }: Place): Promise<ArticleSet> => {
  const rows = table === undefined ? null : parseArticlesTable(readFileSync(join(root, table)));
  const read: ArticleInput[] = [];
  for await (const article of readArticles([join(root, articles)], refuse, rows)) read.push(article);
  return { name, articles: read, gold: (await readGold(join(root, gold))).map((stored) => stored.gold) };
};

/** Throws for an article or gold that cannot be read: a measure that leaves some out is none. */
export const readMaterial = async (root: string): Promise<Material> => {
  const absent = new Map<string, string>();
  const isHere = (name: string, path: string): boolean => {
    if (existsSync(join(root, path))) return true;
    absent.set(name, path);
    return false;
  };
  const here = PLACES.filter(({ name, articles }) => isHere(name, articles));
  return {
    sets: await Promise.all(here.map((place) => readSet(root, place))),
    cases: isHere(CASES, CASES_FILE) ? parseCases(readFileSync(join(root, CASES_FILE), 'utf8')) : null,
    absent,
  };
};
