/** File names in; what kind of article file it is, its id and the date in its name out. */

/** What a file holds: `lines` is one article object a line, the others one article. */
export type ArticleKind = 'text' | 'markdown' | 'html' | 'json' | 'lines';

const KINDS: Readonly<Record<string, ArticleKind>> = {
  txt: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  json: 'json',
  jsonl: 'lines',
  ndjson: 'lines',
};

const EXTENSION = /\.([a-z]+)(\.gz)?$/i;

export interface FileKind {
  readonly kind: ArticleKind;
  readonly gzipped: boolean;
}

/** The kind that the extension tells; null for files that hold no article (tables and sidecars too). */
export const fileKind = (name: string): FileKind | null => {
  const [, extension, gz] = EXTENSION.exec(name) ?? [];
  const kind = KINDS[extension?.toLowerCase() ?? ''];
  return kind === undefined || isSidecar(name) ? null : { kind, gzipped: gz !== undefined };
};

/** Whether the file only carries metadata of another. */
export const isSidecar = (name: string): boolean => /\.meta\.json$/i.test(name);

/** A path under the given folder, with `/`, less its extensions: the article's id. */
export const articleId = (path: string): string => path.replace(EXTENSION, '');

/** Names of the sidecars that a file may have, the more exact first. */
export const sidecarNames = (name: string): readonly string[] => [
  `${name}.meta.json`,
  `${name.replace(/\.gz$/i, '')}.meta.json`,
  `${articleId(name)}.meta.json`,
];
