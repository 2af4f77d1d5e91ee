/** Claims judged against gold in; how much to trust each pattern's claims, and how well that holds, out. */

/** A claim that was judged: `right` where relation, participants and status are as the gold has them. */
export interface Judged {
  readonly pattern: string;
  readonly article: string;
  readonly right: boolean;
}

/** By pattern, the share of its claims that are right; by the empty name, that of all. From 0 to 1. */
export type Rates = Readonly<Record<string, number>>;

interface Tally {
  readonly right: number;
  readonly total: number;
}

const NONE: Tally = { right: 0, total: 0 };
/** Claims that the pooled rate weighs as much as, the candidates from which the data choose. */
const STRENGTHS = [1, 2, 4, 8, 16, 32, 64];

/** As far as a confidence goes: no pattern is beyond doubt. */
const CERTAIN = 0.999;

const tally = (judged: readonly Judged[]): Tally => ({
  right: judged.filter((j) => j.right).length,
  total: judged.length,
});

const tallies = (judged: readonly Judged[]): ReadonlyMap<string, Tally> => {
  const found = new Map<string, Tally>();
  for (const { pattern, right } of judged) {
    const t = found.get(pattern) ?? NONE;
    found.set(pattern, { right: t.right + Number(right), total: t.total + 1 });
  }
  return found;
};

const without = (a: Tally, b: Tally): Tally => ({ right: a.right - b.right, total: a.total - b.total });

/** Laplace's rule: never quite 0 or 1 on however much evidence. */
const pooledRate = ({ right, total }: Tally): number => (right + 1) / (total + 2);

/** The mean of a Beta distribution whose prior is the pooled rate with the weight of `strength` claims. */
const smoothed = ({ right, total }: Tally, pooled: number, strength: number): number =>
  (right + strength * pooled) / (total + strength);

export interface Prediction {
  readonly confidence: number;
  readonly right: boolean;
}

/** For each claim the confidence that all other articles would have given it. */
export const leaveOneOut = (judged: readonly Judged[], strength: number): readonly Prediction[] => {
  const [all, byPattern] = [tally(judged), tallies(judged)];
  const articles = new Map<string, Judged[]>();
  for (const j of judged) articles.set(j.article, [...(articles.get(j.article) ?? []), j]);
  return [...articles.values()].flatMap((own) => {
    const [ownAll, ownByPattern] = [tally(own), tallies(own)];
    const pooled = pooledRate(without(all, ownAll));
    return own.map(({ pattern, right }) => {
      const others = without(byPattern.get(pattern) ?? NONE, ownByPattern.get(pattern) ?? NONE);
      return { confidence: smoothed(others, pooled, strength), right };
    });
  });
};

const surprise = (predictions: readonly Prediction[]): number =>
  predictions.reduce((sum, p) => sum - Math.log(p.right ? p.confidence : 1 - p.confidence), 0);

/** The strength of smoothing under which articles left out are least surprising. */
export const bestStrength = (judged: readonly Judged[]): number => {
  const [first = 4, ...others] = STRENGTHS;
  const cost = (strength: number): number => surprise(leaveOneOut(judged, strength));
  return others.reduce((best, strength) => (cost(strength) < cost(best) ? strength : best), first);
};

/** Rounded to thousandths; patterns sorted by name. */
export const calibrate = (judged: readonly Judged[], strength = bestStrength(judged)): Rates => {
  const pooled = pooledRate(tally(judged));
  const round = (n: number): number => Math.min(CERTAIN, Math.max(1 - CERTAIN, Math.round(n * 1000) / 1000));
  const rates = [...tallies(judged)].map(
    ([name, t]) => [name, round(smoothed(t, pooled, strength))] as const,
  );
  return Object.fromEntries([['', round(pooled)] as const, ...rates.sort(([a], [b]) => (a < b ? -1 : 1))]);
};

/** A line of a reliability table: of the claims given a confidence from `from` to below `to`, how many were right. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  /** Mean confidence given. */
  readonly given: number;
  /** Share that was right. */
  readonly right: number;
}

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0001];

export const reliability = (predictions: readonly Prediction[]): readonly ReliabilityBin[] =>
  EDGES.slice(0, -1).flatMap((from, i) => {
    const to = EDGES[i + 1] ?? 1;
    const own = predictions.filter((p) => p.confidence >= from && p.confidence < to);
    if (own.length === 0) return [];
    const given = own.reduce((sum, p) => sum + p.confidence, 0) / own.length;
    const right = own.filter((p) => p.right).length / own.length;
    return [{ from, to: Math.min(1, to), claims: own.length, given, right }];
  });

/** Mean distance between the confidence given and the share that was right, weighted by claims: 0 is perfect. */
export const calibrationError = (bins: readonly ReliabilityBin[]): number => {
  const total = bins.reduce((sum, b) => sum + b.claims, 0);
  return total === 0 ? 0 : bins.reduce((sum, b) => sum + b.claims * Math.abs(b.given - b.right), 0) / total;
};

/**
 * Confidence that at least one of several independent sources is right, from the best claim of each. Copies of
 * one report are one source: pass one confidence for them.
 */
export const ofIndependentSources = (confidences: readonly number[]): number =>
  1 - confidences.reduce((doubt, c) => doubt * (1 - c), 1);
