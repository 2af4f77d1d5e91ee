/** A domain and material in; what changes without one of its frames or factuality classes out. */
import type { Domain } from '../../model/domain.js';
import { CASES, type Material } from '../measures/material.js';
import { type Measured, measureAll } from '../measures/measure-all.js';

/** Names that a rule can be switched off by: frames (`merger/merge`), and classes of factuality (`approve`). */
export const ruleNames = ({ grammar }: Domain): readonly string[] => [
  ...grammar.frames.map(({ name }) => name),
  ...grammar.factuality.map(({ name }) => name),
];

/** The domain without one frame or class. */
export const withoutRule = (domain: Domain, name: string): Domain => ({
  ...domain,
  grammar: {
    ...domain.grammar,
    frames: domain.grammar.frames.filter((frame) => frame.name !== name),
    factuality: domain.grammar.factuality.filter((one) => one.name !== name),
  },
});

/** What one set makes of the lack; keys of claims say all that is scored of them. */
export interface SetEffect {
  readonly set: string;
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  /** By how much the set's headline figure changes: core full F1, of the cases the number that are right. */
  readonly change: number;
}

export interface Effect {
  readonly rule: string;
  readonly sets: readonly SetEffect[];
}

const headline = ({ figures }: Measured, set: string): number =>
  figures[set]?.[set === CASES ? 'right' : 'core full F1'] ?? 0;

const minus = (one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): string[] =>
  [...(one ?? [])].filter((key) => !other?.has(key)).sort();

const compare = (whole: Measured, without: Measured): readonly SetEffect[] =>
  Object.keys(whole.claims).map((set) => ({
    set,
    lost: minus(whole.claims[set], without.claims[set]),
    gained: minus(without.claims[set], whole.claims[set]),
    change: headline(without, set) - headline(whole, set),
  }));

/** Each rule off in turn. */
export async function* ablate(
  domain: Domain,
  material: Material,
  rules: readonly string[],
): AsyncGenerator<Effect> {
  const whole = await measureAll(material, { domain });
  for (const rule of rules) {
    const without = await measureAll(material, { domain: withoutRule(domain, rule) });
    yield { rule, sets: compare(whole, without) };
  }
}
