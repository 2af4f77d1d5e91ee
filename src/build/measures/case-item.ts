/** Lines of a challenge set in; its items, checked, out. */
import { z } from 'zod';

const alternatives = z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat());
const dates = z
  .union([z.string().nullable(), z.array(z.string().nullable())])
  .transform((one) => [one].flat());

/** A claim, or a part of one: what is left out is free. Each field lists what is accepted. */
const reading = z.object({
  relation: alternatives.optional(),
  status: alternatives.optional(),
  participants: z.array(alternatives).optional(),
  acquirer: alternatives.optional(),
  /** EDTF; null stands for no date. */
  event: dates.optional(),
});
export type Reading = Readonly<z.infer<typeof reading>>;

const caseItem = z.object({
  id: z.string(),
  kind: z.string(),
  published: z.string(),
  text: z.string(),
  claims: z.array(reading),
  optional: z.array(reading),
  never: z.array(reading),
});
export type CaseItem = Readonly<z.infer<typeof caseItem>>;

/** One item a line; throws for a line that holds none. */
export const parseCases = (lines: string): readonly CaseItem[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => caseItem.parse(JSON.parse(line)));
