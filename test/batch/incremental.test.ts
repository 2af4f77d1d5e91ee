import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { bytesFromNothing, bytesOf, linesOf, newPlace, type Place, runIn } from './run-in.js';

// Other tests may take both cores meanwhile.
vi.setConfig({ testTimeout: 60_000 });

const merge = (a: string, b: string): string => `${a} and ${b} will merge.\n`;

const someArticles = (n: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [
      `${i % 7}/a${i}.txt`,
      `Number ${i}. ${merge(`X${i % 5}`, `Y${i % 3}`)}`,
    ]),
  );

/** Runs, and requires that the dataset is the one that a run from nothing would give. */
const check = async (place: Place, asked: readonly string[]) => {
  const ran = await runIn(place);
  expect(ran.asked).toEqual(asked.toSorted());
  expect(bytesOf(place.out)).toEqual(await bytesFromNothing(place));
  return ran.counts;
};

test('one edit among a thousand articles searches exactly one again', async () => {
  const place = newPlace(someArticles(1000));
  expect((await runIn(place)).counts).toMatchObject({ articles: 1000, extracted: 1000 });
  place.write('3/a3.txt', merge('New', 'Name'));
  expect(await check(place, ['3/a3'])).toMatchObject({ articles: 1000, extracted: 1, unchanged: 999 });
  expect(await check(place, [])).toMatchObject({ extracted: 0, unchanged: 1000 });
});

test('a file of the same size and time stamp is not taken for the old one', async () => {
  const place = newPlace({ 'a.txt': merge('Arden', 'Solent') });
  const past = new Date('2014-06-01T00:00:00Z');
  utimesSync(join(place.input, 'a.txt'), past, past);
  await runIn(place);
  place.write('a.txt', merge('Arden', 'Severn'));
  utimesSync(join(place.input, 'a.txt'), past, past);
  await check(place, ['a']);
});

test('a moved, renamed or packed file is not searched again, and has its new id', async () => {
  const place = newPlace({ 'a.txt': merge('Arden', 'Solent'), 'b.txt': merge('Kent', 'Severn') });
  await runIn(place);
  mkdirSync(join(place.input, 'sub'));
  renameSync(join(place.input, 'a.txt'), join(place.input, 'sub', 'c.txt'));
  await check(place, []);
  expect(linesOf(place.out, 'claims').map((claim) => claim.article)).toEqual(['b', 'sub/c']);
  rmSync(join(place.input, 'b.txt'));
  place.write('b.txt.gz', gzipSync(merge('Kent', 'Severn')));
  await check(place, []);
});

test('files that swap their names are not searched again', async () => {
  const place = newPlace({ 'a.txt': merge('Arden', 'Solent'), 'b.txt': merge('Kent', 'Severn') });
  await runIn(place);
  renameSync(join(place.input, 'a.txt'), join(place.input, 'c'));
  renameSync(join(place.input, 'b.txt'), join(place.input, 'a.txt'));
  renameSync(join(place.input, 'c'), join(place.input, 'b.txt'));
  await check(place, []);
});

test('a deleted file leaves the dataset, and its twin stays', async () => {
  const place = newPlace({ 'a.txt': merge('Arden', 'Solent'), 'b.txt': merge('Arden', 'Solent') });
  await runIn(place);
  rmSync(join(place.input, 'a.txt'));
  expect(await check(place, [])).toMatchObject({ articles: 1, removed: 1 });
  renameSync(join(place.input, 'b.txt'), join(place.input, 'c.txt'));
  await check(place, []);
});

test('metadata that changes beside an article searches it again, and it alone', async () => {
  const place = newPlace({ ...someArticles(20), '2014-06-01-x.txt': merge('Arden', 'Solent') });
  place.write('0/articles.csv', 'file,published\na0.txt,2013\na7.txt,2013\n');
  place.write('1/a1.meta.json', '{"published": "2012", "source": "EHI"}');
  await runIn(place);
  place.write('0/articles.csv', 'file,published\na0.txt,2013\na7.txt,2014-01\n');
  await check(place, ['0/a7']);
  place.write('1/a1.meta.json', '{"published": "2012", "source": "HSJ"}');
  await check(place, ['1/a1']);
  renameSync(join(place.input, '2014-06-01-x.txt'), join(place.input, '2014-06-02-x.txt'));
  await check(place, ['2014-06-02-x']);
  rmSync(join(place.input, '1', 'a1.meta.json'));
  await check(place, ['1/a1']);
});

