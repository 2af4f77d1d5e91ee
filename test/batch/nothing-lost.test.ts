/** Whatever a folder holds, each of its files comes to something: an article, or a rejection that says why not. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { linesOf, newPlace, runIn } from './run-in.js';

vi.setConfig({ testTimeout: 120_000 });

const TEXT = 'Arden and Solent will merge.\n';

const CONTENTS: readonly (string | Uint8Array)[] = [
  ...[TEXT, '', ' ', '\uFEFF', `<p>${TEXT}</p>`, '<div id="root"></div>', '<title>Arden', '{', '[]'],
  ...[JSON.stringify({ id: 'a', text: TEXT }), JSON.stringify({ id: 'b', date: '2014-06', text: TEXT })],
  ...[
    `---\ntitle: a: b\n---\n${TEXT}`,
    `+++\ndate = 2014-06-25\n+++\n${TEXT}`,
    'file,published\na.txt,2014-06\nb,"\n',
  ],
  ...[
    '%PDF-1.4',
    'PK\u0003\u0004word/',
    '<?xml version="1.0"?><rss></rss>',
    'MIME-Version: 1.0\nFrom: a\n\nx',
  ],
  ...[gzipSync(TEXT), gzipSync(gzipSync(TEXT)), Buffer.from([0x41, 0xff]), Buffer.from('\uFEFFx', 'utf16le')],
];

const part = fc.constantFrom('a', 'b', 'B', 'é', '2014-06-25-x', 'articles', 'x y');
const ending = fc.constantFrom(
  ...['.txt', '.md', '.html', '.json', '.jsonl', '.txt.gz', '.html.gz', '.TXT', '.csv', '.meta.json'],
  ...['.pdf', '.docx', '.zip', '.warc.gz', '', '.xyz'],
);
const name = fc.tuple(fc.array(part, { minLength: 1, maxLength: 3 }), ending);
const folder = fc.uniqueArray(fc.tuple(name, fc.constantFrom(...CONTENTS)), {
  ...{ maxLength: 12, selector: ([[parts, end]]) => `${parts.join('/')}${end}` },
});

/** Files of a folder that nothing but their being there tells about. */
const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

/** Tables and sidecars that were read tell about others, and are told of themselves only where something is wrong. */
const tellsOfOthers = (path: string): boolean => /(?:^|\/)articles\.csv$|\.meta\.json$/.test(path);

test('every file of a folder is in articles.jsonl or in rejected.jsonl', async () => {
  await fc.assert(
    fc.asyncProperty(folder, async (files) => {
      let remove = (): void => {};
      const place = newPlace({}, (whenOver) => {
        remove = whenOver;
      });
      try {
        for (const [[parts, end], content] of files) {
          try {
            place.write(`${parts.join('/')}${end}`, content);
          } catch {
            // A file stands where a folder should.
          }
        }
        const { counts } = await runIn(place);
        const told = new Set(
          (['articles', 'rejected'] as const).flatMap((one) =>
            linesOf(place.out, one).map(({ path }) => String(path)),
          ),
        );
        const lost = filesIn(place.input).filter((path) => !told.has(path) && !tellsOfOthers(path));
        expect(lost).toEqual([]);
        expect(counts.rejected).toBe(linesOf(place.out, 'rejected').length);
      } finally {
        remove();
      }
    }),
    { numRuns: 40 },
  );
});
