/** What the report shows in, `report.html` in the dataset's folder out, piece by piece. */
import { join } from 'node:path';
import { REPORT_FILE } from '../dataset/dataset-files.js';
import { readReportPage } from '../dataset/read-report-page.js';
import { textWriter } from '../dataset/text-writer.js';
import type { ReportCollector } from '../report/collect-report.js';
import { renderReport } from '../report/render-report.js';

/** Written whole and synced, as the other files of a dataset are before they take the place of the old ones. */
export const emitReport = async (folder: string, report: ReportCollector): Promise<void> => {
  const page = await readReportPage();
  const writer = await textWriter(join(folder, REPORT_FILE));
  try {
    for (const piece of renderReport(report, page)) await writer.write(piece);
  } finally {
    await writer.close();
  }
};
