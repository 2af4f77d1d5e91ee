/** Texts of the corpus, alone and among newswire, in; the speed of the whole pipeline and of others, in processes of their own, out. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Figure, figure, median } from './measure.js';
import { hasWire } from './texts.js';

const SCRIPT = fileURLToPath(new URL('./speed-process.js', import.meta.url));

interface Speed {
  readonly bytes: number;
  readonly cold: number;
  readonly warm: number;
}

const speedOf = (who: string, what: string): Speed => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, who, what], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Speed;
};

/** Side by side, so that a busy machine is as busy for both. */
const PAIRS = 3;

const perSecond = (bytes: number, ms: number): string => `${(bytes / 1000 / ms).toFixed(2)} MB/s`;

const ratio = (name: string, state: 'cold' | 'warm', goal: number, pairs: Pairs): Figure => {
  const value = median(pairs.map(({ ours, wink }) => wink[state] / ours[state]));
  const [ours, wink] = [pairs.map((pair) => pair.ours), pairs.map((pair) => pair.wink)].map((all) =>
    perSecond(all[0]?.bytes ?? 0, median(all.map((one) => one[state]))),
  );
  const how = state === 'cold' ? 'in a fresh process' : 'warm';
  const title = `${name}, ${how}: pipeline over wink-nlp sbd`;
  const seen = `${value.toFixed(2)} (${ours} against ${wink})`;
  return figure(title, seen, `at least ${goal}`, value >= goal);
};

type Pairs = readonly { readonly ours: Speed; readonly wink: Speed }[];

const pairsOf = (what: string): Pairs =>
  Array.from({ length: PAIRS }, () => ({ ours: speedOf('claimtrail', what), wink: speedOf('wink', what) }));

const peer = (who: string): Figure => {
  const { bytes, cold, warm } = speedOf(who, 'dense');
  return figure(`${who} on the corpus`, `${perSecond(bytes, warm)} warm, ${perSecond(bytes, cold)} fresh`);
};

export const pipelineSpeed = (): readonly Figure[] => {
  const dense = pairsOf('dense');
  const sparse = pairsOf('sparse');
  const wire = hasWire
    ? 'newswire, 1 article in 100 of the corpus'
    : 'made news, 1 article in 100 of the corpus';
  return [
    ratio('the corpus', 'warm', 0.4, dense),
    ratio('the corpus', 'cold', 0.4, dense),
    ratio(wire, 'warm', 8, sparse),
    ratio(wire, 'cold', 3, sparse),
    ...['chrono', 'compromise'].map(peer),
  ];
};
