import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import type { ArticleKind } from '../../src/dataset/article-kinds.js';
import { ARTICLE_LIMIT } from '../../src/dataset/gunzip.js';
import { prepareFor, readArticle, unpacked } from '../../src/dataset/read-article.js';
import { RejectedInput } from '../../src/dataset/rejection.js';

beforeAll(() => prepareFor('markdown'));

const NOWHERE = { sidecar: null, table: null, fileDate: null };
const read = (content: string | Uint8Array, kind: ArticleKind, outside = NOWHERE) =>
  readArticle(typeof content === 'string' ? Buffer.from(content) : content, kind, outside);

const rejectedWith = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof RejectedInput) return `${error.fault.code}: ${error.fault.reason}`;
    throw error;
  }
  return 'not rejected';
};

test.each<[string, string]>([
  ['Arden CSU\r\nwill merge.\n', 'Arden CSU\r\nwill merge.\n'],
  ['\uFEFFArden', 'Arden'],
  ['  soft\u00ADhyphen 👩‍⚕️ e\u0301 “x”  ', '  soft\u00ADhyphen 👩‍⚕️ e\u0301 “x”  '],
])('the text of %j is kept as it stands', (file, text) => {
  expect(read(file, 'text').text).toBe(text);
});

test.each<[string, Uint8Array | string, ArticleKind, RegExp]>([
  ['nothing', '', 'text', /^empty/],
  ['white space', ' \n\t\u00A0', 'text', /^empty/],
  ['a bad byte', Buffer.from([0x41, 0xe2, 0x82, 0x41]), 'text', /0xe2 at offset 1 is not UTF-8/],
  [
    'a bad byte after U+FFFD itself',
    Buffer.from([0xef, 0xbf, 0xbd, 0x20, 0xff]),
    'text',
    /0xff at offset 4 /,
  ],
  ['a cut character at the end', Buffer.from([0x41, 0xc3]), 'text', /0xc3 at offset 1 /],
  ['a surrogate in UTF-8', Buffer.from([0xed, 0xa0, 0x80]), 'text', /0xed at offset 0 /],
  ['UTF-16 with a mark', Buffer.from('\uFEFFArden CSU', 'utf16le'), 'text', /UTF-16, expected UTF-8/],
  ['UTF-16 without', Buffer.from('Arden CSU', 'utf16le'), 'text', /UTF-16, expected UTF-8/],
  ['a NUL', 'Arden\0CSU', 'text', /^binary: NUL byte at offset 5/],
  ['half of JSON', '{"text": "x', 'json', /^bad-json/],
  ['JSON without a text', '{"txt": "x"}', 'json', /^bad-article/],
  ['JSON whose text is a number', '{"text": 1e999}', 'json', /^bad-article/],
  ['JSON with no words', '{"text": " "}', 'json', /^empty/],
  ['a list', '["x"]', 'json', /^bad-article/],
  ['a line without id', '{"text": "x"}', 'lines', /^no-id/],
  ['front matter that never closes', '---\ntitle: x\n', 'markdown', /never closes/],
  ['front matter that is no YAML', '---\na: b\n"\n---\nx', 'markdown', /line 3, column/],
  ['front matter that is a list', '---\n- a\n---\nx', 'markdown', /no list of "key: value"/],
  ['a PDF', '%PDF-1.7\n', 'text', /^foreign: is a PDF$/],
  ['a Word document', 'PK\x03\x04 word/document.xml', 'markdown', /^foreign: is a Word document$/],
  ['RTF', '{\\rtf1 Arden}', 'text', /^foreign: is an RTF document$/],
  ['a zip archive', 'PK\x03\x04 a.txt', 'text', /^foreign: is a zip archive$/],
  ['a feed', '<?xml version="1.0"?>\n<feed xmlns="x"><entry/></feed>', 'html', /^foreign: is a feed$/],
  ['mail', 'Received: from x\nSubject: Arden\nFrom: a@b.c\n\nArden will merge.', 'text', /is an e-mail$/],
  ['a page named as text', '<!DOCTYPE html>\n<p>Arden will merge.', 'text', /^foreign: is a web page$/],
  ['JSON with its text under another name', '{"body": "x"}', 'json', /with a "text"; it has "body"$/],
  [
    'a title with a colon',
    '---\ntitle: Arden: a merger\n---\nx',
    'markdown',
    /"title" holds a colon and needs quotes/,
  ],
  ['TOML that is none', '+++\na = \n+++\nx', 'markdown', /^bad-front-matter: front matter, line 2/],
  ['front matter alone', '---\ntitle: x\n---\n \n', 'markdown', /^empty/],
])('%s is rejected', (_, content, kind, expected) => {
  expect(rejectedWith(() => read(content, kind))).toMatch(expected);
});

