/** Made-up news in; the speed of finding dates against chrono-node's own English, and hostile text, out. */
import { fileURLToPath } from 'node:url';
import { casual } from 'chrono-node/en';
import { splitSentences } from 'claimtrail';
import { makeArticle } from './make-articles.js';

/** The stage alone, from beside this file in `dist`: the public function splits sentences first. */
interface Stage {
  readonly findTimexes: (
    text: string,
    spans: readonly { readonly start: number; readonly end: number }[],
    options: { readonly published: { readonly edtf: string; readonly from: string; readonly to: string } },
  ) => readonly unknown[];
}
interface Gate {
  readonly cuesIn: (text: string, start: number, end: number) => number;
}

export interface TimexTiming {
  /** Seconds for all articles, the best of several rounds, by this stage and by chrono's casual parse. */
  readonly ours: number;
  readonly chrono: number;
  /** Our time over chrono's; at most 3 is promised. */
  readonly ratio: number;
  /** Share of sentences that no parser looked at, since they hold no cue of a date. */
  readonly passedBy: number;
  /** Seconds for 100 kB of each of these, repeated; under 1 is promised. */
  readonly hostile: Readonly<Record<string, number>>;
}

const ARTICLES = 200;
const ROUNDS = 7;
const LONG = 100_000;
const HOSTILE = [
  '0123456789',
  ',',
  'last last last ',
  'the last ',
  '2014-',
  '1/',
  'May ',
  ' ',
  'early ',
  '([',
];
const DAY = { edtf: '2014-06-25', from: '2014-06-25', to: '2014-06-25' };

const seconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};

const best = (work: () => void): number => Math.min(...Array.from({ length: ROUNDS }, () => seconds(work)));

const load = async <Module>(path: string): Promise<Module> =>
  (await import(new URL(path, import.meta.url).href)) as Module;

/** Runs on one thread, within one process. */
export const benchTimexes = async (): Promise<TimexTiming> => {
  const { findTimexes } = await load<Stage>('../timexes/find.js');
  const { cuesIn } = await load<Gate>('../timexes/cues.js');
  const articles = Array.from({ length: ARTICLES }, (_, i) => makeArticle(i, 1).text).map((text) => ({
    text,
    sentences: splitSentences(text),
  }));
  const ours = best(() => {
    for (const { text, sentences } of articles) findTimexes(text, sentences, { published: DAY });
  });
  const chrono = best(() => {
    for (const { text } of articles) casual.parse(text, new Date(0));
  });
  const all = articles.flatMap(({ text, sentences }) =>
    sentences.map(({ start, end }) => cuesIn(text, start, end)),
  );
  const hostile = HOSTILE.map((unit) => {
    const text = `in ${unit.repeat(LONG / unit.length)} May 2014`;
    return [
      unit,
      seconds(() => findTimexes(text, [{ start: 0, end: text.length }], { published: DAY })),
    ] as const;
  });
  const passedBy = all.filter((cues) => cues === 0).length / all.length;
  return { ours, chrono, ratio: ours / chrono, passedBy, hostile: Object.fromEntries(hostile) };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ours, chrono, ratio, passedBy, hostile } = await benchTimexes();
  const lines = [
    `finding dates        ${(ours * 1000).toFixed(1)} ms, chrono-node casual ${(chrono * 1000).toFixed(1)} ms: ${ratio.toFixed(2)} times (at most 3)`,
    `sentences passed by  ${(100 * passedBy).toFixed(0)}%`,
    ...Object.entries(hostile).map(
      ([unit, s]) => `100 kB of ${JSON.stringify(unit).padEnd(18)} ${s.toFixed(3)} s (under 1)`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
