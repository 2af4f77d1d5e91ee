/** Rows of several sentences and the full names that surnames and pronouns get. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileDomain } from '../../src/domain/compile-domain.js';
import { engineOf } from '../../src/engine.js';
import { readUnits } from '../../src/stages/read-units.js';
import { resolvePersons } from '../../src/stages/resolve-persons.js';

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
  const last = resolvePersons(text, rows).at(-1) ?? [];
  return last.filter((unit) => unit.kind === 'person').map((unit) => unit.person);
};

test.each<[readonly string[], string[]]>([
  [['Tim Andrews agreed.', 'Andrews said no.'], ['Tim Andrews']],
  [['Philomena Garbutt leads three.', '“Yes,” Ms Garbutt said.'], ['Philomena Garbutt']],
  [['Alan Priestner wished them well.', 'He is to join.'], ['Alan Priestner']],
  [['Ann Lee will take over from Jo Bell.', 'She is in Solent.'], ['Ann Lee']],
  [['Sir John Lee met Dame Ann Bell.', 'She spoke.'], []],
  [['Mr John Lee spoke.', 'Ann Bell listened.', 'He left.'], ['Ann Bell']],
  [['Mr John Lee spoke.', 'Ms Ann Bell listened.', 'He left.'], ['John Lee']],
  [['Nobody spoke.', 'He left.'], []],
  [['Jo Smith spoke.', 'One.', 'Two.', 'Three.', 'Four.', 'She left.'], []],
])('%j', (sentences, expected) => expect(personsOf(sentences)).toEqual(expected));
