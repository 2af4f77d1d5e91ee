import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { ArticleRecord } from '../../src/model/article.js';
import { decide } from '../../src/review/decide.js';
import { goldText } from '../../src/review/gold-text.js';
import { readExtracted } from '../../src/review/read-extracted.js';
import { type Served, serveReview } from '../../src/review/server/serve-review.js';
import { readReview, type Store } from '../../src/review/store.js';
import { axeViolations, INSTALL_TIME, launchChromium } from '../browser/chromium.js';
import { makeClaim, makeDate } from './claims.js';
import { makeRunFolder, type RunFolder, thirtyDifferences } from './run-folder.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, INSTALL_TIME);
afterAll(() => browser.close());

let folder: RunFolder;
let store: Store;
let served: Served;
let page: Page;
const errors: string[] = [];

const openPage = async (width = 1200): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: false });
  const opened = await context.newPage();
  opened.on('pageerror', (error) => errors.push(error.message));
  opened.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await opened.goto(served.url);
  await opened.locator('.card').first().waitFor();
  return opened;
};

const start = async (run: RunFolder): Promise<void> => {
  folder = run;
  store = {
    extracted: await readExtracted([folder.run]),
    folder: folder.gold,
    reviewer: 'ann',
    clock: () => new Date().toISOString(),
  };
  served = await serveReview(store, 0);
  page = await openPage();
};

beforeEach(async () => {
  errors.length = 0;
  await start(makeRunFolder(12, thirtyDifferences));
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await served.close();
  folder.remove();
});

const pending = async () => (await readReview(store)).items.filter((i) => i.pending);
const progress = (decided: number) => page.getByText(`${decided} of 30 decided`).waitFor();

test('a whole review by keyboard alone', async () => {
  await progress(0);
  const kind = () => page.locator('.card[aria-current] .kind').textContent();
  let keys = 0;
  for (let decided = 0; decided < 30; decided += 1) {
    const key = (await kind()) === 'changed' ? 'a' : 'r';
    await page.keyboard.press(key);
    keys += 1;
    await progress(decided + 1);
  }
  expect(keys / 30).toBeLessThanOrEqual(1.3);
  await page.getByText('Nothing here is left to decide.').waitFor();
  expect(await pending()).toEqual([]);
  await page.keyboard.press('u');
  await progress(29);
  expect(await pending()).toHaveLength(1);
  expect(errors).toEqual([]);
});

test('keys pressed in haste each decide one claim', async () => {
  await page.keyboard.type('rrrrr');
  await progress(5);
  expect(await pending()).toHaveLength(25);
  expect((await readReview(store)).decided).toBe(5);
});

test('moving, searching, filtering, editing and noting by keyboard', async () => {
  const current = () => page.locator('.card[aria-current]').getAttribute('id');
  const first = await current();
  await page.keyboard.press('j');
  await expect.poll(current).not.toBe(first);
  await page.keyboard.press('k');
  await expect.poll(current).toBe(first);
  await page.keyboard.press('n');
  await page.keyboard.type('looks odd');
  await page.keyboard.press('Enter');
  await page.keyboard.press('e');
  await page.locator('dialog').getByLabel('Status').selectOption('abandoned');
  await page.getByLabel('Event date').fill('2015-04');
  await page.keyboard.press('Enter');
  await progress(1);
  const decided = (await readReview(store)).items.find((i) => i.decision);
  expect(decided?.decision).toMatchObject({ decision: 'edit', note: 'looks odd', reviewer: 'ann' });
  await page.keyboard.press('/');
  await page.keyboard.type('nowhere');
  await page.getByText('10 shown').waitFor();
  await page.getByLabel('Kind').selectOption('missing');
  await page.getByText('0 shown').waitFor();
  await page.keyboard.press('?');
  expect(errors).toEqual([]);
});

