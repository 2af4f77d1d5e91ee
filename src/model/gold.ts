/** Gold fixtures: what must come out of an article, with accepted alternatives. */
import { z } from 'zod';
import { details, relation, status } from './claim.js';

const ids = z.union([z.string(), z.array(z.string())]);

/** One expected claim. The first of each list of alternatives is preferred. */
export const goldClaim = z.object({
  relation,
  status: z.array(status).min(1),
  /** One list of accepted ids for each participant. */
  participants: z.array(z.array(z.string()).min(1)),
  ...details.shape,
  acquirer: ids.optional(),
  acquired: ids.optional(),
  supplier: ids.optional(),
  customer: ids.optional(),
  result: z.string().optional(),
  qualifier: z.string().optional(),
  /** EDTF; given only where it differs from the article's own date. */
  reported: z.string().optional(),
  /** EDTF, or null where the text gives none; absent where the annotator left it open. */
  event: z.string().nullish(),
  evidence: z.string(),
});
export type GoldClaim = Readonly<z.infer<typeof goldClaim>>;

/** `gold/<article>.json`. */
export const goldFile = z.object({
  article: z.string(),
  published: z.string().nullish(),
  claims: z.array(goldClaim),
  optional: z.array(goldClaim).default([]),
});
export type GoldFile = Readonly<z.infer<typeof goldFile>>;
