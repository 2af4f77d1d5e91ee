/** A domain in; every rule that claims rest on, each with a way to measure without it, out: data first, then lists of the code. */
import { SIEVES } from '../../discourse/sieves.js';
import type { Domain } from '../../model/domain.js';
import { GOVERNOR_RULES } from '../../relations/governor-rules.js';

type Measure<Result> = (domain: Domain) => Promise<Result>;

export interface Rule {
  /** `merger/merge` of a frame, `bid/joint-bid` of a pattern, `approve` of a class, `sieve plural`, `governor denies`. */
  readonly name: string;
  /** What is measured while the rule is out. */
  readonly without: <Result>(measure: Measure<Result>) => Promise<Result>;
}

type Named = { readonly name: string };

const leftOut = <One extends Named>(all: readonly One[], name: string): readonly One[] =>
  all.filter((one) => one.name !== name);

/** Rules that are data: the domain is another one. */
const ofData = <One extends Named>(all: readonly One[], put: (kept: readonly One[]) => Domain): Rule[] =>
  all.map(({ name }) => ({ name, without: (measure) => measure(put(leftOut(all, name))) }));

/** Rules that are code: out of their list for as long as is measured, and then in their old place. */
const ofCode = (kind: string, list: readonly Named[], domain: Domain): Rule[] =>
  list.map((one, at) => ({
    name: `${kind} ${one.name}`,
    without: async (measure) => {
      const rules = list as Named[];
      rules.splice(at, 1);
      try {
        return await measure(domain);
      } finally {
        rules.splice(at, 0, one);
      }
    },
  }));

export const rulesOf = (domain: Domain): readonly Rule[] => {
  const { grammar, patterns } = domain;
  return [
    ...ofData(grammar.frames, (frames) => ({ ...domain, grammar: { ...grammar, frames } })),
    ...ofData(patterns, (kept) => ({ ...domain, patterns: kept })),
    ...ofData(grammar.factuality, (factuality) => ({ ...domain, grammar: { ...grammar, factuality } })),
    ...ofCode('sieve', SIEVES, domain),
    ...ofCode('governor', GOVERNOR_RULES, domain),
  ];
};
