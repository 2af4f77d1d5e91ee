/** The source of a page in; the same as browsers take it, where the parser would lose what follows a slip, out. */

import { wholeElements } from './whole-elements.js';

/** Elements whose text hides all that follows until they are closed. */
const HIDING = ['title', 'textarea', 'style', 'script'] as const;

const count = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0;

/** An unclosed title ends before the next tag: no title holds one. */
const closeTitle = (html: string): string => {
  const open = /<title\b[^>]*>/i.exec(html);
  if (!open || /<\/title\b/i.test(html)) return html;
  const next = html.indexOf('<', open.index + open[0].length);
  return next < 0 ? html : `${html.slice(0, next)}</title>${html.slice(next)}`;
};

const FRAME = /<(\/?)(html|head|body)\b[^>]*>/gi;

/** Comments and scripts, whose tags are none, and what stands between them. */
const mapMarkup = (html: string, change: (markup: string) => string): string => {
  let result = '';
  let from = 0;
  for (const { start, end } of wholeElements(html, ['script', 'style', 'textarea'])) {
    result += change(html.slice(from, start)) + html.slice(start, end);
    from = end;
  }
  return result + change(html.slice(from));
};

/** The standard takes a second html, head or body for no more than what it holds. */
const mergeDocuments = (html: string): string => {
  if (count(html, /<body\b/gi) < 2 && count(html, /<html\b/gi) < 2) return html;
  const opened = { html: 0, head: 0, body: 0 };
  const merged = mapMarkup(html, (markup) =>
    markup.replace(FRAME, (tag, slash: string, name: string) => {
      const key = name.toLowerCase() as keyof typeof opened;
      if (slash === '/') return key === 'head' && opened.head === 1 ? tag : ' ';
      return ++opened[key] === 1 ? tag : ' ';
    }),
  );
  return opened.html > 1 || opened.body > 1 ? `${merged}</body></html>` : html;
};

/** The parser adds no elements that a page leaves out, and Readability needs them. */
const wholePage = (html: string): string => {
  if (/<html[\s>]/i.test(html)) return html;
  return /<body[\s>]/i.test(html) ? `<html>${html}</html>` : `<html><body>${html}</body></html>`;
};

/** The page with a body around all that follows its head: for one in which the parser found none. */
export const withBody = (html: string): string => {
  const [open] = /<html\b[^>]*>/i.exec(html) ?? ['<html>'];
  const bare = html.replace(/<!doctype\b[^>]*>|<\/?(?:html|body)\b[^>]*>/gi, ' ');
  const head = /<\/head\s*>/i.exec(bare);
  if (!head) return `${open}<body>${bare.replace(/<head\b[^>]*>/gi, ' ')}</body></html>`;
  const at = head.index + head[0].length;
  return `${open}${bare.slice(0, at)}<body>${bare.slice(at)}</body></html>`;
};

export const mendMarkup = (html: string): string => wholePage(mergeDocuments(closeTitle(html)));

/** The element that is opened and never closed, and hides what follows; null where none is. */
export const neverClosed = (html: string): string | null =>
  HIDING.find(
    (name) => count(html, new RegExp(`<${name}\\b`, 'gi')) > count(html, new RegExp(`</${name}\\b`, 'gi')),
  ) ?? (html.lastIndexOf('<!--') > html.lastIndexOf('-->') ? '!--' : null);
