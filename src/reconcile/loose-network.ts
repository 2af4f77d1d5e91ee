/** A segment of an alliance in; whether it is too loose to bind its members out. */
import type { Segment } from './place.js';

/** Four can work as one; of more, each keeps other partners unless it is said that they may not. */
const MANY = 5;

/** Whether it is an alliance of many, or one that leaves its members free by its own words, and is not called exclusive. */
export const isLoose = (members: number, segment: Segment): boolean => {
  if (segment.supports.some((s) => s.exclusivity === 'exclusive')) return false;
  return members >= MANY || segment.supports.some((s) => s.exclusivity === 'loose');
};
