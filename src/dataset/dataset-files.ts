/** The files of a dataset: their names, and the schema of their lines. */
import { articleRecord } from '../model/article.js';
import { claim } from '../model/claim.js';
import { organisationRecord } from '../model/lineage.js';
import { track } from '../model/timeline.js';
import { rejection } from './rejection.js';
import { runRecord } from './run-record.js';

/** Files with a record a line. */
export const LINE_FILES = {
  claims: { name: 'claims.jsonl', schema: claim },
  articles: { name: 'articles.jsonl', schema: articleRecord },
  timeline: { name: 'timeline.jsonl', schema: track },
  organisations: { name: 'organisations.jsonl', schema: organisationRecord },
  rejected: { name: 'rejected.jsonl', schema: rejection },
} as const;

/** The file with one record. */
export const RUN_FILE = { name: 'run.json', schema: runRecord } as const;

/** The page that people look at before they read any of the others. */
export const REPORT_FILE = 'report.html';

export const DATASET_NAMES: readonly string[] = [
  ...Object.values(LINE_FILES).map((file) => file.name),
  REPORT_FILE,
  RUN_FILE.name,
];
