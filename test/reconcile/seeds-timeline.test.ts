/** The timeline of the five seed articles, asked on days, against its gold. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseEdtf } from '../../src/model/edtf.js';
import { goldFile } from '../../src/model/gold.js';
import type { Timeline } from '../../src/model/timeline.js';
import { extractClaims } from '../../src/pipeline.js';
import { articleFacts } from '../../src/reconcile/article-facts.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { stateAt } from '../../src/reconcile/state-at.js';
import { claimsOfGold } from './gold-claims.js';

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const here = existsSync(`${shared}timeline-gold.json`);

interface Answer {
  readonly asOf: string;
  readonly relation: string;
  readonly participants: readonly string[];
  readonly status: readonly string[] | null;
  readonly rule?: string;
  readonly inferred?: boolean;
  readonly overdue?: boolean;
}

const answers = (): readonly Answer[] =>
  JSON.parse(readFileSync(`${shared}timeline-gold.json`, 'utf8')).answers;

const annotated = () => {
  const golds = readdirSync(`${shared}gold`).map((file) => {
    const gold = goldFile.parse(JSON.parse(readFileSync(`${shared}gold/${file}`, 'utf8')));
    return { gold, text: readFileSync(`${shared}seeds/${gold.article}`, 'utf8') };
  });
  const articles = golds.map(({ gold, text }) => {
    const published = parseEdtf(gold.published ?? '') ?? { edtf: '..', from: null, to: null };
    return articleFacts({
      id: gold.article.replace(/\.txt$/, ''),
      published: { ...published, basis: 'article' },
      text,
    });
  });
  return reconcile(
    golds.flatMap(({ gold, text }) => claimsOfGold(gold, text)),
    { articles },
  );
};

/** Dates and outlets of the seeds, by file. */
const dated = () =>
  readFileSync(`${shared}articles.csv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [file = '', published = '', source = ''] = line.split(',');
      return { file, published, source };
    });

const extracted = () => {
  const articles = dated().map(({ file, published, source }) => {
    const text = readFileSync(`${shared}seeds/${file}`, 'utf8');
    return { id: file.replace(/\.txt$/, ''), text, published, source };
  });
  const facts = articles.map(({ id, text, published }) => {
    const bounds = parseEdtf(published) ?? { edtf: '..', from: null, to: null };
    return articleFacts({ id, published: { ...bounds, basis: 'article' }, text });
  });
  return reconcile(
    articles.flatMap((article) => extractClaims(article).claims),
    { articles: facts },
  );
};

const check = (timeline: Timeline, answer: Answer): void => {
  const wanted = [...answer.participants].sort().join();
  const found = stateAt(timeline, answer.asOf).find(
    (t) => t.relation === answer.relation && t.participants.join() === wanted,
  );
  if (answer.status === null) expect(found).toBeUndefined();
  else expect(answer.status).toContain(found?.status);
  if (answer.rule !== undefined) expect(found?.rule).toBe(answer.rule);
  if (answer.inferred !== undefined) expect(found?.inferred).toBe(answer.inferred);
  expect(found?.overdue ?? false).toBe(answer.overdue ?? false);
};

const asked = here ? answers().map((a) => [a] as const) : [];
const [asAnnotated, asExtracted] = here ? [annotated(), extracted()] : [[], []];

test.skipIf(!here).each(asked)('as annotated (needs ../shared): %j', (answer) => check(asAnnotated, answer));

test.skipIf(!here).each(asked)('as extracted (needs ../shared): %j', (answer) => check(asExtracted, answer));

test.skipIf(!here)('nothing in the seeds is in open conflict (needs ../shared)', () => {
  expect(asAnnotated.flatMap((t) => t.conflicts)).toEqual([]);
});
