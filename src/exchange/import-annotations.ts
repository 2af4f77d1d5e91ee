/** Files of annotations in, a gold folder or the claims of a run out. */
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Claim } from '../model/claim.js';
import { type Problem, UserError } from '../model/problem.js';
import { systemFault } from '../model/system-fault.js';
import { goldText } from '../review/gold-text.js';
import { matchArticles } from '../review/match-articles.js';
import type { Names } from '../review/organisation-names.js';
import { readGold } from '../review/read-gold.js';
import type { Annotated, Imported } from './annotated.js';
import { goldOf } from './collect-annotated.js';
import { labelStudioExport, readLabelStudio } from './read-label-studio.js';
import { readWebAnnotations } from './read-web-annotations.js';
import { type Exchanged, exchanged, writeFiles, writeOne } from './write-files.js';

/** The path itself, or the annotations of a folder at any depth, in path order. */
const filesIn = async (path: string): Promise<string[]> => {
  if ((await stat(path).catch(() => null))?.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    const reason = 'is neither a readable file nor a folder';
    throw new UserError({ code: 'no-annotations', place: path, reason }, undefined, { cause });
  });
  return entries
    .filter((entry) => entry.isFile() && /\.json(?:ld)?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
};

const readFileAs = async (path: string, by: string | null, names: Names): Promise<Imported> => {
  const text = await readFile(path, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const reason = `is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new UserError({ code: 'no-json', place: path, reason }, undefined, { cause });
  }
  const tasks = labelStudioExport.safeParse(value);
  return tasks.success ? readLabelStudio(tasks.data, by, names) : readWebAnnotations(value, path);
};

/** Articles that several files tell of are one. */
const merged = (articles: readonly Annotated[]): Annotated[] => {
  const found = new Map<string, Annotated>();
  for (const one of articles) {
    const known = found.get(one.article);
    found.set(one.article, known ? { ...known, notes: [...known.notes, ...one.notes] } : one);
  }
  return [...found.values()];
};

const compare = (a: Claim, b: Claim): number => {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) || (a.id < b.id ? -1 : 1);
};

/** Claims as the run had them; gold is none. */
const writeClaims = async (
  path: string,
  articles: readonly Annotated[],
  problems: readonly Problem[],
): Promise<Exchanged> => {
  const notes = articles.flatMap((a) => a.notes.map((note) => ({ article: a.article, note })));
  const claims = notes.flatMap(({ note }) => note.claim ?? []).toSorted(compare);
  const bare = notes.filter(({ note }) => note.claim === null);
  await writeOne(path, claims.map((c) => `${JSON.stringify(c)}\n`).join(''));
  const noClaims = bare.map(({ article, note }) => ({
    code: 'no-record',
    place: article,
    reason: `the annotation of ${JSON.stringify(note.gold.evidence)} holds no claim of a run`,
  }));
  return { articles: articles.length, claims: claims.length, problems: [...problems, ...noClaims] };
};

/** A `UserError` where the folder holds gold of one of the articles: nothing is written over. */
export const importAnnotations = async (
  from: string,
  to: string,
  by: string | null,
  names: Names = new Map(),
): Promise<Exchanged> => {
  const paths = await filesIn(from);
  const imported = await Promise.all(paths.map((path) => readFileAs(path, by, names)));
  const articles = merged(imported.flatMap((one) => one.articles));
  const problems = imported.flatMap((one) => one.problems);
  if (to.endsWith('.jsonl')) return writeClaims(resolve(to), articles, problems);
  const folder = resolve(to);
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw systemFault(cause, to) ?? cause;
  });
  const there = await readGold(folder, true);
  const { pairs } = matchArticles(
    articles.map((a) => a.article),
    there.map((stored) => stored.gold),
  );
  if (pairs[0]) {
    const reason = `holds gold of the article ${JSON.stringify(pairs[0][0])} already`;
    throw new UserError({ code: 'gold-taken', place: to, reason, remedy: 'name an empty folder' });
  }
  const files = articles.map((a) => ({ article: a.article, name: '.json', text: goldText(goldOf(a)) }));
  await writeFiles(folder, files);
  return exchanged(articles, problems);
};
