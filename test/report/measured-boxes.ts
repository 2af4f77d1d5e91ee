/// <reference lib="dom" />
/** A page in; what overlaps on it, is cut, or leaves it, as measured by the browser, out. */
import type { Page } from 'playwright-core';

/**
 * Boxes of every piece of text and of every control that is shown, a little smaller than measured: a font's box is
 * higher than its letters. Of two that overlap neither holds the other.
 */
export const misplaced = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // What sticks to the top of the window lies over what is scrolled under it.
    scrollTo(0, 0);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    interface Box {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
      readonly words: string;
      readonly node: Node;
    }
    const shrunk = (r: DOMRect, node: Node, words: string): Box => ({
      ...{ left: r.left + 1, right: r.right - 1, node, words: words.trim().slice(0, 40) },
      ...{ top: r.top + r.height * 0.22 + scrollY, bottom: r.bottom - r.height * 0.22 + scrollY },
    });
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('dialog:not([open]), title');
    const boxes: Box[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || node.textContent?.trim() === '' || !isShown(parent) || parent.closest('script, option'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const r of range.getClientRects())
        if (r.width > 2) boxes.push(shrunk(r, node, node.textContent ?? ''));
    }
    for (const control of document.querySelectorAll('input, select, button'))
      if (isShown(control)) boxes.push(shrunk(control.getBoundingClientRect(), control, control.tagName));
    const found: string[] = [];
    for (const { left, right, words } of boxes)
      if (left < -1 || right > innerWidth + 1) found.push(`leaves the page: ${words}`);
    boxes.sort((a, b) => a.top - b.top);
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        if (b.top >= a.bottom) break;
        if (a.left < b.right && b.left < a.right && !a.node.contains(b.node) && !b.node.contains(a.node))
          found.push(`overlap: ${a.words} | ${b.words}`);
      }
    });
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      if (!isShown(element) || element instanceof SVGElement || element instanceof HTMLInputElement) continue;
      const hides = overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden';
      if (hides && element.scrollWidth > element.clientWidth + 1)
        found.push(`cut: ${element.className} ${element.textContent?.slice(0, 40)}`);
    }
    const flows = [...document.querySelectorAll('path.flow, .lane')].map((flow) =>
      flow.getBoundingClientRect(),
    );
    for (const text of document.querySelectorAll('.family text')) {
      const r = text.getBoundingClientRect();
      if (flows.some((f) => f.left < r.right && r.left < f.right && f.top < r.bottom && r.top < f.bottom))
        found.push(`a line through text: ${text.textContent}`);
    }
    return found;
  });
