/** Drafts that are a part of another are dropped, as comparing each with each would. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropParts } from '../../../src/stages/claims/drop-parts.js';
import type { Draft } from '../../../src/stages/claims/finding.js';

interface Said {
  readonly relation: 'merger' | 'closure';
  readonly status: 'planned' | 'effected';
  readonly sentence: number;
  readonly parties: readonly string[];
  readonly start: number;
  readonly end: number;
}

const draftOf = ({ relation, status, sentence, parties, start, end }: Said): Draft => ({
  claim: {
    article: 'a',
    relation,
    status,
    participants: parties.map((name) => ({ id: `csu/${name}`, name, role: 'party' })),
    reported: { edtf: '2014', from: '2014-01-01', to: '2014-12-31', basis: 'article' },
    event: null,
    attribution: { kind: 'narration', speaker: null, post: null, organisation: null, source: null },
    evidence: [{ sentence, start, end, quote: 'x'.repeat(end - start) }],
    pattern: 'made/up',
    confidence: 0.5,
  },
  match: 'made up',
  sentence,
  trigger: { start, end },
  arguments: [],
  by: 'frame',
  governors: [],
  neutral: false,
});

/** What the rule says, each beside each. */
const isPart = (one: Said, other: Said): boolean =>
  one.relation === 'merger' &&
  other.relation === 'merger' &&
  one.status === other.status &&
  one.sentence === other.sentence &&
  one.parties.length < other.parties.length &&
  one.start < other.end &&
  other.start < one.end &&
  one.parties.every((name) => other.parties.includes(name));

const said: fc.Arbitrary<Said> = fc
  .record({
    relation: fc.constantFrom('merger', 'closure'),
    status: fc.constantFrom('planned', 'effected'),
    sentence: fc.nat(1),
    parties: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 0, maxLength: 4 }),
    start: fc.nat(12),
    length: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }));

test('the same are left as each compared with each leaves', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 14 }), (all) => {
      const left = all.filter((one) => !all.some((other) => isPart(one, other)));
      expect(dropParts(all.map(draftOf))).toEqual(left.map(draftOf));
    }),
    { numRuns: 500 },
  );
});
