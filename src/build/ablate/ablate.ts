/** Rules and material in; what changes without each of them out. */
import type { Domain } from '../../model/domain.js';
import { checkExamples, UNFIRED } from '../../survey/check-examples.js';
import { CASES, type Material } from '../measures/material.js';
import { type Measured, measureAll } from '../measures/measure-all.js';
import type { Rule } from './rules.js';

/** What the examples of frames and patterns are called in the table; one that fails is a key that is lost. */
export const EXAMPLES = 'examples';

/** What one set makes of the lack; keys of claims say all that is scored of them. */
export interface SetEffect {
  readonly set: string;
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  /** By how much the set's headline figure changes: core full F1, of cases and examples the number that are right. */
  readonly change: number;
}

export interface Effect {
  readonly rule: string;
  readonly sets: readonly SetEffect[];
}

export interface Asked {
  readonly domain: Domain;
  readonly material: Material;
  /** Folder of the domain whose examples are run; null for none. */
  readonly folder: string | null;
}

/** All that is looked at, with the examples that fail and why. */
interface State {
  readonly measured: Measured;
  readonly failing: ReadonlySet<string> | null;
}

const headline = ({ figures }: Measured, set: string): number =>
  figures[set]?.[set === CASES ? 'right' : 'core full F1'] ?? 0;

const minus = (one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): string[] =>
  [...(one ?? [])].filter((key) => !other?.has(key)).sort();

/** An example that another rule meets is not lost: that the rule itself fires is not asked here. */
const failingOf = (folder: string, domain: Domain): ReadonlySet<string> =>
  new Set(
    checkExamples(folder, domain)
      .failures.filter(({ code }) => code !== UNFIRED)
      .map(({ place, reason }) => `${place}: ${reason}`),
  );

const take = async (domain: Domain, { material, folder }: Asked): Promise<State> => ({
  measured: await measureAll(material, { domain }),
  failing: folder === null ? null : failingOf(folder, domain),
});

const compare = (whole: State, without: State): readonly SetEffect[] => {
  const sets = Object.keys(whole.measured.claims).map((set) => ({
    set,
    lost: minus(whole.measured.claims[set], without.measured.claims[set]),
    gained: minus(without.measured.claims[set], whole.measured.claims[set]),
    change: headline(without.measured, set) - headline(whole.measured, set),
  }));
  if (!whole.failing || !without.failing) return sets;
  const [lost, gained] = [minus(without.failing, whole.failing), minus(whole.failing, without.failing)];
  return [...sets, { set: EXAMPLES, lost, gained, change: gained.length - lost.length }];
};

/** Each rule off in turn. */
export async function* ablate(asked: Asked, rules: readonly Rule[]): AsyncGenerator<Effect> {
  const whole = await take(asked.domain, asked);
  for (const { name, without } of rules)
    yield { rule: name, sets: compare(whole, await without((domain) => take(domain, asked))) };
}
