/** A diff and a choice of what to look at in, the differences that are chosen out. */
import { type Relation, relation, type Status, status } from '../model/claim.js';
import { UserError } from '../model/problem.js';
import {
  DIFFERENCE_KINDS,
  type Diff,
  type Difference,
  type DifferenceKind,
  isDifference,
} from './difference.js';

/** Empty lists choose everything. */
export interface Selection {
  readonly relations: readonly Relation[];
  readonly statuses: readonly Status[];
  readonly patterns: readonly string[];
  readonly kinds: readonly DifferenceKind[];
  readonly articles: readonly string[];
}

const among = <T>(chosen: readonly T[], given: readonly (T | undefined)[]): boolean =>
  chosen.length === 0 || given.some((value) => value !== undefined && chosen.includes(value));

/** Whether the difference is among those chosen. */
export const isSelected = (d: Difference, s: Selection): boolean =>
  among(s.relations, [d.gold?.relation, d.claim?.relation]) &&
  among(s.statuses, [...(d.gold?.status ?? []), d.claim?.status]) &&
  among(s.patterns, [d.claim?.pattern]) &&
  among(s.kinds, [d.kind]) &&
  among(s.articles, [d.article]);

/** The same diff with only the chosen differences; scores stay those of the whole. */
export const selectDifferences = (diff: Diff, selection: Selection): Diff => ({
  ...diff,
  articles: diff.articles
    .map((a) => ({ ...a, differences: a.differences.filter((d) => isSelected(d, selection)) }))
    .filter((a) => a.differences.length > 0),
});

/** The same diff without what agrees, which a reader need not see. */
export const onlyDifferences = (diff: Diff): Diff => ({
  ...diff,
  articles: diff.articles
    .map((a) => ({ ...a, differences: a.differences.filter(isDifference) }))
    .filter((a) => a.differences.length > 0),
});

/** What the options of a command say, before it is known whether the words exist. */
export interface SelectionOptions {
  readonly relation?: readonly string[];
  readonly status?: readonly string[];
  readonly pattern?: readonly string[];
  readonly kind?: readonly string[];
  readonly article?: readonly string[];
}

const known = <T extends string>(option: string, words: readonly T[], given: readonly string[] = []): T[] =>
  given.map((word) => {
    const found = words.find((w) => w === word);
    if (found !== undefined) return found;
    const reason = `unexpected ${JSON.stringify(word)}, expected one of ${words.join(', ')}`;
    throw new UserError({ code: 'unknown-word', place: option, reason });
  });

/** Reads the options; throws a `UserError` for a word that is none of the vocabulary. */
export const parseSelection = (options: SelectionOptions): Selection => ({
  relations: known('--relation', relation.options, options.relation),
  statuses: known('--status', status.options, options.status),
  patterns: options.pattern ?? [],
  kinds: known('--kind', DIFFERENCE_KINDS, options.kind),
  articles: options.article ?? [],
});