test('organisations, values and words are corrected from the keyboard', async () => {
  const first = (await pending())[0]?.difference;
  const [leaving, ...staying] = first?.claim?.participants.map((p) => p.name) ?? [];
  await page.evaluate(() => {
    const text = document.querySelector('.text');
    const range = document.createRange();
    if (!text) return;
    range.selectNodeContents(text);
    range.setEnd([...text.querySelectorAll('span, a')].at(-1) ?? text, 0);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  await page.keyboard.press('e');
  const dialog = page.locator('dialog[open]');
  await dialog.getByRole('button', { name: `Remove ${leaving}` }).press('Enter');
  await dialog.getByLabel('Name or id').fill('trust/new-one');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Named result').fill('Big CSU');
  await dialog.getByLabel('Evidence').fill('no such words');
  await dialog.getByText('These words do not stand in the article.').waitFor();
  await dialog.getByRole('button', { name: 'Take the selected words' }).press('Enter');
  await dialog.getByText('Found in the article.').waitFor();
  await dialog.getByRole('button', { name: 'Save to the gold' }).press('Enter');
  await progress(1);
  const gold = JSON.parse(readFileSync(join(folder.gold, `${first?.article}.json`), 'utf8'));
  const text = store.extracted.articles.get(first?.article ?? '')?.text ?? '';
  const entry = gold.claims.find((c: { result?: string }) => c.result === 'Big CSU');
  expect(entry.participants).toEqual([...staying, 'trust/new-one'].map((id) => [id]));
  expect(entry.evidence.length).toBeGreaterThan(100);
  expect(text).toContain(entry.evidence);
});

/** Five gold claims of one saying in five articles, none of them found. */
const lostOfOneKind = () =>
  makeRunFolder(12, (claims) => claims.filter((c) => c.status !== 'planned' || c.relation !== 'merger'));

test('a mass decision is shown by file, confirmed, and taken back as one step', async () => {
  await served.close();
  folder.remove();
  await start(lostOfOneKind());
  const { items } = await readReview(store);
  const twin = items.find((i) => i.difference.kind === 'missing');
  if (!twin?.difference.gold) throw new Error('nothing is missing');
  for (const name of ['copy-one', 'copy-two']) {
    const entry = { ...twin.difference.gold };
    writeFileSync(
      join(folder.gold, `${name}.json`),
      goldText({ article: name, claims: [entry], optional: [] }),
    );
    const article = store.extracted.articles.get(twin.difference.article);
    if (article) (store.extracted.articles as Map<string, ArticleRecord>).set(name, { ...article, id: name });
  }
  page = await openPage();
  await page.getByLabel('Kind').selectOption('missing');
  await page.locator(`.card[aria-current] .card-link`).focus();
  const before = (await pending()).length;
  await page.keyboard.press('A');
  const dialog = page.locator('dialog[open]');
  await dialog.getByText('Gold claims in 3 articles: 3 dropped.').waitFor();
  await dialog.getByText('copy-one.json: 1 dropped').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await pending()).toHaveLength(before);
  await page.keyboard.press('A');
  await dialog.getByRole('button', { name: 'Write all as one step' }).press('Enter');
  await page.getByText('Saved: accept, 3 claims.').waitFor();
  expect(await pending()).toHaveLength(before - 3);
  await page.keyboard.press('u');
  await page.getByText('Undone.').waitFor();
  expect(await pending()).toHaveLength(before);
  expect(errors).toEqual([]);
});

test('organisations go by their names, and the order can be chosen', async () => {
  await served.close();
  const known = new Map(
    folder.sample.gold
      .flatMap((f) => f.claims.flatMap((c) => c.participants.flat()))
      .map((id) => [id, `Body ${id.slice(4)}`]),
  );
  const claims = store.extracted.claims.map((c, i) => ({
    ...c,
    confidence: ((i * 37) % 100) / 100,
    participants: c.participants.map((p) => ({ ...p, name: known.get(p.id) ?? p.name })),
  }));
  store = { ...store, extracted: { ...store.extracted, claims, known } };
  served = await serveReview(store, 0);
  page = await openPage();
  await page.getByLabel('Kind').selectOption('missing');
  await page.locator('.card.missing[aria-current]').waitFor();
  expect(await page.locator('.card.missing[aria-current]').textContent()).toMatch(/whoBody /);
  expect(await page.locator('.claims').textContent()).not.toMatch(/csu\/(?!nowhere)/);
  await page.getByLabel('Kind').selectOption('');
  await page.getByLabel('Order').selectOption('confidence');
  const least = (await pending())
    .flatMap((i) => i.difference.claim ?? [])
    .toSorted((a, b) => a.confidence - b.confidence)[0];
  await page.locator('header h1').click();
  const back = async () => {
    await page.keyboard.press('k');
    return page.locator('.card[aria-current]').getAttribute('id');
  };
  await expect.poll(back, { timeout: 30_000 }).toBe(least?.id);
  await page.getByText('by ann').waitFor();
});

test('evidence leads to its claim and the claim to its evidence', async () => {
  const mark = page.locator('.mark').nth(3);
  const target = (await mark.getAttribute('href'))?.slice(1);
  await mark.click();
  await expect.poll(() => page.locator('.card[aria-current]').getAttribute('id')).toBe(target);
  // the page moves the focus to the claim once it has painted it
  const isAtClaim = () => document.activeElement?.classList.contains('card-link');
  await expect.poll(() => page.evaluate(isAtClaim)).toBe(true);
  await page.keyboard.press('t');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(`#${target}`);
  await page.keyboard.press('t');
  expect(await page.evaluate(isAtClaim)).toBe(true);
});

test('a missing claim is added by selecting its words', async () => {
  const words = await page.evaluate(() => {
    const text = document.querySelector('.text');
    const plain = [...(text?.querySelectorAll('span') ?? [])].find((s) => s.textContent.trim().length > 40);
    const node = plain?.firstChild;
    const range = document.createRange();
    if (!node) return '';
    range.setStart(node, 5);
    range.setEnd(node, 35);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return range.toString().trim();
  });
  await page.keyboard.press('m');
  await page.getByText('Found in the article.').waitFor();
  await page.getByLabel('Relation').last().selectOption('acquisition');
  await page.getByLabel('Status').last().selectOption('effected');
  for (const id of ['csu/arden', 'trust/new-one']) {
    await page.getByLabel('Name or id').fill(id);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Add to the gold' }).click();
  await page.getByText('Added to the gold.').waitFor();
  const article = (await readReview(store)).items[0]?.difference.article ?? '';
  const gold = JSON.parse(readFileSync(join(folder.gold, `${article}.json`), 'utf8'));
  expect(gold.claims).toContainEqual({
    relation: 'acquisition',
    status: ['effected'],
    participants: [['csu/arden'], ['trust/new-one']],
    acquirer: 'csu/arden',
    acquired: 'trust/new-one',
    event: null,
    evidence: words,
  });
  expect(await pending()).toHaveLength(30);
  await page.keyboard.press('u');
  await page.getByText('Undone.').waitFor();
});

test('a stale decision is refused, shown, and can be made again', async () => {
  const item = (await pending())[0];
  if (!item) throw new Error('nothing is pending');
  const verdict = { decision: 'reject', reason: 'duplicate' } as const;
  await decide(store, [{ id: item.difference.id, version: item.version, verdict }]);
  await page.keyboard.press('a');
  await page.getByRole('heading', { name: 'Not saved' }).waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('has been decided elsewhere');
  expect((await readReview(store)).items.find((i) => i.decision)?.decision?.reason).toBe('duplicate');
  await page.getByRole('button', { name: 'Decide so all the same' }).click();
  await page.getByText('Saved: accept').waitFor();
  const decided = (await readReview(store)).items.find((i) => i.difference.id === item.difference.id);
  expect(decided?.decision?.decision).toBe('accept');
});

test('two tabs see each other', async () => {
  const other = await openPage();
  await page.bringToFront();
  await page.keyboard.press('r');
  await progress(1);
  await other.keyboard.press('a');
  await other.getByRole('heading', { name: 'Not saved' }).waitFor();
  await other.keyboard.press('Escape');
  await other.getByText('1 of 30 decided').waitFor();
  await other.keyboard.press('j');
  await other.keyboard.press('r');
  await other.getByText('2 of 30 decided').waitFor();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await progress(2);
});

const HOSTILE =
  'A <script>window.hacked = 1</script> "><img src=x onerror="window.hacked = 2"> \u202e[txt](javascript:alert(1))\u202c <a href="javascript:window.hacked=3">A and B will merge</a>\u0000.';

test('hostile text stays text', async () => {
  await served.close();
  const article: ArticleRecord = {
    id: 'hostile',
    path: '"><script>window.hacked=4</script>',
    sha256: '',
    source: '<b>HSJ</b>',
    title: '\u202e"><img src=x onerror="window.hacked = 5">',
    published: makeDate('2014-06-25', 'article'),
    text: HOSTILE,
  };
  const quote = '<a href="javascript:window.hacked=3">A and B will merge</a>';
  const start = HOSTILE.indexOf(quote);
  const claim = makeClaim('merger', 'planned', ['csu/a', 'csu/b'], {
    article: 'hostile',
    evidence: [{ sentence: 0, start, end: start + quote.length, quote }],
    pattern: '<img src=x onerror="window.hacked = 6">',
    person: '</dd><script>window.hacked = 7</script>',
  });
  writeFileSync(join(folder.run, 'articles.jsonl'), `${JSON.stringify(article)}\n`);
  folder.rerun([claim]);
  store = { ...store, extracted: await readExtracted([folder.run]) };
  served = await serveReview(store, 0);
  page = await openPage();
  const shown = await page.locator('.text').evaluate((e) => e.textContent);
  expect(shown).toBe(HOSTILE.replace(/[\p{Cc}\u202e\u202c]/gu, '\ufffd'));
  expect(await page.locator('main img, main script, [href^="javascript"]').count()).toBe(0);
  expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
  expect(await page.evaluate(() => /[\u202a-\u202e\u2066-\u2069]/.test(document.body.textContent))).toBe(
    false,
  );
  expect(errors).toEqual([]);
});

test('a dialog that closes takes no other with it that a key opened meanwhile', async () => {
  await page.keyboard.press('?');
  await page.locator('dialog[open]').waitFor();
  await page.evaluate(() => {
    document.querySelector('dialog')?.close();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));
  });
  const note = page.getByRole('dialog', { name: 'Note for the next decision' });
  await note.waitFor();
  await page.waitForTimeout(200);
  expect(await note.isVisible()).toBe(true);
});

test('axe-core finds nothing, wide or narrow, light or dark, with or without a dialog', async () => {
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Light or dark' }).click();
  expect(await axeViolations(page)).toEqual([]);
  for (const key of ['?', 'e', 'm', 'n']) {
    await page.keyboard.press(key);
    await page.locator('dialog[open]').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
  const narrow = await openPage(400);
  expect(await axeViolations(narrow)).toEqual([]);
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
});

test('screenshots for a person to look at', async () => {
  const target = process.env.CLAIMTRAIL_SCREENSHOTS;
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await page.screenshot();
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await page.screenshot();
  const narrow = await (await openPage(400)).screenshot({ fullPage: true });
  expect(dark.equals(light)).toBe(false);
  if (!target) return;
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'review-light.png'), light);
  writeFileSync(join(target, 'review-dark.png'), dark);
  writeFileSync(join(target, 'review-narrow.png'), narrow);
});
