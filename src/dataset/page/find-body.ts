/** What an extractor took for the article, and the page's own blocks, in; the article's paragraphs out. */
import { align, type Taken } from './align-blocks.js';
import type { Element } from './element.js';
import { isProse, type PageBlock } from './page-blocks.js';

const isContent = (block: PageBlock): boolean =>
  !block.aside && !block.inset && !block.hidden && isProse(block);

/** Blocks more of which is links than words lead to other pages, but for a lead that is one link as a whole. */
const MOST_LINKED = 0.5;

const isIn = (holder: Element | null | undefined, { path }: PageBlock): boolean =>
  holder !== null && holder !== undefined && path.includes(holder);

const holderOf = ({ path }: PageBlock): Element | undefined => path[path.length - 2];

export interface BodyInput {
  readonly taken: readonly string[];
  readonly blocks: readonly PageBlock[];
  /** Where the headline stands; null where the page shows none. */
  readonly headline: Element | null;
  /** What holds the headline, from the outermost inwards. */
  readonly above: readonly Element[];
  /** The article's own element, where the page marks one. */
  readonly marked: Element | null;
}

/** Index of the first block after the headline. */
const afterHeadline = ({ blocks, headline }: BodyInput): number => {
  if (headline === null) return 0;
  let last = -1;
  blocks.forEach((block, at) => {
    if (isIn(headline, block)) last = at;
  });
  return last + 1;
};

/** Paragraphs between the headline and the end of what was taken, that are the article's and were left out. */
const missing = (input: BodyInput, used: ReadonlySet<number>): number[] => {
  const { blocks, above } = input;
  const start = afterHeadline(input);
  const content = [...used]
    .filter((at) => at >= start && isContent(blocks[at] as PageBlock))
    .sort((a, b) => a - b);
  const [first, last] = [content[0], content[content.length - 1]];
  if (first === undefined || last === undefined) return [];
  const firstBlock = blocks[first] as PageBlock;
  const lead = above.findLast((holder) => isIn(holder, firstBlock));
  const makes = new Set(content.map((at) => blocks[at]?.make));
  const holders = new Set(content.map((at) => holderOf(blocks[at] as PageBlock)));
  const end = endAfter(blocks, last);
  return blocks.flatMap((block, at) => {
    if (used.has(at) || at < start || !isContent(block)) return [];
    if (at < first) return isIn(lead, block) || holders.has(holderOf(block)) ? [at] : [];
    if (block.linked > MOST_LINKED || at > end) return [];
    return makes.has(block.make) || (at < last && holders.has(holderOf(block))) ? [at] : [];
  });
};

const HEADING = /^H[1-6]$/;

/** Index of the block after `last` with which another article begins, whose headline is a link to it. */
const endAfter = (blocks: readonly PageBlock[], last: number): number => {
  const next = blocks.findIndex(
    ({ element, linked }, at) =>
      at > last && HEADING.test(element.nodeName.toUpperCase()) && linked > MOST_LINKED,
  );
  return next < 0 ? blocks.length : next;
};

/** The paragraphs of the page itself, where the extractor took something else for the article. */
const ownBody = (input: BodyInput, insetsToo: boolean): readonly string[] => {
  const { blocks, above, marked } = input;
  const start = afterHeadline(input);
  const isOwn = (block: PageBlock, at: number): boolean =>
    at >= start && isContent(insetsToo ? { ...block, inset: false } : block) && block.linked <= MOST_LINKED;
  const inside = (element: Element): number[] =>
    blocks.flatMap((block, at) => (isOwn(block, at) && isIn(element, block) ? [at] : []));
  let found = marked ? inside(marked) : [];
  for (let at = above.length - 1; at >= 0 && found.length === 0; at--) found = inside(above[at] as Element);
  if (found.length === 0) return [];
  const [first, last] = [found[0] ?? 0, found[found.length - 1] ?? 0];
  const holders = new Set(found.map((at) => holderOf(blocks[at] as PageBlock)));
  return blocks
    .slice(first, last + 1)
    .filter(
      (block, i) =>
        found.includes(first + i) || (!block.aside && !block.hidden && holders.has(holderOf(block))),
    )
    .map(({ text, element }) => (element.nodeName.toUpperCase() === 'LI' ? `• ${text}` : text));
};

const charactersOf = (blocks: readonly PageBlock[], at: Iterable<number>): number =>
  [...at].reduce((sum, one) => sum + (blocks[one]?.text.length ?? 0), 0);

/** What was taken, less the parts that stand around the article, with the paragraphs that were left out in their places. */
const completed = (
  input: BodyInput,
  taken: readonly Taken[],
  used: ReadonlySet<number>,
): readonly string[] => {
  const { blocks } = input;
  const start = afterHeadline(input);
  const lost = missing(input, used);
  const short =
    charactersOf(
      blocks,
      [...used].filter((at) => isContent(blocks[at] as PageBlock)),
    ) < SHORT;
  const kept = taken.filter(({ blocks: own }) => {
    if (own.length === 0) return true;
    if (own.every((at) => at < start && !isProse(blocks[at] as PageBlock))) return start === 0;
    return !short || !own.every((at) => blocks[at]?.aside === true);
  });
  const result: string[] = [];
  let next = 0;
  for (const { text, blocks: own } of kept) {
    const at = own[0] ?? -1;
    while (next < lost.length && at >= 0 && (lost[next] as number) < at)
      result.push(textOf(blocks, lost[next++]));
    result.push(text);
  }
  while (next < lost.length) result.push(textOf(blocks, lost[next++]));
  return result;
};

/** What is longer than this is the article, whatever the elements around it are called. */
const LONG = 5000;

/** Of an article shorter than this the extractor takes what stands around it, too, to have enough. */
const SHORT = 600;

const textOf = (blocks: readonly PageBlock[], at: number | undefined): string => blocks[at ?? -1]?.text ?? '';

/**
 * The article's paragraphs. Where nothing that was taken is prose of the article, and the page has some, the
 * page's own are: a sidebar or a notice is no article.
 */
export const findBody = (input: BodyInput): readonly string[] => {
  const { blocks } = input;
  const taken = align(input.taken, blocks);
  const used = new Set(taken.flatMap((one) => one.blocks));
  const good = [...used].filter((at) => isContent(blocks[at] as PageBlock));
  const bad = [...used].filter((at) => blocks[at]?.aside === true);
  const unknown = taken.some(({ blocks: own, text }) => own.length === 0 && text.length >= 200);
  const trusted = unknown || charactersOf(blocks, bad) > LONG;
  if (good.length === 0 && !trusted) {
    // Some pages are one form, or one table, from top to bottom.
    for (const insetsToo of [false, true]) {
      const own = ownBody(input, insetsToo);
      if (own.length > 0) return own;
    }
  }
  const mostlyAside = charactersOf(blocks, bad) > charactersOf(blocks, good) && good.length === 0;
  const whole = mostlyAside ? [] : completed(input, taken, good.length > 0 ? used : new Set());
  return whole.length > 0 ? whole : input.taken;
};
