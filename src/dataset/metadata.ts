/** What is told about an article outside its text: a record of any make in, four plain fields out. */
import { z } from 'zod';

/** `published` as it was written: whether it is a date is decided once, for all sources of it. */
export interface Metadata {
  readonly published: string | null;
  readonly source: string | null;
  readonly title: string | null;
  readonly url: string | null;
}

export const NO_METADATA: Metadata = { published: null, source: null, title: null, url: null };

const field = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) => value.trim() || null)
  .nullish()
  .catch(null);

const loose = z.object({ published: field, date: field, source: field, title: field, url: field });

/** Reads the fields that are text or numbers; others are as if they were not there. `date` stands in for `published`. */
export const metadataOf = (record: unknown): Metadata => {
  const read = loose.safeParse(record);
  if (!read.success) return NO_METADATA;
  const { published, date, source, title, url } = read.data;
  return {
    published: published ?? date ?? null,
    source: source ?? null,
    title: title ?? null,
    url: url ?? null,
  };
};

/** Field by field, the first that is told. */
export const firstTold = (sources: readonly Metadata[]): Metadata => ({
  published: sources.find((m) => m.published !== null)?.published ?? null,
  source: sources.find((m) => m.source !== null)?.source ?? null,
  title: sources.find((m) => m.title !== null)?.title ?? null,
  url: sources.find((m) => m.url !== null)?.url ?? null,
});
