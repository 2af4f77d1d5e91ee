/** A match and a cue in, what the cue does to a match that is put as this one is, out. */
import type { RelationMatch } from '../../model/match.js';
import type { CueEffect } from '../../model/pattern.js';
import type { Cue } from './find-cues.js';

/** "Neither has plans to merge", where "neither" is itself those of whom it tells. */
export const isOfNeither = ({ clause, extent, trigger }: RelationMatch): boolean =>
  clause.units
    .slice(extent.from, trigger.from)
    .some((unit) => unit.kind === 'organisation' && unit.lower.startsWith('neither'));

/** What a cue does to the match: an alliance formed in order to bid is there, the bid is still to come. */
export const effectOn = ({ clause, trigger, form }: RelationMatch, { effect, to }: Cue): CueEffect =>
  effect === 'effected' &&
  (form === 'base' || form === '') &&
  to < trigger.from &&
  clause.units[trigger.from - 1]?.lower === 'to'
    ? 'planned'
    : effect;
