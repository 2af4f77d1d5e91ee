import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildGazetteer } from '../../src/domain/gazetteer.js';
import { parseEdtf } from '../../src/model/edtf.js';
import { goldFile } from '../../src/model/gold.js';
import { findOrganisations } from '../../src/stages/find-organisations.js';
import { gazetteer, kinds, organisations, sentencesOf } from '../stages/organisations/marked.js';

const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared');

const kindOf = (id: string): string => id.slice(0, id.indexOf('/'));

test('ids are unique, of a known kind, and dates are EDTF in order', () => {
  const ids = organisations.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  const known = new Set(kinds.map(({ kind }) => kind));
  for (const { id, from, to } of organisations) {
    expect(known).toContain(kindOf(id));
    const bounds = [from, to].map((date) => (date === null ? null : parseEdtf(date)));
    expect(bounds.every((bound, i) => (bound === null) === ([from, to][i] === null))).toBe(true);
    if (bounds[0]?.from && bounds[1]?.to) expect(bounds[0].from <= bounds[1].to).toBe(true);
  }
});

/** Kinds of which each has its own name: an alias of one is no name of another. */
test('no two organisations of a kind share a name', () => {
  const owners = new Map<string, string>();
  for (const one of organisations) {
    for (const name of [one.name, ...one.aliases]) {
      const key = `${kindOf(one.id)} ${name.toLowerCase().replace(/^nhs /, '')}`;
      expect([undefined, one.id]).toContain(owners.get(key));
      owners.set(key, one.id);
    }
  }
});

test('every name and alias is found as its organisation in an article that has its full name', () => {
  const wrong = organisations.flatMap((one) =>
    [one.name, ...one.aliases].flatMap((name) => {
      const text = `The CSU met ${one.name}.\n${name} has left.`;
      const found = findOrganisations(text, sentencesOf(text), gazetteer);
      const ids = found.flatMap((mention) => mention.organisations.map(({ id }) => id));
      return ids.length === 2 && ids.every((id) => id === one.id) ? [] : [`${name}: ${ids.join(', ')}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('an empty domain makes a gazetteer that finds nothing', () => {
  const empty = buildGazetteer([], []);
  expect(findOrganisations('NHS Arden CSU met.', sentencesOf('NHS Arden CSU met.'), empty)).toEqual([]);
});

const seeds = join(SHARED, 'seeds');
const noSeeds = !existsSync(seeds);

test.skipIf(noSeeds)('every participant of the seeds’ gold is found (needs ../shared)', () => {
  for (const file of readdirSync(seeds)) {
    const text = readFileSync(join(seeds, file), 'utf8').replaceAll(/\s+(?=[•])/g, '\n');
    const found = findOrganisations(text, sentencesOf(text), gazetteer);
    const ids = new Set(found.flatMap((mention) => mention.organisations.map(({ id }) => id)));
    const gold = goldFile.parse(
      JSON.parse(readFileSync(join(SHARED, 'gold', file.replace('.txt', '.json')), 'utf8')),
    );
    const missing = gold.claims
      .flatMap((claim) => claim.participants)
      .filter((accepted) => !accepted.some((id) => ids.has(id)));
    expect(missing).toEqual([]);
  }
});

test.skipIf(!existsSync(join(SHARED, 'organisations.csv')))(
  'every unit of the shared table is known by that id (needs ../shared)',
  () => {
    const rows = readFileSync(join(SHARED, 'organisations.csv'), 'utf8').trim().split('\n').slice(1);
    const ids = rows.map((row) => row.slice(0, row.indexOf(',')));
    expect(ids.filter((id) => !gazetteer.organisations.has(id))).toEqual([]);
  },
);
