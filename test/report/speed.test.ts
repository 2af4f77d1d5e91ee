/** Ten thousand claims: how long the page takes to open, to change its day, and to tell what was known by one. */
import type { CDPSession } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { readReportPage } from '../../src/dataset/read-report-page.js';
import { dateWords } from '../../src/report/words/date-words.js';
import { withReports } from './open-report.js';
import { pageOf, sampleReport } from './sample-report.js';

vi.setConfig({ testTimeout: 120_000 });

const { open, errors } = withReports();

/** Seconds that the page itself has worked, whatever else the machine does meanwhile. */
const worked = async (session: CDPSession): Promise<number> =>
  (await session.send('Performance.getMetrics')).metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0;

const DAYS = ['2013-03-01', '2014-11-20', '2015-02-03', '2016-08-15', '2012-05-05'];

test('it opens and changes its day without a wait that is felt', async () => {
  const page = await open(pageOf(sampleReport(10_000), await readReportPage()));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const start = Date.now();
  await page.reload();
  await page.locator('.line').first().waitFor();
  const openedAfter = Date.now() - start;
  const opened = await worked(session);
  const changes: number[] = [];
  for (const day of DAYS) {
    const before = await worked(session);
    await page.getByLabel('Day', { exact: true }).fill(day);
    await page.getByRole('heading', { level: 2, name: `On ${dateWords(day)}` }).waitFor();
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    changes.push((await worked(session)) - before);
  }
  const before = await worked(session);
  await page.getByRole('button', { name: 'that day' }).click();
  await page.getByRole('heading', { level: 1, name: 'as known by' }).waitFor();
  const known = (await worked(session)) - before;
  const slowest = Math.max(...changes);
  process.stdout.write(
    `report of 10,000 claims: open in ${openedAfter} ms, ${opened.toFixed(2)} s of work; a change of day ${(slowest * 1000).toFixed(0)} ms of work; what was known by a day ${known.toFixed(2)} s\n`,
  );
  // A machine that does other things takes a few times as long as the goals of 1.2 s and 150 ms.
  expect(opened).toBeLessThan(3);
  expect(slowest).toBeLessThan(0.6);
  expect(errors).toEqual([]);
});
