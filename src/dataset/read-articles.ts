/** Paths of article files and folders in, their articles out, one at a time: for commands that keep nothing. */
import type { ArticleInput } from '../model/article.js';
import type { Problem } from '../model/problem.js';
import { articleId } from './article-kinds.js';
import type { ArticlesTable } from './articles-table.js';
import { inputRoots } from './input-roots.js';
import { outsideOf } from './outside-metadata.js';
import { prepareFor, readArticle } from './read-article.js';
import { readLines, readWhole } from './read-file.js';
import { RejectedInput } from './rejection.js';
import { type FoundFile, walkFolder } from './walk-folder.js';

/** Lines are read to their end, however far that is. */
const WHOLE = Number.MAX_SAFE_INTEGER;

async function* contentsOf(file: FoundFile): AsyncGenerator<Uint8Array> {
  if (file.kind !== 'lines') yield await readWhole(file);
  else for await (const { bytes } of readLines(file, WHOLE)) if (bytes) yield bytes;
}

async function* articlesOf(file: FoundFile, table: ArticlesTable | null): AsyncGenerator<ArticleInput> {
  const { outside } = await outsideOf(file, table);
  await prepareFor(file.kind);
  for await (const content of contentsOf(file)) {
    const { ownId, text, source, title, url, published } = readArticle(content, file.kind, outside);
    yield { id: ownId ?? articleId(file.path), text, source, title, url, published: published?.edtf ?? null };
  }
}

/**
 * In the order of paths. A file that cannot be read is told to `onProblem`, and the others go on. `table` stands in
 * for those that lie among the files.
 */
export async function* readArticles(
  paths: readonly string[],
  onProblem: (problem: Problem) => void,
  table: ArticlesTable | null = null,
): AsyncGenerator<ArticleInput> {
  for (const root of await inputRoots(paths)) {
    for await (const found of walkFolder(root, '')) {
      if (found.found === 'ignored' || found.found === 'table') continue;
      try {
        if (found.found === 'fault') throw new RejectedInput(found.fault);
        yield* articlesOf(found, table);
      } catch (error) {
        if (!(error instanceof RejectedInput)) throw error;
        onProblem({ ...error.fault, place: found.path });
      }
    }
  }
}
