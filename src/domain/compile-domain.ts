/** A domain folder in, the compiled domain out. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Anchors, anchors } from '../model/dating.js';
import type { Domain } from '../model/domain.js';
import { kind } from '../model/gazetteer.js';
import type { CompiledPattern } from '../model/pattern.js';
import { UserError } from '../model/problem.js';
import { conjugate } from '../patterns/conjugate.js';
import { expandClass, type Vocabulary } from '../patterns/syntax.js';
import { compilePattern, NotationError, readAt } from './compile.js';
import { compileGrammar, ENGLISH_FILES } from './compile-grammar.js';
import { readNames } from './gazetteer.js';
import { type ClassFile, classFile, patternFile } from './pattern-file.js';
import { readOrganisations, registerFilesOf } from './read-organisations.js';
import { type Keys, readPlacedYaml, readYaml } from './read-yaml.js';

const yamlFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => join(folder, name))
    : [];

const hashFiles = (paths: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(path)).update('\0');
  return hash.digest('hex');
};

/** Runs a compilation step; notation that cannot be read becomes an error about the place where it stands. */
const inFile = <Result>(placeOf: (keys: Keys) => string, compile: () => Result): Result => {
  try {
    return compile();
  } catch (cause) {
    if (!(cause instanceof NotationError)) throw cause;
    const place = placeOf(cause.keys);
    const remedy = 'correct the notation';
    throw new UserError({ code: 'malformed-pattern', reason: cause.message, place, remedy }, undefined, {
      cause,
    });
  }
};

/** The package's own domain, whose files stand in for those that another folder lacks. */
export const BUILT_IN = fileURLToPath(new URL('./nhs/', import.meta.url));

const PARTS = [
  ...['patterns', 'organisations', 'kinds.yaml', 'classes.yaml', 'scopes.yaml'],
  ...['anchors.yaml', 'confidence.yaml', 'register'],
];

/**
 * Where a part of a domain stands: in its folder, or else in the built-in one. A part that is about another
 * (confidence about patterns) is taken from the built-in domain only together with that.
 */
const partsOf = (folder: string): ((name: string, about?: string) => string | null) => {
  const own = new Set(PARTS.filter((name) => existsSync(join(folder, name))));
  if (own.size === 0) {
    const reason = `is no domain folder, expected one with any of ${PARTS.join(', ')}`;
    throw new UserError({ code: 'no-domain', place: folder, reason, remedy: 'name such a folder' });
  }
  return (name, about = name) => {
    if (own.has(name)) return join(folder, name);
    const builtIn = join(BUILT_IN, name);
    return own.has(about) || !existsSync(builtIn) ? null : builtIn;
  };
};

/** Paths of the pattern files of a domain folder, in order. */
export const patternFilesOf = (folder: string): readonly string[] =>
  yamlFiles(partsOf(folder)('patterns') ?? '');

/** Word classes of the built-in domain, and those that the folder adds or gives anew. */
const classesOf = (path: string | null): ClassFile => ({
  ...readYaml(join(BUILT_IN, 'classes.yaml'), classFile),
  ...(path === null ? {} : readYaml(path, classFile)),
});

const compilePatterns = (path: string, vocabulary: Vocabulary): CompiledPattern[] => {
  const { data, placeOf } = readPlacedYaml(path, patternFile);
  return data.patterns.map((pattern, i) =>
    inFile(placeOf, () => readAt(['patterns', i], () => compilePattern(pattern, data, vocabulary))),
  );
};

const NO_ANCHORS: Anchors = { terms: [], events: [], counts: [], declining: [] };

const confidenceFile = z.record(z.string(), z.number().min(0).max(1));

/**
 * Compiles a folder that holds `patterns/*.yaml`, `organisations/*.yaml`, `kinds.yaml`, `classes.yaml`,
 * `scopes.yaml`, `anchors.yaml`, the register's tables in `register/` and, once calibrated, `confidence.yaml`. The built-in domain's
 * stand in for those that it lacks, except that what is known about patterns and organisations is never taken
 * without them; classes are added to the built-in ones. Throws a UserError with file, line and column for
 * whatever it cannot read.
 */
export const compileDomain = (folder: string): Domain => {
  const part = partsOf(folder);
  const patternPaths = yamlFiles(part('patterns') ?? '');
  const organisationPaths = yamlFiles(part('organisations') ?? '');
  const [kinds, scopes] = [part('kinds.yaml'), part('scopes.yaml')];
  const ownClasses = part('classes.yaml');
  const anchorPath = part('anchors.yaml', 'organisations');
  const confidence = part('confidence.yaml', 'patterns');
  const register = part('register', 'organisations');
  const singles = [kinds, ownClasses, scopes, anchorPath, confidence].filter((path) => path !== null);
  const classes = classesOf(ownClasses);
  const vocabulary: Vocabulary = { conjugate, classes };
  const kindList = kinds ? readYaml(kinds, z.array(kind)) : [];
  const organisations = readOrganisations(organisationPaths, register, kindList);
  return {
    version: hashFiles([
      ...ENGLISH_FILES,
      ...patternPaths,
      ...organisationPaths,
      ...registerFilesOf(register ?? ''),
      ...singles,
    ]),
    patterns: patternPaths.flatMap((path) => compilePatterns(path, vocabulary)),
    grammar: compileGrammar(patternPaths.map((path) => readYaml(path, patternFile))),
    classes: Object.fromEntries(Object.keys(classes).map((name) => [name, expandClass(name, vocabulary)])),
    scopes: scopes ? readYaml(scopes, classFile) : {},
    organisations,
    kinds: kindList,
    gazetteer: readNames(organisations, kindList),
    anchors: anchorPath ? readYaml(anchorPath, anchors) : NO_ANCHORS,
    confidence: confidence ? readYaml(confidence, confidenceFile) : {},
  };
};
