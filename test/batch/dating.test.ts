/** Articles without a date, dated by others: whatever came when, the dataset is the one that a run from nothing would give. */
import { spawnSync } from 'node:child_process';
import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inlineProcessor } from '../../src/batch/inline-processor.js';
import { loadEngine } from '../../src/batch/load-engine.js';
import type { Processor } from '../../src/batch/processor.js';
import { builtInDomain } from '../../src/domain/load.js';
import { explainId } from '../../src/explain/explain-id.js';
import { bytesFromNothing, bytesOf, linesOf, newPlace, type Place, runIn } from './run-in.js';

const CONSIDERING = 'South CSU and South West CSU are considering a merger.\n';
const PLANNING = 'South CSU and South West CSU will merge.\n';
const KENT_CONSIDERING = 'Kent and Medway CSU and South London CSU are considering a merger.\n';
const KENT_PLANNING = 'Kent and Medway CSU and South London CSU will merge.\n';

/** The real engine, and how many articles it was asked to search again within what others leave of their date. */
const countingProcessor = (): Processor & { readonly again: () => number } => {
  const inline = inlineProcessor(loadEngine, 60_000);
  let again = 0;
  return {
    ...inline,
    process: (raw) => {
      if (raw.within !== undefined) again++;
      return inline.process(raw);
    },
    again: () => again,
  };
};

/** Runs, requires the bytes of a run from nothing, and gives the dates of all articles. */
const check = async (place: Place, searchedAgain: number): Promise<Record<string, unknown>> => {
  const processor = countingProcessor();
  await runIn(place, { processor });
  expect(processor.again()).toBe(searchedAgain);
  expect(bytesOf(place.out)).toEqual(await bytesFromNothing(place, { processor: countingProcessor() }));
  return Object.fromEntries(
    linesOf(place.out, 'articles').map(({ id, published }) => [id, (published as { edtf: string }).edtf]),
  );
};

test('an article that comes later narrows one that is known, and widens it again when it goes', async () => {
  const place = newPlace({ 'considers.txt': CONSIDERING });
  expect(await check(place, 0)).toEqual({ considers: '2013-04/2015-03' });
  const dated = place.write('2014-02-10-plans.txt', PLANNING);
  expect(await check(place, 1)).toMatchObject({ considers: '2013-04-01/2014-02-10' });
  expect(linesOf(place.out, 'claims').map(({ reported }) => (reported as { edtf: string }).edtf)).toEqual([
    '2014-02-10',
    '2013-04-01/2014-02-10',
  ]);
  expect(await check(place, 0)).toMatchObject({ considers: '2013-04-01/2014-02-10' });
  renameSync(dated, join(place.input, '2013-11-10-plans.txt'));
  expect(await check(place, 1)).toMatchObject({ considers: '2013-04-01/2013-11-10' });
  rmSync(join(place.input, '2013-11-10-plans.txt'));
  expect(await check(place, 0)).toEqual({ considers: '2013-04/2015-03' });
});

test('articles without a date narrow one another', async () => {
  const place = newPlace({
    'a.txt': CONSIDERING,
    'b.txt': `${PLANNING}There are currently 18 CSUs in England.\n`,
  });
  expect(await check(place, 1)).toEqual({ a: '2013-04/2014-09', b: '2013-04/2014-09' });
  place.write('b.txt', PLANNING);
  expect(await check(place, 0)).toEqual({ a: '2013-04/2015-03', b: '2013-04/2015-03' });
});

test('what is not related is not searched again', async () => {
  const place = newPlace({ 'considers.txt': CONSIDERING, '2014-02-10-plans.txt': PLANNING });
  await check(place, 1);
  place.write('2014-01-01-kent.txt', KENT_PLANNING);
  place.write('kent.txt', KENT_CONSIDERING);
  expect(await check(place, 1)).toMatchObject({ kent: '2013-04-01/2014-01-01' });
});

test('an article that shares its id with another neither is dated nor dates', async () => {
  const place = newPlace({ 'considers.txt': CONSIDERING, '2014-02-10-plans.txt': PLANNING });
  await check(place, 1);
  place.write('2014-02-10-plans.html', `<p>${PLANNING}</p>`);
  expect(await check(place, 0)).toEqual({ considers: '2013-04/2015-03' });
  place.write('considers.md', CONSIDERING);
  rmSync(join(place.input, '2014-02-10-plans.html'));
  expect(await check(place, 0)).toEqual({ '2014-02-10-plans': '2014-02-10' });
});

