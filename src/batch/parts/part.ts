/**
 * What came of one article on any machine in; a line of a part out, and back. It holds what `run` keeps of an article
 * in its store, as fields of one JSON object, so that `reconcile` goes on from there.
 */
import { z } from 'zod';
import type { Fault } from '../../dataset/rejection.js';

const fault = z.object({ code: z.string(), reason: z.string(), remedy: z.string() });

const partObject = z.object({
  /** Path under the folder that was given, or the name of a file or table that was. */
  path: z.string(),
  /** Of a file with an article a line, from 1. */
  line: z.int().positive().nullable(),
  /** What tells this file from others of the same path. */
  file: z.string(),
  /** Begins the hash of all that results depend on. */
  version: z.string(),
  /** Of the result: the same for the same content told the same about. */
  key: z.string(),
  /** What was wrong beside the article. */
  faults: z.array(fault),
  /** See `keptResult`: its lines, by what they hold. */
  asked: z.unknown(),
  article: z.unknown().optional(),
  prepared: z.unknown().optional(),
  claims: z.array(z.unknown()).optional(),
});

export interface Part {
  readonly path: string;
  readonly line: number | null;
  readonly file: string;
  readonly version: string;
  readonly key: string;
  readonly faults: readonly Fault[];
  /** What is kept of the result, see `keptResult`. */
  readonly value: string;
}

/** Characters of the hash that a part tells. */
export const versionOf = (code: string): string => code.slice(0, 16);

/** Without its line feed. Path and line come first, so that lines in order of their bytes are in order of their files. */
export const partLine = ({ value, ...part }: Part): string => {
  const { path, line, file, version, key, faults } = part;
  const [asked = '', article, prepared, ...claims] = value.split('\n');
  const fields = [
    JSON.stringify({ path, line, file, version, key, faults }).slice(0, -1),
    `"asked":${asked}`,
    ...(article === undefined ? [] : [`"article":${article}`]),
    ...(prepared === undefined ? [] : [`"prepared":${prepared}`, `"claims":[${claims.join(',')}]`]),
  ];
  return `${fields.join(',')}}`;
};

/** Throws what says why it is none. */
export const partOf = (text: string): Part => {
  const { asked, article, prepared, claims = [], ...part } = partObject.parse(JSON.parse(text));
  const kept = [asked, article, prepared, ...claims].filter((one) => one !== undefined);
  return { ...part, value: kept.map((one) => JSON.stringify(one)).join('\n') };
};
