/** Differences of all articles in; precision, recall, F1 and date accuracy out. */
import { isCore, type Relation, relation } from '../model/claim.js';
import { bootstrapIntervals, type Counts, type Interval } from './bootstrap.js';
import type { ArticleDiff, Difference } from './difference.js';

/** Pooled counts with their measures; a measure is null where nothing defines it. */
export interface Measure extends Counts {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** 95% bootstrap intervals over articles. */
  readonly intervals: {
    readonly precision: Interval | null;
    readonly recall: Interval | null;
    readonly f1: Interval | null;
  };
}

/** Detection: relation and participants agree. Full: and the status is accepted. */
export interface GroupScore {
  readonly detection: Measure;
  readonly full: Measure;
}

/** Over matched claims whose gold gives the date: how many, and how many have the same value. */
export interface Accuracy {
  readonly given: number;
  readonly equal: number;
  readonly accuracy: number | null;
}

export interface Scores {
  readonly core: GroupScore;
  readonly all: GroupScore;
  /** Relations that occur, in the order of the vocabulary. */
  readonly relations: Readonly<Partial<Record<Relation, GroupScore>>>;
  /** Patterns that fired, by name. Recall is over all required gold claims of the pattern's relations. */
  readonly patterns: Readonly<Record<string, GroupScore>>;
  readonly event: Accuracy;
  readonly reported: Accuracy;
}

type Level = 'detection' | 'full';

/** One gold or extracted claim's contribution to the counts of its relation. */
export interface Outcome {
  readonly kind: keyof Counts;
  readonly relation: Relation;
  readonly pattern: string | null;
}

const agreesAt = (d: Difference, level: Level): boolean => (level === 'full' ? d.full : d.detected);

export const outcomes = (d: Difference, level: Level): Outcome[] => {
  const pattern = d.claim?.pattern ?? null;
  if (d.gold && d.claim && !d.optional && agreesAt(d, level))
    return [{ kind: 'truePositives', relation: d.gold.relation, pattern }];
  const found: Outcome[] = [];
  if (d.gold && !d.optional) found.push({ kind: 'falseNegatives', relation: d.gold.relation, pattern: null });
  const tolerated = level === 'full' ? d.excused : d.optional && d.detected;
  if (d.claim && !tolerated) found.push({ kind: 'falsePositives', relation: d.claim.relation, pattern });
  return found;
};

const precision = (c: Counts): number | null =>
  c.truePositives + c.falsePositives === 0 ? null : c.truePositives / (c.truePositives + c.falsePositives);
const recall = (c: Counts): number | null =>
  c.truePositives + c.falseNegatives === 0 ? null : c.truePositives / (c.truePositives + c.falseNegatives);
export const f1 = (c: Counts): number | null => {
  const all = 2 * c.truePositives + c.falsePositives + c.falseNegatives;
  return all === 0 ? null : (2 * c.truePositives) / all;
};

const measureOf = (articles: readonly Counts[], withIntervals: boolean): Measure => {
  const pooled = { truePositives: 0, falsePositives: 0, falseNegatives: 0 };
  for (const counts of articles) {
    pooled.truePositives += counts.truePositives;
    pooled.falsePositives += counts.falsePositives;
    pooled.falseNegatives += counts.falseNegatives;
  }
  return {
    ...pooled,
    precision: precision(pooled),
    recall: recall(pooled),
    f1: f1(pooled),
    intervals: bootstrapIntervals(withIntervals ? articles : [], { precision, recall, f1 }),
  };
};

/** Counts of one article for the outcomes that `belongs` selects. */
const countOutcomes = (found: readonly Outcome[], belongs: (o: Outcome) => boolean): Counts => {
  const counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0 };
  for (const o of found) if (belongs(o)) counts[o.kind] += 1;
  return counts;
};

/** A pattern misses whatever of its relations any other pattern, or none, found. */
const patternCounts = (
  found: readonly Outcome[],
  pattern: string,
  relations: ReadonlySet<Relation>,
): Counts => {
  const own = countOutcomes(found, (o) => o.pattern === pattern);
  const gold = countOutcomes(found, (o) => relations.has(o.relation));
  return { ...own, falseNegatives: gold.truePositives + gold.falseNegatives - own.truePositives };
};

const accuracy = (differences: readonly Difference[], field: 'event' | 'reported'): Accuracy => {
  const given = differences.filter((d) => d.detected && !d.optional && typeof d.gold?.[field] === 'string');
  const equal = given.filter((d) => d.gold?.[field] === d.claim?.[field]?.edtf).length;
  return { given: given.length, equal, accuracy: given.length === 0 ? null : equal / given.length };
};

/** Scores of annotation.md over all articles pooled. */
export const scoreDiff = (articles: readonly ArticleDiff[], withIntervals = true): Scores => {
  const byLevel = (level: Level) => articles.map((a) => a.differences.flatMap((d) => outcomes(d, level)));
  const found = { detection: byLevel('detection'), full: byLevel('full') };
  const group = (counts: (outcomes: readonly Outcome[]) => Counts): GroupScore => ({
    detection: measureOf(found.detection.map(counts), withIntervals),
    full: measureOf(found.full.map(counts), withIntervals),
  });
  const select = (belongs: (o: Outcome) => boolean): GroupScore =>
    group((list) => countOutcomes(list, belongs));
  const differences = articles.flatMap((a) => a.differences);
  const relations = new Set(
    found.full
      .flat()
      .concat(found.detection.flat())
      .map((o) => o.relation),
  );
  const patterns = new Map<string, Set<Relation>>();
  for (const { claim } of differences)
    if (claim) patterns.set(claim.pattern, (patterns.get(claim.pattern) ?? new Set()).add(claim.relation));
  return {
    core: select((o) => isCore(o.relation)),
    all: select(() => true),
    relations: Object.fromEntries(
      relation.options.filter((r) => relations.has(r)).map((r) => [r, select((o) => o.relation === r)]),
    ),
    patterns: Object.fromEntries(
      [...patterns]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, own]) => [name, group((list) => patternCounts(list, name, own))]),
    ),
    event: accuracy(differences, 'event'),
    reported: accuracy(differences, 'reported'),
  };
};
