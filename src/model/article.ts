/** An article as it is read, and as the dataset keeps it. */
import { z } from 'zod';
import { claimDate } from './date.js';

/** One article object of a `.json` file or a line of `.jsonl`; `published` is any EDTF value. */
export const articleInput = z.object({
  id: z.string().min(1),
  text: z.string(),
  published: z.string().nullish(),
  source: z.string().nullish(),
  title: z.string().nullish(),
  url: z.string().nullish(),
});
export type ArticleInput = Readonly<z.infer<typeof articleInput>>;

/** A line of `articles.jsonl`. `text` is null where the article gave no claim. */
export const articleRecord = z.object({
  id: z.string(),
  path: z.string(),
  sha256: z.string(),
  source: z.string().nullable(),
  title: z.string().nullable(),
  /** Where it stands on the web; left out where nothing tells it. */
  url: z.string().optional(),
  published: claimDate,
  text: z.string().nullable(),
});
export type ArticleRecord = Readonly<z.infer<typeof articleRecord>>;
