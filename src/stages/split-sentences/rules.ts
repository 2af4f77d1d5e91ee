/** The repairs in the order in which they are asked; the first that can tell decides. */
import type { BoundaryRule } from './boundary.js';
import { beforeName } from './rules/before-name.js';
import { beforeNumber } from './rules/before-number.js';
import { clockTime } from './rules/clock-time.js';
import { dashAfter } from './rules/dash-after.js';
import { ellipsis } from './rules/ellipsis.js';
import { exclaimingName } from './rules/exclaiming-name.js';
import { initial } from './rules/initial.js';
import { itemMarker } from './rules/item-marker.js';
import { missingSpace } from './rules/missing-space.js';
import { nameEnding } from './rules/name-ending.js';
import { noWords } from './rules/no-words.js';
import { plainEnd } from './rules/plain-end.js';
import { quotedQuestion } from './rules/quoted-question.js';
import { smallLetter } from './rules/small-letter.js';

/**
 * Order matters: what is no sentence at all comes first; a small letter outweighs every reading of the word
 * before it; the narrow readings of that word (a title, an initial, a time) come before the broad one of
 * a name's ending; and only then what holds for any word.
 */
export const BOUNDARY_RULES: readonly BoundaryRule[] = [
  noWords,
  itemMarker,
  smallLetter,
  beforeNumber,
  beforeName,
  initial,
  clockTime,
  nameEnding,
  quotedQuestion,
  exclaimingName,
  ellipsis,
  dashAfter,
  missingSpace,
  plainEnd,
];
