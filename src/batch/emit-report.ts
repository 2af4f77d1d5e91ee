/** What the report shows in, `report.html` in the dataset's folder out. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { REPORT_FILE } from '../dataset/dataset-files.js';
import { readReportPage } from '../dataset/read-report-page.js';
import { renderReport } from '../report/render-report.js';
import type { ReportData } from '../report/report-data.js';

/** Written whole and synced, as the other files of a dataset are before they take the place of the old ones. */
export const emitReport = async (folder: string, data: ReportData): Promise<void> => {
  const html = renderReport(data, await readReportPage());
  const file = await open(join(folder, REPORT_FILE), 'wx');
  try {
    await file.writeFile(html);
    await file.sync();
  } finally {
    await file.close();
  }
};
