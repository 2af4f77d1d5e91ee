/** Made text in; the speed of the whole pipeline in one thread, over that of wink-nlp's sentence splitting alone, out. */
import { extractClaims } from 'claimtrail';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { makeArticle } from './make-articles.js';
import { type Figure, figure, processorTime } from './measure.js';

const DENSE = { articles: 400, share: 1, goal: 0.4 };
const SPARSE = { articles: 8000, share: 100, goal: 8 };

const megabytesPerSecond = (bytes: number, ms: number): string => `${(bytes / 1000 / ms).toFixed(1)} MB/s`;

const ratio = (name: string, { articles, share, goal }: typeof DENSE): Figure => {
  const lines = Array.from({ length: articles }, (_, i) => JSON.stringify(makeArticle(i, share)));
  const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const nlp = winkNLP(model, ['sbd']);
  const wink = processorTime(() => {
    for (const text of texts) nlp.readDoc(text).sentences().length();
  });
  const ours = processorTime(() => {
    for (const line of lines) extractClaims(JSON.parse(line));
  });
  const value = wink / ours;
  const speeds = `${megabytesPerSecond(bytes, ours)} against ${megabytesPerSecond(bytes, wink)}`;
  return figure(name, `${value.toFixed(2)} (${speeds})`, `at least ${goal}`, value >= goal);
};

export const pipelineSpeed = (): readonly Figure[] => [
  ratio('dense text, one thread: pipeline over wink-nlp sbd', DENSE),
  ratio('sparse text, one thread: pipeline over wink-nlp sbd', SPARSE),
];
