/** What came of one article, whatever its id and its path: the unit that is kept between runs. */
import { z } from 'zod';
import { claim } from '../model/claim.js';
import { claimDate } from '../model/date.js';
import { dateBound, trace } from '../model/dating.js';

const fault = z.object({ code: z.string(), reason: z.string(), remedy: z.string() });

/** An article that was read and searched. `text` is null where it gave no claim; claims are without its id. */
const done = z.object({
  ownId: z.string().nullable(),
  sha256: z.string(),
  source: z.string().nullable(),
  title: z.string().nullable(),
  published: claimDate,
  text: z.string().nullable(),
  claims: z.array(claim.omit({ id: true, article: true })),
  /** Parts of its metadata that were not taken. */
  faults: z.array(fault),
  /** What an article without a date, which gave claims, says of its date, and of that of others. */
  dating: z.object({ bounds: z.array(dateBound), traces: z.array(trace) }).optional(),
});
export type Done = Readonly<z.infer<typeof done>>;

/** An article that was not taken. */
const refused = z.object({
  refused: fault,
  /** Milliseconds after which it was given up; a run with a longer limit tries it again. */
  gaveUpAfter: z.number().optional(),
});
type Refused = Readonly<z.infer<typeof refused>>;

export const outcome = z.union([done, refused]);
export type Outcome = Done | Refused;
