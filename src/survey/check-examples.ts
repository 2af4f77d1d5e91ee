/** A domain folder in; which of its patterns' examples and counterexamples fail, and where they stand, out. */
import { basename } from 'node:path';
import { compileDomain, patternFilesOf } from '../domain/compile-domain.js';
import { type ExpectedClaim, type PatternSource, patternFile } from '../domain/pattern-file.js';
import { type Keys, readPlacedYaml } from '../domain/read-yaml.js';
import type { Claim, Relation } from '../model/claim.js';
import type { Domain } from '../model/domain.js';
import type { Problem } from '../model/problem.js';
import { extractClaims } from '../pipeline.js';

export interface ExampleCheck {
  readonly patterns: number;
  readonly examples: number;
  readonly counterexamples: number;
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

const checkExample = (
  { text, published, claims: expected }: PatternSource['examples'][number],
  relation: Relation,
  name: string,
  extract: Extract,
): string[] => {
  const claims = extract(text, published);
  const found = claims.length === 0 ? 'no claim' : claims.map(briefly).join('; ');
  const lacking = expected.flatMap((one) => {
    const wanted = words({ relation, ...one, participants: one.participants.toSorted() });
    return claims.some((claim) => words(view(claim, one)) === wanted)
      ? []
      : [`expected ${wanted}, found ${found}`];
  });
  if (lacking.length > 0 || claims.some((claim) => claim.pattern === name)) return lacking;
  return [`expected ${name} to fire, found ${found}`];
};

const checkPattern = (
  pattern: PatternSource,
  relation: Relation,
  keys: Keys,
  extract: Extract,
): Failure[] => {
  const name = `${relation}/${pattern.name}`;
  const examples = pattern.examples.flatMap((example, i) =>
    checkExample(example, relation, name, extract).map((reason) => ({
      ...{ code: 'failed-example', keys: [...keys, 'examples', i], reason: `“${example.text}”: ${reason}` },
    })),
  );
  const counterexamples = pattern.counterexamples.flatMap((text, i) => {
    const claim = extract(text).find((one) => one.pattern === name);
    if (!claim) return [];
    const reason = `“${text}”: expected ${name} to stay silent, found ${briefly(claim)}`;
    return [{ code: 'failed-counterexample', keys: [...keys, 'counterexamples', i], reason }];
  });
  return [...examples, ...counterexamples];
};

const checkFile = (path: string, extract: Extract): ExampleCheck => {
  const { data, placeOf } = readPlacedYaml(path, patternFile);
  const { relation, patterns } = data;
  const misnamed =
    basename(path) === `${relation}.yaml`
      ? []
      : [
          {
            code: 'misnamed-file',
            keys: ['relation'],
            reason: `expected the file to be called ${relation}.yaml`,
          },
        ];
  const twice = patterns.flatMap(({ name }, i) =>
    patterns.findIndex((one) => one.name === name) === i
      ? []
      : [{ code: 'duplicate-pattern', keys: ['patterns', i, 'name'], reason: `${name} is there twice` }],
  );
  const failed = patterns.flatMap((one, i) => checkPattern(one, relation, ['patterns', i], extract));
  return {
    patterns: patterns.length,
    examples: patterns.reduce((sum, one) => sum + one.examples.length, 0),
    counterexamples: patterns.reduce((sum, one) => sum + one.counterexamples.length, 0),
    failures: [...misnamed, ...twice, ...failed].map(({ code, keys, reason }) => ({
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
  const sum = (count: (one: ExampleCheck) => number): number =>
    files.reduce((total, one) => total + count(one), 0);
  return {
    patterns: sum((one) => one.patterns),
    examples: sum((one) => one.examples),
    counterexamples: sum((one) => one.counterexamples),
    failures: files.flatMap((one) => one.failures),
  };
};
