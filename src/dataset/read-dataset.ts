/** The folder of a dataset in; its records, one by one and checked, out. */

import { createReadStream } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { prettifyError, type z } from 'zod';
import type { ArticleRecord } from '../model/article.js';
import { withoutMark } from '../model/byte-order-mark.js';
import type { Claim } from '../model/claim.js';
import type { OrganisationRecord } from '../model/lineage.js';
import { EXIT, UserError } from '../model/problem.js';
import type { Track } from '../model/timeline.js';
import { LINE_FILES, RUN_FILE } from './dataset-files.js';
import type { Rejection } from './rejection.js';
import type { RunRecord } from './run-record.js';
import { splitLines } from './split-lines.js';

/** A dataset as it stood when it was opened: a run that ends meanwhile does not mix its files with these. */
export interface Dataset {
  /** Where its files really are, all of one run. */
  readonly folder: string;
  readonly claims: () => AsyncGenerator<Claim>;
  readonly articles: () => AsyncGenerator<ArticleRecord>;
  readonly timeline: () => AsyncGenerator<Track>;
  readonly organisations: () => AsyncGenerator<OrganisationRecord>;
  readonly rejected: () => AsyncGenerator<Rejection>;
  readonly run: () => Promise<RunRecord>;
}

const broken = (place: string, reason: string, cause: unknown): UserError =>
  new UserError(
    { code: 'bad-dataset', place, reason, remedy: 'write the dataset again with "claimtrail run"' },
    EXIT.usage,
    { cause },
  );

const absent = (folder: string, cause: unknown): UserError =>
  new UserError(
    {
      code: 'no-dataset',
      place: folder,
      reason: 'holds no dataset',
      remedy: 'write one with "claimtrail run", or name its folder with --out',
    },
    EXIT.usage,
    { cause },
  );

/** The value of a line of JSON. Throws a UserError that names its place for one that is none, or breaks the schema. */
export const checked = <T>(schema: z.ZodType<T>, json: string, place: string): T => {
  let value: unknown;
  try {
    value = JSON.parse(withoutMark(json));
  } catch (cause) {
    throw broken(place, `is no JSON: ${(cause as Error).message}`, cause);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw broken(place, `breaks the schema: ${prettifyError(read.error).replace(/\s+/g, ' ')}`, read.error);
};

/** Records of a file of JSON Lines, in its order. Throws a UserError that names file and line for one that is none. */
export async function* readRecords<T>(path: string, schema: z.ZodType<T>): AsyncGenerator<T> {
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 });
  try {
    for await (const { number, bytes } of splitLines(stream as AsyncIterable<Buffer>)) {
      yield checked(schema, bytes?.toString('utf8') ?? '', `${path}:${number}`);
    }
  } catch (error) {
    if (error instanceof UserError || !(error as NodeJS.ErrnoException).syscall) {
      throw error;
    }
    throw absent(path, error);
  }
}

/** Opens the dataset that `claimtrail run` wrote into this folder. Throws a UserError where there is none. */
export const openDataset = async (out: string): Promise<Dataset> => {
  let folder: string;
  try {
    folder = dirname(await realpath(join(out, LINE_FILES.claims.name)));
  } catch (cause) {
    throw absent(out, cause);
  }
  const path = (name: string): string => join(folder, name);
  return {
    folder,
    claims: () => readRecords(path(LINE_FILES.claims.name), LINE_FILES.claims.schema),
    articles: () => readRecords(path(LINE_FILES.articles.name), LINE_FILES.articles.schema),
    timeline: () => readRecords(path(LINE_FILES.timeline.name), LINE_FILES.timeline.schema),
    organisations: () => readRecords(path(LINE_FILES.organisations.name), LINE_FILES.organisations.schema),
    rejected: () => readRecords(path(LINE_FILES.rejected.name), LINE_FILES.rejected.schema),
    run: async () => {
      const json = await readFile(path(RUN_FILE.name), 'utf8').catch((cause: NodeJS.ErrnoException) => {
        throw absent(path(RUN_FILE.name), cause);
      });
      return checked(RUN_FILE.schema, json, path(RUN_FILE.name));
    },
  };
};
