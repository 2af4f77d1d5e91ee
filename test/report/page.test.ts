import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readReportPage } from '../../src/dataset/read-report-page.js';
import { collectReport } from '../../src/report/collect-report.js';
import type { ReportData } from '../../src/report/report-data.js';
import { axeViolations, INSTALL_TIME, launchChromium } from '../browser/chromium.js';
import { makeClaim, makeDate } from '../review/claims.js';
import { dataOf, pageOf, sampleReport, trackOf } from './sample-report.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let browser: Browser;
let folder: string;
const errors: string[] = [];
beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'report-'));
}, INSTALL_TIME);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

/** Opened from disk, with the network off. */
const open = async (data: ReportData, width = 1200): Promise<Page> => {
  errors.length = 0;
  const path = join(folder, 'report.html');
  writeFileSync(path, pageOf(data, await readReportPage()));
  const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => /^(file|data|blob):/.test(request.url()) || errors.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  await page.getByRole('table').waitFor();
  return page;
};

test('it opens offline, conflicts first, and every list and row leads to its quoted sentence', async () => {
  const page = await open(sampleReport(200));
  expect(await page.locator('h2').allTextContents()).toEqual([
    'Needs a person',
    expect.stringContaining('Timeline'),
    'Who merged into whom',
    'How many there were',
    'Claims (200)',
  ]);
  await page.locator('.entries button').first().click();
  expect(await page.locator('dialog mark').first().textContent()).toMatch(/^Unit \d+ and its neighbour/);
  await page.keyboard.press('Escape');
  await page.getByRole('row').nth(1).getByRole('link').click();
  await page.getByRole('heading', { name: 'The claim' }).waitFor();
  expect(errors).toEqual([]);
});

test('a mark of each chart leads to its quoted sentence', async () => {
  const claims = [
    makeClaim('merger', 'effected', ['csu/a', 'csu/b'], {
      reported: { ...makeDate('2014-06-25', 'article') },
    }),
  ];
  const report = collectReport();
  const text = 'words that were said.';
  const published = makeDate('2014-06-25', 'article');
  report.article({ id: 'a', path: 'a', sha256: '', source: null, title: null, published, text }, claims);
  report.track(trackOf(claims, 1));
  const page = await open(dataOf(report));
  for (const [label, x, y] of [
    ['Timeline of every group of organisations', 0.6, 30],
    ['Flow of mergers over time', 0.4, 45],
  ] as const) {
    const chart = page.getByRole('img', { name: label });
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('canvas').waitFor();
    const box = await chart.boundingBox();
    await chart.click({ position: { x: (box?.width ?? 0) * x, y } });
    await page.getByRole('heading', { name: 'The claim' }).waitFor();
    expect(await page.locator('dialog mark').textContent()).toBe('words');
    await page.keyboard.press('Escape');
  }
  expect(errors).toEqual([]);
});

test('the table sorts and everything filters', async () => {
  const page = await open(sampleReport(500));
  const first = () => page.getByRole('row').nth(1).getByRole('cell').first().textContent();
  const earliest = await first();
  await page.getByRole('button', { name: 'Reported ↑' }).click();
  expect(((await first()) ?? '') > (earliest ?? '')).toBe(true);
  expect(await page.getByRole('columnheader').first().getAttribute('aria-sort')).toBe('descending');
  await page.getByLabel('Relation').selectOption('acquisition');
  await page.getByText('Claims (100)').waitFor();
  await page.getByLabel('Search').fill('unit 7 ');
  await expect.poll(() => page.locator('#claims').textContent()).not.toBe('Claims (100)');
  expect(errors).toEqual([]);
});

/** Seconds that the page itself has worked, whatever else the machine does meanwhile. */
const worked = async (session: CDPSession): Promise<number> =>
  (await session.send('Performance.getMetrics')).metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0;

test('ten thousand claims open and filter in under a second each', async () => {
  const page = await open(sampleReport(10_000));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const start = Date.now();
  await page.reload();
  await page.getByRole('table').waitFor();
  const opened = await worked(session);
  const openedAfter = Date.now() - start;
  const filtering = Date.now();
  await page.getByLabel('Search').fill('merger unit 1');
  await expect.poll(() => page.locator('#claims').textContent()).not.toBe('Claims (10000)');
  const filtered = (await worked(session)) - opened;
  const times = `opened in ${openedAfter} ms, filtered in ${Date.now() - filtering} ms`;
  process.stdout.write(
    `report of 10,000 claims: ${times} of wall time, ${opened.toFixed(2)} s and ${filtered.toFixed(2)} s of work\n`,
  );
  expect(opened).toBeLessThan(1);
  expect(filtered).toBeLessThan(1);
});

test('hostile text stays text', async () => {
  const evil = '</script><script>window.hacked=1</script>"><img src=x onerror="window.hacked=2">\u202e';
  const report = collectReport();
  const text = `Before. ${evil} will merge. After.`;
  const published = makeDate('2014-06-25', 'article');
  const claim = makeClaim('merger', 'planned', ['csu/a', 'csu/b'], {
    evidence: [{ sentence: 1, start: 8, end: 8 + evil.length, quote: evil }],
    participants: [
      { id: 'csu/a', name: evil, role: 'party' },
      { id: 'csu/b', name: '{a|b}', role: 'party' },
    ],
    person: evil,
    pattern: evil,
  });
  report.article({ id: evil, path: evil, sha256: '', source: evil, title: evil, published, text }, [claim]);
  report.track(trackOf([claim], 0));
  const page = await open(dataOf(report));
  await page.getByRole('row').nth(1).getByRole('link').click();
  expect(await page.locator('dialog mark').textContent()).toBe(evil.replace('\u202e', '\ufffd'));
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
  expect(errors).toEqual([]);
});

test('axe-core finds nothing, wide or narrow, light or dark', async () => {
  const page = await open(sampleReport(100));
  expect(await axeViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeViolations(page)).toEqual([]);
  await page.locator('.entries button').first().click();
  expect(await axeViolations(page)).toEqual([]);
  const narrow = await open(sampleReport(100), 400);
  expect(await axeViolations(narrow)).toEqual([]);
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
});

test('a screenshot for a person to look at', async () => {
  const page = await open(sampleReport(120));
  for (const chart of await page.getByRole('img').all()) {
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('canvas').waitFor();
  }
  const picture = await page.screenshot({ fullPage: true });
  expect(picture.length).toBeGreaterThan(10_000);
  const target = process.env.CLAIMTRAIL_SCREENSHOTS;
  if (!target) return;
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'report.png'), picture);
});
