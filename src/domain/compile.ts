/** Pattern files in, compiled patterns out. */
import type { CompiledMatch, CompiledPattern, Element } from '../model/pattern.js';
import { parseElements, type Vocabulary } from '../patterns/syntax.js';
import type { PatternFile, PatternSource } from './pattern-file.js';

/** Notation that cannot be read, and the keys that lead to it in the file's data. */
export class NotationError extends SyntaxError {
  constructor(
    message: string,
    readonly keys: readonly (string | number)[],
    options?: { cause: unknown },
  ) {
    super(message, options);
  }
}

/** Reads notation that stands at these keys. Throws a NotationError in place of a SyntaxError. */
export const readAt = <Result>(keys: readonly (string | number)[], read: () => Result): Result => {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const inner = cause instanceof NotationError ? cause.keys : [];
    throw new NotationError(cause.message, [...keys, ...inner], { cause });
  }
};

type MatchSource = PatternSource['matches'][number];

const compileMatch = (
  source: MatchSource,
  pattern: PatternSource,
  file: PatternFile,
  vocabulary: Vocabulary,
): CompiledMatch => {
  const elements = parseElements(source.match, vocabulary);
  const trigger = elements.findIndex((element) => element.is === 'trigger');
  if (trigger < 0) throw new SyntaxError(`no TRIGGER in "${source.match}"`);
  return {
    source: source.match,
    left: elements.slice(0, trigger),
    right: elements.slice(trigger + 1),
    neutral: source.neutral !== undefined ? source.neutral : (pattern.neutral ?? null),
    status: source.status ?? pattern.status,
    dated: source.dated ?? pattern.dated,
    follows: source.follows ?? false,
    least: source.least ?? pattern.least ?? file.least,
    yields: source.yields ?? {},
  };
};

/** Compiles one pattern of a file. Throws a NotationError that quotes what it cannot read. */
export const compilePattern = (
  source: PatternSource,
  file: PatternFile,
  vocabulary: Vocabulary,
): CompiledPattern => ({
  name: `${file.relation}/${source.name}`,
  relation: file.relation,
  aspect: source.aspect,
  triggers: source.triggers.map((trigger, i) =>
    readAt(['triggers', i], () => parseElements(trigger, vocabulary)),
  ),
  matches: source.matches.map((match, i) =>
    readAt(['matches', i], () => compileMatch(match, source, file, vocabulary)),
  ),
  kinds: source.kinds ?? file.kinds,
  bystanders: source.bystanders,
  unless: source.unless.map((text, i): readonly Element[] =>
    readAt(['unless', i], () => parseElements(text, vocabulary)),
  ),
});
