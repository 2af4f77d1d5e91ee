/** Long sentences of every shape: reading takes time in proportion to their length, and never fails for depth. */
import { expect, test } from 'vitest';
import { builtInDomain } from '../../src/domain/load.js';
import { engineOf } from '../../src/engine.js';
import { readClauses } from '../../src/grammar/read-clauses.js';
import { readTokens } from '../../src/grammar/read-tokens.js';
import { tagTokens } from '../../src/grammar/tag.js';
import { readText } from '../../src/pipeline/read-text.js';

const engine = engineOf(builtInDomain);

const SHAPES: Readonly<Record<string, string>> = {
  'relative clauses': 'Arden CSU, which serves Kent, ',
  'names in a list': 'Arden CSU, ',
  'words in a list': 'x, ',
  'nested reports': 'he said that ',
  'nested nouns': 'the merger of ',
  'nested infinitives': 'to agree to ',
  'nested participles': 'closed by the unit that ',
  'gapped clauses': 'Arden CSU with Essex CSU, ',
  'open brackets': '( Arden CSU ',
  dashes: '– Arden CSU ',
  'clauses within subjects': 'the unit created when ',
  semicolons: 'Essex CSU will merge with Kent; ',
};

const milliseconds = (shape: string, length: number): number => {
  const text = `Arden CSU ${shape.repeat(length / shape.length)} will merge.`;
  const units = readText(text, engine).named.flat();
  const before = performance.now();
  readClauses(tagTokens(readTokens(text, units, [], engine.lexicon)), engine.valency, {
    headline: false,
    question: false,
  });
  return performance.now() - before;
};

test.each(Object.entries(SHAPES))('%s', (_name, shape) => {
  milliseconds(shape, 5_000);
  const short = Math.min(milliseconds(shape, 20_000), milliseconds(shape, 20_000));
  const long = Math.min(milliseconds(shape, 80_000), milliseconds(shape, 80_000));
  // four times as long: sixteen times the time would be a square
  expect(long).toBeLessThan(10 * Math.max(short, 25));
});
