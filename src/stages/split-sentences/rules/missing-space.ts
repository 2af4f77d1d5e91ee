/** Where a space was left out after a full stop, what looks like a new sentence is one. */
import type { BoundaryRule } from '../boundary.js';

export const missingSpace: BoundaryRule = {
  name: 'missing-space',
  reason: 'wink-nlp is shown no full stop inside a token, since most of them are in addresses',
  joins: [],
  splits: ['The trust closed.|It was old.', 'It spent 1,000.|That is a lot.', '“It closed.”|The board met.'],
  leaves: ['It closed.| They left.'],
  decide: ({ end, next }) => (end === next ? 'split' : undefined),
};
