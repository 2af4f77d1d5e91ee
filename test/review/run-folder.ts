/** A sample run with planned differences, written to a folder of its own beside a copy of its gold. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Claim, claim as claimSchema } from '../../src/model/claim.js';
import { claimId } from '../../src/model/identity.js';
import { entryLine } from '../../src/review/gold-entry.js';
import { type SampleRun, sampleRun } from './sample-run.js';

export interface RunFolder {
  /** The run's folder. */
  readonly run: string;
  readonly gold: string;
  readonly sample: SampleRun;
  /** Writes other claims, as a new run would. */
  readonly rerun: (claims: readonly Claim[]) => void;
  readonly remove: () => void;
}

const jsonl = (lines: readonly unknown[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

const withId = (claim: Claim): Claim => ({ ...claim, id: claimId(claim) });

const DOUBTFUL = new Set(['considered', 'undecided']);

/** The claim with a status that its gold does not accept, not even as its other reading. */
export const misjudged = (claim: Claim): Claim =>
  withId({ ...claim, status: DOUBTFUL.has(claim.status) ? 'ended' : 'undecided' });

/** A claim that the gold does not know, resting on the same words. */
const invented = (claim: Claim): Claim =>
  withId({
    ...claim,
    relation: 'closure',
    pattern: 'closure/invented',
    participants: [{ id: 'csu/nowhere', name: 'Nowhere CSU', role: 'party' }],
  });

/** `change` makes the run's claims from those that would agree with the gold. */
export const makeRunFolder = (
  count: number,
  change: (claims: readonly Claim[]) => readonly Claim[],
): RunFolder => {
  const sample = sampleRun(count);
  const root = mkdtempSync(join(tmpdir(), 'claimtrail-'));
  const [run, gold] = [join(root, 'run'), join(root, 'gold')];
  mkdirSync(run);
  mkdirSync(gold);
  const rerun = (claims: readonly Claim[]): void =>
    writeFileSync(join(run, 'claims.jsonl'), jsonl(claims.map((c) => claimSchema.parse(c))));
  rerun(change(sample.claims));
  writeFileSync(join(run, 'articles.jsonl'), jsonl(sample.articles));
  for (const file of sample.gold) {
    const lines = (list: typeof file.claims) =>
      list.length === 0 ? '[]' : `[\n    ${list.map(entryLine).join(',\n    ')}\n  ]`;
    writeFileSync(
      join(gold, file.article.replace(/\.md$/, '.json')),
      `{\n  "article": ${JSON.stringify(file.article)},\n  "published": ${JSON.stringify(file.published)},\n  "claims": ${lines(file.claims)},\n  "optional": ${lines(file.optional)}\n}\n`,
    );
  }
  return { run, gold, sample, rerun, remove: () => rmSync(root, { recursive: true }) };
};

/** Every so many claims misjudged, lost and joined by an invented one: 30 differences of all three kinds over 12 articles. */
export const thirtyDifferences = (claims: readonly Claim[]): readonly Claim[] => {
  const picked = claims.slice(0, 90);
  return [
    ...picked.flatMap((c, i) =>
      i % 9 === 2
        ? [misjudged(c)]
        : i % 9 === 5
          ? []
          : i % 9 === 8
            ? [
                c,
                invented({
                  ...c,
                  event: { edtf: `2014-04-${10 + (i % 17)}`, from: null, to: null, basis: 'text' },
                }),
              ]
            : [c],
    ),
    ...claims.slice(90),
  ];
};
