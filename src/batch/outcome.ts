/** What came of one article, wherever it stands: the unit that is kept between runs. */
import { z } from 'zod';
import type { Fault } from '../dataset/rejection.js';
import { claim } from '../model/claim.js';
import { claimDate } from '../model/date.js';
import { dateBound, trace } from '../model/dating.js';

const fault = z.object({ code: z.string(), reason: z.string(), remedy: z.string() });

/** An article that was read and searched. `text` is null where it gave no claim. */
export const done = z.object({
  ownId: z.string().nullable(),
  sha256: z.string(),
  source: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string().optional(),
  published: claimDate,
  text: z.string().nullable(),
  claims: z.array(claim),
  /** Parts of its metadata that were not taken. */
  faults: z.array(fault),
  /** What an article without a date, which gave claims, says of its date, and of that of others. */
  dating: z.object({ bounds: z.array(dateBound), traces: z.array(trace) }).optional(),
});
export type Done = Readonly<z.infer<typeof done>>;

/** An article that was not taken. */
export interface Refused {
  readonly refused: Fault;
  /** Another try may end otherwise. */
  readonly unsettled?: boolean | undefined;
}

export type Outcome = Done | Refused;
