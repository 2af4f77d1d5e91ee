/** The frames whose words stand in a sentence in; what became of each where it was laid, in words, out. */
import type { CompiledFrame } from '../model/frame.js';
import type { Predicate } from '../model/predicate.js';
import type { EventMention, ReadSentence } from '../relations/find-events.js';
import { type FrameIndex, framesOf } from '../relations/frame-index.js';
import type { NearMiss } from '../stages/find-near-misses.js';

export interface FrameContext {
  readonly frames: FrameIndex;
  /** Frames as they were laid, whoever takes part. */
  readonly found: readonly EventMention[];
  /** What came of them. */
  readonly events: readonly EventMention[];
}

const ruledOut = ({ unless, needs }: CompiledFrame): string => {
  const told = [
    ...(Object.keys(unless).length > 0 ? ['ruled out by its unless'] : []),
    ...(Object.keys(needs).length > 0 ? ['lacks what it needs'] : []),
  ];
  return told.join(' or ') || 'does not fit what stands beside it';
};

const rolesOf = ({ frame: { roles, nounRoles }, predicate }: EventMention): readonly string[] =>
  Object.keys(predicate.part === 'noun' ? nounRoles : roles).filter((role) => role !== 'result');

const idsIn = ({ roles }: EventMention, role: string): readonly string[] =>
  roles
    .filter((one) => one.role === role)
    .flatMap(({ named }) => named.map(({ organisation }) => organisation.id));

const unfilled = (event: EventMention): string =>
  rolesOf(event)
    .map((role) => `${role}: ${idsIn(event, role).join(', ') || 'nobody'}`)
    .join('; ');

/** Share of what the frame asks for that is there: its word, and each role; one of two parties is half a role. */
const nearnessOf = (event: EventMention): number => {
  const roles = rolesOf(event);
  const filled = roles.map((role) => (idsIn(event, role).length === 0 ? 0 : role === 'party' ? 0.5 : 1));
  return (1 + filled.reduce<number>((sum, one) => sum + one, 0)) / (1 + roles.length);
};

/** Frames that have a word of the sentence and of which nothing came, nearest first, one for each frame. */
export const missedFrames = (
  sentence: ReadSentence,
  { frames, found, events }: FrameContext,
): readonly NearMiss[] => {
  const { tokens, predicates } = sentence.reading;
  const isTaken = (frame: CompiledFrame, predicate: Predicate): boolean =>
    events.some(
      (one) => one.predicate === predicate && (one.source || one.frame.relation === frame.relation),
    );
  const missed = predicates.flatMap((predicate) =>
    framesOf(
      frames,
      predicate,
      predicates.filter(({ governor }) => governor?.predicate === predicate),
    )
      .filter(({ frame }) => !isTaken(frame, predicate))
      .map(({ frame }): NearMiss => {
        const laid = found.find((one) => one.predicate === predicate && one.frame === frame);
        const { start = 0, end = 0 } = tokens[predicate.at] ?? {};
        return {
          pattern: frame.name,
          relation: frame.relation,
          match: predicate.lemma,
          sentence: sentence.sentence.index,
          trigger: { start, end },
          reason: laid ? `too few take part (${unfilled(laid)})` : ruledOut(frame),
          nearness: laid ? nearnessOf(laid) : 1,
        };
      }),
  );
  const sorted = missed.toSorted((a, b) => b.nearness - a.nearness);
  return sorted.filter((one, i) => sorted.findIndex(({ pattern }) => pattern === one.pattern) === i);
};
