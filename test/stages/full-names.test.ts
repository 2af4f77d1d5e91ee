/** Rows of several sentences and the full names that surnames get. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileDomain } from '../../src/domain/compile-domain.js';
import { engineOf } from '../../src/engine.js';
import { fullNames } from '../../src/stages/full-names.js';
import { readUnits } from '../../src/stages/read-units.js';

const domain = compileDomain(fileURLToPath(new URL('../../src/domain/nhs/', import.meta.url)));
const { units: lexicon } = engineOf(domain);

/** Names that the last sentence's units stand for. */
const personsOf = (sentences: readonly string[]): (string | undefined)[] => {
  const text = sentences.join(' ');
  let at = 0;
  const rows = sentences.map((sentence, index) => {
    const start = text.indexOf(sentence, at);
    at = start + sentence.length;
    return readUnits(text, { index, block: 0, kind: 'paragraph', start, end: at }, [], lexicon);
  });
  const last = fullNames(text, rows).at(-1) ?? [];
  return last.filter((unit) => unit.kind === 'person').map((unit) => unit.person);
};

test.each<[readonly string[], string[]]>([
  [['Tim Andrews agreed.', 'Andrews said no.'], ['Tim Andrews']],
  [['Philomena Garbutt leads three.', '“Yes,” Ms Garbutt said.'], ['Philomena Garbutt']],
  [['“Yes,” Ms Garbutt said.'], ['Garbutt']],
  [['Nobody spoke.', 'Unison left.'], []],
])('%j', (sentences, expected) => expect(personsOf(sentences)).toEqual(expected));
