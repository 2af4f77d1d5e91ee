/** Patterns in compiled form: plain data, ready to be matched. */
import type { Relation, Status } from './claim.js';

/** Grammatical form of a verb where it can be told from the word alone; `past` stands for the participle too. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

/** What an argument slot takes. `phrase` takes words as they come. */
export type SlotKind = 'organisation' | 'person' | 'title' | 'name' | 'number' | 'money' | 'scope' | 'phrase';

/** One step of a pattern. */
export type Element =
  | {
      readonly is: 'word';
      readonly words: ReadonlySet<string>;
      /** Those of several words: "on behalf of". */
      readonly runs: readonly (readonly string[])[];
      readonly optional: boolean;
      /** Takes "'s", which "its" and "their" have in them. */
      readonly possessive: boolean;
      /** Takes the end of the clause, too. */
      readonly end: boolean;
    }
  | {
      readonly is: 'slot';
      readonly kind: SlotKind;
      readonly name: string;
      /** Fewest and most organisations that an organisation slot takes. */
      readonly min: number;
      readonly max: number;
      /** Kinds that each of its organisations must be of; empty for any. */
      readonly kinds: readonly string[];
    }
  | { readonly is: 'gap'; readonly max: number; readonly open: boolean }
  | { readonly is: 'trigger' };

/** One way to say a relation: what stands left of the trigger (in reading order) and right of it. */
export interface CompiledMatch {
  /** The match as its author wrote it. */
  readonly source: string;
  readonly left: readonly Element[];
  readonly right: readonly Element[];
  /** Status where nothing around it tells one; null where the match then asserts nothing. */
  readonly neutral: Status | null;
  /** Fixed status, of a way to say it that nothing governs: "former chief executive" has ended. */
  readonly status: Status | null;
  /** Whether a time expression of its sentence may date it: no date belongs to "Jo Smith, chief executive of X, said in May". */
  readonly dated: boolean;
  /** Says who had a post told before, or has it next. */
  readonly follows: boolean;
  /** Fewest different organisations over all slots; 0 takes those of an event told before ("it", "the merger"). */
  readonly least: number;
  /** Fields that this way of saying it fixes. */
  readonly yields: Readonly<Record<string, string>>;
}

/** Whether its trigger names something that happens (merge), something that lasts (work together) or a noun (merger). */
type Aspect = 'event' | 'state' | 'noun';

export interface CompiledPattern {
  readonly name: string;
  readonly relation: Relation;
  readonly aspect: Aspect;
  readonly triggers: readonly (readonly Element[])[];
  readonly matches: readonly CompiledMatch[];
  /** Kinds of organisation its participants may have; empty for any. */
  readonly kinds: readonly string[];
  /** National bodies may take part, who otherwise only look on. */
  readonly bystanders: boolean;
  /** Words that, standing in the trigger's neighbourhood (where TRIGGER says, if it does), show that something else is meant. */
  readonly unless: readonly (readonly Element[])[];
}
