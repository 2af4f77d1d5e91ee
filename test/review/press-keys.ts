/** A walk through a review by keys that a script gives for what stands on the screen. */
import pc from 'picocolors';
import type { Order } from '../../src/review/order-items.js';
import { namesOf } from '../../src/review/organisation-names.js';
import type { Store } from '../../src/review/store.js';
import { type Walked, walkDifferences } from '../../src/review/terminal/walk.js';

export interface Pressed {
  readonly walked: Walked;
  readonly pressed: number;
  /** All that was shown. */
  readonly shown: string;
}

/** `next` gives keys, separated by spaces, whenever those it gave before are used up. */
export const press = async (
  store: Store,
  next: (screen: string) => string,
  { order = 'text', columns = 80 }: { readonly order?: Order; readonly columns?: number } = {},
): Promise<Pressed> => {
  let screen = '';
  let shown = '';
  let pressed = 0;
  const keys: string[] = [];
  const dialogue = {
    columns,
    write: (text: string) => {
      screen += text;
      shown += text;
    },
    key: async () => {
      if (keys.length === 0) keys.push(...next(screen).split(' '));
      screen = '';
      pressed += 1;
      const key = keys.shift() ?? 'end';
      return key === 'space' ? ' ' : key;
    },
  };
  const names = namesOf(store.extracted.claims, store.extracted.known ?? new Map());
  const colors = pc.createColors(false);
  const walked = await walkDifferences({ store, dialogue, chosen: () => true, colors, names, order });
  return { walked, pressed, shown };
};

/** Keys that type a line and end it. */
export const typed = (line: string): string =>
  [...[...line].map((c) => (c === ' ' ? 'space' : c)), 'return'].join(' ');
