/** What could not be processed, and what a person can do about it: the lines of `rejected.jsonl`. */
import { z } from 'zod';

/** A line of `rejected.jsonl`. `line` counts from 1, for files that hold an article a line; null elsewhere. */
export const rejection = z.object({
  path: z.string(),
  line: z.int().positive().nullable(),
  code: z.string(),
  reason: z.string(),
  remedy: z.string(),
});
export type Rejection = Readonly<z.infer<typeof rejection>>;

/** Why an input, or a part of its metadata, was not taken; where it stands is known to the caller. */
export type Fault = Pick<Rejection, 'code' | 'reason' | 'remedy'>;

/** Thrown while one article is read; whoever reads many catches it and goes on with the next. */
export class RejectedInput extends Error {
  override readonly name = 'RejectedInput';

  constructor(
    readonly fault: Fault,
    options?: { cause?: unknown },
  ) {
    super(fault.reason, options);
  }
}

export const reject = (code: string, reason: string, remedy: string): RejectedInput =>
  new RejectedInput({ code, reason, remedy });
