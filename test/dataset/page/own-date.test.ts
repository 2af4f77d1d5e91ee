import { beforeAll, expect, test } from 'vitest';
import { prepareFor, readArticle } from '../../../src/dataset/read-article.js';

beforeAll(() => prepareFor('html'));

const TITLE = 'Coastal hospitals put their laundries together';
const TEXT =
  '<p>The two coastal trusts will run one laundry between them from next spring, their chairs told staff this week.</p>' +
  '<p>Neither trust will close a site, they said, and the vans that bring the linen will be shared out as they are now.</p>';

interface Page {
  readonly head?: string;
  readonly above?: string;
  readonly byline?: string;
  readonly below?: string;
  readonly title?: string;
}

const read = ({ head = '', above = '', byline = '', below = '', title = `<h1>${TITLE}</h1>` }: Page) =>
  readArticle(
    Buffer.from(
      `<!doctype html><html><head><title>${TITLE}</title>${head}</head><body>${above}<article>${title}${byline}${TEXT}</article>${below}</body></html>`,
    ),
    'html',
    { sidecar: null, table: null, fileDate: null },
  );

const day = (page: Page): string | null => read(page).published?.edtf ?? null;

const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const linked = (fields: string): string =>
  `<script type="application/ld+json">{"@type":"NewsArticle",${fields}}</script>`;
const canonical = (path: string): string => `<link rel="canonical" href="https://example.org${path}">`;

test.each<[string, string]>([
  [
    'a list of other stories',
    '<ul><li><span class="date">3 May 2013</span><a href="/b">Ward sisters march on the town hall</a></li></ul>',
  ],
  [
    'another article on the page',
    '<article><h3>Budget talks stall</h3><p class="date">3 May 2013</p></article>',
  ],
  ['a slider', '<div class="front-slider"><p class="caption-date">3 May 2013</p></div>'],
  ['the newest posts', '<div class="recent_entries"><span class="post-date">3 May 2013</span></div>'],
  ['the head of every page', '<header><p class="date">Friday, 3 May 2013</p></header>'],
  ['when it was last edited', '<p>Page 8, last edited: <span class="date">3 May 2013</span></p>'],
  ['how long something lasts', '<p class="info">The lift is out of order from 2 April to 3 May 2013</p>'],
])('the day of %s is not the article’s', (_, other) => {
  expect(day({ above: other })).toBeNull();
  expect(day({ below: other })).toBeNull();
  expect(day({ above: other, byline: '<p class="date">25 June 2014</p>' })).toBe('2014-06-25');
});

test('of several days in signed elements the one nearest to the headline counts', () => {
  const box = '<div class="info-box">Clinic hours as of 1 May 2012</div>';
  expect(day({ above: box, byline: '<span class="when meta">25 June 2014</span>' })).toBe('2014-06-25');
});

test.each<[string, string]>([
  ['parts without a space between them', '<div><a href="/ann">Ann Bee</a><span>25 June 2014</span></div>'],
  ['a day with its time, and then the section', '<p>25 June 2014 10:16 - Estates, from the trusts</p>'],
  ['a place and a day', '<p>Whitby, 25 June 2014</p>'],
  ['a press release', '<p>Press release of 25 June 2014</p>'],
  ['a time before the day', '<p>Published 9.30am on 25 June 2014</p>'],
  [
    'a change with its time beside it',
    '<p>Updated 2010 GMT (0410 HKT) 3 May 2016</p><p>Published 25 June 2014</p>',
  ],
])('a line beside the headline tells the day in %s', (_, byline) => {
  expect(day({ byline })).toBe('2014-06-25');
});

test.each<[string, string]>([
  ['the number of a version', '<p>Version 3, 25 June 2014</p>'],
  ['what happens on it', '<p>Launch, 25 June 2014</p>'],
  ['a sentence', '<p>25 June 2014 10:16 was when the first van came, and it was late.</p>'],
])('a line beside the headline tells none in %s', (_, byline) => {
  expect(day({ byline })).toBeNull();
});

test.each<[string, string | null]>([
  ['/society/2014/jun/25/one-laundry', '2014-06-25'],
  ['/news/25-06-2014-one-laundry', '2014-06-25'],
  ['/news/2014/06/25', '2014-06-25'],
  ['/news/2014/06/2-trusts-one-laundry', null],
  ['/news/talks-of-25-06-2014', null],
  ['/news/04-06-2014-one-laundry', null],
])('the address %s tells %s', (path, expected) => {
  expect(day({ head: canonical(path) })).toBe(expected);
});

