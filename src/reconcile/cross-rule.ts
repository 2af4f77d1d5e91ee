/** The shape of a rule by which one track acts on another, and of what it does. */
import type { Status } from '../model/claim.js';
import type { Note } from '../model/timeline.js';
import type { BuiltTrack } from './build-tracks.js';
import type { Closing } from './states.js';
import type { World } from './world.js';

/** What a rule does to a track: it ends one of its segments, or leaves a note. */
export interface Effects {
  readonly closings: readonly Closing[];
  readonly notes: readonly Note[];
}

export interface CrossExample {
  /** Claims in the notation of verdict rules. */
  readonly said: readonly string[];
  /** The track acted on: relation and participants, such as `alliance a+b`. */
  readonly on: string;
  /** Its last state, with this rule's name, or the mark of its note; absent in counterexamples. */
  readonly gives?: Status | Note['mark'];
}

export interface CrossRule {
  readonly name: string;
  /** Why, in words that follow "because". */
  readonly reason: string;
  /** What other tracks do to this one. Reads the others as they stand by themselves: no rule builds on another's inference. */
  readonly effects: (track: BuiltTrack, world: World) => Effects;
  readonly examples: readonly CrossExample[];
  /** Here the track stays as its own claims alone make it. */
  readonly counterexamples: readonly CrossExample[];
}

export const NOTHING: Effects = { closings: [], notes: [] };
