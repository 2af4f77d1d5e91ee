/** The number or letter of a list item belongs to its item. */
import type { BoundaryRule } from '../boundary.js';

const MARKER = /^[•‣▪●⁃*–-]?\s*(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\.?\)?)$/;

export const itemMarker: BoundaryRule = {
  name: 'item-marker',
  reason: 'wink-nlp ends a sentence after "1." at the start of an item',
  joins: [
    '1.| Buy the practice.',
    '2.)| Close the ward.',
    '• 9.| Merge the two.',
    'Q.| What is planned?',
    'iv.| Sign it.',
  ],
  splits: [],
  leaves: ['We merged in 2011.| Nothing changed.', 'It is no. 5.| They are glad.'],
  decide: ({ text, from, end }) => {
    if (end - from > 10) return undefined;
    return MARKER.test(text.slice(from, end)) ? 'join' : undefined;
  },
};
