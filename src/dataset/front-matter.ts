/** Text of a Markdown file in; the metadata of its front matter (YAML, TOML or JSON) and the offset of its body out. */
import { parse as parseToml, TomlError } from 'smol-toml';
import { LineCounter, parseDocument } from 'yaml';
import { type Metadata, metadataOf, NO_METADATA } from './metadata.js';
import { parseJson } from './parse-json.js';
import { reject } from './rejection.js';

export interface FrontMatter {
  readonly metadata: Metadata;
  /** UTF-16 offset at which the body begins, blank lines before it left out. */
  readonly bodyStart: number;
}

const OPENING = /^(?:---|\+\+\+|\{)[ \t]*\r?\n/;
const CLOSING = {
  '---': /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm,
  '+++': /^\+\+\+[ \t]*(?:\r?\n|$)/gm,
  '{': /^\}[ \t]*(?:\r?\n|$)/gm,
} as const;
type Fence = keyof typeof CLOSING;
/** More than any real front matter, and little enough that even a hostile one is read in no time. */
const LIMIT = 64 * 1024;

const bad = (reason: string, remedy: string): Error => reject('bad-front-matter', reason, remedy);
const remedyFor = (fence: Fence): string =>
  fence === '{' ? 'correct the block between { and }' : `correct the block between the ${fence} lines`;

/** A value that holds a colon must be quoted, which the parser's own words do not tell. */
const unquoted = (line: string): string | null => /^\s*([\w-]+):\s+[^"'[{|>].*:\s/.exec(line)?.[1] ?? null;

const parseYaml = (yaml: string): unknown => {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    const key = unquoted(yaml.split('\n')[line - 1] ?? '');
    const what = key === null ? error.message : `the value of "${key}" holds a colon and needs quotes`;
    throw bad(`front matter, line ${line + 1}, column ${col}: ${what}`, remedyFor('---'));
  }
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw bad(`front matter cannot be read: ${(error as Error).message}`, remedyFor('---'));
  }
};

const parseOther = (block: string, fence: '+++' | '{'): unknown => {
  try {
    return fence === '{' ? parseJson(`{${block}}`) : parseToml(block);
  } catch (error) {
    const [what] = (error as Error).message.split('\n');
    const place = error instanceof TomlError ? `, line ${error.line + 1}, column ${error.column}` : '';
    throw bad(`front matter${place}: ${what}`, remedyFor(fence));
  }
};

/** Throws `RejectedInput` for front matter that cannot be parsed, never ends, or is too large to be honest. */
export const readFrontMatter = (text: string): FrontMatter => {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return { metadata: NO_METADATA, bodyStart: 0 };
  const fence = opening.trim() as Fence;
  const closes = CLOSING[fence];
  closes.lastIndex = opening.length;
  const closing = closes.exec(text);
  if (!closing) throw bad(`front matter opens with ${fence} and never closes`, remedyFor(fence));
  const block = text.slice(opening.length, closing.index);
  if (block.length > LIMIT) throw bad(`front matter is longer than ${LIMIT} characters`, remedyFor(fence));
  const value = fence === '---' ? parseYaml(block) : parseOther(block, fence);
  if (value !== null && (typeof value !== 'object' || Array.isArray(value))) {
    throw bad('front matter is no list of "key: value" lines', remedyFor(fence));
  }
  const afterClosing = closing.index + closing[0].length;
  const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(afterClosing));
  return { metadata: metadataOf(value), bodyStart: afterClosing + (blank?.[0].length ?? 0) };
};
