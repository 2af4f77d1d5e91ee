/** The timeline of the five seed articles, asked on days, against its gold. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { parseEdtf } from '../../src/model/edtf.js';
import { goldFile } from '../../src/model/gold.js';
import type { Timeline } from '../../src/model/timeline.js';
import { extractClaims } from '../../src/pipeline.js';
import { articleFacts } from '../../src/reconcile/article-facts.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { stateAt } from '../../src/reconcile/state-at.js';
import { claimsOfGold } from './gold-claims.js';

vi.setConfig({ testTimeout: 60_000 });

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

/** What the timeline says on the day, where it is not what is asked for; null where it is. */
const mistake = (timeline: Timeline, answer: Answer): object | null => {
  const wanted = [...answer.participants].sort().join();
  const found = stateAt(timeline, answer.asOf).find(
    (t) => t.relation === answer.relation && t.participants.join() === wanted,
  );
  const right =
    (answer.status === null ? found === undefined : answer.status.includes(found?.status ?? '')) &&
    (answer.rule === undefined || found?.rule === answer.rule) &&
    (answer.inferred === undefined || found?.inferred === answer.inferred) &&
    (found?.overdue ?? false) === (answer.overdue ?? false);
  return right ? null : { asked: answer, found: found ?? null };
};

const asked = here ? answers() : [];

test.skipIf(!here)('every answer, from the claims as annotated (needs ../shared)', () => {
  const timeline = annotated();
  expect(asked.flatMap((answer) => mistake(timeline, answer) ?? [])).toEqual([]);
  expect(timeline.flatMap((t) => t.conflicts)).toEqual([]);
});

test.skipIf(!here)('every answer, from the claims as extracted (needs ../shared)', () => {
  const timeline = extracted();
  expect(asked.flatMap((answer) => mistake(timeline, answer) ?? [])).toEqual([]);
});
