/** Sentences and the units that titles, persons, numbers and scopes become. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileDomain } from '../../src/domain/compile-domain.js';
import { engineOf } from '../../src/engine.js';
import type { Unit } from '../../src/model/unit.js';
import { readUnits } from '../../src/stages/read-units.js';

const domain = compileDomain(fileURLToPath(new URL('../../src/domain/nhs/', import.meta.url)));
const { units: lexicon } = engineOf(domain);

const read = (text: string): Unit[] =>
  readUnits(text, { index: 0, block: 0, kind: 'paragraph', start: 0, end: text.length }, [], lexicon);

const told = (unit: Unit): string | number => unit.person ?? unit.value ?? unit.scope ?? unit.lower;

const ofKind = (text: string, kind: Unit['kind']): (string | number)[] =>
  read(text)
    .filter((unit) => unit.kind === kind)
    .map(told);

test.each<[string, (string | number)[]]>([
  ['It employs 1,350 people', [1350]],
  ['half a million patients', [500000]],
  ['a population of 1.4 million people', [1400000]],
  ['more than five million', [5000000]],
  ['two and a half million people', [2500000]],
  ['a quarter of a million residents', [250000]],
  ['twenty-five units', [25]],
  ['about two dozen CCGs', [24]],
  ['between 15-20 CSUs', [15, 20]],
  ['19 CSUs opened in April 2013', [19]],
  ['on 1 April 2014 the 18 units', [18]],
  ['one of them', []],
  ['in 2013-14', []],
  ['since 2012', []],
])('numbers of "%s"', (text, expected) => expect(ofKind(text, 'number')).toEqual(expected));

test.each<[string, (string | number)[]]>([
  ['an income of £1.5bn', [1.5e9]],
  ['turned over £71m', [71e6]],
  ['more than £80 million', [80e6]],
  ['£900,000 a year', [900000]],
  ['a £400m budget', [400e6]],
  ['80 million pounds', []],
])('money of "%s"', (text, expected) => expect(ofKind(text, 'money')).toEqual(expected));

test.each<[string, string[]]>([
  ['said Dr Meera Chaudhary', ['Meera Chaudhary']],
  ['Dame Judith Marlow will become', ['Judith Marlow']],
  ['Ms Garbutt said', ['Garbutt']],
  ['Managing director Wendy Cartledge said', ['Wendy Cartledge']],
  ['Professor Ann van der Berg agreed', ['Ann van der Berg']],
  ['chair J Smith', ['J Smith']],
  ['technology director Will Hancock said', ['Will Hancock']],
  ['Will Portsmouth agree?', []],
  ['the NHS Commissioning Board said', []],
  ['However Monday came', []],
  ['Executive Director Team', []],
  ['Rushbrook Community Hospital', []],
  ['in North West London', []],
])('persons of "%s"', (text, expected) => expect(ofKind(text, 'person')).toEqual(expected));

test.each<[string, string[]]>([
  ['its interim managing director, Jo Smith', ['interim managing director']],
  ['director of CSU transition, said', ['director of csu transition']],
  ['director of strategy Duncan Amory', ['director of strategy']],
  ['director of finance and performance at', ['director of finance and performance']],
  ['the chair and clinical lead said', ['chair and clinical lead']],
  ['transition lead for London, Bob', ['transition lead for london']],
  ['chief executive of both', ['chief executive']],
  ['a programme director', ['programme director']],
  ['the director general said', ['director general']],
  ['the lead provider framework', []],
  ['a director', ['director']],
  ['executive summary', ['executive']],
])('titles of "%s"', (text, expected) => expect(ofKind(text, 'title')).toEqual(expected));

test.each<[string, string[]]>([
  ['17 competing commissioning support units', ['CSU']],
  ['the number of clinical commissioning groups', ['CCG']],
  ['nine commissioning support unit alliances', ['alliance']],
  ['the current landscape of 17 providers', ['']],
  ['two foundation trusts', ['foundation trust']],
  ['commissioning support units want more', []],
])('what is counted in "%s"', (text, expected) => expect(ofKind(text, 'scope')).toEqual(expected));

test.each([
  'A'.repeat(1e5),
  `A${'a'.repeat(1e5)}1`,
  '1-'.repeat(5e4),
  '1,'.repeat(5e4),
  "'s".repeat(5e4),
  'Ex-'.repeat(3e4),
  'director of '.repeat(8e3),
  'Jo Smith '.repeat(1e4),
])('reads hostile text quickly', (text) => {
  // of the processor, as other tests may take both cores meanwhile
  const began = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(2000);
});

test('units quote the text in order', () => {
  const text = 'Dr Jo Smith’s 1.4 million patients – “half” of them – trust the chair.';
  let last = 0;
  for (const unit of read(text)) {
    expect(unit.start).toBeGreaterThanOrEqual(last);
    expect(unit.end).toBeGreaterThan(unit.start);
    last = unit.end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
});
