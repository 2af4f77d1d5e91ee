/** A run made from gold instead of by extraction, so that the review can be tested without the extractor. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleRecord } from '../../src/model/article.js';
import type { Claim } from '../../src/model/claim.js';
import { parseEdtf } from '../../src/model/edtf.js';
import { type GoldClaim, type GoldFile, goldFile } from '../../src/model/gold.js';
import { goldRole } from '../../src/review/match-participants.js';
import { makeClaim, makeDate } from './claims.js';

const CORPUS = 'corpus/tuning';
const GOLD = 'test/gold/tuning';

const bodyOf = (path: string): string => readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n+/, '');

/** The claim that a gold claim expects, its first alternatives taken. */
export const claimOfGold = (article: string, text: string, published: string, gold: GoldClaim): Claim => {
  const {
    status,
    participants,
    acquirer,
    acquired,
    supplier,
    customer,
    result,
    reported,
    event,
    evidence,
    ...own
  } = gold;
  const start = Math.max(0, text.indexOf(evidence));
  return makeClaim(
    gold.relation,
    status[0] ?? 'planned',
    participants
      .map((ids) => `${goldRole(gold, ids) ?? 'party'}:${ids[0]}`)
      .concat(result ? [`result:${result}`] : []),
    {
      ...own,
      article,
      reported: reported
        ? makeDate(reported)
        : { ...makeDate(published, 'article'), ...parseEdtf(published) },
      event: event ? { ...makeDate(event), ...parseEdtf(event) } : null,
      evidence: [{ sentence: 0, start, end: start + evidence.length, quote: evidence }],
    },
  );
};

export interface SampleRun {
  readonly articles: readonly ArticleRecord[];
  readonly claims: readonly Claim[];
  readonly gold: readonly GoldFile[];
}

/** Gold of the tuning corpus and a run that agrees with it, for the first so many articles that have claims. */
export const sampleRun = (count: number): SampleRun => {
  const gold = readdirSync(GOLD)
    .sort()
    .map((name) => goldFile.parse(JSON.parse(readFileSync(join(GOLD, name), 'utf8'))))
    .filter((file) => file.claims.length > 0 && file.article.endsWith('.md'))
    .slice(0, count);
  const read = gold.map((file) => {
    const id = file.article.replace(/\.md$/, '');
    const text = bodyOf(join(CORPUS, file.article));
    const published = file.published ?? '2014';
    const article: ArticleRecord = {
      id,
      path: file.article,
      sha256: '',
      source: 'HSJ',
      title: id,
      published: { ...makeDate(published, 'article'), ...parseEdtf(published) },
      text,
    };
    return { article, claims: file.claims.map((g) => claimOfGold(id, text, published, g)) };
  });
  return { articles: read.map((r) => r.article), claims: read.flatMap((r) => r.claims), gold };
};
