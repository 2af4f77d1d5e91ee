/** A predicate in, it and what governs it out, innermost first, at most so many. */
import type { Predicate } from '../model/predicate.js';

export const outward = (predicate: Predicate, most: number): readonly Predicate[] => {
  const chain: Predicate[] = [];
  let outer: Predicate | undefined = predicate;
  while (outer && chain.length < most) {
    chain.push(outer);
    outer = outer.governor?.predicate;
  }
  return chain;
};
