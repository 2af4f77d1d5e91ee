/**
 * Who reads (claimtrail, wink, chrono or compromise) and what in; the processor time of the first reading, with all
 * that is loaded for it, and of the fastest once what runs often is compiled, out. A process of its own, since what
 * one has warmed up another would find warm.
 */
import { corpusTexts, mixedTexts } from './texts.js';

type Reader = (text: string) => unknown;

const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  claimtrail: async () => {
    const { extractClaims } = await import('claimtrail');
    return (text) => extractClaims({ id: 'a', text, published: '2014-06-25' });
  },
  wink: async () => {
    const { default: winkNLP } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const nlp = winkNLP(model, ['sbd']);
    return (text) => nlp.readDoc(text).sentences().length();
  },
  chrono: async () => {
    const { casual } = await import('chrono-node/en');
    return (text) => casual.parse(text, new Date(0));
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise/three');
    return (text) => nlp(text).match('#Organization+ #Verb+').length;
  },
};

const TEXTS: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  dense: corpusTexts,
  sparse: () => mixedTexts(2000),
};

/** The engine goes on compiling for as long as this, in milliseconds of processor time. */
const WARM_MS = 8000;
const FEWEST_ROUNDS = 3;

const milliseconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

const [who = '', what = ''] = process.argv.slice(2);
const texts = (await TEXTS[what]?.()) ?? [];
const start = process.cpuUsage();
const read = await READERS[who]?.();
if (!read) throw new Error(`no reader ${who}`);
const once = (): void => {
  for (const text of texts) read(text);
};
once();
const cold = milliseconds(start);
const rounds: number[] = [];
for (const from = process.cpuUsage(); rounds.length < FEWEST_ROUNDS || milliseconds(from) < WARM_MS; ) {
  const before = process.cpuUsage();
  once();
  rounds.push(milliseconds(before));
}
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
process.stdout.write(JSON.stringify({ bytes, cold, warm: Math.min(...rounds) }));
