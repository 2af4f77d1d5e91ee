/** What holds for every organisation of the register: it is found by its names, as itself, and lives as long as there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readableName } from '../../src/domain/readable-name.js';
import { readEntries, readSuccessions } from '../../src/domain/register.js';
import { findOrganisations } from '../../src/stages/find-organisations.js';
import { gazetteer, organisations, sentencesOf } from '../stages/organisations/marked.js';

const NHS = join(import.meta.dirname, '..', '..', 'src', 'domain', 'nhs', 'register');
const entries = readEntries(readFileSync(join(NHS, 'organisations.csv'), 'utf8'), 'organisations.csv');
const successions = readSuccessions(readFileSync(join(NHS, 'successors.csv'), 'utf8'), 'successors.csv');
const named = entries.filter(({ name }) => name !== '');

/** Ids by code; a later code of the same unit counts as its first. */
const ids = new Map<string, readonly string[]>();
for (const { id, register } of organisations)
  if (register?.code) ids.set(register.code, [...(ids.get(register.code) ?? []), id]);
ids.set('0DJ', ids.get('0AQ') ?? []);

const idsIn = (text: string): readonly string[] =>
  findOrganisations(text, sentencesOf(text), gazetteer).flatMap((mention) =>
    mention.organisations.map(({ id }) => id),
  );

/** The name as the press has it: without "NHS" and with the kind told shortly. */
const pressForm = (name: string): string =>
  name
    .replace(/^NHS Direct NHS Trust$/, 'Staff of NHS Direct')
    .replace(/^(?:The )?NHS /, '')
    .replace(/ NHS Foundation Trust$/, ' Foundation Trust')
    .replace(/ NHS Trust$/, ' trust')
    .replace(/ Integrated Care Board$/, ' ICB')
    .replace(/ Commissioning Support Unit$/, ' CSU');

const isRight = (found: readonly string[], codes: readonly string[]): boolean =>
  found.length === codes.length && codes.every((code, n) => ids.get(code)?.includes(found[n] ?? ''));

test('every code belongs to an organisation, and no two codes to one', () => {
  expect(named.filter(({ code }) => !ids.has(code)).map(({ code, name }) => `${code} ${name}`)).toEqual([]);
  const shared = named.filter(({ code }) =>
    named.some(
      (other) =>
        other.code !== code &&
        other.code !== '0DJ' &&
        code !== '0DJ' &&
        ids.get(other.code)?.some((id) => ids.get(code)?.includes(id)),
    ),
  );
  expect(shared).toEqual([]);
});

test.each([
  ['official name', (name: string) => name],
  ['press form', pressForm],
])('each is found by its %s', (_, form) => {
  const wrong = named.flatMap(({ code, name }) => {
    const found = idsIn(`${form(name)} will close.`);
    return isRight(found, [code]) ? [] : [`${code} ${form(name)}: ${found.join(', ')}`];
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['official name', (name: string) => name],
  ['press form', pressForm],
])('each is found beside another of its kind by its %s', (_, form) => {
  const wrong = named.flatMap((one, n) => {
    const others = named.filter(({ kind }) => kind === one.kind);
    const other = others[(others.indexOf(one) + 7) % others.length];
    if (!other || other === one) return [];
    const [first, second] = n % 2 === 0 ? [one, other] : [other, one];
    const found = idsIn(`${form(first.name)} and ${form(second.name)} will merge.`);
    return isRight(found, [first.code, second.code])
      ? []
      : [`${first.code} ${form(first.name)} + ${second.code} ${form(second.name)}: ${found.join(', ')}`];
  });
  expect(wrong).toEqual([]);
});

describe('days', () => {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));

  test('organisations have the register’s, but where a line of theirs says why', () => {
    const differing = organisations.filter(({ register, from, to }) => {
      const entry = register?.code ? byCode.get(register.code) : undefined;
      if (!entry || register?.from === null) return false;
      return (entry.opened ?? from) !== from || (entry.closed ?? to) !== to;
    });
    const text = ['trust', 'ccg', 'national']
      .map((file) => readFileSync(join(NHS, '..', 'organisations', `${file}.yaml`), 'utf8'))
      .join('\n');
    const unexplained = differing.filter(({ id }) => !new RegExp(`^- .id: ${id},.* why: `, 'm').test(text));
    expect(unexplained.map(({ id, from, to }) => `${id} ${from}–${to}`)).toEqual([]);
  });

  test('successions are those of the register', () => {
    const told = successions.filter(({ code, successor }) => ids.has(code) && ids.has(successor));
    const missing = told.filter(({ code, successor, from }) => {
      const heirs = ids.get(successor) ?? [];
      const bodies = organisations.filter(({ register }) => register?.code === code);
      return !bodies.every(
        ({ id, register }) =>
          register?.successors.some((one) => one.from === from && heirs.includes(one.id ?? '')) ||
          heirs.includes(id),
      );
    });
    expect(missing).toEqual([]);
    expect(told.length).toBeGreaterThan(220);
    const heatherwood = organisations.find(({ id }) => id === 'trust/heatherwood-and-wexham-park-hospitals');
    expect(heatherwood?.register?.successors).toEqual([{ id: 'trust/frimley-health', from: '2014-10-01' }]);
  });
});

test.each([
  ['NHS STOKE ON TRENT CCG', 'NHS Stoke on Trent CCG'],
  ["GUY'S AND ST THOMAS' NHS FOUNDATION TRUST", "Guy's and St Thomas' NHS Foundation Trust"],
  ['LANCASHIRE & SOUTH CUMBRIA NHS FOUNDATION TRUST', 'Lancashire and South Cumbria NHS Foundation Trust'],
  ['NHS HARTLEPOOL AND STOCKTON-ON-TEES CCG', 'NHS Hartlepool and Stockton-on-Tees CCG'],
  ['NHS Oldham CCG', 'NHS Oldham CCG'],
])('%s is written %s', (name, expected) => {
  expect(readableName(name)).toBe(expected);
});

test('a table that is none is refused with what it should be', () => {
  expect(() => readEntries('code,kind\n1,ccg\n', 'a.csv')).toThrow('a.csv: row 1, name');
});
