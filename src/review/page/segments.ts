/** An article's text and the spans of its claims in, the pieces that the page shows out. */
import type { Span } from '../../model/span.js';
import { locate } from '../excerpt.js';
import type { ReviewItem } from '../review.js';
import { visible } from '../visible-text.js';

/** Items whose evidence covers the piece; none for plain text. */
export interface Segment extends Span {
  readonly text: string;
  readonly items: readonly ReviewItem[];
}

/** Where an item's evidence stands: the claim's own spans, or the first place of the gold's words. */
const spansOf = ({ difference: { claim, gold } }: ReviewItem, text: string): readonly Span[] => {
  if (claim) return claim.evidence.filter((e) => e.start < e.end && e.end <= text.length);
  const span = gold ? locate(text, gold.evidence) : null;
  return span ? [span] : [];
};

/** Cut wherever a span begins or ends; the pieces put together are the text. */
export const segmentsOf = (text: string, items: readonly ReviewItem[]): Segment[] => {
  const spans = items.flatMap((item) => spansOf(item, text).map((span) => ({ ...span, item })));
  const cuts = new Set([0, text.length, ...spans.flatMap((s) => [s.start, s.end])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    const covering = spans.filter((s) => s.start <= start && s.end >= end).map((s) => s.item);
    return { start, end, text: visible(text.slice(start, end)), items: [...new Set(covering)] };
  });
};
