/** The formats by name; the order tells which one the description of an export speaks of first. */
import { csv } from './formats/csv.js';
import type { Format } from './formats/format.js';
import { jsonl } from './formats/jsonl.js';
import { parquet } from './formats/parquet.js';

export const FORMATS = { csv, jsonl, parquet } as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];
