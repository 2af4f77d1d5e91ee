/** The zod schemas in; the JSON Schemas that the package publishes, one for each kind of line, out. */
import { z } from 'zod';
import { articleInput } from '../model/article.js';
import { goldFile } from '../model/gold.js';
import { LINE_FILES, RUN_FILE } from './dataset-files.js';

const published = (
  schemas: Readonly<Record<string, z.ZodType>>,
  io: 'input' | 'output',
): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.json`,
      { title: `claimtrail ${name}`, ...z.toJSONSchema(schema, { io }) },
    ]),
  );

/** By file name: a schema of a line of each `.jsonl` file, of `run.json`, of an article that goes in, of a gold file. */
export const jsonSchemas = (): Readonly<Record<string, object>> => {
  const read = { 'article-input': articleInput, gold: goldFile };
  const lines = Object.entries(LINE_FILES).map(([name, { schema }]) => [name, schema] as const);
  const written: Record<string, z.ZodType> = { ...Object.fromEntries(lines), run: RUN_FILE.schema };
  return {
    ...published(read, 'input'),
    ...published(written, 'output'),
  };
};
