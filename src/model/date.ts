/** Dates as the dataset keeps them: EDTF text with its inclusive day bounds, and where it came from. */
import { z } from 'zod';

/** A day, `YYYY-MM-DD`. */
export const day = z.string().regex(/^-?\d{4,}-\d\d-\d\d$/);

/** EDTF (ISO 8601-2) with inclusive bounds as `YYYY-MM-DD`, `null` for an open end. */
export const bounded = z.object({
  edtf: z.string(),
  from: day.nullable(),
  to: day.nullable(),
});
export type Bounded = Readonly<z.infer<typeof bounded>>;

/**
 * A date of a claim or an article. `basis` tells what it rests on: the article's own date, an expression in
 * the text (then `text` and its half-open UTF-16 offsets `start`/`end` quote it), or inference.
 */
export const claimDate = bounded.extend({
  basis: z.enum(['article', 'text', 'inferred']),
  text: z.string().optional(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
});
export type ClaimDate = Readonly<z.infer<typeof claimDate>>;

/** Nothing is known of the date. */
export const UNDATED: ClaimDate = { edtf: '../..', from: null, to: null, basis: 'inferred' };
