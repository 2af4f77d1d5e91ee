/** An article's text and its blocks in, its sentences out. */
import { createRequire } from 'node:module';
import type { WinkMethods } from 'wink-nlp';
import type { Block, Sentence } from '../model/sentence.js';

let loaded: WinkMethods | undefined;

/** wink-nlp with its model, read at the first sentence: it takes 0.3 s, and many commands need none. */
const wink = (): WinkMethods => {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  loaded = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd']) as WinkMethods;
  return loaded;
};

/** Sentences in order, none crossing a block's end, without surrounding white space. */
export const splitSentences = (text: string, blocks: readonly Block[]): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  blocks.forEach((block, position) => {
    let at = block.start;
    for (const piece of wink().readDoc(text.slice(block.start, block.end)).sentences().out() as string[]) {
      const end = at + piece.length;
      sentences.push({ index: sentences.length, start: at, end, kind: block.kind, block: position });
      at = end;
      while (at < block.end && /\s/.test(text.charAt(at))) at++;
    }
  });
  return sentences;
};
