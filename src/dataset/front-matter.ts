/** Text of a Markdown file in; the metadata of its YAML front matter and the offset of its body out. */
import { LineCounter, parseDocument } from 'yaml';
import { type Metadata, metadataOf, NO_METADATA } from './metadata.js';
import { reject } from './rejection.js';

export interface FrontMatter {
  readonly metadata: Metadata;
  /** UTF-16 offset at which the body begins, blank lines before it left out. */
  readonly bodyStart: number;
}

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;
const REMEDY = 'correct the block between the --- lines';
/** More than any real front matter, and little enough that even a hostile one is read in no time. */
const LIMIT = 64 * 1024;

const parseYaml = (yaml: string): unknown => {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw reject(
      'bad-front-matter',
      `front matter, line ${line + 1}, column ${col}: ${error.message}`,
      REMEDY,
    );
  }
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw reject('bad-front-matter', `front matter cannot be read: ${(error as Error).message}`, REMEDY);
  }
};

/** Throws `RejectedInput` for front matter that is no YAML, never ends, or is too large to be honest. */
export const readFrontMatter = (text: string): FrontMatter => {
  const opening = OPENING.exec(text);
  if (!opening) return { metadata: NO_METADATA, bodyStart: 0 };
  CLOSING.lastIndex = opening[0].length;
  const closing = CLOSING.exec(text);
  if (!closing) throw reject('bad-front-matter', 'front matter opens with --- and never closes', REMEDY);
  const yaml = text.slice(opening[0].length, closing.index);
  if (yaml.length > LIMIT) {
    throw reject('bad-front-matter', `front matter is longer than ${LIMIT} characters`, REMEDY);
  }
  const value = parseYaml(yaml);
  if (value !== null && (typeof value !== 'object' || Array.isArray(value))) {
    throw reject('bad-front-matter', 'front matter is no list of "key: value" lines', REMEDY);
  }
  const afterClosing = closing.index + closing[0].length;
  const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(afterClosing));
  return { metadata: metadataOf(value), bodyStart: afterClosing + (blank?.[0].length ?? 0) };
};
