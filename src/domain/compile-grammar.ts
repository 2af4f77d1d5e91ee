/** The English YAML files and the frames of a domain in, the compiled grammar out. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { status } from '../model/claim.js';
import type { CompiledFrame, CompiledGrammar, FactualityClass } from '../model/frame.js';
import { compileLexicon } from './compile-lexicon.js';
import type { FrameSource, PatternFile } from './pattern-file.js';
import { readYaml } from './read-yaml.js';

const ENGLISH = fileURLToPath(new URL('./english/', import.meta.url));

/** Paths of the files of the English language that every domain shares. */
export const ENGLISH_FILES = ['closed-classes', 'words', 'valency', 'factuality', 'discourse'].map((name) =>
  join(ENGLISH, `${name}.yaml`),
);

const words = z.array(z.string());
const wordLists = z.record(z.string(), words);
const wordFile = z.strictObject({
  participles: z.record(z.string(), z.string()),
  invariable: words,
  verbs: words,
  nouns: words,
  adjectives: words,
  adverbs: words,
  nounFirst: words,
  neverVerbs: words,
  neverNouns: words,
});
const effect = z.union([status, z.enum(['same', 'own', 'none', 'flip'])]);
const factualityFile = z.array(
  z.strictObject({
    class: z.string(),
    asserted: effect,
    negated: effect,
    open: effect,
    verbs: words,
    nouns: words,
    adjectives: words,
  }),
);

const byGender = z.strictObject({ female: words, male: words });
const discourseFile = z.strictObject({
  anyKind: words,
  numbers: z.record(z.string(), z.number()),
  others: words,
  collectives: words,
  players: words,
  plainAdjectives: words,
  events: z.record(z.string(), words),
  leading: words,
  breakdowns: words,
  pronouns: z.record(z.string(), words),
  persons: z.strictObject({ pronouns: byGender, honorifics: byGender, forenames: byGender }),
  definite: words,
  newBodies: words,
  noPlaces: words,
  emptySubjects: words,
  outsiders: words,
  speakers: words,
});

const partsOf = (specs: readonly string[]): readonly (readonly string[])[] =>
  specs.map((spec) => spec.split(' '));

/** Verbs are written with their particle as one word of the valency list: "take over" stays together. */
const verbParts = (
  specs: readonly string[],
  particles: ReadonlySet<string>,
): readonly (readonly string[])[] =>
  specs.map((spec) => {
    const parts = spec.split(' ');
    for (let n = parts.length; n > 1; n--) {
      const lemma = parts.slice(0, n).join(' ');
      if (particles.has(lemma)) return [lemma, ...parts.slice(n)];
    }
    return parts;
  });

const compileFrame = (
  source: FrameSource,
  file: PatternFile,
  particles: ReadonlySet<string>,
): CompiledFrame => ({
  name: `${file.relation}/${source.name}`,
  relation: file.relation,
  aspect: source.aspect ?? 'event',
  verbs: verbParts(source.verbs, particles),
  nouns: partsOf(source.nouns),
  roles: source.roles,
  nounRoles: source.nounRoles,
  unless: source.unless,
  needs: source.needs,
  owned: source.owned,
  neutral: source.neutral ?? null,
  utmost: source.utmost ?? null,
  change: source.change,
  status: source.status ?? null,
  kinds: source.kinds ?? file.kinds,
  least: source.least ?? file.least,
  most: source.most ?? null,
});

const firstWords = (classes: readonly FactualityClass[], key: 'verbs' | 'nouns'): string[] =>
  classes.flatMap((one) => one[key].filter((lemma) => !lemma.includes(' ')));

/** Compiles what all sentences are read with. */
export const compileGrammar = (files: readonly PatternFile[]): CompiledGrammar => {
  const [closedPath = '', wordPath = '', valencyPath = '', factualityPath = '', discoursePath = ''] =
    ENGLISH_FILES;
  const closed = readYaml(closedPath, wordLists);
  const valency = readYaml(valencyPath, wordLists);
  const factuality = readYaml(factualityPath, factualityFile).map(({ class: name, ...rest }) => ({
    name,
    ...rest,
  }));
  const particles = new Set(valency.particles ?? []);
  const frames = files.flatMap((file) => file.frames.map((frame) => compileFrame(frame, file, particles)));
  const alternatives = (words: readonly string[]): string[] => words.flatMap((word) => word.split('|'));
  const verbs = [
    ...frames.flatMap((frame) =>
      frame.verbs.flatMap(([lemmas = '']) =>
        alternatives([lemmas]).map((lemma) => lemma.split(' ')[0] ?? ''),
      ),
    ),
    ...firstWords(factuality, 'verbs'),
  ];
  const nouns = [
    ...frames.flatMap((frame) => frame.nouns.flatMap((parts) => alternatives([parts.at(-1) ?? '']))),
    ...firstWords(factuality, 'nouns'),
  ];
  const others = frames.flatMap(({ verbs, unless, needs, owned }) => [
    ...verbs.flatMap((parts) => alternatives(parts.slice(1))),
    ...[...Object.values(unless), ...Object.values(needs)].flat(),
    ...owned,
  ]);
  const plain = (lemma: string): boolean => /^[a-z-]+$/.test(lemma);
  const lexicon = compileLexicon(
    { ...readYaml(wordPath, wordFile), closed },
    verbs.filter(plain).filter((verb) => verb !== 'be' && verb !== 'not'),
    nouns.filter(plain),
    others.filter(plain),
  );
  return { lexicon, valency, factuality, frames, discourse: readYaml(discoursePath, discourseFile) };
};
