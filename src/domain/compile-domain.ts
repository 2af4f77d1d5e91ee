/** A domain folder in, the compiled domain out. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Domain } from '../model/domain.js';
import { kind } from '../model/gazetteer.js';
import { organisation } from '../model/organisation.js';
import { UserError } from '../model/problem.js';
import { conjugate } from '../patterns/conjugate.js';
import { expandClass, type Vocabulary } from '../patterns/syntax.js';
import { compileCues, compilePattern } from './compile.js';
import { classFile, cueFile, patternFile } from './pattern-file.js';
import { readYaml } from './read-yaml.js';

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

/** Runs a compilation step; notation that cannot be read becomes an error about the file that holds it. */
const inFile = <Result>(path: string, compile: () => Result): Result => {
  try {
    return compile();
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new UserError(
      { code: 'malformed-pattern', reason: cause.message, place: path, remedy: 'correct the pattern' },
      undefined,
      { cause },
    );
  }
};

const confidenceFile = z.record(z.string(), z.number().min(0).max(1));

/**
 * Compiles a folder that holds `patterns/*.yaml`, `organisations/*.yaml`, `kinds.yaml`, `classes.yaml`,
 * `cues.yaml`, `scopes.yaml` and, once calibrated, `confidence.yaml`. Throws a UserError with file, line and
 * column for whatever it cannot read.
 */
export const compileDomain = (folder: string): Domain => {
  const file = (name: string): string => join(folder, name);
  const patternPaths = yamlFiles(file('patterns'));
  const organisationPaths = yamlFiles(file('organisations'));
  const singles = ['kinds.yaml', 'classes.yaml', 'cues.yaml', 'scopes.yaml'].map(file);
  const classes = readYaml(file('classes.yaml'), classFile);
  const vocabulary: Vocabulary = { conjugate, classes };
  const confidence = file('confidence.yaml');
  return {
    version: hashFiles([...patternPaths, ...organisationPaths, ...singles]),
    patterns: patternPaths.flatMap((path) => {
      const source = readYaml(path, patternFile);
      return inFile(path, () =>
        source.patterns.map((pattern) => compilePattern(pattern, source, vocabulary)),
      );
    }),
    cues: inFile(file('cues.yaml'), () => compileCues(readYaml(file('cues.yaml'), cueFile), vocabulary)),
    classes: Object.fromEntries(Object.keys(classes).map((name) => [name, expandClass(name, vocabulary)])),
    scopes: readYaml(file('scopes.yaml'), classFile),
    organisations: organisationPaths.flatMap((path) => readYaml(path, z.array(organisation))),
    kinds: readYaml(file('kinds.yaml'), z.array(kind)),
    confidence: existsSync(confidence) ? readYaml(confidence, confidenceFile) : {},
  };
};
