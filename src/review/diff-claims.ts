/** Extracted claims and gold in; who is matched, changed, missing or spurious, and the scores, out. */
import type { Claim } from '../model/claim.js';
import type { GoldClaim, GoldFile } from '../model/gold.js';
import { compareFields } from './compare-fields.js';
import type { ArticleDiff, Diff, Difference } from './difference.js';
import { goldId } from './gold-identity.js';
import { articleKey, matchArticles } from './match-articles.js';
import { type Agreement, agreement, pairClaims } from './pair-claims.js';
import { scoreDiff } from './score-diff.js';

export interface DiffOptions {
  /**
   * Ids of all articles that were read, with or without claims. Without it every gold file is scored, as an
   * article that gave nothing cannot be told from one that was never read.
   */
  readonly articles?: readonly string[];
  /** False spares the bootstrap intervals, which take most of the time; they are null then. */
  readonly intervals?: boolean;
}

/** The optional gold claim that takes this claim: one that accepts it wholly, or else detects it. */
const takenBy = (optional: readonly GoldClaim[], claim: Claim) => {
  const agreements = optional.map((gold) => ({ gold, agreement: agreement(gold, claim) }));
  return agreements.find((a) => a.agreement.full) ?? agreements.find((a) => a.agreement.detected) ?? null;
};
type Taken = ReturnType<typeof takenBy>;

const paired = (gold: GoldClaim, claim: Claim, a: Agreement, file: GoldFile) => {
  const fields = compareFields(gold, claim, file.published);
  const { detected, full } = a;
  return {
    id: claim.id,
    article: claim.article,
    kind: fields.length === 0 ? 'matched' : 'changed',
    fields,
    gold,
    claim,
    detected,
    full,
  } as const;
};

const unpaired = { detected: false, full: false, fields: [], optional: false } as const;

const ofLeftOver = (claim: Claim, taken: Taken, file: GoldFile): Difference =>
  taken
    ? { ...paired(taken.gold, claim, taken.agreement, file), optional: true, excused: taken.agreement.full }
    : {
        ...unpaired,
        id: claim.id,
        kind: 'spurious',
        article: claim.article,
        excused: false,
        gold: null,
        claim,
      };

const diffArticle = (article: string, claims: readonly Claim[], file: GoldFile): ArticleDiff => {
  const taken = claims.map((claim) => takenBy(file.optional, claim));
  const agreements = file.claims.map((gold) => claims.map((claim) => agreement(gold, claim)));
  const pairs = new Map(pairClaims(agreements, claims.length, (column) => taken[column] !== null));
  const used = new Set(pairs.values());
  const required = file.claims.map((gold, row): Difference => {
    const column = pairs.get(row);
    const claim = column === undefined ? undefined : claims[column];
    const agreed = column === undefined ? undefined : agreements[row]?.[column];
    if (column === undefined || !claim || !agreed)
      return {
        ...unpaired,
        id: goldId(article, gold),
        kind: 'missing',
        article,
        excused: false,
        gold,
        claim: null,
      };
    return {
      ...paired(gold, claim, agreed, file),
      optional: false,
      excused: taken[column]?.agreement.full ?? false,
    };
  });
  const leftOver = claims.flatMap((claim, column) =>
    used.has(column) ? [] : [ofLeftOver(claim, taken[column] ?? null, file)],
  );
  return { article, differences: [...required, ...leftOver] };
};

/** Ties between equally good assignments fall by position, so the order of the input must not decide them. */
const inTextOrder = (a: Claim, b: Claim): number =>
  (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) || (a.id < b.id ? -1 : 1);

/**
 * Pairs the claims of each article with its gold by meaning, without scores. Gold is matched to articles by
 * id or unambiguous base name.
 */
export const compareClaims = (
  claims: readonly Claim[],
  gold: readonly GoldFile[],
  options: DiffOptions = {},
): Omit<Diff, 'scores'> => {
  const byArticle = new Map<string, Claim[]>();
  for (const claim of claims.toSorted(inTextOrder)) {
    const own = byArticle.get(claim.article);
    if (own) own.push(claim);
    else byArticle.set(claim.article, [claim]);
  }
  const match = matchArticles([...byArticle.keys(), ...(options.articles ?? [])], gold);
  const silent = options.articles === undefined ? match.withoutArticle : [];
  const articles = [...match.pairs, ...silent.map((file) => [articleKey(file.article), file] as const)]
    .map(([article, file]) => diffArticle(article, byArticle.get(article) ?? [], file))
    .sort((a, b) => (a.article < b.article ? -1 : 1));
  const withoutArticle = options.articles === undefined ? [] : match.withoutArticle;
  return {
    articles,
    unscored: { withoutGold: match.withoutGold, withoutArticle: withoutArticle.map((file) => file.article) },
  };
};

/**
 * Compares and scores. The order of either input has no influence on the scores; claims of articles without
 * gold are named in `unscored` and not counted.
 */
export const diffClaims = (
  claims: readonly Claim[],
  gold: readonly GoldFile[],
  options: DiffOptions = {},
): Diff => {
  const { articles, unscored } = compareClaims(claims, gold, options);
  return { articles, scores: scoreDiff(articles, options.intervals), unscored };
};
