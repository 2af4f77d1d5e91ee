/** A domain folder in; which examples and counterexamples of its frames and patterns fail, and where they stand, out. */
import { basename } from 'node:path';
import { compileDomain, patternFilesOf } from '../domain/compile-domain.js';
import { type Example, type Exemplified, type ExpectedClaim, patternFile } from '../domain/pattern-file.js';
import { type Keys, readPlacedYaml } from '../domain/read-yaml.js';
import type { Claim, Relation } from '../model/claim.js';
import type { Domain } from '../model/domain.js';
import type { Problem } from '../model/problem.js';
import { extractClaims } from '../pipeline.js';

export interface ExampleCheck {
  /** Frames and patterns. */
  readonly patterns: number;
  readonly examples: number;
  readonly counterexamples: number;
  /** Examples and counterexamples that are known to fail, and do. */
  readonly knownFailures: number;
  /** In the order of the files, each with file, line and column. */
  readonly failures: readonly Problem[];
}

interface Failure {
  readonly code: string;
  readonly keys: Keys;
  readonly reason: string;
}

type Extract = (text: string, published?: string) => readonly Claim[];

/** What a claim tells of the fields that an example gives. */
const view = (claim: Claim, expected: ExpectedClaim): Record<string, unknown> => {
  const told: Record<string, unknown> = { ...claim, event: claim.event?.edtf ?? null };
  return Object.fromEntries(
    Object.keys({ ...expected, relation: '' }).map((key) => [
      key,
      key === 'participants' ? [...new Set(claim.participants.map(({ id }) => id))].sort() : told[key],
    ]),
  );
};

/** The same fields in the same order, so that equal ones have equal words. */
const words = (fields: Record<string, unknown>): string =>
  Object.keys(fields)
    .sort()
    .map((key) => `${key} ${Array.isArray(fields[key]) ? fields[key].join(' + ') : String(fields[key])}`)
    .join(', ');

const briefly = ({ relation, status, participants, pattern }: Claim): string =>
  `${relation} ${status} of ${participants.map(({ id }) => id).join(' + ')} by ${pattern}`;

/** Why an example fails; `UNFIRED` where its claims are told, but by others than the pattern whose it is. */
export const UNFIRED = 'unfired-example';
type Lack = { readonly code: 'failed-example' | typeof UNFIRED; readonly reason: string };

const checkExample = (
  { text, published, claims: expected }: Example,
  relation: Relation,
  name: string,
  extract: Extract,
): Lack[] => {
  const claims = extract(text, published);
  const found = claims.length === 0 ? 'no claim' : claims.map(briefly).join('; ');
  const lacking = expected.flatMap((one) => {
    const wanted = words({ relation, ...one, participants: one.participants.toSorted() });
    return claims.some((claim) => words(view(claim, one)) === wanted)
      ? []
      : [{ code: 'failed-example' as const, reason: `expected ${wanted}, found ${found}` }];
  });
  if (lacking.length > 0 || claims.some(({ pattern }) => pattern === name)) return lacking;
  return [{ code: UNFIRED, reason: `expected ${name} to fire, found ${found}` }];
};

const silenceBroken = (text: string, name: string, extract: Extract): string[] =>
  extract(text)
    .filter((claim) => claim.pattern === name)
    .slice(0, 1)
    .map((claim) => `expected ${name} to stay silent, found ${briefly(claim)}`);

/** `keys` lead to the frame or pattern in its file. */
const checkPattern = (one: Exemplified, relation: Relation, keys: Keys, extract: Extract): Failure[] => {
  const name = `${relation}/${one.name}`;
  const fail = (code: string, part: keyof Exemplified, i: number, text: string, reason: string): Failure => ({
    ...{ code, keys: [...keys, part, i], reason: `“${text}”: ${reason}` },
  });
  const examples = one.examples.flatMap((example, i) =>
    checkExample(example, relation, name, extract).map(({ code, reason }) =>
      fail(code, 'examples', i, example.text, reason),
    ),
  );
  const counterexamples = one.counterexamples.flatMap((text, i) =>
    silenceBroken(text, name, extract).map((reason) =>
      fail('failed-counterexample', 'counterexamples', i, text, reason),
    ),
  );
  const met = one.knownFailures.flatMap((known, i) => {
    const isText = typeof known === 'string';
    const reasons = isText
      ? silenceBroken(known, name, extract)
      : checkExample(known, relation, name, extract);
    const text = isText ? known : known.text;
    const place = isText ? 'counterexamples' : 'examples';
    return reasons.length > 0
      ? []
      : [fail('met-failure', 'knownFailures', i, text, `it fails no longer: expected it among the ${place}`)];
  });
  return [...examples, ...counterexamples, ...met];
};

const misnamed = (path: string, relation: Relation): Failure[] =>
  basename(path) === `${relation}.yaml`
    ? []
    : [
        {
          code: 'misnamed-file',
          keys: ['relation'],
          reason: `expected the file to be called ${relation}.yaml`,
        },
      ];

const sumOf = <One>(all: readonly One[], count: (one: One) => number): number =>
  all.reduce((total, one) => total + count(one), 0);

const checkFile = (path: string, extract: Extract): ExampleCheck => {
  const { data, placeOf } = readPlacedYaml(path, patternFile);
  const { relation, frames, patterns } = data;
  const all = [
    ...frames.map((one, i) => ({ one, keys: ['frames', i] })),
    ...patterns.map((one, i) => ({ one, keys: ['patterns', i] })),
  ];
  const twice = all.flatMap(({ one: { name }, keys }, i) =>
    all.findIndex(({ one }) => one.name === name) === i
      ? []
      : [{ code: 'duplicate-pattern', keys: [...keys, 'name'], reason: `${name} is there twice` }],
  );
  const failed = all.flatMap(({ one, keys }) => checkPattern(one, relation, keys, extract));
  const metFailures = failed.filter(({ code }) => code === 'met-failure').length;
  return {
    patterns: all.length,
    examples: sumOf(all, ({ one }) => one.examples.length),
    counterexamples: sumOf(all, ({ one }) => one.counterexamples.length),
    knownFailures: sumOf(all, ({ one }) => one.knownFailures.length) - metFailures,
    failures: [...misnamed(path, relation), ...twice, ...failed].map(({ code, keys, reason }) => ({
      ...{ code, reason, place: placeOf(keys) },
    })),
  };
};

const extractWith =
  (domain: Domain): Extract =>
  (text, published) =>
    extractClaims({ id: 'example', text, published: published ?? null }, { domain }).claims;

/** Runs every example through the whole pipeline. Throws a UserError for a folder that cannot be compiled. */
export const checkExamples = (folder: string, domain: Domain = compileDomain(folder)): ExampleCheck => {
  const extract = extractWith(domain);
  const files = patternFilesOf(folder).map((path) => checkFile(path, extract));
  return {
    patterns: sumOf(files, (one) => one.patterns),
    examples: sumOf(files, (one) => one.examples),
    counterexamples: sumOf(files, (one) => one.counterexamples),
    knownFailures: sumOf(files, (one) => one.knownFailures),
    failures: files.flatMap((one) => one.failures),
  };
};
