/** Files of a dataset that were edited, cut off or lost: told without a stack, and mended by the next run. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, realpathSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf, LINE_NAMES, newPlace, type Place, runIn } from '../batch/run-in.js';
import { howMany, LONG, random } from './how-many.js';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

let place: Place;
let expected: Record<string, string>;
beforeAll(async () => {
  const articles = Array.from({ length: 30 }, (_, i) => [
    `a${i}.txt`,
    `${i}: X${i % 5} and Y${i % 7} will merge.\n`,
  ]);
  place = newPlace({ ...Object.fromEntries(articles), 'b.txt': 'THROW' }, afterAll);
  await runIn({ ...place, out: join(place.root, 'whole') });
  expected = bytesOf(join(place.root, 'whole'));
}, LONG);

type Damage = (text: string, next: (below: number) => number) => string;

const DAMAGES: Readonly<Record<string, Damage>> = {
  'cut off': (text, next) => text.slice(0, next(text.length)),
  empty: () => '',
  'a line less': (text) => text.slice(text.indexOf('\n') + 1),
  'other ids': (text) => text.replaceAll(/"[ct]_[0-9a-f]+"/g, '"c_0000000000000000"'),
  'other offsets': (text) => text.replaceAll(/"start":\d+/g, '"start":99999'),
  'a character': (text, next) => {
    const at = next(text.length);
    return `${text.slice(0, at)}${String.fromCharCode(32 + next(90))}${text.slice(at + 1)}`;
  },
};

const commands = (claim: string, track: string): readonly (readonly string[])[] => [
  ['timeline'],
  ['timeline', '--json'],
  ['explain', claim],
  ['explain', track],
];

const cases = Object.keys(DAMAGES).flatMap((damage) => LINE_NAMES.map((name) => [damage, name] as const));

test.each(cases.map((one, index) => [...one, index] as const))(
  '%s in %s',
  { timeout: LONG },
  async (damage, name, index) => {
    const [claim = ''] = /c_[0-9a-f]+/.exec(expected.claims ?? '') ?? [];
    const [track = ''] = /t_[0-9a-f]+/.exec(expected.timeline ?? '') ?? [];
    for (let seed = 0; seed < howMany(1, 20); seed++) {
      rmSync(place.out, { recursive: true, force: true });
      cpSync(join(place.root, 'whole'), place.out, { recursive: true, verbatimSymlinks: true });
      const path = realpathSync(join(place.out, `${name}.jsonl`));
      const text = readFileSync(path, 'utf8');
      truncateSync(path, 0);
      writeFileSync(path, DAMAGES[damage]?.(text, random(seed)) ?? '');
      // All four in the long run, else each in its turn.
      const told = commands(claim, track);
      for (const args of howMany(0, 1) ? told : [told[index % told.length] ?? []]) {
        const { status, stderr } = spawnSync(process.execPath, [CLI, ...args, '--out', place.out], {
          encoding: 'utf8',
        });
        expect(stderr).not.toMatch(/^ {4}at /m);
        expect(status).toBeLessThan(3);
      }
      await runIn(place);
      expect(bytesOf(place.out)).toEqual(expected);
    }
  },
);
