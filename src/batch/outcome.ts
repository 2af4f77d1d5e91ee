/** What came of one article, wherever it stands: the unit that is kept between runs. */
import { z } from 'zod';
import type { Fault } from '../dataset/rejection.js';
import type { Claim } from '../model/claim.js';
import type { ClaimDate } from '../model/date.js';
import { dateBound, trace } from '../model/dating.js';

/** What an article without a date, which gave claims, says of its date, and of that of others. */
export const dating = z.object({ bounds: z.array(dateBound), traces: z.array(trace) });

/** An article that was read and searched. */
export interface Done {
  readonly ownId: string | null;
  readonly sha256: string;
  readonly source: string | null;
  readonly title: string | null;
  readonly url?: string | undefined;
  readonly published: ClaimDate;
  /** Null where it gave no claim. */
  readonly text: string | null;
  readonly claims: readonly Claim[];
  /** Parts of its metadata that were not taken. */
  readonly faults: readonly Fault[];
  readonly dating?: Readonly<z.infer<typeof dating>> | undefined;
}

/** An article that was not taken. */
export interface Refused {
  readonly refused: Fault;
  /** Another try may end otherwise. */
  readonly unsettled?: boolean | undefined;
}

export type Outcome = Done | Refused;
