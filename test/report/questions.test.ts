/** What a journalist asks of the corpus, and how many clicks the page takes to tell: three at most. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { runCorpus } from './corpus-report.js';
import { withReports } from './open-report.js';

vi.setConfig({ hookTimeout: 300_000 });

const { open, folder, errors } = withReports();
let html = '';
beforeAll(async () => {
  html = await runCorpus(join(folder(), 'corpus'));
});

/** A hand that counts: typing into a field takes the click that goes there. */
const hand = (page: Page) => {
  let clicks = 0;
  const click = async (place: Locator): Promise<void> => {
    clicks += 1;
    await place.click();
  };
  return {
    clicks: () => clicks,
    click,
    organisation: async (name: string): Promise<void> => {
      await click(page.getByRole('combobox', { name: 'Organisation' }));
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    },
    day: async (field: 'Day' | 'Known by', day: string): Promise<void> => {
      clicks += 1;
      await page.getByLabel(field, { exact: true }).fill(day);
    },
    about: async (what: string): Promise<void> => {
      clicks += 1;
      await page.getByLabel('About').selectOption({ label: what });
    },
  };
};

type Hand = ReturnType<typeof hand>;

const line = (page: Page, subject: string): Locator =>
  page.locator('.line').filter({ has: page.locator('.subject', { hasText: subject }) });

const THREE = 'Central Southern CSU, South CSU and South West CSU';

interface Question {
  readonly asks: string;
  readonly ask: (hand: Hand, page: Page) => Promise<void>;
  /** Where the answer stands, and what it says. */
  readonly told: (page: Page) => Locator;
  readonly says: RegExp;
}

const QUESTIONS: readonly Question[] = [
  {
    asks: 'What was South CSU doing in July 2014?',
    ask: async ({ organisation, day }) => {
      await organisation('South CSU');
      await day('Day', '2014-07-31');
    },
    told: (page) => line(page, THREE).first(),
    says: /considered.*HSJ reported on 9 July 2014/s,
  },
  {
    asks: 'Why is its merger called planned at the end of that year?',
    ask: async ({ organisation, day, click }, page) => {
      await organisation('South CSU');
      await day('Day', '2014-12-31');
      await click(line(page, THREE).first().locator('summary'));
    },
    told: (page) => line(page, THREE).first().locator('blockquote').first(),
    says: /given the green light to become one/,
  },
  {
    asks: 'What became of South CSU after that?',
    ask: async ({ organisation }) => organisation('South CSU'),
    told: (page) => page.locator('.organisation'),
    says: /Merged into South, Central and West CSU/,
  },
  {
    asks: 'Who took over Anglia CSU?',
    ask: async ({ organisation }) => organisation('Anglia CSU'),
    told: (page) => page.locator('.organisation'),
    says: /Taken over by Yorkshire and Humber CSU.*Taken over by North and East London CSU/s,
  },
  {
    asks: 'Which mergers were planned on 1 July 2014?',
    ask: async ({ about, day }) => {
      await about('Mergers');
      await day('Day', '2014-07-01');
    },
    told: (page) => page.locator('.line.s-planned').filter({ hasText: 'West and South Yorkshire' }).first(),
    says: /planned.*North Yorkshire and Humber CSU and West and South Yorkshire and Bassetlaw CSU/s,
  },
  {
    asks: 'How many CSUs were there said to be by 2016, and who said so?',
    ask: async ({ click }, page) => {
      await click(page.getByRole('link', { name: 'Numbers' }));
      await click(page.locator('.numbers', { hasText: 'CSU' }).first().locator('summary'));
    },
    told: (page) => page.locator('.numbers', { hasText: 'CSU' }).first(),
    says: /8 to 9, forecast, by 2016; EHI, 11 February 2014/,
  },
  {
    asks: 'What could be known in June 2014 of the end of that year?',
    ask: async ({ organisation, day }) => {
      await organisation('South CSU');
      await day('Day', '2014-12-31');
      await day('Known by', '2014-06-30');
    },
    told: (page) => page.locator('main'),
    says: /^(?!.*(?:April 2015|July 2014)).*South CSU by Kent and Medway CSU/s,
  },
  {
    asks: 'Who ran South West CSU in the summer of 2014?',
    ask: async ({ organisation, day }) => {
      await organisation('South West CSU');
      await day('Day', '2014-08-01');
    },
    told: (page) => line(page, 'managing director').first(),
    says: /in post.*Sylvia Trent, managing director/s,
  },
  {
    asks: 'Who contradicts whom on how many CSUs there were?',
    ask: async ({ click }, page) => click(page.getByRole('link', { name: 'What needs a person' })),
    told: (page) => page.locator('.entries li', { hasText: 'How many there are: CSU' }).first(),
    says: /EHI, 20 August 2013: 18, counted.*EHI, 20 August 2013: 17, counted/s,
  },
  {
    asks: 'Did the merger of the two Yorkshire units come about, by the register?',
    ask: async ({ organisation, day }) => {
      await organisation('North Yorkshire and Humber CSU');
      await day('Day', '2015-01-01');
    },
    told: (page) => line(page, 'West and South Yorkshire and Bassetlaw CSU').first(),
    says: /official register.*became Yorkshire and Humber CSU on 1 October 2014/s,
  },
  {
    asks: 'What changed next for South CSU after July 2014?',
    ask: async ({ organisation, day, click }, page) => {
      await organisation('South CSU');
      await day('Day', '2014-07-31');
      await click(page.getByRole('button', { name: 'later' }));
    },
    told: (page) => page.getByRole('heading', { level: 1 }),
    says: /South CSU on (?:\d+ (?:August|September)) 2014/,
  },
];

test.each(QUESTIONS)('$asks', async ({ ask, told, says }) => {
  const page = await open(html);
  const own = hand(page);
  await ask(own, page);
  await expect.poll(() => told(page).innerText()).toMatch(says);
  expect(own.clicks()).toBeLessThanOrEqual(3);
  expect(errors).toEqual([]);
});
