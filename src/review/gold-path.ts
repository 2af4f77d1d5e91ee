/** A gold folder and an article's id in, the path of the gold file to write for it out. */
import { relative, resolve, sep } from 'node:path';
import { UserError } from '../model/problem.js';
import { articleKey } from './match-articles.js';

/** Article ids come from input files, so one that leads out of the folder is refused with a `UserError`. */
export const newGoldPath = (folder: string, article: string): string => {
  const path = resolve(folder, `${articleKey(article)}.json`);
  const inside = relative(resolve(folder), path);
  const parts = inside.split(sep);
  const odd = inside === '' || parts.some((part) => part === '..' || part === '' || part.startsWith('.'));
  if (!odd && !inside.includes('\0')) return path;
  const reason = `the article's id ${JSON.stringify(article)} leads out of the gold folder`;
  throw new UserError({ code: 'gold-outside', place: folder, reason, remedy: 'rename the article' });
};
