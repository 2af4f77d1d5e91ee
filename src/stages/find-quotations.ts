/** An article's text in, the stretches that stand in quotation marks out. */
import { allMatches } from '../model/all-matches.js';
import type { Span } from '../model/span.js';

/** A line that ends takes the white space behind it along: thousands of empty lines are one mark. */
const MARK = /[“”"]|\n\s*/g;

/**
 * Quoted stretches in order, without their marks. A quotation that its paragraph leaves open ends with the
 * paragraph, as newspapers set quotations of several paragraphs. Single quotes are scare quotes here.
 */
export const findQuotations = (text: string): readonly Span[] => {
  const found: Span[] = [];
  let open = -1;
  const close = (end: number): void => {
    if (open >= 0 && end > open) found.push({ start: open, end });
    open = -1;
  };
  for (const { 0: mark, index } of allMatches(text, MARK)) {
    if (mark.startsWith('\n')) close(index);
    else if (mark === '“' || (mark === '"' && open < 0)) open = open < 0 ? index + 1 : open;
    else close(index);
  }
  close(text.length);
  return found;
};
