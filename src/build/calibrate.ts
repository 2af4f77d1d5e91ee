/** A dataset that a run wrote and the gold of its articles in; `confidence.yaml` and a reliability table out. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { stringify } from 'yaml';
import {
  bestStrength,
  calibrate,
  calibrationError,
  type Judged,
  leaveOneOut,
  type Prediction,
  type ReliabilityBin,
  reliability,
} from '../reconcile/confidence.js';
import { diffClaims } from '../review/diff-claims.js';
import type { Difference } from '../review/difference.js';
import { readGold } from '../review/read-gold.js';
import { readRun } from '../review/read-run.js';

const USAGE = 'usage: calibrate <dataset folder> <gold folder> [confidence.yaml to write]';

/** Right is what the gold asks for, or an optional claim that it accepts, with its status. */
const judge = ({ claim, article, full, excused, optional }: Difference): (Judged & Prediction)[] =>
  claim === null
    ? []
    : [{ pattern: claim.pattern, article, right: optional ? excused : full, confidence: claim.confidence }];

const share = (n: number): string => n.toFixed(2);

const table = (title: string, bins: readonly ReliabilityBin[]): string =>
  [
    `### ${title}`,
    '',
    '| confidence | claims | mean given | right |',
    '| --- | --- | --- | --- |',
    ...bins.map(
      (b) => `| ${share(b.from)} to ${share(b.to)} | ${b.claims} | ${share(b.given)} | ${share(b.right)} |`,
    ),
    '',
    `Mean distance ${calibrationError(bins).toFixed(3)}.`,
    '',
  ].join('\n');

const main = async (dataset: string, gold: string, target: string | undefined): Promise<void> => {
  const run = await readRun(join(dataset, 'claims.jsonl'));
  const files = (await readGold(gold)).map((stored) => stored.gold);
  const diff = diffClaims(run.claims, files, run.articles ? { articles: [...run.articles.keys()] } : {});
  const judged = diff.articles.flatMap((a) => a.differences.flatMap(judge));
  if (target === undefined) {
    process.stdout.write(table('As the claims carry it', reliability(judged)));
    return;
  }
  const strength = bestStrength(judged);
  const predictions = leaveOneOut(judged, strength);
  process.stdout.write(
    table(`Each article judged by the others (strength ${strength})`, reliability(predictions)),
  );
  const comment =
    '# Share of right claims by pattern, smoothed towards the share of all (""). Made by "npm run calibrate".\n';
  writeFileSync(target, comment + stringify(calibrate(judged, strength)));
};

const [dataset, gold, target] = process.argv.slice(2);
if (dataset === undefined || gold === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else await main(dataset, gold, target);
