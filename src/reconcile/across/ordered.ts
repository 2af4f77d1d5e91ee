/** The rules across tracks, the only ways in which one track acts on another, in order. */
import type { Note } from '../../model/timeline.js';
import type { BuiltTrack } from '../build-tracks.js';
import { type CrossRule, type Effects, NOTHING } from '../cross-rule.js';
import { inOrder } from '../precedence.js';
import type { Closing } from '../states.js';
import type { World } from '../world.js';
import { independence } from './independence.js';
import { mergedAway } from './merged-away.js';
import { regrouping } from './regrouping.js';
import { subset } from './subset.js';

/** Where two end a track by reports of the same date, the first names the end: it tells the most. */
export const CROSS_RULES: readonly CrossRule[] = [regrouping, independence, subset, mergedAway];

const earliestOf = (closings: readonly Closing[]): readonly Closing[] => {
  const kept = new Map<number, Closing>();
  for (const closing of closings) {
    const other = kept.get(closing.segment);
    if (other === undefined || inOrder(closing.on, other.on) < 0) kept.set(closing.segment, closing);
  }
  return [...kept.values()];
};

/** A note for each mark and other track, by the earliest claims. */
const distinct = (notes: readonly Note[]): readonly Note[] => {
  const kept = new Map<string, Note>();
  for (const note of notes) {
    const key = `${note.mark} ${note.track} ${note.mark === 'anachronism' ? note.claims[0] : ''}`;
    if (!kept.has(key)) kept.set(key, note);
  }
  return [...kept.values()];
};

/** What all rules together do to a track: at most one end for each segment, and the notes that go with it. */
export const effectsOn = (track: BuiltTrack, world: World): Effects => {
  const all = CROSS_RULES.map((rule) => rule.effects(track, world)).filter((e) => e !== NOTHING);
  if (all.length === 0) return NOTHING;
  const closings = earliestOf(all.flatMap((e) => e.closings));
  return { closings, notes: distinct(all.flatMap((e) => e.notes)) };
};
