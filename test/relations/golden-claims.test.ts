/** Golden claims: all that sentences of each construction tell of the core relations, with dates and the words they rest on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Claim, isCore } from '../../src/model/claim.js';
import { extractClaims } from '../../src/pipeline.js';

const table = z.record(z.string(), z.array(z.string()));
const golden = z.array(z.strictObject({ kind: z.string(), cases: table, knownFailures: table.optional() }));

/** "merger planned: party arden, party south 2016-04 “…”": ids without their kind. */
const lineOf = ({ relation, status, participants, event, evidence }: Claim): string => {
  const parts = participants.map(({ role, id }) => `${role} ${id.split('/')[1]}`).toSorted();
  const quote = evidence.map((one) => one.quote).join(' … ');
  return `${relation} ${status}: ${parts.join(', ')}${event ? ` ${event.edtf}` : ''} “${quote}”`;
};

const told = (text: string): readonly string[] =>
  extractClaims({ id: 'a', text, published: '2015-10-25' })
    .claims.filter(({ relation }) => isCore(relation))
    .map(lineOf)
    .toSorted();

const file = join(import.meta.dirname, 'golden-claims.yaml');

describe.each(golden.parse(parse(readFileSync(file, 'utf8'))))('$kind', ({ cases, knownFailures }) => {
  test.each(Object.entries(cases))('%s', (text, lines) => {
    expect(told(text)).toEqual(lines);
  });
  if (knownFailures)
    test.fails.each(Object.entries(knownFailures))('not yet: %s', (text, lines) => {
      expect(told(text)).toEqual(lines);
    });
});
