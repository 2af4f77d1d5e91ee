/** Path of one article file in; the article out, for commands that work on one and write no dataset. */
import { basename } from 'node:path';
import type { ArticleInput } from '../model/article.js';
import { EXIT, UserError } from '../model/problem.js';
import { articleId } from './article-kinds.js';
import { inputRoots } from './input-roots.js';
import { outsideOf } from './outside-metadata.js';
import { prepareFor, readArticle } from './read-article.js';
import { readWhole } from './read-file.js';
import { type Fault, RejectedInput } from './rejection.js';
import { walkFolder } from './walk-folder.js';

export interface GivenArticle {
  readonly article: ArticleInput;
  /** Parts of its metadata that were not taken. */
  readonly faults: readonly Fault[];
}

const asUserError = (path: string, { fault }: RejectedInput): UserError =>
  new UserError({ ...fault, place: path }, EXIT.needsPerson);

/** Throws a UserError where the file is not there, is of no known kind or holds no article. */
export const readGivenFile = async (path: string): Promise<GivenArticle> => {
  const [root] = await inputRoots([path]);
  if (!root || root.isFolder) {
    const remedy = 'give one article file, or use "claimtrail run" for folders';
    throw new UserError({ code: 'no-file', place: path, reason: 'is a folder', remedy });
  }
  try {
    for await (const found of walkFolder(root, '')) {
      if (found.found === 'fault') throw new RejectedInput(found.fault);
      if (found.found !== 'file') continue;
      const { outside, faults } = await outsideOf(found, null);
      await prepareFor(found.kind);
      const read = readArticle(await readWhole(found), found.kind, outside);
      const { text, source, title, url, published } = read;
      const id = read.ownId ?? articleId(basename(path));
      const article = { id, text, source, title, url, published: published?.edtf ?? null };
      return { article, faults: [...faults, ...read.faults] };
    }
  } catch (error) {
    throw error instanceof RejectedInput ? asUserError(path, error) : error;
  }
  throw new Error(`nothing found at ${path}`);
};
