/** An expression and its sentence in, the direction that its meaning leaves to tense out. */
import type { Direction } from './occurrence.js';
import type { Reading } from './reading.js';
import { directionAt } from './tense.js';
import type { TimexResult } from './timex-parser.js';
import { type VerbGroup, verbGroups } from './verb-groups.js';

/** A sentence; its verbs are looked for only when a direction is asked for, and then once. */
export interface Sentence {
  readonly text: string;
  verbs: readonly VerbGroup[] | null;
}

/** Whether tense has a say: a part of some year or week, or a length that may lie before or ahead. */
const needsDirection = (reading: Reading): boolean => {
  switch (reading.kind) {
    case 'part':
      return reading.of
        ? needsDirection(reading.of)
        : reading.toward === null || reading.toward === 'nearest';
    case 'edge':
    case 'holding':
    case 'beyond':
      return needsDirection(reading.of);
    case 'clock':
      return reading.on !== null && needsDirection(reading.on);
    case 'duration':
      return reading.sense === null;
    case 'shift':
      return reading.reported === true;
    default:
      return false;
  }
};

/** Direction at an expression; null where tense has no say, or nothing tells. */
export const directionOf = (result: TimexResult, sentence: Sentence): Direction | null => {
  if (!needsDirection(result.reading)) return null;
  sentence.verbs ??= verbGroups(sentence.text);
  return directionAt(sentence.text, sentence.verbs, result.index, result.finish);
};
