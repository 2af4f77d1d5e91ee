/** Work that comes and goes in; word, whenever all of it waits for others, out. */

/** Counts those who can still go on by themselves. */
export interface Standstill {
  /** Counts the work until it is over. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
  /** Does not count the work that asks while it waits for this. */
  readonly waitingFor: <T>(wait: Promise<T>) => Promise<T>;
}

/**
 * `still` is called whenever nobody is left who could go on; it may be called again and again. Judged at the end
 * of a turn of the event loop, since a wait may be over before it has begun.
 */
export const standstill = (still: () => void): Standstill => {
  let going = 0;
  const judge = (): void => {
    if (going === 0) still();
  };
  const stop = (): void => {
    if (--going === 0) setImmediate(judge);
  };
  return {
    during: async (work) => {
      going++;
      try {
        return await work();
      } finally {
        stop();
      }
    },
    waitingFor: async (wait) => {
      stop();
      try {
        return await wait;
      } finally {
        going++;
      }
    },
  };
};
