/** Whatever went wrong in a run in; the same, or what it means to the user where the machine is at fault, out. */
import { systemFault } from '../model/system-fault.js';

const KEPT = 'and run again: the old dataset stands, and what is done is kept';

/** `place`: the output folder. */
export const machineFault = (error: unknown, place: string): unknown =>
  systemFault(error, place, KEPT) ?? error;
