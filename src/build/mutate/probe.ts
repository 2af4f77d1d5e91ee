/** Material and what an unchanged package makes of it in; what a changed one makes worse out. Loaded from the copy that it probes. */
import { createHash } from 'node:crypto';
import { builtInDomain } from '../../domain/load.js';
import { checkExamples } from '../../survey/check-examples.js';
import { type Floors, raised, shortfalls } from '../measures/floors.js';
import type { Material } from '../measures/material.js';
import { measureAll } from '../measures/measure-all.js';

/** What must not become worse. */
export interface Standard {
  readonly floors: Floors;
  /** Examples that fail without any change. */
  readonly failing: readonly string[];
}

export interface Verdict {
  /** The first check that notices; null where none does. */
  readonly noticed: string | null;
  /** Of all claims found; null where the check ended before all were. Two packages that differ in no claim have one digest. */
  readonly digest: string | null;
}

export interface Asked {
  readonly material: Material;
  /** The folder of the domain whose examples are run. */
  readonly domain: string;
}

const failingExamples = (domain: string): readonly string[] =>
  checkExamples(domain, builtInDomain).failures.map(({ place, reason }) => `${place}: ${reason}`);

/** One part after the other, the quickest to notice most first. */
const partsOf = ({ sets, cases, absent }: Material): readonly Material[] => [
  { sets: [], cases, absent },
  ...sets.map((set) => ({ sets: [set], cases: null, absent })),
];

const digestOf = (claims: readonly string[]): string =>
  createHash('sha256').update(claims.join('\n')).digest('hex');

/** Figures that are under their floors without any change are taken as they are. */
export const takeStandard = async ({ material, domain }: Asked, floors: Floors): Promise<Standard> => {
  const { figures } = await measureAll(material);
  const measured = raised(figures, {});
  const lowered = Object.entries(floors).map(([group, own]) => {
    const kept = Object.entries(own).map(([figure, floor]) => {
      const isUnder = shortfalls(figures, { [group]: { [figure]: floor } }).length > 0;
      return [figure, isUnder ? (measured[group]?.[figure] ?? floor) : floor];
    });
    return [group, Object.fromEntries(kept)];
  });
  return { floors: Object.fromEntries(lowered), failing: failingExamples(domain) };
};

export const probe = async ({ material, domain }: Asked, standard: Standard): Promise<Verdict> => {
  const known = new Set(standard.failing);
  const failed = failingExamples(domain).find((one) => !known.has(one));
  if (failed !== undefined) return { noticed: failed, digest: null };
  const claims: string[] = [];
  for (const part of partsOf(material)) {
    const measured = await measureAll(part);
    const [fallen] = shortfalls(measured.figures, standard.floors);
    if (fallen !== undefined) return { noticed: fallen, digest: null };
    claims.push(...Object.values(measured.claims).flatMap((keys) => [...keys]));
  }
  return { noticed: null, digest: digestOf(claims) };
};
