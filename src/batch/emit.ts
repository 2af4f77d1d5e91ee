/** The store in; the files of the dataset, sorted, out, record by record. */
import { join } from 'node:path';
import type { z } from 'zod';
import { LINE_FILES } from '../dataset/dataset-files.js';
import { lineWriter } from '../dataset/line-writer.js';
import type { Rejection } from '../dataset/rejection.js';
import type { DatasetCounts } from '../dataset/run-record.js';
import type { Track } from '../model/timeline.js';
import { withRegister } from '../reconcile/against-register.js';
import { lineage } from '../reconcile/lineage.js';
import { reconciler } from '../reconcile/reconcile.js';
import { collectReport } from '../report/collect-report.js';
import { emitArticles, type MetArticle } from './emit-articles.js';
import { emitReport } from './emit-report.js';
import { type KnownOrganisations, loadRegister } from './load-engine.js';
import { rejections } from './rejections.js';
import type { Store } from './store.js';

const emitAll = async <T>(
  folder: string,
  file: { readonly name: string; readonly schema: z.ZodType<T> },
  records: Iterable<T> | AsyncIterable<T>,
): Promise<number> => {
  const writer = await lineWriter(join(folder, file.name), file.schema);
  try {
    for await (const record of records) await writer.write(record);
  } finally {
    await writer.close();
  }
  return writer.lines();
};

/** What is made of all articles: their timeline, what became of organisations, and the report. */
const gather = ({ registerOf, nameOf }: KnownOrganisations, goOn: () => void) => {
  const organisations = lineage(registerOf);
  const report = collectReport(nameOf);
  const { addPrepared, claimsOf, lines } = reconciler();
  const conflicts = { all: 0, open: 0 };
  const addArticle = ({ prepared, record, claims }: MetArticle): void => {
    for (const [id, name] of prepared.names) organisations.addName(id, name);
    addPrepared(prepared);
    if (report.hasRoom()) report.article(record(), claims(), prepared);
    else report.leaveOut(prepared.claims.length);
  };
  const tracks = function* (): Generator<Track> {
    for (const track of lines()) {
      goOn();
      const own = [...claimsOf(track.track)];
      organisations.addTrack(track, own);
      conflicts.all += track.conflicts.length;
      conflicts.open += track.conflicts.filter((conflict) => conflict.resolution === null).length;
      const line = withRegister(track, own, registerOf);
      report.track(line);
      yield line;
    }
  };
  return { addArticle, tracks, organisations, report, conflicts };
};

/**
 * Writes all files but `run.json` into the folder. `others` are rejections that the store does not know of;
 * `goOn` is asked often, and throws to stop it.
 */
export const emitDataset = async (
  store: Store,
  folder: string,
  others: readonly Rejection[],
  goOn: () => void,
): Promise<DatasetCounts> => {
  const { addArticle, tracks, organisations, report, conflicts } = gather(await loadRegister(), goOn);
  const { twins, ...counts } = await emitArticles(store, folder, addArticle, goOn);
  const timeline = await emitAll(folder, LINE_FILES.timeline, tracks());
  for (const record of organisations.records()) report.organisation(record);
  await emitReport(folder, report);
  return {
    ...counts,
    tracks: timeline,
    organisations: await emitAll(folder, LINE_FILES.organisations, organisations.records()),
    rejected: await emitAll(folder, LINE_FILES.rejected, rejections(store, [...others, ...twins])),
    conflicts: conflicts.all,
    openConflicts: conflicts.open,
  };
};
