/** Tables of the official register in, files named on the command line; the domain's own copies of them brought up to date. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { readEntries, readSuccessions, TABLES } from '../domain/register.js';
import { EXIT, UserError } from '../model/problem.js';

const FOLDER = fileURLToPath(new URL('../../src/domain/nhs/register/', import.meta.url));

const LICENCE =
  '# Facts of the Organisation Data Service of the NHS. Contains public sector information licensed under the Open Government Licence v3.0.';

const cell = (value: string | null): string => {
  const text = value ?? '';
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const write = (file: string, columns: readonly string[], rows: readonly object[]): void => {
  const lines = rows.map((row) => columns.map((column) => cell(Reflect.get(row, column))).join(','));
  writeFileSync(join(FOLDER, file), `${[LICENCE, columns.join(','), ...lines.sort()].join('\n')}\n`);
  process.stdout.write(`${file}: ${rows.length} rows\n`);
};

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const problem = {
      code: 'unreadable-file',
      place: path,
      reason: 'cannot be read',
      remedy: 'name a table of the register',
    };
    throw new UserError(problem, undefined, { cause });
  }
};

/** Puts one table in the place of the domain's; which of the two it is, its heading tells. */
const take = (path: string): void => {
  const text = textOf(path);
  const heading = text.split('\n').find((line) => !line.startsWith('#')) ?? '';
  const { organisations, successions } = TABLES;
  if (heading.includes('successor'))
    write(successions.file, successions.columns, readSuccessions(text, path));
  else write(organisations.file, organisations.columns, readEntries(text, path));
};

const paths = process.argv.slice(2);
try {
  if (paths.length === 0) {
    const remedy = 'name the files: npm run register -- organisations.csv successors.csv';
    throw new UserError({ code: 'no-register', place: 'register', reason: 'is given no file', remedy });
  }
  mkdirSync(FOLDER, { recursive: true });
  for (const path of paths) take(path);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = EXIT.usage;
}
