/** The page that a run writes beside the dataset. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { newPlace, runIn } from './run-in.js';

// Other tests may take both cores meanwhile.
vi.setConfig({ testTimeout: 60_000 });

const FILES = {
  '2014-06-02-b.txt': 'Solent and Kent will merge, it was said.',
  '2014-06-01-a.txt': 'Arden and Solent will merge, says </script><b>.',
};

const reportIn = (out: string): string => readFileSync(join(out, 'report.html'), 'utf8');

test('a run writes the report, the same bytes each time', async () => {
  const place = newPlace(FILES);
  await runIn(place);
  const html = reportIn(place.out);
  expect(html).toContain('Arden and Solent will merge');
  expect(html).not.toContain('says </script><b>');
  const elsewhere = { ...place, out: join(place.root, 'elsewhere') };
  await runIn(elsewhere, { out: elsewhere.out });
  expect(reportIn(elsewhere.out)).toBe(html);
});

test('the report follows the articles, and comes back when it is gone', async () => {
  const place = newPlace(FILES);
  await runIn(place);
  place.write('2014-06-03-c.txt', 'Avon and Trent will merge.');
  await runIn(place);
  const html = reportIn(place.out);
  expect(html).toContain('Avon and Trent will merge');
  rmSync(join(place.out, 'report.html'));
  await runIn(place);
  expect(reportIn(place.out)).toBe(html);
});
