/** Words and marks of a sentence as the grammar sees them: one token for a name, a date or "rather than". */
import type { CLOSED } from './lexicon.js';
import type { Span } from './span.js';
import type { Timex } from './timex.js';
import type { Unit } from './unit.js';

/** What a token is, once its neighbours have decided. */
export type Tag =
  | (typeof CLOSED)[number]
  | 'verb'
  | 'noun'
  | 'adj'
  | 'name'
  | 'person'
  | 'title'
  | 'time'
  | 'that'
  | "'s"
  | ','
  | ';'
  | ':'
  | '-'
  | '('
  | ')';

/** Form of a verb; `past` may be a participle too where `open` says so. */
export type TokenForm = '' | 'base' | 'third' | 'past' | 'participle' | 'gerund';

/** "Itself", "themselves". */
export const isReflexive = ({ lower }: Pick<Token, 'lower'>): boolean => /sel(?:f|ves)$/.test(lower);

/** "But not", "and not": joins what is refused. */
export const isRefusing = ({ tag, lower }: Pick<Token, 'tag' | 'lower'>): boolean =>
  tag === 'cc' && lower.endsWith(' not');

export interface Token extends Span {
  tag: Tag;
  /** Lower-cased words, joined by blanks, with straight apostrophes. */
  readonly lower: string;
  /** Infinitive of a verb, singular of a noun; else `lower`. */
  lemma: string;
  form: TokenForm;
  /** A noun in the plural, or several names at once. */
  plural: boolean;
  /** Past tense or participle: the clause decides. */
  open: boolean;
  /** Holds "not": won't, cannot. */
  readonly negative: boolean;
  /** First word with a capital, not for its place in the sentence. */
  readonly capital: boolean;
  /** What a name, person, title or number was read from. */
  readonly unit: Unit | null;
  readonly timex: Timex | null;
}
