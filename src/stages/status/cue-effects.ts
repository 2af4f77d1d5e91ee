/** A cue's effect and the status of what it governs in, the status of both together out. */
import type { Status } from '../../model/claim.js';
import type { CueEffect } from '../../model/pattern.js';

/** A status, or null where nothing tells one yet. */
export type Level = Status | null;

const UNFINISHED = new Set<Level>(['considered', 'planned', 'abandoned']);
const HEDGED = new Set<Level>(['considered', 'ruled_out', 'abandoned', 'undecided', 'ended']);

/** What a cue makes of the status of what it governs. */
export const applyCue = (effect: CueEffect, inner: Level): Level => {
  switch (effect) {
    case 'planned':
      return HEDGED.has(inner) ? inner : 'planned';
    case 'considered':
      // a block or an end that is only feared leaves the plan as it was
      return inner === 'abandoned' || inner === 'ended'
        ? 'planned'
        : inner === 'ruled_out'
          ? inner
          : 'considered';
    case 'would':
      // "would enter into": the verb behind it tells no deed
      return inner === null || inner === 'effected' ? 'planned' : inner;
    case 'effected':
      return inner ?? 'effected';
    case 'negated':
      return inner === 'ruled_out' ? 'considered' : inner === 'abandoned' ? 'planned' : 'ruled_out';
    case 'ended':
      // talks that end never came to what they were about
      return UNFINISHED.has(inner) ? 'abandoned' : 'ended';
    case 'hypothetical':
      return null;
    default:
      return effect;
  }
};
