/** An article's text in, its blocks out: the paragraphs, list items, headings and page furniture. */
import type { Block } from '../model/sentence.js';

/** Blocks in order, without surrounding white space; with the gaps between them they give back the text. */
export const splitBlocks = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const start = line.index + line[0].length - line[0].trimStart().length;
    const end = line.index + line[0].trimEnd().length;
    if (start < end) blocks.push({ start, end, kind: 'paragraph' });
  }
  return blocks;
};