test('an alias bomb in front matter is rejected at once', () => {
  const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`);
  const bomb = `---\na0: &a0 x\n${levels.join('\n')}\n---\ntext`;
  expect(rejectedWith(() => read(bomb, 'markdown'))).toMatch(/^bad-front-matter.*alias/i);
});

test('front matter gives metadata, and the text begins after it', () => {
  const article = read(
    '---\ntitle: "T"\npublished: 2014-06\nsource: EHI\n---\n\n# H\n\nBody --- x\n',
    'markdown',
  );
  expect(article).toMatchObject({ text: '# H\n\nBody --- x\n', title: 'T', source: 'EHI' });
  expect(article.published).toEqual({
    edtf: '2014-06',
    from: '2014-06-01',
    to: '2014-06-30',
    basis: 'article',
  });
});

test.each<[string, string]>([
  ['---\nDate: 2014-06-25\nHeadline: T\n---\nBody', 'yaml in other cases'],
  ['+++\npub_date = 2014-06-25\ntitle = "T"\n+++\nBody', 'toml'],
  ['{\n"datePublished": "25 June 2014", "title": "T"\n}\n\nBody', 'json'],
])('front matter as %j is read', (file) => {
  const { text, title, published } = read(file, 'markdown');
  expect({ text, title, published: published?.edtf }).toEqual({
    text: 'Body',
    title: 'T',
    published: '2014-06-25',
  });
});

test('text that only looks like something else is text', () => {
  for (const text of [
    'From: a reader\nTo: whom it may concern\n\nArden will merge.',
    'PK is short for Peak.',
    '{sic}',
  ]) {
    expect(read(text, 'text').text).toBe(text);
  }
});

test('keys such as __proto__ and huge numbers are no trouble', () => {
  const article = read('{"__proto__": {"title": "x"}, "id": 1e400, "text": "t", "published": 2014}', 'json');
  expect(article).toMatchObject({ ownId: null, title: null, published: { edtf: '2014' } });
});

test.each<[string, object, string | null]>([
  ['its own date comes first', { own: '2011', sidecar: '2012', table: '2013' }, '2011'],
  ['then the sidecar', { sidecar: '2012', table: '2013' }, '2012'],
  ['then the table', { table: '2013-01/2013-02' }, '2013-01/2013-02'],
  ['then the file name', {}, '2014-06-25'],
  ['a date that is none gives way', { own: '2014-13', table: '2013' }, '2013'],
  ['a time stamp gives its day', { own: '2014-06-25T23:30:00-05:00' }, '2014-06-25'],
  ['a day in words counts', { own: 'Wednesday, 25 June 2014' }, '2014-06-25'],
])('%s', (_, { own, sidecar, table }: { own?: string; sidecar?: string; table?: string }, expected) => {
  const told = (published?: string) =>
    published ? { published, source: null, title: null, url: null } : null;
  const json = JSON.stringify({ text: 'x', published: own });
  const outside = { sidecar: told(sidecar), table: told(table), fileDate: '2014-06-25' };
  expect(readArticle(Buffer.from(json), 'json', outside).published?.edtf).toBe(expected);
});

test('a date that is none is told, and the article kept', () => {
  const { faults, published, text } = read('{"text": "x", "published": "25/06/14"}', 'json');
  expect({ published, text }).toEqual({ published: null, text: 'x' });
  expect(faults).toMatchInlineSnapshot(`
    [
      {
        "code": "bad-date",
        "reason": "its own metadata gives "25/06/14" as publication date, expected one such as 2014-06-25 or 2014-06",
        "remedy": "correct it; the article was read without it",
      },
    ]
  `);
});

const PAGE = `<!doctype html><html><head><title>CSUs to merge | News | HSJ</title>
<meta property="article:published_time" content="2014-06-25T10:00:00+01:00">
<meta property="og:site_name" content="HSJ"><link rel="canonical" href="https://example.org/a"></head>
<body><nav><a href="/">Home</a></nav><article><h1>CSUs to merge</h1>
<p>Two <b>CSUs</b> will
merge, it has been announced. This paragraph is long enough, with commas, to count as one.</p>
<ul><li><p>Arden CSU</p></li><li>GEM CSU<ul><li>its branch</li></ul></li></ul>
<p>After the list, another paragraph comes,<br>with a second line &amp; more text, and commas.</p>
</article><script>alert("<p>no</p>")</script></body></html>`;

test('a page gives its article as paragraphs and list items', async () => {
  await prepareFor('html');
  const { text, title, source, url, published } = read(PAGE, 'html');
  expect({ title, source, url, published: published?.edtf }).toEqual({
    title: 'CSUs to merge',
    source: 'HSJ',
    url: 'https://example.org/a',
    published: '2014-06-25',
  });
  expect(text).toMatchInlineSnapshot(`
    "CSUs to merge

    Two CSUs will merge, it has been announced. This paragraph is long enough, with commas, to count as one.

    • Arden CSU
    • GEM CSU
    • its branch

    After the list, another paragraph comes,
    with a second line & more text, and commas."
  `);
});

test.each<[string, string, RegExp]>([
  ['no body', '<html></html>', /^empty/],
  ['scripts alone', '<html><body><script>let x = "text"</script></body></html>', /^empty/],
  ['endless tags', '<'.repeat(100_001), /^bad-html: page has more than 100000 tags/],
  ['endless nesting', `<body>${'<div>'.repeat(50_000)}x`, /^bad-html: page nests deeper/],
])('a page of %s is rejected', async (_, page, expected) => {
  await prepareFor('html');
  expect(rejectedWith(() => read(page, 'html'))).toMatch(expected);
});

test('odd but readable pages give their words', async () => {
  await prepareFor('html');
  expect(read('just words, no tags', 'html').text).toBe('just words, no tags');
  expect(read('<p>one<p>two<table><tr><td>a<td>b</table>', 'html').text).toBe('one\n\ntwo\n\na b');
});

test('gzip is unpacked, and damage to it told', () => {
  const packed = gzipSync('Arden CSU');
  expect(Buffer.from(unpacked(packed, true)).toString()).toBe('Arden CSU');
  expect(rejectedWith(() => unpacked(packed.subarray(0, 20), true))).toMatch(/^bad-gzip/);
  expect(rejectedWith(() => unpacked(Buffer.from('no gzip'), true))).toMatch(/^bad-gzip/);
  expect(rejectedWith(() => unpacked(gzipSync(Buffer.alloc(ARTICLE_LIMIT + 1), { level: 1 }), true))).toMatch(
    /^too-large/,
  );
});
