/** A domain, articles and their gold in; how often each pattern fired and how right it was out. */
import type { ArticleInput } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import type { Domain } from '../model/domain.js';
import type { CompiledFrame } from '../model/frame.js';
import type { GoldFile } from '../model/gold.js';
import { extractClaims } from '../pipeline.js';
import { diffClaims } from '../review/diff-claims.js';

interface Use {
  /** `relation/name`. */
  readonly pattern: string;
  /** Claims that it gave; null where no articles were searched. */
  readonly fired: number | null;
  /** Of its claims whose articles have gold, the share that is right, status included. */
  readonly precision: number | null;
  /** Of all gold claims of its relation, the share that it found. */
  readonly recall: number | null;
}

/** A pattern that is laid on words. */
export interface TriggerUse extends Use {
  readonly ways: number;
  readonly triggers: number;
}

/** A frame, which is laid on predicates. */
export interface FrameUse extends Use {
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  /** Where the arguments of its verbs and of its nouns stand. */
  readonly roles: CompiledFrame['roles'];
  readonly nounRoles: CompiledFrame['nounRoles'];
}

export type PatternUse = TriggerUse | FrameUse;

export interface Searched {
  readonly ids: readonly string[];
  readonly claims: readonly Claim[];
}

/** Searches all articles for claims. */
export const searchArticles = async (
  articles: AsyncIterable<ArticleInput>,
  domain: Domain,
): Promise<Searched> => {
  const ids: string[] = [];
  const claims: Claim[] = [];
  for await (const article of articles) {
    ids.push(article.id);
    claims.push(...extractClaims(article, { domain }).claims);
  }
  return { ids, claims };
};

const phrasesOf = (specs: CompiledFrame['verbs']): readonly string[] => specs.map((words) => words.join(' '));

/** Frames, then patterns, each in the order of the domain's files. */
export const listPatterns = (
  { grammar, patterns }: Domain,
  searched: Searched | null,
  gold: readonly GoldFile[] | null,
): readonly PatternUse[] => {
  const scores =
    searched && gold ? diffClaims(searched.claims, gold, { articles: searched.ids }).scores.patterns : {};
  const use = (name: string): Use => ({
    pattern: name,
    fired: searched?.claims.filter((claim) => claim.pattern === name).length ?? null,
    precision: scores[name]?.full.precision ?? null,
    recall: scores[name]?.full.recall ?? null,
  });
  return [
    ...grammar.frames.map(({ name, verbs, nouns, roles, nounRoles }) => ({
      ...use(name),
      ...{ verbs: phrasesOf(verbs), nouns: phrasesOf(nouns), roles, nounRoles },
    })),
    ...patterns.map(({ name, matches, triggers }) => ({
      ...use(name),
      ...{ ways: matches.length, triggers: triggers.length },
    })),
  ];
};
