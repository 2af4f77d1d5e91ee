/** One difference of a walk in, all that a reviewer is shown before a key decides it out. */
import { alike } from '../alike.js';
import { likelyReason } from '../decision.js';
import { namer } from '../organisation-names.js';
import type { ReviewItem } from '../review.js';
import { visibleText } from '../visible-text.js';
import { reviewLines } from './review-lines.js';
import type { Walk } from './walk.js';

const CONSEQUENCE = {
  changed: ['the gold takes over what was extracted', 'the gold stays as it is'],
  missing: ['the gold drops this claim', 'the gold keeps it'],
  spurious: ['the gold gains this claim', 'the gold does without it'],
  matched: ['', ''],
} as const;

/** `open` are all that wait, `left` how many of them are still to come. */
export const itemText = (walk: Walk, item: ReviewItem, open: readonly ReviewItem[], left: number): string => {
  const { dialogue, store, colors, names } = walk;
  const d = item.difference;
  const [accepting, rejecting] = CONSEQUENCE[d.kind];
  const similar = alike(item, open).length - 1;
  const { articles } = store.extracted;
  const options = { articles, nameOf: namer(names), colors, columns: dialogue.columns ?? 80 };
  return [
    '',
    `${colors.bold(visibleText(d.article))}  ${colors.dim(`${left} to go`)}`,
    ...reviewLines(d, options),
    `  a ${accepting}, r ${rejecting} (${likelyReason(d)})${similar > 0 ? `, A with ${similar} alike` : ''}, ? help: `,
  ].join('\n');
};
