/** The source of a page in; the places of its elements of some names, each from its first tag to its last, out. */

export interface WholeElement {
  readonly name: string;
  /** The first tag and what stands in it. */
  readonly tag: string;
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
}

/**
 * In order, none within another; comments, named "!--", among them. One that is never closed ends the search
 * for its name, so that the time grows with the page alone.
 */
export const wholeElements = (html: string, names: readonly string[]): WholeElement[] => {
  const lower = html.toLowerCase();
  const opens = new RegExp(`<!--|<(${names.join('|')})\\b[^>]*>`, 'g');
  const open = new Set(names);
  const found: WholeElement[] = [];
  for (let match = opens.exec(lower); match; match = opens.exec(lower)) {
    const name = match[1] ?? '!--';
    const innerStart = match.index + match[0].length;
    if (name !== '!--' && !open.has(name)) continue;
    const close = name === '!--' ? '-->' : `</${name}`;
    const innerEnd = lower.indexOf(close, innerStart);
    if (innerEnd < 0) {
      if (name === '!--') return found;
      open.delete(name);
      continue;
    }
    const end = name === '!--' ? innerEnd + close.length : lower.indexOf('>', innerEnd) + 1 || html.length;
    found.push({
      name,
      tag: html.slice(match.index, innerStart),
      start: match.index,
      innerStart,
      innerEnd,
      end,
    });
    opens.lastIndex = end;
  }
  return found;
};
