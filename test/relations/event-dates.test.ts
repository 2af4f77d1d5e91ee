/** Which of a text's dates is that of the event, by kinds of construction. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { extractClaims } from '../../src/pipeline.js';

const kinds = z.array(
  z.strictObject({
    kind: z.string(),
    published: z.string().default('2015-10-25'),
    /** The fourth is when it was reported, where that is not the article's date. */
    cases: z.array(z.tuple([z.string(), z.string(), z.string().nullable(), z.string().optional()])),
  }),
);

const file = join(import.meta.dirname, 'event-dates.yaml');

describe.each(kinds.parse(parse(readFileSync(file, 'utf8'))))('$kind', ({ published, cases }) => {
  test.each(cases)('%s', (text, relation, event, reported) => {
    const { claims } = extractClaims({ id: 'a', text, published });
    const told = claims.filter((claim) => claim.relation === relation);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.map((claim) => claim.event?.edtf ?? null))).toEqual(new Set([event]));
    if (reported !== undefined)
      expect(new Set(told.map((claim) => claim.reported.edtf))).toEqual(new Set([reported]));
  });
});
