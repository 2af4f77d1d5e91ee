/** The report's page in a browser: one question, its answer, why, and what stands around it. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { readReportPage } from '../../src/dataset/read-report-page.js';
import { axeViolations } from '../browser/chromium.js';
import { makeClaim } from '../review/claims.js';
import { runCorpus } from './corpus-report.js';
import { misplaced } from './measured-boxes.js';
import { showAll, withReports } from './open-report.js';
import { articleOf, pageOf, reportOf, said, sampleReport } from './sample-report.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const { open, folder, errors } = withReports();
let corpus = '';
let page10k = '';
beforeAll(async () => {
  corpus = await runCorpus(join(folder(), 'corpus'));
  page10k = pageOf(sampleReport(10_000), await readReportPage());
});

const heading = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();

/** What stands after `#`, once the page has written it. */
const address = async (page: Page, has: string): Promise<string> => {
  await expect.poll(() => new URL(page.url()).hash).toContain(has);
  return new URL(page.url()).hash;
};

test('it opens with the question and its answer, offline, problems last', async () => {
  const page = await open(corpus);
  expect(await heading(page)).toMatch(/^What was the case on \d+ \w+ \d{4}\?$/);
  expect(await page.locator('main h2').allTextContents()).toEqual([
    expect.stringMatching(/^On \d/),
    'Who merged into whom',
    'How many there were',
    'What needs a person',
    'All claims',
  ]);
  expect(await page.locator('header a, .question a').count()).toBeLessThanOrEqual(5);
  expect(errors).toEqual([]);
});

test('no code of ours is shown to a reader', async () => {
  for (const hash of ['asof=2014-07-15', 'asof=2014-12-31&org=csu/south', 'asof=2016-01-01&org=csu/anglia']) {
    const page = await open(corpus, { hash });
    const text = await page.locator('body').innerText();
    expect(text).not.toMatch(
      /ruled_out|\beffected\b|\b\d{4}-\d\d\b|\b[ct]_[0-9a-f]{6}|\b(?:csu|trust|ccg|org)\/[a-z]/,
    );
  }
});

test('an address leads back to the same page, and the browser leads back to the one before', async () => {
  const page = await open(corpus, {
    hash: 'asof=2014-12-31&knownby=2015-06-30&org=csu/south&relation=merger',
  });
  expect(await heading(page)).toBe(
    'What was the case with South CSU on 31 December 2014, as known by 30 June 2015?',
  );
  const first = await page.locator('main').innerText();
  await page.locator('.line details summary').first().click();
  const hash = await address(page, 'why=t_');
  const opened = await page.locator('main').innerText();
  const again = await open(corpus, { hash: hash.slice(1) });
  expect(await again.locator('main').innerText()).toBe(opened);
  await page.goBack();
  await expect.poll(() => page.locator('main').innerText()).toBe(first);
  expect(errors).toEqual([]);
});

test('day, slider, steps and arrow keys move the day; nothing else is lost by it', async () => {
  const page = await open(corpus, { hash: 'asof=2014-07-15&org=csu/south' });
  await page.getByLabel('Day', { exact: true }).fill('2014-11-30');
  expect(await heading(page)).toContain('30 November 2014');
  for (const link of ['.family a', '.band', '.subject a', '.entries a'])
    expect(await page.locator(link).first().getAttribute('href')).toMatch(/asof=.*org=csu/);
  expect(await page.locator('.family a').first().getAttribute('href')).toContain('asof=2014-11-30');
  await page.getByRole('button', { name: 'later' }).click();
  expect(await heading(page)).toContain('4 December 2014');
  await page.locator('h1').click();
  await page.keyboard.press('ArrowLeft');
  expect(await heading(page)).not.toContain('4 December 2014');
  await page.getByLabel('Day, on a slider').focus();
  const before = await heading(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => heading(page)).not.toBe(before);
  expect(await address(page, 'asof=')).toContain('org=csu/south');
  await page.getByRole('button', { name: 'that day' }).click();
  expect(await heading(page)).toContain('as known by');
  await page.getByRole('button', { name: 'all articles' }).click();
  expect(await heading(page)).not.toContain('as known by');
  expect(errors).toEqual([]);
});

test('an organisation is found by its name, and not by that of another, with keys alone', async () => {
  const page = await open(corpus);
  const box = page.getByRole('combobox', { name: 'Organisation' });
  await box.fill('South CSU');
  expect((await page.getByRole('option').allTextContents())[0]).toBe('South CSU');
  expect(await page.getByRole('option', { name: /Arden/ }).count()).toBe(0);
  await page.keyboard.press('Enter');
  expect(await heading(page)).toContain('with South CSU on');
  await box.fill('south csu');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await heading(page)).not.toContain('with South CSU on');
  await box.fill('Atlantis');
  await page.getByText('No organisation of this name').waitFor();
  await page.keyboard.press('Escape');
  await box.fill('');
  await expect.poll(() => heading(page)).toMatch(/^What was the case on/);
});

