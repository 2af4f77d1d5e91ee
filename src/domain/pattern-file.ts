/** The schemas of the domain's YAML files about language: patterns, frames and word classes. */
import { z } from 'zod';
import { CORE_RELATIONS, details, isCore, relation, role, status } from '../model/claim.js';

const match = z.preprocess(
  (value) => (typeof value === 'string' ? { match: value } : value),
  z.strictObject({
    match: z.string(),
    neutral: status.nullable().optional(),
    status: status.optional(),
    dated: z.boolean().optional(),
    least: z.int().nonnegative().optional(),
    follows: z.boolean().optional(),
    yields: z.record(z.string(), z.string()).optional(),
  }),
);

/** What an example must give; what is left out may be anything. */
const expectedClaim = z.strictObject({
  relation: relation.optional(),
  status,
  participants: z.array(z.string()),
  event: z.string().nullable().optional(),
  ...details.shape,
});
export type ExpectedClaim = Readonly<z.infer<typeof expectedClaim>>;

const example = z.strictObject({
  text: z.string(),
  published: z.string().optional(),
  claims: z.array(expectedClaim).min(1),
});
export type Example = Readonly<z.infer<typeof example>>;

/** Examples that are not met yet; a plain text is a counterexample on which it does not yet stay silent. */
const knownFailures = z.array(z.union([example, z.string()])).default([]);

const pattern = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    aspect: z.enum(['event', 'state', 'noun']),
    triggers: z.array(z.string()).min(1),
    matches: z.array(match).min(1),
    neutral: status.nullable().optional(),
    status: status.nullable().default(null),
    dated: z.boolean().default(true),
    least: z.int().nonnegative().optional(),
    kinds: z.array(z.string()).optional(),
    bystanders: z.boolean().default(false),
    unless: z.array(z.string()).default([]),
    examples: z.array(example),
    counterexamples: z.array(z.string()).min(1),
    knownFailures,
  })
  .refine(
    ({ examples, knownFailures: known }) => examples.length + known.length >= 3,
    'expected three examples or more',
  );
export type PatternSource = Readonly<z.infer<typeof pattern>>;

const words = z.array(z.string()).default([]);
const wordsByPlace = z.record(z.string(), z.array(z.string())).default({});

const places = wordsByPlace.refine(
  (found) => Object.keys(found).every((name) => role.safeParse(name).success),
  `expected roles among ${role.options.join(', ')}`,
);

const frame = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    aspect: z.enum(['event', 'state']).optional(),
    verbs: words,
    nouns: words,
    roles: places,
    nounRoles: places,
    unless: wordsByPlace,
    needs: wordsByPlace,
    owned: words,
    /** Nothing farther comes of it: a bid for somebody is no more than a plan. */
    utmost: status.optional(),
    /** Told only where it changes: who runs what, as ever, is nothing that happened. */
    change: z.boolean().default(false),
    neutral: status.nullable().optional(),
    status: status.optional(),
    kinds: z.array(z.string()).optional(),
    least: z.int().nonnegative().optional(),
    /** No more than so many are acquired: several are merged. */
    most: z.int().positive().optional(),
    examples: z.array(example).min(3),
    counterexamples: z.array(z.string()).min(1),
    knownFailures,
  })
  .refine(({ verbs, nouns }) => verbs.length + nouns.length > 0, 'expected verbs or nouns');
export type FrameSource = Readonly<z.infer<typeof frame>>;

/** What patterns and frames have in common: a name, and what they must and must not take. */
export type Exemplified = Pick<FrameSource, 'name' | 'examples' | 'counterexamples' | 'knownFailures'>;

/** `patterns/<relation>.yaml`: the ways to say one relation. `least` and `kinds` hold for all unless a pattern says otherwise. */
export const patternFile = z
  .strictObject({
    relation,
    least: z.int().nonnegative().default(1),
    kinds: z.array(z.string()).default([]),
    patterns: z.array(pattern).default([]),
    /** Patterns laid on predicates. */
    frames: z.array(frame).default([]),
  })
  .refine(({ relation: one, patterns }) => patterns.length === 0 || !isCore(one), {
    path: ['patterns'],
    message: `expected frames: ${CORE_RELATIONS.join(', ')} are told by frames alone`,
  });
export type PatternFile = Readonly<z.infer<typeof patternFile>>;

/** `classes.yaml`: word classes by name. */
export const classFile = z.record(z.string(), z.array(z.string()));
export type ClassFile = Readonly<z.infer<typeof classFile>>;
