/** Counts by article in, the interval in which a measure of them lies out. */

/** Outcomes of one article, or of all of them pooled. */
export interface Counts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

/** Bounds of a 95% interval, ends included. */
export type Interval = readonly [low: number, high: number];

const ROUNDS = 1000;

/** A small generator of the same numbers on every machine: 32-bit state, values from 0 to 1, 1 excluded. */
const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const atShare = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** Pooled counts in, a measure from 0 to 1 out; null where the counts do not define it. */
export type MeasureOf = (pooled: Counts) => number | null;

/** Draws of the articles with replacement, pooled. */
const draws = (articles: readonly Counts[]): Counts[] => {
  const next = generator(0x5eed);
  return Array.from({ length: ROUNDS }, () => {
    const pooled = { truePositives: 0, falsePositives: 0, falseNegatives: 0 };
    for (let draw = 0; draw < articles.length; draw += 1) {
      const counts = articles[Math.floor(next() * articles.length)];
      pooled.truePositives += counts?.truePositives ?? 0;
      pooled.falsePositives += counts?.falsePositives ?? 0;
      pooled.falseNegatives += counts?.falseNegatives ?? 0;
    }
    return pooled;
  });
};

/**
 * Percentile bootstrap over articles, drawn with replacement, since claims of one article stand and fall
 * together; one interval for each measure. Null where most draws leave the measure undefined or there are
 * fewer than two articles.
 */
export const bootstrapIntervals = <K extends string>(
  articles: readonly Counts[],
  measures: Readonly<Record<K, MeasureOf>>,
): Record<K, Interval | null> => {
  const pools = articles.length < 2 ? [] : draws(articles);
  const intervalOf = (measure: MeasureOf): Interval | null => {
    const values = pools.map(measure).filter((value) => value !== null);
    if (values.length < ROUNDS / 2) return null;
    const sorted = Float64Array.from(values).sort();
    return [atShare(sorted, 0.025), atShare(sorted, 0.975)];
  };
  const entries = (Object.keys(measures) as K[]).map((key) => [key, intervalOf(measures[key])] as const);
  return Object.fromEntries(entries) as Record<K, Interval | null>;
};
