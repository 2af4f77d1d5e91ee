/** What went wrong, told in one grammar: as data about text, or as an error about files and options. */
import { visibleText } from './visible-text.js';

/** Something odd about an article's text or a file; the rest of the work goes on. */
export interface Problem {
  /** Stable kebab-case code. */
  readonly code: string;
  /** What was found and what was expected, one sentence without a full stop. */
  readonly reason: string;
  /** `path`, `path:line:column` or an article's id. */
  readonly place: string;
  /** What a person can do about it. */
  readonly remedy?: string;
}

/** Exit codes of every command. */
export const EXIT = { done: 0, needsPerson: 1, usage: 2, fault: 3 } as const;

/** A mistake of the user's or a fault of the machine: has a message that says what to do, never a stack. */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    readonly problem: Problem,
    readonly exitCode: number = EXIT.usage,
    options?: { cause?: unknown },
  ) {
    super(formatProblem(problem), options);
  }
}

/**
 * `place: reason; remedy (code)`, the grammar of all messages. Names of files, ids and excerpts in them come from
 * others: in one line, with nothing that a terminal obeys.
 */
export const formatProblem = (p: Problem): string =>
  visibleText(`${p.place}: ${p.reason}${p.remedy ? `; ${p.remedy}` : ''} (${p.code})`);
