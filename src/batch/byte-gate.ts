/** Sizes in; leave to go on out, as long as no more than so many bytes are under way at once. */

export interface ByteGate {
  /** Resolves when there is room; something larger than the whole gate goes through alone. */
  readonly enter: (bytes: number) => Promise<void>;
  readonly leave: (bytes: number) => void;
}

/** Those who wait go on in the order in which they came. */
export const byteGate = (most: number): ByteGate => {
  const waiting: { readonly bytes: number; readonly go: () => void }[] = [];
  let inside = 0;
  const admit = (): void => {
    for (let next = waiting[0]; next && (inside === 0 || inside + next.bytes <= most); next = waiting[0]) {
      waiting.shift();
      inside += next.bytes;
      next.go();
    }
  };
  return {
    enter: (bytes) => {
      if (waiting.length === 0 && (inside === 0 || inside + bytes <= most)) {
        inside += bytes;
        return Promise.resolve();
      }
      return new Promise((go) => waiting.push({ bytes, go }));
    },
    leave: (bytes) => {
      inside -= bytes;
      admit();
    },
  };
};
