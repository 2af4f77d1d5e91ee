/** `decisions.jsonl` in the gold folder, read and written: sorted, one decision a line. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { UserError } from '../model/problem.js';
import { type Decision, decision, keyOfDecision } from './decision.js';

/** By key. */
export type Decisions = ReadonlyMap<string, Decision>;

export const decisionsPath = (folder: string): string => join(folder, 'decisions.jsonl');

const parseLine = (path: string, line: string, number: number): Decision => {
  try {
    return decision.parse(JSON.parse(line));
  } catch (cause) {
    const place = `${path}:${number}`;
    const reason = 'is no decision';
    throw new UserError(
      { code: 'decision-invalid', place, reason, remedy: 'mend or delete the line' },
      undefined,
      { cause },
    );
  }
};

/** All decisions; none where the file does not exist. Throws a `UserError` that names the first bad line. */
export const readDecisions = async (folder: string): Promise<Decisions> => {
  const path = decisionsPath(folder);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').map((line, index) => [line, index + 1] as const);
  const all = lines
    .filter(([line]) => line.trim() !== '')
    .map(([line, number]) => parseLine(path, line, number));
  return new Map(all.map((d) => [keyOfDecision(d), d]));
};

const order = (a: Decision, b: Decision): number => {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return keyOfDecision(a) < keyOfDecision(b) ? -1 : 1;
};

/** Writes the whole file or nothing of it; unchanged decisions give unchanged lines. */
export const writeDecisions = async (folder: string, decisions: Decisions): Promise<void> => {
  const lines = [...decisions.values()].sort(order).map((d) => `${JSON.stringify(d)}\n`);
  await writeFileAtomic(decisionsPath(folder), lines.join(''));
};
