/// <reference lib="dom" />
/** Debian's Chromium, installed where it is missing, driven headless. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const program = (): string | undefined => PROGRAMS.find((path) => existsSync(path));

/** How long an installation may take, in milliseconds. */
export const INSTALL_TIME = 600_000;

/** Throws where it is missing and cannot be installed, since a browser that was not tried proves nothing. */
export const launchChromium = async (): Promise<Browser> => {
  if (!program()) {
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  }
  const executablePath = program();
  if (!executablePath) throw new Error('chromium could not be installed: install it to test the pages');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
};

/** What axe-core finds wrong with the page as it stands: rule and place. */
export const axeViolations = async (page: Page): Promise<string[]> => {
  const results = await page.evaluate(async (source) => {
    if (!('axe' in window)) new Function(source)();
    const own = (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe;
    return own.run();
  }, axe.source);
  return results.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 200)}`));
};

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
