import { beforeAll, expect, test } from 'vitest';
import { prepareFor, readArticle } from '../../../src/dataset/read-article.js';

beforeAll(() => prepareFor('html'));

const TITLE = 'Midland units agree on one headquarters';
const TEXT =
  '<p>Arden CSU and Greater East Midlands CSU will share one headquarters from 1 April 2015, their boards said.</p>' +
  '<p>The boards met on Tuesday, and both of them voted for the plan, which had been before them since the summer.</p>';

const read = (inHead: string, inArticle = '') =>
  readArticle(
    Buffer.from(
      `<!doctype html><html><head><title>${TITLE}</title>${inHead}</head><body><article><h1>${TITLE}</h1>${inArticle}${TEXT}</article></body></html>`,
    ),
    'html',
    { sidecar: null, table: null, fileDate: null },
  );

const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const linked = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const DAY = '2014-06-25';
const EARLY = '{"@type":"NewsArticle","datePublished":"2014-06-25T09:00:00+01:00"}';

test.each<[string, string]>([
  ['a property', '<meta property="article:published_time" content="2014-06-25T23:30:00-05:00">'],
  ['an item property', '<meta itemprop="datePublished" content="2014-06-25">'],
  ['a citation', meta('citation_publication_date', '2014/06/25')],
  ['a name with capitals', meta('OriginalPublicationDate', '2014/06/25 10:05:00')],
  ['a short name', meta('pdate', '20140625')],
  ['Dublin Core', meta('DCTERMS.issued', '25 June 2014')],
  ['a name of news systems', meta('sailthru.date', 'Wed, 25 Jun 2014 09:00:00 +0100')],
  ['one that is none, and then one', `${meta('dc.date', 'Wednesday')}${meta('date', '2014-06-25')}`],
  ['linked data', linked(EARLY)],
  [
    'types in a list',
    linked('{"@type":["NewsArticle","ReportageNewsArticle"],"datePublished":"2014-06-25"}'),
  ],
  ['a graph', linked(`{"@graph":[{"@type":"Organization"},{"@type":"WebPage"},${EARLY}]}`)],
  ['a page of the web', linked('{"@type":"WebPage","datePublished":"2014-06-25"}')],
  ['a list of things', linked(`[{"@type":"BreadcrumbList"},${EARLY}]`)],
  ['character data', linked(`//<![CDATA[\n${EARLY}\n//]]>`)],
  ['a comma too many', linked('{"@type":"NewsArticle","datePublished":"2014-06-25",}')],
  ['a line break in a string', linked('{"@type":"Article","headline":"a\nb","datePublished":"2014-06-25"}')],
  [
    'the canonical address',
    '<link rel="canonical" href="https://example.org/news/2014/06/25/one-headquarters">',
  ],
  [
    'the address of Open Graph',
    '<meta property="og:url" content="https://example.org/2014-06-25-one-headquarters">',
  ],
  ['both published and updated', linked(EARLY.replace('}', ',"dateModified":"2016-02-01"}'))],
])('the day is told by %s in the head', (_, head) => {
  const { published, faults } = read(head);
  expect(published).toMatchObject({ edtf: DAY, basis: 'article' });
  expect(faults).toEqual([]);
});

test.each<[string, string]>([
  [
    'time with a date',
    '<p class="byline">By Ann Bee <time pubdate datetime="2014-06-25">Wednesday</time></p>',
  ],
  ['time without an attribute', '<time>25 June 2014</time>'],
  ['microdata of any element', '<span itemprop="datePublished" content="2014-06-25">last week</span>'],
  ['a microformat', '<abbr class="published" title="2014-06-25T09:00:00+01:00">last week</abbr>'],
  ['a microformat of the second kind', '<time class="dt-published" datetime="2014-06-25">last week</time>'],
  ['a byline that is stripped', '<p class="byline">25 June, 2014 | By Ann Bee</p>'],
  ['a line of its own', '<p>Posted by Ann Bee on 25 June 2014</p>'],
  ['two in a line', '<p>Published 25 June 2014. Last updated 3 May 2016</p>'],
  [
    'two elements',
    '<time class="updated" datetime="2016-05-03">3 May 2016</time><time class="published" datetime="2014-06-25">25 June 2014</time>',
  ],
])('the day is told by %s in the article', (_, inArticle) => {
  expect(read('', inArticle).published?.edtf).toBe(DAY);
});

test('a day in the text alone is none of publication', () => {
  expect(read('').published).toBeNull();
});

test('the days of other articles and of comments are not the article’s', () => {
  const other = '<div class="related"><time datetime="2013-01-05">5 January 2013</time></div>';
  const comment = '<ol class="comments"><li><time datetime="2014-07-01">1 July 2014</time></li></ol>';
  expect(read('', other + comment).published).toBeNull();
});

test('a stamp in UTC is of the day that the address tells, where that is beside it', () => {
  const stamp = linked('{"@type":"NewsArticle","datePublished":"2014-06-26T02:15:00Z"}');
  const address = (day: string): string =>
    `<link rel="canonical" href="https://example.org/2014/06/${day}/a">`;
  expect(read(stamp + address('25')).published?.edtf).toBe('2014-06-25');
  expect(read(stamp).published?.edtf).toBe('2014-06-26');
});

test('one that nobody can have published is told, and not taken', () => {
  const { published, faults } = read(
    '<meta property="article:published_time" content="1970-01-01T00:00:00Z">',
  );
  expect(published).toBeNull();
  expect(faults).toMatchObject([{ code: 'bad-date', reason: expect.stringContaining('1970-01-01') }]);
});
