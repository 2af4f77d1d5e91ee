/** The source of a page in; the same as browsers take it, where the parser would lose what follows a slip, out. */

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

/** Comments and scripts, whose tags are none, or the tag of a document's frame. */
const FRAME = /<!--[\s\S]*?-->|<(script|style|textarea)\b[\s\S]*?<\/\1\s*>|<(\/?)(html|head|body)\b[^>]*>/gi;

/** The standard takes a second html, head or body for no more than what it holds. */
const mergeDocuments = (html: string): string => {
  if (count(html, /<body\b/gi) < 2 && count(html, /<html\b/gi) < 2) return html;
  const opened: string[] = [];
  const merged = html.replace(FRAME, (all, _, slash?: string, name?: string) => {
    const tag = name?.toLowerCase();
    if (tag === undefined) return all;
    if (slash === '/')
      return tag === 'head' && opened.filter((one) => one === 'head').length === 1 ? all : ' ';
    opened.push(tag);
    return opened.filter((one) => one === tag).length === 1 ? all : ' ';
  });
  const twice =
    opened.filter((tag) => tag !== 'head').length > new Set(opened).size - Number(opened.includes('head'));
  return twice ? `${merged}</body></html>` : html;
};

/** The parser adds no elements that a page leaves out, and Readability needs them. */
const wholePage = (html: string): string => {
  if (/<html[\s>]/i.test(html)) return html;
  return /<body[\s>]/i.test(html) ? `<html>${html}</html>` : `<html><body>${html}</body></html>`;
};

export const mendMarkup = (html: string): string => wholePage(mergeDocuments(closeTitle(html)));

/** The element that is opened and never closed, and hides what follows; null where none is. */
export const neverClosed = (html: string): string | null =>
  HIDING.find(
    (name) => count(html, new RegExp(`<${name}\\b`, 'gi')) > count(html, new RegExp(`</${name}\\b`, 'gi')),
  ) ?? (html.lastIndexOf('<!--') > html.lastIndexOf('-->') ? '!--' : null);
