/** The page's answer is the command line's: for random days, with what was known by others, for one organisation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { timelineCommand } from '../../src/cli/timeline.js';
import type { OrganisationRecord } from '../../src/model/lineage.js';
import type { TrackAt } from '../../src/reconcile/state-at.js';
import { dayNumber, dayOf } from '../../src/report/days.js';
import { dateWords, sinceWords } from '../../src/report/words/date-words.js';
import { stateWords } from '../../src/report/words/status-words.js';
import { runCommand } from '../cli/run-command.js';
import { runCorpus } from './corpus-report.js';
import { showAll, withReports } from './open-report.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const { open, folder, errors } = withReports();
let html = '';
let out = '';
beforeAll(async () => {
  out = join(folder(), 'corpus');
  html = await runCorpus(out);
});

const lineages = (): readonly OrganisationRecord[] =>
  readFileSync(join(out, 'organisations.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const aDay = fc.integer({ min: dayNumber('2012-01-01'), max: dayNumber('2021-01-01') }).map(dayOf);

interface Asked {
  readonly day: string;
  readonly knownBy: string | null;
  readonly organisation: string | null;
}

const printed = async ({ day, knownBy, organisation }: Asked): Promise<string> => {
  const more = [
    ...(knownBy ? ['--known-by', knownBy] : []),
    ...(organisation ? ['--org', organisation] : []),
  ];
  return (await runCommand(timelineCommand(), ['--out', out, '--as-of', day, ...more, '--json'])).stdout;
};

const ask = async (page: Page, { day, knownBy, organisation }: Asked): Promise<void> => {
  const hash = `#asof=${day}${knownBy ? `&knownby=${knownBy}` : ''}${organisation ? `&org=${organisation}` : ''}`;
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  const known = knownBy ? `, as known by ${dateWords(knownBy)}?` : '?';
  await page.getByRole('heading', { level: 1, name: `on ${dateWords(day)}${known}` }).waitFor();
};

/** What the page saves; empty where it has nothing to save. */
const saved = async (page: Page): Promise<string> => {
  const button = page.getByRole('button', { name: 'Save this answer' });
  if ((await button.count()) === 0) return '';
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFileSync(await download.path(), 'utf8');
};

/** What the page hands to the browser to save: Chromium takes few downloads a second. */
const handed = async (page: Page): Promise<string> => {
  const button = page.getByRole('button', { name: 'Save this answer' });
  if ((await button.count()) === 0) return '';
  return button.evaluate(async (element) => {
    const make = URL.createObjectURL;
    let blob: Blob | MediaSource | null = null;
    URL.createObjectURL = (made) => {
      blob = made;
      return make.call(URL, made);
    };
    Object.defineProperty(HTMLAnchorElement.prototype, 'click', { value: () => {}, configurable: true });
    (element as HTMLElement).click();
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    URL.createObjectURL = make;
    return (blob as Blob | null)?.text() ?? '';
  });
};

test('what it tells of 50 random days is what the command line prints, byte for byte', async () => {
  const page = await open(html);
  for (const day of fc.sample(aDay, 50)) {
    const asked = { day, knownBy: null, organisation: null };
    await ask(page, asked);
    expect(await handed(page)).toBe(await printed(asked));
  }
  expect(errors).toEqual([]);
});

test('so is what was known by other days, and what concerns one organisation', async () => {
  const page = await open(html);
  const organisations = ['csu/south', 'csu/anglia', 'csu/arden', null];
  const asking = fc.record({ day: aDay, knownBy: aDay, organisation: fc.constantFrom(...organisations) });
  let told = 0;
  for (const asked of fc.sample(asking, 15)) {
    await ask(page, asked);
    const lines = await saved(page);
    expect(lines).toBe(await printed(asked));
    told += lines.length;
  }
  expect(told).toBeGreaterThan(0);
  expect(errors).toEqual([]);
});

test('each line shown has the status and the day of the command line, and none is missing', async () => {
  const page = await open(html);
  for (const day of ['2013-10-01', '2014-07-15', '2015-06-01']) {
    const asked = { day, knownBy: null, organisation: null };
    await ask(page, asked);
    await showAll(page, '.answer .group button.more');
    const shown = await page.locator('.line').evaluateAll((lines) =>
      lines.map((line) => {
        // The status stands before its marks.
        const words = (name: string): string => line.querySelector(`.${name}`)?.firstChild?.textContent ?? '';
        return [(line as HTMLElement).dataset.track, words('status'), words('since')];
      }),
    );
    const rows = (await printed(asked))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as TrackAt);
    const expected = rows.map((row) => [row.track, stateWords(row.relation, row), sinceWords(row.from)]);
    expect(shown.toSorted()).toEqual(expected.toSorted());
  }
});

test('it counts as many open conflicts as the run does', async () => {
  const { dataset } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as {
    dataset: { openConflicts: number };
  };
  const page = await open(html);
  const list = page.locator('#attention + .steps > div').first();
  expect(await list.locator('h3').textContent()).toBe(`Open conflicts (${dataset.openConflicts})`);
  await showAll(page, '#attention + .steps button.more');
  expect(await list.locator('li').count()).toBe(dataset.openConflicts);
});

test('the map of mergers has each succession of organisations.jsonl, and no other', async () => {
  const page = await open(html);
  await showAll(page, '.families button.more');
  const drawn = await page
    .locator('path.flow.s-effected')
    .evaluateAll((paths) =>
      paths.map(
        (p) => `${(p as SVGElement).dataset.from} > ${(p as SVGElement).dataset.to?.replace(/:.*/, '')}`,
      ),
    );
  const told = lineages().flatMap(({ id, mergedInto, takenOverBy }) => [
    ...mergedInto.map(({ into }) => `${id} > ${into ?? 'union'}`),
    ...takenOverBy.flatMap(({ by }) => by.map((one) => `${id} > ${one}`)),
  ]);
  expect(drawn.toSorted()).toEqual(told.toSorted());
  const anglia = drawn.filter((flow) => flow.startsWith('csu/anglia >'));
  expect(anglia).toHaveLength(2);
});
