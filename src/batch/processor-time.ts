/** Nothing in; the processor time that this process has taken so far out: it stands still while the machine does other things. */

/** Milliseconds, of all threads together. */
export const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
