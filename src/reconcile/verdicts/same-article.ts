/** `corroborates`: the article says it more than once. */
import { agree } from '../figure.js';
import type { VerdictRule } from '../verdict-rule.js';

export const sameArticle: VerdictRule = {
  name: 'same-article',
  verdict: 'corroborates',
  reason: 'the same article says it again, which counts as one source',
  applies: ({ claim, against }) =>
    claim.status === against.status &&
    agree(claim.figure, against.figure) &&
    claim.article === against.article,
  examples: [
    ['2014-01 merger a+b planned event=2014-10 in=x', '2014-01 merger a+b planned event=2014-12 in=x'],
  ],
  counterexamples: [['2014-01 merger a+b planned in=x', '2014-01 merger a+b planned in=y']],
};
