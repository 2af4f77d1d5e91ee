/** A report in; the page of it, opened from disk with the network off, out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { INSTALL_TIME, launchChromium } from '../browser/chromium.js';

interface Look {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  /** What stands after `#`. */
  readonly hash?: string;
}

export interface Reports {
  readonly folder: () => string;
  /** `html` is the page's text, or the path of a file that holds it. */
  readonly open: (html: string, look?: Look) => Promise<Page>;
  /** Whatever went wrong on pages since they were opened, and every request for anything outside them. */
  readonly errors: string[];
}

/** Asks for more wherever there is more. */
export const showAll = async (page: Page, buttons: string): Promise<void> => {
  const more = page.locator(buttons).first();
  while ((await more.count()) > 0) await more.click();
};

/** One browser for the tests of a file, a context for each page. */
export const withReports = (): Reports => {
  const errors: string[] = [];
  let browser: Browser;
  let folder = '';
  beforeAll(async () => {
    browser = await launchChromium();
    folder = mkdtempSync(join(tmpdir(), 'report-'));
  }, INSTALL_TIME);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  afterEach(async () => {
    errors.length = 0;
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  const pathOf = (html: string): string => {
    if (!html.startsWith('<')) return html;
    const path = join(folder, 'report.html');
    writeFileSync(path, html);
    return path;
  };
  const open: Reports['open'] = async (html, { width = 1280, theme = 'light', hash = '' } = {}) => {
    const context = await browser.newContext({
      ...{ viewport: { width, height: 900 }, colorScheme: theme, offline: true, locale: 'en-GB' },
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('request', (request) => /^(file|data|blob):/.test(request.url()) || errors.push(request.url()));
    await page.goto(`${pathToFileURL(pathOf(html)).href}#${hash}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  return { folder: () => folder, open, errors };
};
