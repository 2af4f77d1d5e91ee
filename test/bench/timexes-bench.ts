/** Made-up news in; the speed of finding dates against chrono-node's own English, and hostile text, out. */
import { casual } from 'chrono-node/en';
import { splitSentences } from 'claimtrail';
import { makeArticle } from './make-articles.js';
import { type Figure, figure } from './measure.js';

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
export const timexSpeed = async (): Promise<readonly Figure[]> => {
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
  const passedBy = all.filter((cues) => cues === 0).length / all.length;
  const ratio = ours / chrono;
  return [
    figure(
      'finding dates over chrono-node’s casual English',
      `${ratio.toFixed(2)} of its time (${(ours * 1000).toFixed(0)} ms, ${(chrono * 1000).toFixed(0)} ms)`,
      'at most 3',
      ratio <= 3,
    ),
    figure('sentences that no date parser looks at', `${(100 * passedBy).toFixed(0)} %`),
    ...HOSTILE.map((unit) => {
      const text = `in ${unit.repeat(LONG / unit.length)} May 2014`;
      const time = seconds(() => findTimexes(text, [{ start: 0, end: text.length }], { published: DAY }));
      return figure(
        `finding dates in 100 kB of ${JSON.stringify(unit)}`,
        `${time.toFixed(3)} s`,
        'under 1 s',
        time < 1,
      );
    }),
  ];
};
