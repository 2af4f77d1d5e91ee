/** Every frame and pattern against the examples and counterexamples that stand beside it. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileDomain } from '../../src/domain/compile-domain.js';
import { type Example, type ExpectedClaim, patternFile } from '../../src/domain/pattern-file.js';
import { readYaml } from '../../src/domain/read-yaml.js';
import type { Claim, Relation } from '../../src/model/claim.js';
import { extractClaims } from '../../src/pipeline.js';

const FOLDER = fileURLToPath(new URL('../../src/domain/nhs/', import.meta.url));
const domain = compileDomain(FOLDER);

const claimsOf = (text: string, published: string | null): readonly Claim[] =>
  extractClaims({ id: 'example', title: null, text, published, source: null }, { domain }).claims;

const DETAILS = [
  ...['mode', 'tender', 'service', 'scope', 'attribute', 'value', 'min', 'max', 'unit', 'person', 'title'],
] as const as readonly (keyof ExpectedClaim & keyof Claim)[];

/** What a claim tells of the fields that an example gives. */
const view = (claim: Claim, expected: ExpectedClaim): unknown => ({
  relation: claim.relation,
  status: claim.status,
  participants: [...new Set(claim.participants.map(({ id }) => id))].sort(),
  ...(expected.event === undefined ? {} : { event: claim.event?.edtf ?? null }),
  ...Object.fromEntries(DETAILS.filter((key) => key in expected).map((key) => [key, claim[key]])),
});

/** `id` must give a claim. */
const check = (example: Example, relation: Relation, id: string): void => {
  const claims = claimsOf(example.text, example.published ?? null);
  for (const expected of example.claims) {
    const wanted = { relation, ...expected, participants: expected.participants.toSorted() };
    expect(claims.map((claim) => view(claim, expected))).toContainEqual(wanted);
  }
  expect(claims.map((claim) => claim.pattern)).toContain(id);
};

const files = readdirSync(join(FOLDER, 'patterns')).sort();

describe.each(files)('%s', (name) => {
  const { relation, frames, patterns } = readYaml(join(FOLDER, 'patterns', name), patternFile);
  const named = [...frames, ...patterns].map((one) => ({ ...one, id: `${relation}/${one.name}` }));

  test('is named for its relation, and each frame and pattern once', () => {
    expect(basename(name, '.yaml')).toBe(relation);
    expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
  });

  const checkSilence = (text: string, id: string): void =>
    expect(claimsOf(text, null).filter((claim) => claim.pattern === id)).toEqual([]);

  const examples = named.flatMap(({ id, examples }) => examples.map((example) => ({ id, example })));
  test.each(examples)('$id: $example.text', ({ id, example }) => check(example, relation, id));

  const counterexamples = named.flatMap(({ id, counterexamples }) =>
    counterexamples.map((text) => ({ id, text })),
  );
  test.each(counterexamples)('not $id: $text', ({ id, text }) => checkSilence(text, id));

  const known = named.flatMap(({ id, knownFailures }) =>
    knownFailures.map((one) => ({ id, one, text: typeof one === 'string' ? one : one.text })),
  );
  if (known.length > 0)
    test.fails.each(known)('not yet $id: $text', ({ id, one }) =>
      typeof one === 'string' ? checkSilence(one, id) : check(one, relation, id),
    );
});