test('of a file of lines, only new and changed lines are searched', async () => {
  const line = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`;
  const lines = Array.from({ length: 50 }, (_, i) => line(`n${i}`, merge(`A${i}`, 'Solent')));
  const place = newPlace({ 'all.jsonl': lines.join('') });
  await runIn(place);
  lines[20] = line('n20', merge('Other', 'Solent'));
  lines.unshift(line('new', merge('Newest', 'Solent')), '\n');
  lines.pop();
  place.write('all.jsonl', lines.join(''));
  expect(await check(place, ['n20', 'new'])).toMatchObject({ articles: 50, extracted: 2 });
});

test('--force searches everything again, to the same bytes', async () => {
  const place = newPlace(someArticles(30));
  await runIn(place);
  const before = bytesOf(place.out);
  expect((await runIn(place, { force: true })).asked).toHaveLength(30);
  expect(bytesOf(place.out)).toEqual(before);
});

test('other input takes the place of what was there', async () => {
  const place = newPlace(someArticles(30));
  await runIn(place);
  const ran = await runIn(place, { inputs: [join(place.input, '3')] });
  expect(ran.asked).toEqual([]);
  expect(bytesOf(place.out)).toEqual(await bytesFromNothing(place, { inputs: [join(place.input, '3')] }));
});

test('a dataset that was damaged or deleted is written again', async () => {
  const place = newPlace(someArticles(5));
  await runIn(place);
  const before = bytesOf(place.out);
  writeFileSync(join(place.out, 'claims.jsonl'), 'damaged\n');
  await check(place, []);
  rmSync(join(place.out, 'articles.jsonl'));
  rmSync(join(place.out, '.claimtrail', 'current'));
  await check(place, []);
  expect(bytesOf(place.out)).toEqual(before);
});

test('a rejected article is tried again when it changes, and not before', async () => {
  const place = newPlace({ 'a.txt': 'THROW', 'b.txt': merge('Kent', 'Severn') });
  const { counts, asked } = await runIn(place);
  expect(counts).toMatchObject({ articles: 1, rejected: 1 });
  expect(asked).toEqual(['a', 'b']);
  await check(place, []).catch(() => {});
  expect((await runIn(place)).asked).toEqual([]);
  expect(linesOf(place.out, 'rejected')).toMatchObject([{ path: 'a.txt', code: 'failed' }]);
  place.write('a.txt', merge('Arden', 'Solent'));
  expect((await check(place, ['a'])).rejected).toBe(0);
});

test('an article that was given up is tried again each time, and no other', async () => {
  const place = newPlace({ 'a.txt': 'HANG', 'b.txt': merge('Kent', 'Severn') });
  for (const asked of [['a', 'b'], ['a'], ['a']]) {
    // On a busy machine one try begins more than once.
    expect([...new Set((await runIn(place, { articleTimeoutMs: 50 })).asked)]).toEqual(asked);
    expect(linesOf(place.out, 'rejected')).toMatchObject([{ path: 'a.txt', code: 'timeout' }]);
  }
});

test('run.json tells what was done', async () => {
  const place = newPlace({ ...someArticles(3), 'x.pdf': 'x', '.hidden.txt': 'x' });
  await runIn(place);
  const record = JSON.parse(readFileSync(join(place.out, 'run.json'), 'utf8'));
  expect(record).toMatchObject({
    run: { articles: 3, extracted: 3, unchanged: 0, removed: 0, rejected: 1, ignored: 1 },
    dataset: { claims: 3, byRelation: { merger: { planned: 3 } } },
  });
});
