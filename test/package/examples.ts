/** A page of Markdown in; the TypeScript that it shows, with the output that it shows below, out. */
export interface Example {
  /** Line of the page, from 1. */
  readonly line: number;
  readonly code: string;
  /** Null where the page shows none. */
  readonly output: string | null;
}

const BLOCK = /^```ts\n([\s\S]*?)^```\n(?:\n```\n([\s\S]*?)^```\n)?/gm;

export const examplesIn = (page: string): readonly Example[] =>
  [...page.matchAll(BLOCK)].map(({ index, 1: code = '', 2: output }) => ({
    line: page.slice(0, index).split('\n').length,
    code,
    output: output ?? null,
  }));
