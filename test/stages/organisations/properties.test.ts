/** What holds for naming and reference whatever the text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mention } from '../../../src/model/organisation.js';
import { contains } from '../../../src/model/span.js';
import { findOrganisations, mayNameOrganisation } from '../../../src/stages/find-organisations.js';
import { hostileText } from '../hostile-text.js';
import { gazetteer, kinds, organisations, sentencesOf } from './marked.js';

const WORDS = [
  ...'Arden South London North West Manchester Derby and & , ; of the The NHS CSU CSUs CCG CCGs trust trusts FT'.split(
    ' ',
  ),
  ...'Hospital hospitals Trust Foundation commissioning support unit units two both they their it its we each'.split(
    ' ',
  ),
  ...'former latter other group merged will merge said with by for from in parts “ ” " ( ) – - . : / '.split(
    ' ',
  ),
  ...[
    'clinical commissioning group',
    'which',
    'named',
    'Elis',
    'St.',
    'Guy’s',
    'Thomas’',
    '\n',
    '\n\n',
    '• ',
    '\u00ad',
    '\u00a0',
  ],
];
const names = organisations.flatMap((one) => [one.name, ...one.aliases]);

const newsText = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...names), hostileText),
    {
      maxLength: 60,
    },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((space) => parts.join(space)));

const anyText = fc.oneof(newsText, hostileText, fc.string({ unit: 'binary' }));

const expectSound = (text: string, mentions: readonly Mention[]): void => {
  const sentences = sentencesOf(text);
  let at = 0;
  for (const mention of mentions) {
    expect(mention.start).toBeGreaterThanOrEqual(at);
    expect(mention.end).toBeGreaterThan(mention.start);
    expect(sentences.some((sentence) => contains(sentence, mention))).toBe(true);
    expect(new Set(mention.organisations.map(({ id }) => id)).size).toBe(mention.organisations.length);
    expect(mention.organisations.every(({ id }) => /^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toBe(true);
    expect(mention.organisations.length > (mention.form === 'name' ? 1 : 0)).toBe(mention.form !== 'name');
    for (const member of mention.members ?? []) expect(contains(mention, member)).toBe(true);
    at = mention.end;
  }
};

test('mentions are in order, apart, within sentences and well formed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const sentences = sentencesOf(text);
      expectSound(text, findOrganisations(text, sentences, gazetteer));
    }),
    { numRuns: 1500 },
  );
});

const onTopic = new Set(kinds.filter((kind) => kind.topic).map(({ kind }) => kind));

const namesOnTopic = (text: string): readonly string[] =>
  findOrganisations(text, sentencesOf(text), gazetteer)
    .flatMap((mention) => mention.organisations.map(({ id }) => id))
    .filter((id) => onTopic.has(id.slice(0, id.indexOf('/'))));

test('a text that may name no organisation names none on topic', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      fc.pre(!mayNameOrganisation(text, gazetteer));
      expect(namesOnTopic(text)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('every name that is found standing alone is seen by the scan that rules texts out', () => {
  const written = names.flatMap((name) => [
    name,
    name.toUpperCase(),
    name.replaceAll(' ', '-'),
    name.replaceAll(' ', '  '),
    name.replaceAll(' and ', ' & '),
    name.replaceAll(',', ''),
  ]);
  const missed = [...new Set(written)]
    .map((name) => `Talks with ${name} ended.`)
    .filter((text) => !mayNameOrganisation(text, gazetteer) && namesOnTopic(text).length > 0);
  expect(missed).toEqual([]);
});

const WORST = [
  'A ',
  'a ',
  'NHS ',
  'the ',
  'it ',
  'they ',
  'South and ',
  'South CSU, ',
  'South, ',
  '(',
  'the two ',
  'X',
  '’',
  'Guy’s ',
  '\u00ad',
  'Trust ',
];

test.each(WORST)('100 kB of %j is read to its end', { timeout: 60_000 }, (unit) => {
  const text = `NHS Arden CSU ${unit.repeat(100_000 / unit.length)}`;
  const sentence = { start: 0, end: text.length, index: 0, kind: 'paragraph', block: 0 } as const;
  const all = findOrganisations(text, [sentence], gazetteer);
  expect(all.every(({ end }, i) => end <= (all[i + 1]?.start ?? text.length))).toBe(true);
});
