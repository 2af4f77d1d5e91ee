import { beforeAll, expect, test } from 'vitest';
import { prepareFor, readArticle } from '../../../src/dataset/read-article.js';
import { RejectedInput } from '../../../src/dataset/rejection.js';

beforeAll(() => prepareFor('html'));

const read = (html: string | Uint8Array) =>
  readArticle(typeof html === 'string' ? Buffer.from(html) : html, 'html', {
    ...{ sidecar: null, table: null, fileDate: null },
  });

const TITLE = 'Midland units agree on one headquarters';
const LEAD =
  'Arden CSU and Greater East Midlands CSU will share one headquarters from April, their boards said.';
const SECOND =
  'The boards met on Tuesday, and both of them voted for the plan, which had been before them since the summer.';
const LAST =
  'Staff of the two units, of whom there are about nine hundred, will be told by letter which of them have to move.';
const BODY = [LEAD, SECOND, LAST];
const OTHER =
  'Kent and Medway CSU has appointed a new chair, who was a banker for many years, its board said in March.';

const paragraphs = (list: readonly string[]): string => list.map((text) => `<p>${text}</p>`).join('\n');
const head = (more = ''): string =>
  `<head><meta charset="utf-8"><title>${TITLE} | The Ward</title>${more}</head>`;
const page = (body: string, more = ''): string =>
  `<!doctype html><html lang="en">${head(more)}<body>${body}</body></html>`;

const bodyOf = (html: string): string[] => read(html).text.split('\n\n');

const rejectedWith = (html: string): string => {
  try {
    read(html);
  } catch (error) {
    if (error instanceof RejectedInput) return `${error.fault.code}: ${error.fault.reason}`;
    throw error;
  }
  return 'not rejected';
};

const H1 = `<h1>${TITLE}</h1>`;
const linked = (text: string): string => `<a href="/a">${text}</a>`;
const long = Array.from(
  { length: 6 },
  (_, i) => `${OTHER} That was number ${i}, and more are to come, as we hear.`,
);

test.each<[string, string]>([
  [
    'in the header of the article',
    `<article><header>${H1}<p class="standfirst">${LEAD}</p></header><div>${paragraphs([SECOND, LAST])}</div></article>`,
  ],
  ['one link as a whole', `<article>${H1}<p>${linked(LEAD)}</p>${paragraphs([SECOND, LAST])}</article>`],
  [
    'in a section of its own',
    `<main>${H1}<section><div class="text">${paragraphs([LEAD])}</div></section><div class="ad">Ad</div><section><div class="text">${paragraphs([SECOND, LAST])}</div></section></main>`,
  ],
  [
    'a heading of the second rank',
    `<article>${H1}<h2 class="intro">${LEAD}</h2><div class="body">${paragraphs([SECOND, LAST])}</div></article>`,
  ],
])('a lead that is %s is read', (_, body) => {
  expect(bodyOf(page(body))).toEqual([TITLE, ...BODY]);
});

test.each<[string, string]>([
  [
    'a sidebar',
    `<div class="story">${H1}${paragraphs([LEAD])}</div><div class="sidebar"><h3>More</h3>${paragraphs(long)}</div>`,
  ],
  ['an aside', `<article>${H1}${paragraphs([LEAD])}</article><aside>${paragraphs(long)}</aside>`],
  [
    'a cookie notice',
    `<div class="cookie-notice"><p>This site uses cookies, which are small files, to give you the best experience, and by going on you agree to that.</p></div><div>${H1}${paragraphs([LEAD])}</div>`,
  ],
  [
    'a disclosure',
    `<div>${H1}${paragraphs([LEAD])}</div><div class="disclosure"><p>The Ward may earn a commission where readers buy what is named here, which has no bearing on what we write, ever.</p></div>`,
  ],
  [
    'a footer',
    `<div>${H1}${paragraphs([LEAD])}</div><footer><p>The Ward is published by Ward Media, of 1 High Street, which is registered in England, with number 12345.</p></footer>`,
  ],
])('a short article is not taken for %s', (_, body) => {
  expect(bodyOf(page(body))).toEqual([TITLE, LEAD]);
});

test.each<[string, string]>([
  [
    'hidden by its style',
    page(`<article style="display: none">${H1}${paragraphs(BODY)}</article><p>Loading</p>`),
  ],
  ['hidden from readers aloud', page(`<div aria-hidden="true">${H1}${paragraphs(BODY)}</div>`)],
  ['in noscript', page(`${H1}<div id="app"></div><noscript>${paragraphs(BODY)}</noscript>`)],
  ['in a template', page(`${H1}<template>${paragraphs(BODY)}</template>`)],
  [
    'in a script of its own kind',
    page(`${H1}<div><script type="text/x-template">${paragraphs(BODY)}</script></div>`),
  ],
  ['in a second body', `<html><body><p>old copy</p></body></html>${page(`${H1}${paragraphs(BODY)}`)}`],
  ['after a title that is never closed', page(`${H1}${paragraphs(BODY)}`).replace('</title>', '')],
  ['parted by breaks alone', page(`${H1}<div>${BODY.join('<br><br>')}</div>`)],
])('an article is read that is %s', (_, html) => {
  expect(bodyOf(html)).toEqual([TITLE, ...BODY]);
});

