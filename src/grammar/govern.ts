/** Predicates in, and what governs them, which is noted of those that nothing governs yet. */
import type { Predicate } from '../model/predicate.js';

export const govern = (heads: readonly Predicate[], predicate: Predicate | null, as: string): void => {
  if (!predicate) return;
  for (const head of heads) head.governor ??= { predicate, as };
};
