/** Mutants in, whether and by what each was noticed out, one after the other until the time is over. */
import type { Mutant } from './find-mutants.js';
import type { Copies } from './mutated-copy.js';
import type { Standard } from './probe.js';
import type { Task } from './probe-worker.js';
import { makeProber, type Prober } from './prober.js';
import type { TestRun } from './test-copy.js';

/** `killed`: a check notices. `shifted`: none does, though claims differ. `idle`: not even that. */
export type Fate = 'killed' | 'shifted' | 'idle';

export interface Judged {
  readonly mutant: Mutant;
  readonly fate: Fate;
  /** What noticed it; null where nothing did. */
  readonly by: string | null;
}

export interface Running {
  readonly task: Task;
  readonly copies: Copies;
  /** Tests that those are given which the quick check does not notice; null for none. */
  readonly tests: TestRun | null;
  /** Milliseconds after which no other mutant is begun. */
  readonly time: number;
  readonly onJudged: (judged: Judged) => void;
}

/** A changed package may take so many times as long, and as much more, before it counts as endless. */
const SLOWER = 10;
const GRACE_MS = 5000;

interface Baseline {
  readonly standard: Standard;
  readonly digest: string | null;
  readonly limit: number;
}

/** The unchanged package, measured twice: the second time tells how long a check takes once all is loaded. */
const baselineOf = async (prober: Prober, { copies, tests }: Running): Promise<Baseline> => {
  const unchanged = copies.make(null);
  const standard = await prober.takeStandard(unchanged);
  const failed = tests?.(unchanged) ?? null;
  if (failed !== null) throw new Error(`a test fails without any change: ${failed}`);
  const from = performance.now();
  const { noticed, digest } = await prober.probe(copies.make(null), standard, 600_000);
  if (noticed !== null) throw new Error(`the check of the unchanged package is not steady: ${noticed}`);
  return { standard, digest, limit: Math.round((performance.now() - from) * SLOWER + GRACE_MS) };
};

const judge = async (
  mutant: Mutant,
  prober: Prober,
  baseline: Baseline,
  { copies, tests }: Running,
): Promise<Judged> => {
  const folder = copies.make(mutant);
  try {
    const { noticed, digest } = await prober.probe(folder, baseline.standard, baseline.limit);
    const by = noticed ?? (await tests?.(folder)) ?? null;
    return { mutant, by, fate: by !== null ? 'killed' : digest === baseline.digest ? 'idle' : 'shifted' };
  } finally {
    copies.drop(folder);
  }
};

/** In the order given; those that the time did not reach are left out. */
export const runMutants = async (
  mutants: readonly Mutant[],
  running: Running,
): Promise<readonly Judged[]> => {
  const until = performance.now() + running.time;
  const prober = makeProber(running.task);
  const judged: Judged[] = [];
  try {
    const baseline = await baselineOf(prober, running);
    for (const mutant of mutants) {
      if (performance.now() >= until) break;
      const one = await judge(mutant, prober, baseline, running);
      judged.push(one);
      running.onJudged(one);
    }
  } finally {
    await prober.end();
    running.copies.dropAll();
  }
  return judged;
};
