/** The corpus and, where it is beside the package, newswire in; texts as they come in, on the topic or mixed with others, out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeArticle } from './make-articles.js';
import { ROOT } from './measure.js';

/** From beside this file in `dist`: reading a file is no public function. */
interface Reader {
  readonly readGivenFile: (path: string) => Promise<{ readonly article: { readonly text: string } }>;
}

export const corpusTexts = async (): Promise<readonly string[]> => {
  const { readGivenFile } = (await import(
    new URL('../dataset/read-given-file.js', import.meta.url).href
  )) as Reader;
  const paths = ['tuning', 'held-out'].flatMap((half) =>
    readdirSync(join(ROOT, 'corpus', half))
      .filter((name) => /\.(?:md|txt|html)$/.test(name))
      .map((name) => join(ROOT, 'corpus', half, name)),
  );
  const read = await Promise.all(paths.map(readGivenFile));
  return read.map(({ article }) => article.text);
};

const WIRE = join(ROOT, '..', 'shared', 'bench', 'meantime.json');

/** Whether there is real newswire; what stands in for it are made articles on any topic. */
export const hasWire = existsSync(WIRE);

/** Stories are cut after five sentences there: some together are as long as articles of the corpus. */
const STORIES = 5;

const wireTexts = (): readonly string[] => {
  if (!hasWire) return Array.from({ length: 200 }, (_, i) => makeArticle(100 * i + 1, 100).text);
  const stories = (JSON.parse(readFileSync(WIRE, 'utf8')) as { text: string }[]).map(({ text }) => text);
  return stories.map((_, i) =>
    Array.from({ length: STORIES }, (_, k) => stories[(i + 7 * k) % stories.length]).join('\n\n'),
  );
};

/** Articles of newswire, of which one in a hundred is of the corpus. */
export const mixedTexts = async (count: number): Promise<readonly string[]> => {
  const [corpus, wire] = [await corpusTexts(), wireTexts()];
  return Array.from({ length: count }, (_, i) => {
    const from = i % 100 === 50 ? corpus : wire;
    return from[Math.floor(from === corpus ? i / 100 : i) % from.length] ?? '';
  });
};

const DAYS = 28;

/** Articles of paragraphs drawn from those of the corpus, each of another day, as JSON Lines. */
export const remadeLines = async (count: number): Promise<readonly string[]> => {
  const paragraphs = (await corpusTexts()).flatMap((text) => text.split(/\n\s*\n/)).filter(Boolean);
  return Array.from({ length: count }, (_, i) => {
    const text = Array.from(
      { length: 8 },
      (_, k) => paragraphs[(i * 31 + k * k * 17 + k) % paragraphs.length],
    );
    const day = `${2013 + (i % 5)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % DAYS)).padStart(2, '0')}`;
    return JSON.stringify({ id: `remade/${i}`, text: text.join('\n\n'), published: day });
  });
};
