/** Tokens from left to right in, what they tell of the word that comes next out. */
import type { Tag, Token } from '../../model/token.js';

/** What stands to the left, as far as it bears on the next word. */
export interface Left {
  /** Last token but adverbs and negations. */
  token: Token | null;
  /** A finite verb has been read since the clause began. */
  hasVerb: boolean;
  /** An auxiliary before its subject: "Had A and B merged", "will A merge". */
  inverted: boolean;
  /** The last nominal stands for several. */
  plural: boolean;
  /** The clause opened with a nominal for several, and no verb has been read. */
  opening: 'plural' | 'single' | null;
  /** "That" follows what it describes. */
  relative: boolean;
  /** The nominal before hangs on a preposition that opens the clause: no subject has been read yet. */
  fronted: boolean;
  /** The nominal before a comma stands for several, or is to be joined. */
  listed: boolean;
  /** A modal stands before an aside, and its verb behind. */
  awaited: boolean;
  /** The sentence began with several names. */
  several: boolean;
  /** A form of "be" whose verb may still come behind a time: "was at that time planning". */
  auxiliary: boolean;
}

export const nothingLeft = (): Left => ({
  token: null,
  hasVerb: false,
  inverted: false,
  plural: false,
  relative: false,
  fronted: false,
  listed: false,
  opening: null,
  awaited: false,
  several: false,
  auxiliary: false,
});

export const NOMINAL: ReadonlySet<Tag> = new Set([
  'name',
  'noun',
  'person',
  'title',
  'pron',
  'number',
  'time',
  ')',
]);

export const AUXILIARY: ReadonlySet<Tag> = new Set(['modal', 'be', 'have', 'do']);

/** What opens a clause with a verb of its own. */
const OPENING: ReadonlySet<Tag> = new Set([';', ':', 'sub', 'rel', 'that', 'wh', 'whether'] as const);

export const CLAUSE_START: ReadonlySet<Tag> = new Set<Tag>([...OPENING, ',', '-', '(', 'cc']);

/** What an auxiliary that stands before its subject may follow. */
const BEFORE_INVERTED: ReadonlySet<Tag> = new Set([',', 'cc', ';', ':', 'adv'] as const);

const FINITE = new Set([
  ...['is', 'are', 'was', 'were', "'re", "'m", 'am'],
  ...['has', 'have', 'had', 'do', 'does', 'did'],
]);

/** Whether the nominal to come belongs to a preposition that opened the clause. */
const isFronted = ({ tag }: Token, { token, fronted }: Left): boolean => {
  const before = token?.tag ?? null;
  if (before === null || CLAUSE_START.has(before))
    return tag === 'prep' && before !== 'rel' && before !== 'that';
  if (tag === 'name' || tag === 'pron' || tag === 'person')
    return fronted && before !== 'noun' && before !== 'name' && before !== 'time';
  if (tag === 'det' || tag === 'poss' || tag === 'title') return fronted && !NOMINAL.has(before);
  return fronted;
};

const isFiniteVerb = ({ tag, lower, form }: Token, { hasVerb }: Left): boolean =>
  tag === 'modal' ||
  (AUXILIARY.has(tag) && FINITE.has(lower)) ||
  (tag === 'verb' && (form === 'third' || (form === 'past' && !hasVerb)));

const isNominal = (token: Token | null): boolean => token !== null && NOMINAL.has(token.tag);

/** Whether "and" joins a nominal to the one that comes. */
const joins = ({ tag, lower }: Token, { token, listed, hasVerb }: Left): boolean =>
  tag === 'cc' && lower !== 'or' && (isNominal(token) || (token?.tag === ',' && listed && !hasVerb));

const isPlural = ({ tag, lower, plural, unit }: Token, left: Left): boolean =>
  (left.token?.tag === 'cc' && left.plural) ||
  plural ||
  /^(?:they|them|we|us|both)$/.test(lower) ||
  (tag === 'number' && (unit?.value ?? 0) > 1) ||
  (tag === 'noun' && left.token?.tag === 'number' && left.plural);

/** Takes note of a token whose tag is decided. */
export const passToken = (token: Token, left: Left): void => {
  const { tag } = token;
  if (tag === 'adv' || tag === 'not') return;
  left.fronted = isFronted(token, left);
  left.auxiliary = tag === 'be' || (left.auxiliary && (tag === 'prep' || tag === 'time'));
  if (tag === 'that') left.relative = isNominal(left.token) && left.token?.tag !== 'time';
  if (tag === ',') left.listed = isNominal(left.token);
  if (tag === ',' && left.token?.tag === 'modal') left.awaited = true;
  if (tag === 'verb' && token.form === 'base') left.awaited = false;
  left.several ||= tag === 'name' && left.token?.tag === 'cc';
  if (OPENING.has(tag)) {
    left.hasVerb = false;
    if (tag !== 'rel' && tag !== 'that') left.plural = false;
  }
  if (tag === ',' || OPENING.has(tag)) left.inverted = false;
  if (isFiniteVerb(token, left)) {
    if (AUXILIARY.has(tag) && (left.token === null || BEFORE_INVERTED.has(left.token.tag)))
      left.inverted = true;
    left.hasVerb = true;
  }
  if (tag === 'verb' && token.form === 'base' && isNominal(left.token)) left.hasVerb = true;
  if (OPENING.has(tag) || left.hasVerb) left.opening = null;
  else if (left.opening === null && isNominal(token)) left.opening = token.plural ? 'plural' : 'single';
  if (joins(token, left)) left.plural = true;
  else if (NOMINAL.has(tag)) left.plural = isPlural(token, left);
  left.token = token;
};