test.each<[string, Page, string]>([
  [
    'a stamp of midnight is of the day that is shown',
    {
      head: meta('article:published_time', '2014-06-24T23:00Z'),
      byline: '<p class="meta">25 June 2014 Print this</p>',
    },
    '2014-06-25',
  ],
  [
    'no zone makes the day before of a stamp of noon',
    {
      head: linked('"datePublished":"2014-06-25T12:04:04Z"') + canonical('/2014/06/24/a'),
      byline: '<p>25 June 2014</p>',
    },
    '2014-06-25',
  ],
  [
    'of one moment in two zones the one with its zone tells the day',
    {
      head:
        linked('"datePublished":"2014-06-25T01:59:50+02:00"') +
        meta('article:published_time', '2014-06-24T23:59:50+00:00'),
    },
    '2014-06-25',
  ],
])('%s', (_, page, expected) => {
  expect(day(page)).toBe(expected);
});

test('what was written earlier is published on the day that is told as such', () => {
  const head = linked('"dateCreated":"2014-06-20","datePublished":"2014-06-25"');
  expect(day({ head })).toBe('2014-06-25');
  expect(day({ head: linked('"dateCreated":"2014-06-20"') })).toBe('2014-06-20');
});

test('what scripts keep tells the day unless it tells several', () => {
  const script = (...days: string[]): string =>
    `<script>window.page={${days.map((one, i) => `"a${i}":{"publishedAt":"${one}"}`).join()}}</script>`;
  expect(day({ head: script('2014-06-25T09:00:00+01:00') })).toBe('2014-06-25');
  expect(day({ head: script('2014-06-25', '2014-06-20') })).toBeNull();
});

test.each<[string, Page, readonly string[]]>([
  [
    'the address and what else tells one',
    { head: linked('"datePublished":"2016-06-17"') + canonical('/2014/6/25/one-laundry') },
    ['2014-06-25', '2016-06-17'],
  ],
  [
    'a change that is shown for it and a day for machines',
    {
      head: linked('"datePublished":"2014-06-25","dateModified":"2016-05-03"'),
      byline: '<p>3 May 2016</p>',
    },
    ['2014-06-25', '2016-05-03'],
  ],
  [
    'two that as much speaks for',
    {
      head: meta('article:published_time', '2014-06-25'),
      byline: '<div class="date">Estates news of 3 May 2016 in brief</div>',
    },
    ['2014-06-25', '2016-05-03'],
  ],
  [
    'when it was written and when it was changed',
    { head: '<meta name="dateCreated" content="2004-01-01"><meta name="dateModified" content="2016-05-03">' },
    ['2004-01-01', '2016-05-03'],
  ],
  [
    'the posts of a page without a headline',
    {
      title: '',
      below: '<p><time datetime="2014-06-25">x</time></p><p><time datetime="2016-05-03">y</time></p>',
    },
    ['2014-06-25', '2016-05-03'],
  ],
])('a page is undated, and says why, where days contradict one another: %s', (_, page, days) => {
  const { published, faults } = read(page);
  expect(published).toBeNull();
  expect(faults).toMatchObject([{ code: 'bad-date', reason: expect.stringContaining(days.join(' and ')) }]);
});

test('days next to each other contradict nothing', () => {
  const head = linked('"datePublished":"2014-06-25","dateModified":"2014-06-26"');
  expect(day({ head, byline: '<p>26 June 2014</p>' })).not.toBeNull();
});

test('what stands beside the file tells the day that a page contradicts itself about', () => {
  const head = linked('"datePublished":"2016-06-17"') + canonical('/2014/6/25/one-laundry');
  const page = `<html><head>${head}</head><body><h1>${TITLE}</h1>${TEXT}</body></html>`;
  const outside = { sidecar: null, table: null, fileDate: '2014-06-25' };
  expect(readArticle(Buffer.from(page), 'html', outside).published?.edtf).toBe('2014-06-25');
});

test('a declaration of the encoding that breaks off declares none', () => {
  const head = '<meta http-equiv="content-type" content="text/html; charset">';
  expect(read({ head }).text).toContain('one laundry');
});