const articleBody = (text: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, articleBody: text })}</script>`;

test('what only linked data tell is read, and what the page shows in better order is not', () => {
  expect(bodyOf(page('<div id="root"></div>', articleBody(BODY.join('\n'))))).toEqual([TITLE, ...BODY]);
  expect(bodyOf(page(`<article>${H1}${paragraphs(BODY)}</article>`, articleBody(BODY.join(' '))))).toEqual([
    TITLE,
    ...BODY,
  ]);
  expect(bodyOf(page(`<article>${H1}${paragraphs(BODY)}</article>`, articleBody(LEAD)))).toEqual([
    TITLE,
    ...BODY,
  ]);
});

test.each(["2 Readers' comments", 'Comments (12)', '3 comments', 'Leave a comment'])(
  'an article ends before %j',
  (heading) => {
    const comment =
      'South CSU will close as well, I hear from somebody who knows, and it is not before time.';
    const html = page(
      `<div>${H1}${paragraphs(BODY)}<h2>${heading}</h2><p>Anonymous | 5-Dec-2014 9:01 am</p>${paragraphs([comment])}</div>`,
    );
    expect(bodyOf(html)).toEqual([TITLE, ...BODY]);
  },
);

test('a count of comments above the text does not end it', () => {
  const html = page(`<article>${H1}<p>3 comments</p>${paragraphs(BODY)}</article>`);
  expect(bodyOf(html)).toEqual(expect.arrayContaining(BODY));
});

test.each<[string, string, RegExp]>([
  ['only scripts', page('<script>let x</script>'), /^empty: page holds no article$/],
  [
    'a notice alone',
    page('<div><p>Please enable JavaScript in your browser to read this page, thank you.</p></div>'),
    /^no-body: page shows only a notice/,
  ],
  [
    'an unclosed script',
    page(`<script>let x = 1;${paragraphs(BODY)}`),
    /<script> is never closed, and hides what follows/,
  ],
])('a page with %s is rejected', (_, html, expected) => {
  expect(rejectedWith(html)).toMatch(expected);
});

test.each<[string, string, string]>([
  [
    'the masthead is the first',
    `<header><h1><a href="/">The Ward</a></h1></header><article><h2>${TITLE}</h2>${paragraphs(BODY)}</article>`,
    '',
  ],
  [
    'a logo is the first',
    `<h1 class="logo"><a href="/"><img alt=""></a></h1><article>${H1}${paragraphs(BODY)}</article>`,
    '',
  ],
  [
    'a heading of the navigation is the first',
    `<nav><h1>Main navigation</h1></nav><article>${H1}${paragraphs(BODY)}</article>`,
    '',
  ],
  [
    'a teaser is the first',
    `<div class="teaser"><h1>Two other units to merge soon</h1></div><article>${H1}${paragraphs(BODY)}</article>`,
    '',
  ],
  [
    'there is none',
    `<article>${paragraphs(BODY)}</article>`,
    `<meta property="og:title" content="${TITLE}">`,
  ],
])('the headline is found where %s', (_, body, more) => {
  const { title, text } = read(page(body, more));
  expect(title).toBe(TITLE);
  expect(text.split('\n\n').slice(0, 2)).toEqual([TITLE, LEAD]);
});

const latin = (charset: string): Buffer =>
  Buffer.from(
    page(`<h1>Caf\xe9</h1><p>\x93${LEAD}\x94</p>`).replace('<meta charset="utf-8">', charset),
    'latin1',
  );

test.each<[string, Uint8Array]>([
  ['a meta element', latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">')],
  ['a short meta element', latin('<meta charset=iso-8859-1>')],
  ['a meta element far down', latin(`<!--${' '.repeat(1500)}--><meta charset="windows-1252">`)],
  ['a byte order mark', Buffer.from(`\uFEFF${page(`<h1>Café</h1><p>“${LEAD}”</p>`)}`, 'utf16le')],
])('the encoding counts that %s declares', (_, bytes) => {
  expect(read(bytes).text).toContain(`“${LEAD}”`);
});

test('a page that declares none and is no UTF-8 is not guessed at', () => {
  expect(() => read(latin(''))).toThrow(/is not UTF-8; it would be é in windows-1252$/);
});

test('marks of footnotes are no part of names, and ordinals are of numbers', () => {
  const text =
    'Arden CSU<sup>2</sup> and Solent CSU<sup>[3]</sup> will merge on the 1<sup>st</sup> of May, they said today.';
  expect(bodyOf(page(`<article>${H1}<p>${text}</p></article>`))[1]).toBe(
    'Arden CSU and Solent CSU will merge on the 1st of May, they said today.',
  );
});

test.each([
  ['neither head nor body', `<html>${paragraphs(BODY)}</html>`],
  ['a head and no body', `<!doctype html><html lang="en">${head()}${paragraphs(BODY)}</html>`],
  ['an open head and no body', `<html><head><meta charset="utf-8">${paragraphs(BODY)}`],
  ['frames within a value alone', `<p title="<html><body>">${LEAD}</p>${paragraphs([SECOND, LAST])}`],
])('a page with %s', (_, html) => {
  const body = bodyOf(html);
  expect(body.filter((text) => text !== TITLE && text !== `${TITLE} | The Ward`)).toEqual(BODY);
});

test('a page without a body whose words stand in no element', () => {
  expect(bodyOf(`<html>${LEAD}</html>`)).toEqual([LEAD]);
  expect(bodyOf(`x <metahtml><head a="<html>">${LEAD}`)).toEqual([`x ${LEAD}`]);
});
