/** Ctrl-C and the like in; a signal to stop by, and an end within two seconds whatever hangs, out. */
import { constants } from 'node:os';

export interface Interruption {
  readonly signal: AbortSignal;
  /** Exit code that tells the shell what ended the process; null where nothing did. */
  readonly exitCode: () => number | null;
  readonly release: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Everything on disk bears being killed, so a run that does not stop by itself is not waited for. */
const LONGEST_STOP_MS = 1500;

/** The first signal asks to stop; a second one, or the end of patience, ends the process at once. */
export const listenForInterruption = (onFirst: () => void): Interruption => {
  const abort = new AbortController();
  let exitCode: number | null = null;
  const end = (name: (typeof SIGNALS)[number]): void => {
    const code = 128 + constants.signals[name];
    if (exitCode !== null) process.exit(code);
    exitCode = code;
    setTimeout(() => process.exit(code), LONGEST_STOP_MS).unref();
    abort.abort(new Error('interrupted'));
    onFirst();
  };
  for (const name of SIGNALS) process.on(name, end);
  return {
    signal: abort.signal,
    exitCode: () => exitCode,
    release: () => {
      for (const name of SIGNALS) process.off(name, end);
    },
  };
};