test('the order of the inputs does not matter', async () => {
  const place = newPlace({
    'x/a.txt': CONSIDERING,
    'x/2014-02-10-b.txt': PLANNING,
    'y/c.txt': `${PLANNING}There are currently 17 CSUs in England.\n`,
    'y/2013-12-24-d.txt': PLANNING,
  });
  const inputs = [join(place.input, 'x'), join(place.input, 'y')];
  const bytes = await bytesFromNothing(place, { inputs, processor: countingProcessor() });
  expect(
    await bytesFromNothing(place, { inputs: inputs.toReversed(), processor: countingProcessor() }),
  ).toEqual(bytes);
  expect(bytes.articles).toContain('"2013-04-01/2013-12-24"');
});

test('a run that ends in the midst of dating goes on to the same bytes', async () => {
  const place = newPlace({ 'considers.txt': CONSIDERING });
  await check(place, 0);
  place.write('2014-02-10-plans.txt', PLANNING);
  const inline = inlineProcessor(loadEngine, 60_000);
  const broken: Processor = {
    ...inline,
    process: (raw) => (raw.within === undefined ? inline.process(raw) : Promise.reject(new Error('ends'))),
  };
  const before = bytesOf(place.out);
  await expect(runIn(place, { processor: broken })).rejects.toThrow('ends');
  expect(bytesOf(place.out)).toEqual(before);
  expect(await check(place, 1)).toMatchObject({ considers: '2013-04-01/2014-02-10' });
});

const SCRIPT = join(import.meta.dirname, 'dating-run.mjs');

const runAlone = (place: Place, out: string, killedAfter: string | null) =>
  spawnSync(process.execPath, [SCRIPT, place.input, join(place.root, out), killedAfter ?? 'none'], {
    encoding: 'utf8',
  });

test('a run that is killed while it dates articles goes on to the same bytes', { timeout: 300_000 }, () => {
  const undated = Array.from({ length: 90 }, (_, i) => [`c${i}.txt`, `Report ${i}. ${CONSIDERING}`]);
  const place = newPlace(Object.fromEntries(undated));
  expect(runAlone(place, 'before', null)).toMatchObject({ status: 0, stderr: '', stdout: '0' });
  place.write('2014-02-10-plans.txt', PLANNING);
  expect(runAlone(place, 'undisturbed', null)).toMatchObject({ status: 0, stderr: '', stdout: '90' });
  const undisturbed = bytesOf(join(place.root, 'undisturbed'));
  const before = bytesOf(join(place.root, 'before'));
  expect(undisturbed).not.toEqual(before);
  for (const killedAfter of ['1', '50', '90']) {
    cpSync(join(place.root, 'before'), join(place.root, killedAfter), {
      recursive: true,
      verbatimSymlinks: true,
    });
    expect(runAlone(place, killedAfter, killedAfter).signal).toBe('SIGKILL');
    expect(bytesOf(join(place.root, killedAfter))).toEqual(before);
    expect(runAlone(place, killedAfter, null)).toMatchObject({ status: 0, stderr: '' });
    expect(bytesOf(join(place.root, killedAfter))).toEqual(undisturbed);
  }
});

test('articles that would each come before the other are told with their words', async () => {
  const place = newPlace({ 'a.txt': CONSIDERING + KENT_PLANNING, 'b.txt': PLANNING + KENT_CONSIDERING });
  await check(place, 0);
  expect(linesOf(place.out, 'rejected')).toMatchInlineSnapshot(`
    [
      {
        "code": "dating-conflict",
        "line": null,
        "path": "b.txt",
        "reason": "the dates of b, a cannot all be inferred, each would have been written before the other: a: merger csu/kent-and-medway csu/south-london is considered first and planned afterwards “Kent and Medway CSU and South London CSU will merge”; b: merger csu/south csu/south-west is considered first and planned afterwards “South CSU and South West CSU will merge”; given up: merger csu/kent-and-medway csu/south-london is considered first and planned afterwards",
        "remedy": "tell when one of them was published",
      },
    ]
  `);
  await check(place, 0);
  rmSync(join(place.input, 'b.txt'));
  await check(place, 0);
  expect(linesOf(place.out, 'rejected')).toEqual([]);
});

test('the bounds that other articles set can be explained', async () => {
  const place = newPlace({ 'considers.txt': CONSIDERING, '2014-02-10-plans.txt': PLANNING });
  await check(place, 1);
  const lines = await explainId('considers', { out: place.out, domain: builtInDomain }, (text) => text);
  expect(lines.filter((line) => line.includes('*'))).toMatchInlineSnapshot(`
    [
      "* not before 2013-04-01  organisation-existed: NHS South CSU exists, and began 2013-04-01  “South CSU and South West CSU are considering a merger”",
      "* not before 2013-04-01  organisation-existed: NHS South West CSU exists, and began 2013-04-01  “South CSU and South West CSU are considering a merger”",
      "* not after 2014-02-10  status-advanced: merger csu/south csu/south-west is considered first and planned afterwards [2014-02-10-plans]  “South CSU and South West CSU are considering a merger”",
    ]
  `);
});
