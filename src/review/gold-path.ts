/** A gold folder and an article's id in, the path of the gold file to write for it out. */
import { hash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { UserError } from '../model/problem.js';
import { articleKey } from './match-articles.js';

/** Bytes that every system allows the name of a file and of a folder. */
const LONGEST_NAME = 200;
/** Characters of a longer name, or of one that is taken in other case, that tell it from others. */
const DIGEST = 16;

const digestOf = (name: string): string => hash('sha256', name, 'hex').slice(0, DIGEST);

/** The first of the name's bytes that are no half character, and a digest of all of it. */
const shortened = (name: string): string => {
  const start = Buffer.from(name).subarray(0, LONGEST_NAME - DIGEST - 1);
  return `${start.toString('utf8').replace(/\ufffd+$/u, '')}~${digestOf(name)}`;
};

const short = (name: string): string => (Buffer.byteLength(name) > LONGEST_NAME ? shortened(name) : name);

/** How a disk that folds case, or spellings of one character, sees the path. */
export const folded = (path: string): string => path.normalize('NFC').toLowerCase();

/** Article ids come from input files, so one that leads out of the folder is refused with a `UserError`. */
const checkInside = (folder: string, article: string, path: string): void => {
  const inside = relative(resolve(folder), path);
  const parts = inside.split(sep);
  const odd = inside === '' || parts.some((part) => part === '..' || part === '' || part.startsWith('.'));
  if (!odd && !inside.includes('\0')) return;
  const reason = `the article's id ${JSON.stringify(article)} leads out of the gold folder`;
  throw new UserError({ code: 'gold-outside', place: folder, reason, remedy: 'rename the article' });
};

/**
 * Names that are too long for a disk are cut, and those that another path of `taken`, whose paths are folded, would
 * share on a disk that folds case get a digest: two articles never share a file.
 */
export const newGoldPath = (folder: string, article: string, taken: ReadonlySet<string>): string => {
  const key = articleKey(article);
  const path = resolve(folder, `${key.split('/').map(short).join('/')}.json`);
  checkInside(folder, article, path);
  if (!taken.has(folded(path))) return path;
  return path.replace(/\.json$/, `~${digestOf(article)}.json`);
};

const linkOnTheWay = async (folder: string, path: string): Promise<string | null> => {
  const parts = relative(folder, path).split(sep);
  for (let i = 1; i <= parts.length; i++) {
    const part = resolve(folder, ...parts.slice(0, i));
    const stats = await lstat(part).catch(() => null);
    if (stats?.isSymbolicLink()) return part;
  }
  return null;
};

/** Throws a `UserError` where a link on the way from the folder to the path leads elsewhere: nothing is written through it. */
export const checkNoLink = async (folder: string, path: string): Promise<void> => {
  const place = await linkOnTheWay(resolve(folder), path);
  if (place === null) return;
  const reason = 'is a link, which may lead out of the gold folder';
  throw new UserError({ code: 'gold-link', place, reason, remedy: 'put a folder or a file in its place' });
};
