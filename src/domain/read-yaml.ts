/** A YAML file and its schema in, its data out, or an error that names file, line and column. */
import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { UserError } from '../model/problem.js';

const fail = (place: string, reason: string, code: string): never => {
  throw new UserError({ code, reason, place, remedy: 'correct the file' });
};

/** Reads and checks one file. Throws a UserError with `file:line:column` for malformed YAML and for data that the schema refuses. */
export const readYaml = <Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> => {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const [error] = document.errors;
  if (error)
    return fail(placeOf(error.pos[0]), error.message.split('\n', 1)[0] ?? 'malformed YAML', 'malformed-yaml');
  const result = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path_ = (issue?.path ?? []).filter((key) => typeof key !== 'symbol');
  for (let depth = path_.length; depth >= 0; depth--) {
    const node = document.getIn(path_.slice(0, depth), true);
    if (isNode(node) && node.range)
      return fail(
        placeOf(node.range[0]),
        `${path_.join('.') || 'file'}: ${issue?.message}`,
        'unexpected-data',
      );
  }
  return fail(path, issue?.message ?? 'unexpected data', 'unexpected-data');
};
