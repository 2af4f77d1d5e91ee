/** How often a torment is tried, for `npm test` and for `npm run torture`, and what chance it is left to. */

/** `few` in the usual tests, `many` where there is all the time that it takes. */
export const howMany = (few: number, many: number): number => (process.env.MODE === 'torture' ? many : few);

/** Says in the long run what was tried: figures for those who ran it. */
export const tell = (figures: string): void => {
  if (process.env.MODE === 'torture') process.stderr.write(`${figures}\n`);
};

/** Mulberry32: numbers from 0 to below `below`, the same ones every time. */
export const random = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
};

/** Milliseconds that a torment may take. */
export const LONG = howMany(300_000, 6 * 3_600_000);
