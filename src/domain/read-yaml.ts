/** A YAML file and its schema in, its data out, or an error that names file, line and column. */
import { readFileSync } from 'node:fs';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { UserError } from '../model/problem.js';

const fail = (place: string, reason: string, code: string, remedy = 'correct the file'): never => {
  throw new UserError({ code, reason, place, remedy });
};

/** Keys that lead from the top of a file's data to a value in it. */
export type Keys = readonly (string | number)[];

export interface PlacedYaml<Data> {
  readonly data: Data;
  /** `file:line:column` of the value that the keys lead to, or of what holds it where it was left out. */
  readonly placeOf: (keys: Keys) => string;
}

/** Offset of the value, or of the nearest thing around it that the file has; null of an empty file. */
const offsetOf = (document: Document, keys: Keys): number | null => {
  for (let depth = keys.length; depth >= 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return null;
};

/** What a check of our own says is to be done. */
const remedyOf = (issue: z.core.$ZodIssue | undefined): string | undefined => {
  const told: unknown = issue?.code === 'custom' ? issue.params?.remedy : undefined;
  return typeof told === 'string' ? told : undefined;
};

/** Reads and checks one file. Throws a UserError with `file:line:column` for malformed YAML and for data that the schema refuses. */
export const readPlacedYaml = <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): PlacedYaml<z.output<Schema>> => {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const at = (offset: number | null): string => {
    if (offset === null) return path;
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const [error] = document.errors;
  if (error)
    return fail(at(error.pos[0]), error.message.split('\n', 1)[0] ?? 'malformed YAML', 'malformed-yaml');
  const result = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (result.success) return { data: result.data, placeOf: (keys) => at(offsetOf(document, keys)) };
  const [issue] = result.error.issues;
  const keys = (issue?.path ?? []).filter((key) => typeof key !== 'symbol');
  const reason = `${keys.join('.') || 'file'}: ${issue?.message}`;
  return fail(at(offsetOf(document, keys)), reason, 'unexpected-data', remedyOf(issue));
};

/** The data alone. Throws as `readPlacedYaml` does. */
export const readYaml = <Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> =>
  readPlacedYaml(path, schema).data;
