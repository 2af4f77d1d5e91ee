/** The project's root in; the texts of the golden claims, as a set without gold of its own, out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ArticleSet } from '../measures/material.js';

const golden = z.array(z.looseObject({ cases: z.record(z.string(), z.unknown()) }));

/** The day that all of them are of. */
const PUBLISHED = '2015-10-25';

export const readGoldenTexts = (root: string): ArticleSet => {
  const path = join(root, 'test', 'relations', 'golden-claims.yaml');
  const texts = golden.parse(parse(readFileSync(path, 'utf8'))).flatMap(({ cases }) => Object.keys(cases));
  return {
    name: 'golden claims',
    articles: texts.map((text, n) => ({ id: `golden-${n}`, text, published: PUBLISHED })),
    gold: [],
  };
};
