/** A claim in; a row for each stretch of text that it rests on out. */
import type { Claim } from '../../model/claim.js';
import { type RowOf, refersTo, type Table } from '../table.js';

export const EVIDENCE = {
  name: 'evidence',
  title: 'Evidence of claims',
  says: 'A row for each quoted stretch that a claim rests on.',
  key: ['claim', 'position'],
  references: [refersTo('claims', 'claim', 'id'), refersTo('articles', 'article', 'id')],
  columns: {
    claim: { type: 'string', required: true, says: 'id of the claim' },
    position: { type: 'integer', required: true, says: 'place among the evidence, from 1' },
    article: { type: 'string', required: true, says: 'id of the article' },
    sentence: { type: 'integer', required: true, says: 'index of the sentence in the article, from 0' },
    start: {
      type: 'integer',
      required: true,
      says: "first offset in the article's text, in UTF-16 code units",
    },
    end: { type: 'integer', required: true, says: 'offset behind the last, in the same units' },
    quote: { type: 'string', required: true, says: 'the words themselves' },
  },
} as const satisfies Table;

export const evidenceRows = (claim: Claim): readonly RowOf<typeof EVIDENCE>[] =>
  claim.evidence.map(({ sentence, start, end, quote }, i) => ({
    ...{ claim: claim.id, position: i + 1, article: claim.article, sentence, start, end, quote },
  }));