test('the page of an organisation has its life, its kin and its mergers', async () => {
  const page = await open(corpus, { hash: 'asof=2014-12-31&org=csu/anglia' });
  const became = page.locator('.organisation');
  expect(await became.getByRole('link', { name: 'Yorkshire and Humber CSU' }).count()).toBe(1);
  expect(await became.getByRole('link', { name: 'North and East London CSU' }).count()).toBe(1);
  expect(await page.locator('.band').count()).toBeGreaterThan(5);
  expect(await page.locator('path.flow[data-from="csu/anglia"].s-effected').count()).toBe(2);
  await page.locator('.band').first().click();
  await address(page, 'why=t_');
  expect(errors).toEqual([]);
});

test('a claim alone has an address, also as it was before', async () => {
  const page = await open(corpus);
  await page.locator('summary', { hasText: 'to search and to sort' }).click();
  await page.getByLabel('Words in it').fill('arden');
  await page.locator('.claims a').first().click();
  const quote = await page.locator('dialog mark').first().textContent();
  const id = /claim=(c_\w+)/.exec(await address(page, 'claim='))?.[1];
  await page.keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).hash).not.toContain('claim=');
  const again = await open(corpus, { hash: id ?? '' });
  expect(await again.locator('dialog mark').first().textContent()).toBe(quote);
  expect(errors).toEqual([]);
});

test('hostile text stays text', async () => {
  const evil = '</script><script>window.hacked=1</script>"><img src=x onerror="window.hacked=2">\u202e';
  const claim = makeClaim('merger', 'planned', ['csu/a', 'csu/b'], {
    article: evil,
    evidence: [{ sentence: 1, start: 8, end: 8 + evil.length, quote: evil }],
    participants: [
      { id: 'csu/a', name: evil, role: 'party' },
      { id: 'csu/b', name: '{a|b}', role: 'party' },
    ],
    attribution: { kind: 'direct', speaker: `A${evil}`, post: evil, organisation: null, source: evil },
  });
  const article = {
    ...articleOf(evil, '2014-06-25', `Before. ${evil} will merge. After.`),
    source: evil,
    title: evil,
  };
  const html = pageOf(reportOf([{ article, claims: [claim] }]), await readReportPage());
  const page = await open(html, { hash: `asof=2014-07-01&org=csu/a` });
  await page.locator('.line summary').click();
  expect(await page.locator('.line mark').textContent()).toBe(evil.replace('\u202e', '\ufffd'));
  await page.goto(`${page.url().split('#')[0]}#org=${encodeURIComponent(evil)}`);
  await page.getByText('No article that is known').waitFor();
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.locator('body').innerText()).not.toContain('\u202e');
  expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
  expect(errors).toEqual([]);
});

test('an empty dataset and one without dates open, too', async () => {
  for (const told of [[], [said('2014', 'closure', 'planned', ['csu/a'])]]) {
    const page = await open(pageOf(reportOf(told), await readReportPage()));
    expect(await page.locator('main').innerText()).toContain('All claims');
    expect(errors).toEqual([]);
  }
});

/** The whole page, an organisation's, one with its quotes open, and one claim alone. */
const VIEWS = ['asof=2014-07-15', 'asof=2014-12-31&org=csu/south', 'asof=2014-07-15&by=organisation'];

test.each([
  [1280, 'light'],
  [1280, 'dark'],
  [400, 'light'],
  [400, 'dark'],
] as const)('axe-core finds nothing at %i pixels, %s', async (width, theme) => {
  for (const hash of VIEWS.slice(0, 2)) {
    const page = await open(corpus, { width, theme, hash });
    await page.locator('.line summary').first().click();
    expect(await axeViolations(page)).toEqual([]);
    if (hash !== VIEWS[0]) continue;
    for (const summary of await page.locator('section:not(.answer) details > summary').all())
      await summary.click();
    await page.getByRole('combobox', { name: 'Organisation' }).fill('south');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.claims a').first().click();
    expect(await axeViolations(page)).toEqual([]);
  }
});

test.each([1280, 800, 400])('nothing overlaps, is cut or leaves the page at %i pixels', async (width) => {
  for (const [html, hash] of [
    ...VIEWS.map((view) => [corpus, view] as const),
    [corpus, 'asof=2016-06-01&org=csu/anglia'] as const,
    [page10k, 'asof=2014-07-15'] as const,
    [page10k, 'asof=2014-07-15&org=csu/unit-8'] as const,
  ]) {
    const page = await open(html, { width, hash });
    await page.locator('.line summary').first().click();
    await page.locator('.line .claim').first().waitFor();
    await showAll(page, '.families button.more');
    expect(await misplaced(page)).toEqual([]);
  }
});

test('on paper stands the answer, without what is there to be pressed', async () => {
  const page = await open(corpus, { hash: 'asof=2014-07-15', theme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  expect(
    await page
      .locator('.question, nav, .save')
      .evaluateAll((all) => all.some((one) => one.checkVisibility())),
  ).toBe(false);
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

test('screenshots for a person to look at', async () => {
  const target = process.env.CLAIMTRAIL_SCREENSHOTS;
  for (const width of target ? [1280, 800, 400] : [400])
    for (const theme of ['light', 'dark'] as const)
      for (const [name, hash] of [
        ['day', VIEWS[0]],
        ['organisation', VIEWS[1]],
      ] as const) {
        const page = await open(corpus, { width, theme, ...(hash && { hash }) });
        const path = target ? { path: join(target, `report-${name}-${width}-${theme}.png`) } : {};
        const picture = await page.screenshot({ fullPage: true, ...path });
        expect(picture.length).toBeGreaterThan(10_000);
      }
});
