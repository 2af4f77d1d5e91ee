/** Words that a reviewer typed and an article's text in, the article's own stretch that is meant out. */
import type { Read } from './read-participants.js';

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

const pattern = (words: string): string => words.trim().split(/\s+/).map(literal).join('\\s+');

/** "the two … to merge" means the shortest stretch between; white space may be any. */
export const readWords = (typed: string, text: string | null): Read<string> => {
  const parts = typed.split(/…|\.\.\./).filter((part) => part.trim() !== '');
  const wanted = new RegExp(parts.map(pattern).join('[^]{0,1000}?'), 'u');
  const found = parts.length === 0 || text === null ? null : wanted.exec(text);
  if (found) return { value: found[0] };
  return { problem: `unexpected ${JSON.stringify(typed)}, expected words that stand in the article` };
};
