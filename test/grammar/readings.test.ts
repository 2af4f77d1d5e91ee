/** Golden readings: what the grammar must read in sentences of every construction, and what it must not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { builtInDomain } from '../../src/domain/load.js';
import { engineOf } from '../../src/engine.js';
import type { NounPhrase, Predicate } from '../../src/model/predicate.js';
import { readSentences } from '../../src/pipeline/read-sentences.js';
import { readText } from '../../src/pipeline/read-text.js';

const reading = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const golden = z.array(
  z.strictObject({
    kind: z.string(),
    text: z.string(),
    reads: z.array(reading),
    never: z.array(z.string()).default([]),
  }),
);

const engine = engineOf(builtInDomain);
const PUBLISHED = { edtf: '2014-12-04', from: '2014-12-04', to: '2014-12-04', basis: 'article' } as const;
const PARTS = ['verb', 'noun', 'adjective'];

const predicatesOf = (text: string): readonly Predicate[] =>
  readSentences(readText(text, engine), PUBLISHED, engine).flatMap((sentence) => sentence.reading.predicates);

/** Heads of a phrase: "board", "arden csu and essex csu". */
const headsOf = (phrase: NounPhrase): string =>
  phrase.members.length > 0 ? phrase.members.map(headsOf).join(` ${phrase.conjunction} `) : phrase.head.lower;

/** Heads with what prepositions attach: "board of arden csu". */
const wholeOf = (phrase: NounPhrase): string =>
  phrase.members.length > 0
    ? phrase.members.map(wholeOf).join(` ${phrase.conjunction} `)
    : [
        phrase.head.lower,
        ...phrase.phrases.map(({ preposition, object }) => `${preposition} ${headsOf(object)}`),
      ].join(' ');

const namesOf = (phrase: NounPhrase | null | undefined): readonly string[] =>
  phrase ? [headsOf(phrase), wholeOf(phrase)] : ['-'];

const marksOf = (one: Predicate): readonly string[] => [
  ...(['negated', 'passive', 'perfect', 'finite'] as const).filter((mark) => one[mark]),
  ...(one.finite ? [] : ['nonfinite']),
];

/** What a predicate has in a place: the ways to name it. */
const found = (one: Predicate, place: string): readonly string[] => {
  const brought = one.phrases.find(({ preposition }) => preposition === place)?.object;
  switch (place) {
    case 's':
      return namesOf(one.subject);
    case 'o':
      return namesOf(one.object);
    case '2':
      return namesOf(one.second);
    case 'under':
      return one.governor
        ? [`${one.governor.predicate.lemma} as ${one.governor.as}`, one.governor.predicate.lemma]
        : ['-'];
    case 'modal':
    case 'marker':
    case 'clause':
      return [one[place]];
    case 'time':
      return one.times.length > 0 ? one.times.map(({ token }) => token.lower) : ['-'];
    default:
      return namesOf(brought);
  }
};

/** What differs between a predicate and what is asked of it. */
const differences = (one: Predicate, asked: z.infer<typeof reading>): readonly string[] =>
  Object.entries(asked).flatMap(([place, wanted]) => {
    if (PARTS.includes(place)) return [];
    const names = place === 'is' ? marksOf(one) : found(one, place);
    return [wanted]
      .flat()
      .filter((name) => !names.includes(name.toLowerCase()))
      .map((name) => `${place}: ${name}, not ${names.join(' / ')}`);
  });

/** The least that differs among the predicates that an entry may mean; none where one fits. */
const missing = (predicates: readonly Predicate[], asked: z.infer<typeof reading>): readonly string[] => {
  const part = PARTS.find((name) => name in asked) ?? 'verb';
  const candidates = predicates
    .filter((one) => one.part === part && one.lemma === asked[part])
    .map((one) => differences(one, asked));
  if (candidates.length === 0) return [`no ${part} ${String(asked[part])}`];
  return candidates.reduce((best, next) => (next.length < best.length ? next : best));
};

const isRead = (predicates: readonly Predicate[], spec: string): boolean => {
  const [lemma, part = 'verb'] = spec.split('/');
  return predicates.some((one) => one.lemma === lemma && one.part === part);
};

const items = golden.parse(parse(readFileSync(join(import.meta.dirname, 'readings.yaml'), 'utf8')));

const kinds = [...new Set(items.map(({ kind }) => kind))];

describe.each(kinds)('%s', (kind) => {
  test.each(items.filter((item) => item.kind === kind))('$text', ({ text, reads, never }) => {
    const predicates = predicatesOf(text);
    expect(reads.flatMap((asked) => missing(predicates, asked))).toEqual([]);
    expect(never.filter((spec) => isRead(predicates, spec))).toEqual([]);
  });
});
