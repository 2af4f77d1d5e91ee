/** What became of an organisation: a line of `organisations.jsonl`. */
import { z } from 'zod';

/** One step of an organisation's history that was reported as done and stands. */
const step = z.object({
  /** EDTF: when it took effect where that is told, else when it was reported. */
  date: z.string().nullable(),
  track: z.string(),
  /** The claims that it rests on. */
  claims: z.array(z.string()).min(1),
});

export const organisationRecord = z.object({
  id: z.string(),
  kind: z.string(),
  /** Names that claims give it, sorted. */
  names: z.array(z.string()),
  /** `into`: the new organisation, null where no article names it; `with`: the other parties. */
  mergedInto: z.array(step.extend({ into: z.string().nullable(), with: z.array(z.string()) })),
  takenOverBy: z.array(step.extend({ by: z.array(z.string()) })),
  formedFrom: z.array(step.extend({ parties: z.array(z.string()) })),
  tookOver: z.array(step.extend({ acquired: z.array(z.string()) })),
  closed: z.array(step),
  /** Codes in official registers, by register: `ods` is the Organisation Data Service's. */
  codes: z.object({ ods: z.string().optional() }),
  /** First and last day as the register has them; null where it tells none. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Who holds from which day on what it was, and the register that says so. */
  successors: z.array(z.object({ id: z.string(), from: z.string(), source: z.literal('ods') })),
});
export type OrganisationRecord = Readonly<z.infer<typeof organisationRecord>>;
export type LineageStep = Readonly<z.infer<typeof step>>;
