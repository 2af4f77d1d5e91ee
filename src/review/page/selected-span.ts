/** The browser's selection in, its offsets in the article's text out. */
import type { Span } from '../../model/span.js';

/** Half-open UTF-16 offsets without the white space around; null where nothing of the text is selected. */
export const selectedSpan = (root: HTMLElement | null): Span | null => {
  const selection = getSelection();
  if (!root || !selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(range.startContainer, range.startOffset);
  const text = range.toString();
  const start = before.toString().length + (text.length - text.trimStart().length);
  const end = start + text.trim().length;
  return start < end ? { start, end } : null;
};
