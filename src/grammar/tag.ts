/** Tokens with all their readings in, tokens with one tag each out: neighbours decide, left to right. */
import { SENSE } from '../model/lexicon.js';
import { isReflexive, type Tag, type Token, type TokenForm } from '../model/token.js';
import type { ClosedTag, LexiconEntry } from './lexicon.js';
import type { RawToken } from './read-tokens.js';

/** What stands to the left, as far as it bears on the next word. */
interface Left {
  /** Last token but adverbs and negations. */
  token: Token | null;
  /** A finite verb has been read since the clause began. */
  hasVerb: boolean;
  /** An auxiliary before its subject: "Had A and B merged", "will A merge". */
  inverted: boolean;
  /** The last nominal stands for several. */
  plural: boolean;
  /** "That" follows what it describes. */
  relative: boolean;
  /** The nominal before hangs on a preposition that opens the clause: no subject has been read yet. */
  fronted: boolean;
  /** The nominal before a comma stands for several, or is to be joined. */
  listed: boolean;
  /** A modal stands before an aside, and its verb behind. */
  awaited: boolean;
  /** The clause began with several names. */
  several: boolean;
  /** A form of "be" whose verb may still come behind a time: "was at that time planning". */
  auxiliary: boolean;
}

const NOMINAL: ReadonlySet<Tag> = new Set(['name', 'noun', 'person', 'title', 'pron', 'number', 'time', ')']);
const BEFORE_NOUN: ReadonlySet<Tag> = new Set(['det', 'poss', "'s", 'adj', 'number']);
const CLAUSE_START: ReadonlySet<Tag> = new Set([
  ',',
  ';',
  ':',
  '-',
  '(',
  'cc',
  'sub',
  'rel',
  'that',
  'wh',
  'whether',
]);
/** What follows a verb rather than a noun. */
const AFTER_VERB: ReadonlySet<ClosedTag> = new Set(['to', 'det', 'poss', 'pron', 'whether', 'not']);

const has = (entry: LexiconEntry | null, bits: number): boolean =>
  entry !== null && (entry.senses & bits) !== 0;
const closedAs = (entry: LexiconEntry | null, tag: ClosedTag): boolean =>
  entry?.closed.includes(tag) ?? false;

const NOUNS = SENSE.noun | SENSE.plural;
const VERBS = SENSE.base | SENSE.third | SENSE.past | SENSE.participle | SENSE.gerund;

/** Whether a token begins or goes on with a noun phrase. */
const isNominalStart = (raw: RawToken | undefined): boolean =>
  raw !== undefined &&
  (['name', 'person', 'title', 'number'].includes(raw.token.tag) ||
    (raw.entry === null && raw.token.tag === 'noun') ||
    closedAs(raw.entry, 'det') ||
    closedAs(raw.entry, 'poss') ||
    has(raw.entry, NOUNS | SENSE.adjective));

const isFiniteWord = (raw: RawToken | undefined): boolean =>
  raw !== undefined &&
  raw.entry !== null &&
  (closedAs(raw.entry, 'modal') ||
    ['is', 'are', 'was', 'were', 'has', 'have', 'had', 'does', 'did', 'do'].includes(raw.token.lower) ||
    (has(raw.entry, SENSE.past | SENSE.third) && !has(raw.entry, NOUNS | SENSE.adjective)));

const LOOK = 30;

/** Whether a finite verb follows before the clause ends: what stands here is then no finite verb itself. */
const finiteAhead = (raws: readonly RawToken[], from: number): boolean => {
  for (let at = from; at < raws.length && at < from + LOOK; at++) {
    const raw = raws[at];
    if (!raw) return false;
    const { tag } = raw.token;
    if (tag === ',' || tag === ';' || tag === ':' || tag === '-' || tag === '(') return false;
    if (isFiniteWord(raw) && raw.token.lower !== 'that') {
      const before = raws[at - 1];
      return !(before && closedAs(before.entry, 'cc'));
    }
    if (
      closedAs(raw.entry, 'rel') ||
      (closedAs(raw.entry, 'sub') && !closedAs(raw.entry, 'prep')) ||
      raw.token.lower === 'that'
    )
      return false;
  }
  return false;
};

const verbForm = (senses: number, preferred: TokenForm): TokenForm => {
  const bits: Record<string, number> = SENSE;
  if (preferred && senses & (bits[preferred] ?? 0)) return preferred;
  if (senses & SENSE.gerund) return 'gerund';
  if (senses & SENSE.past) return 'past';
  if (senses & SENSE.participle) return 'participle';
  if (senses & SENSE.third) return 'third';
  return 'base';
};

const asVerb = (token: Token, entry: LexiconEntry, form: TokenForm): undefined => {
  token.tag = 'verb';
  token.form = verbForm(entry.senses, form);
  token.lemma = entry.verb || token.lower;
  token.open = token.form === 'past' && (entry.senses & SENSE.participle) !== 0;
};

const asNoun = (token: Token, entry: LexiconEntry | null): undefined => {
  token.tag = 'noun';
  token.plural = has(entry, SENSE.plural);
  token.lemma = entry?.noun || token.lower;
};

/** An adjective, also a participle used as one: it keeps the verb's lemma. */
const asAdjective = (token: Token, entry: LexiconEntry | null): undefined => {
  token.tag = 'adj';
  if (has(entry, SENSE.participle | SENSE.past)) token.form = 'participle';
  else if (has(entry, SENSE.gerund)) token.form = 'gerund';
  if (token.form) token.lemma = entry?.verb || token.lower;
};

/** The word reads as noun or adjective before what follows. */
const asModifierOrNoun = (token: Token, entry: LexiconEntry, next: RawToken | undefined): undefined => {
  const leads =
    next !== undefined &&
    (isNominalStart(next) || has(next.entry, VERBS & ~SENSE.third)) &&
    !closedAs(next.entry, 'det') &&
    !closedAs(next.entry, 'prep') &&
    !closedAs(next.entry, 'to') &&
    next.entry?.closed.length !== 1;
  if (
    has(entry, NOUNS) &&
    !(has(entry, SENSE.adjective | SENSE.participle) && leads && !has(entry, SENSE.plural))
  )
    asNoun(token, entry);
  else if (has(entry, SENSE.adjective | SENSE.participle | SENSE.past | SENSE.gerund))
    asAdjective(token, entry);
  else asNoun(token, entry);
};

const followsAsVerb = (next: RawToken | undefined): boolean => {
  if (!next) return true;
  if (['name', 'person', 'number', 'time', ','].includes(next.token.tag) && next.entry === null) return true;
  if (next.token.capital) return true;
  const { entry } = next;
  if (!entry) return false;
  return (
    [...AFTER_VERB].some((tag) => closedAs(entry, tag)) ||
    has(entry, SENSE.gerund | SENSE.adverb) ||
    next.token.lower === 'that' ||
    closedAs(entry, 'adv')
  );
};

/** A word after a nominal: the clause's verb, a participle that describes it, or the next noun of a compound. */
const afterNominal = (raws: readonly RawToken[], at: number, left: Left): undefined => {
  const raw = raws[at];
  if (!raw?.entry) return;
  const { token, entry } = raw;
  const next = raws[at + 1];
  const { senses } = entry;
  if (left.inverted && senses & (SENSE.base | SENSE.participle)) {
    asVerb(token, entry, senses & SENSE.participle && !(senses & SENSE.base) ? 'participle' : 'base');
    left.inverted = false;
    return;
  }
  const isNoun = has(entry, NOUNS);
  if (left.fronted && isNoun && senses & (SENSE.third | SENSE.base) && !(senses & SENSE.past))
    return asNoun(token, entry);
  if (left.token?.tag === 'pron' && SUBJECTS.has(left.token.lower) && senses & (SENSE.base | SENSE.third))
    return asVerb(token, entry, senses & SENSE.past ? 'past' : senses & SENSE.third ? 'third' : 'base');
  if (senses & SENSE.participle && next?.token.lower === 'by')
    return asVerb(token, entry, senses & SENSE.past ? 'past' : 'participle');
  if (senses & (SENSE.past | SENSE.participle) && !(senses & SENSE.noun && entry.nounFirst)) {
    if (!(senses & SENSE.base) || !left.plural || left.hasVerb) {
      asVerb(token, entry, senses & SENSE.past ? 'past' : 'participle');
      if (left.hasVerb && token.form === 'past' && token.open) token.form = 'past';
      return;
    }
  }
  if (senses & SENSE.gerund && !(isNoun && entry.nounFirst)) {
    const named = left.token?.tag === 'name' || left.token?.tag === 'pron' || !isNoun;
    if (named || !isNominalStart(next) || closedAs(next?.entry ?? null, 'adv'))
      return asVerb(token, entry, 'gerund');
  }
  // "sources close to Capita said"
  if (
    has(entry, SENSE.adjective) &&
    senses & SENSE.base &&
    next?.token.lower === 'to' &&
    !isInfinitive(raws, at + 1)
  )
    return asAdjective(token, entry);
  if (senses & SENSE.third && !left.hasVerb && !left.plural) {
    const ahead = finiteAhead(raws, at + 1);
    if (
      !isNoun ||
      (!ahead && (followsAsVerb(next) || !entry.nounFirst) && left.token?.tag !== 'noun') ||
      (!ahead && followsAsVerb(next))
    )
      return asVerb(token, entry, 'third');
  }
  if (senses & SENSE.base && !left.hasVerb && left.plural) {
    const ahead = finiteAhead(raws, at + 1);
    if (!isNoun || (!ahead && !entry.nounFirst)) return asVerb(token, entry, 'base');
    if (!ahead && followsAsVerb(next)) return asVerb(token, entry, 'base');
  }
  if (has(entry, SENSE.adjective) && !isNoun) return asAdjective(token, entry);
  if (isNoun) return asNoun(token, entry);
  if (senses & VERBS) return asVerb(token, entry, '');
  asNoun(token, entry);
};

/** A word that opens a clause or follows a conjunction. */
const atClauseStart = (raws: readonly RawToken[], at: number, left: Left): undefined => {
  const raw = raws[at];
  if (!raw?.entry) return;
  const { token, entry } = raw;
  const { senses } = entry;
  const next = raws[at + 1];
  const tag = left.token?.tag;
  const isNoun = has(entry, NOUNS);
  if (left.token?.lower === 'whose') return asModifierOrNoun(token, entry, next);
  if (tag === 'that' && isNoun && senses & SENSE.third && (!left.relative || isFiniteWord(next)))
    return asNoun(token, entry);
  if (tag === 'rel' || tag === 'that') {
    if (senses & (SENSE.third | SENSE.past))
      return asVerb(token, entry, senses & SENSE.past ? 'past' : 'third');
    if (senses & SENSE.base && (!isNoun || (tag === 'rel' && left.plural && !finiteAhead(raws, at + 1))))
      return asVerb(token, entry, 'base');
  }
  if (tag === 'sub' && senses & (SENSE.past | SENSE.participle) && !isNominalStart(next))
    return asVerb(token, entry, senses & SENSE.past ? 'past' : 'participle');
  // "will, HSJ understands, work": the verb of the modal before the aside
  if (tag === ',' && left.awaited && senses & SENSE.base) {
    left.awaited = false;
    return asVerb(token, entry, 'base');
  }
  // "A and B – both of Leeds – mean to combine"
  const closes = tag === ',' || tag === '-' || tag === ')';
  if (
    closes &&
    left.several &&
    senses & SENSE.base &&
    next?.token.lower === 'to' &&
    isInfinitive(raws, at + 1)
  )
    return asVerb(token, entry, 'base');
  if (tag === 'cc' || tag === ',' || tag === '-' || tag === ')') {
    if (senses & SENSE.past && !(isNoun && entry.nounFirst)) {
      if (
        !(
          has(entry, SENSE.adjective) &&
          isNominalStart(next) &&
          next?.token.tag !== 'name' &&
          !closedAs(next?.entry ?? null, 'det')
        )
      )
        return asVerb(token, entry, 'past');
    }
    if (
      senses & SENSE.third &&
      (!isNoun || (followsAsVerb(next) && !finiteAhead(raws, at + 1) && tag === 'cc'))
    )
      return asVerb(token, entry, 'third');
    if (
      tag === 'cc' &&
      senses & SENSE.base &&
      left.hasVerb &&
      (!isNoun || followsAsVerb(next)) &&
      !(has(entry, SENSE.adjective) && isNominalStart(next))
    )
      return asVerb(token, entry, 'base');
  }
  if (senses & SENSE.gerund && has(entry, SENSE.adjective) && next?.token.tag === 'name')
    return asAdjective(token, entry);
  if (senses & SENSE.gerund && !(isNoun && entry.nounFirst && isNominalStart(next)))
    return asVerb(token, entry, 'gerund');
  if (has(entry, SENSE.adjective) && !(isNoun && !isNominalStart(next))) return asAdjective(token, entry);
  if (isNoun) return asNoun(token, entry);
  if (senses & (SENSE.past | SENSE.participle)) return asVerb(token, entry, 'past');
  if (senses & VERBS) return asVerb(token, entry, '');
  if (senses & SENSE.adverb) {
    token.tag = 'adv';
    return;
  }
  asNoun(token, entry);
};

/** Verbs that a participle follows as an adjective: "stay committed". */
const SEEMING = new Set(['stay', 'remain', 'become', 'seem', 'look', 'appear', 'feel']);

const openClass = (raws: readonly RawToken[], at: number, left: Left): undefined => {
  const raw = raws[at];
  if (!raw?.entry) return;
  const { token, entry } = raw;
  const { senses } = entry;
  const next = raws[at + 1];
  const tag = left.token?.tag ?? null;
  if (senses === SENSE.adverb) {
    token.tag = 'adv';
    return;
  }
  if (tag === null || CLAUSE_START.has(tag)) return atClauseStart(raws, at, left);
  if (tag === 'to' && senses & SENSE.base) return asVerb(token, entry, 'base');
  if ((tag === 'modal' || tag === 'do') && senses & SENSE.base) return asVerb(token, entry, 'base');
  if (tag === 'have' && senses & (SENSE.past | SENSE.participle))
    return asVerb(token, entry, senses & SENSE.participle ? 'participle' : 'past');
  if (tag === 'be') {
    if (senses & SENSE.participle) {
      asVerb(token, entry, 'participle');
      return;
    }
    if (senses & SENSE.gerund) return asVerb(token, entry, 'gerund');
    if (has(entry, SENSE.adjective)) return asAdjective(token, entry);
    if (left.inverted && senses & SENSE.base && !has(entry, NOUNS)) return asVerb(token, entry, 'base');
  }
  if (BEFORE_NOUN.has(tag)) {
    const several = tag === 'number' && left.plural && left.token?.unit?.kind !== 'money';
    if (several && senses & SENSE.base && next && closedAs(next.entry, 'to'))
      return asVerb(token, entry, 'base');
    // "A's sign came down and B's went up"
    if (tag === "'s" && senses === SENSE.past) return asVerb(token, entry, 'past');
    const counted =
      (tag === 'number' && left.token?.unit?.kind !== 'money') ||
      left.token?.lower === 'both' ||
      left.token?.lower === 'all';
    if (counted && !has(entry, NOUNS) && !isNominalStart(next) && senses & (SENSE.past | SENSE.base))
      return asVerb(token, entry, senses & SENSE.past ? 'past' : 'base');
    return asModifierOrNoun(token, entry, next);
  }
  if (tag === 'prep') {
    if (senses & SENSE.base && !has(entry, NOUNS) && /than$|^instead of$/.test(left.token?.lower ?? ''))
      return asVerb(token, entry, 'base');
    if (senses & SENSE.gerund && !(has(entry, NOUNS) && entry.nounFirst))
      return asVerb(token, entry, 'gerund');
    return asModifierOrNoun(token, entry, next);
  }
  if (tag === 'time' && left.auxiliary && senses & (SENSE.gerund | SENSE.participle))
    return asVerb(token, entry, senses & SENSE.gerund ? 'gerund' : 'participle');
  if (NOMINAL.has(tag)) return afterNominal(raws, at, left);
  if (tag === 'verb') {
    if (SEEMING.has(left.token?.lemma ?? '') && senses & SENSE.participle) return asAdjective(token, entry);
    if (senses & SENSE.gerund && !(has(entry, NOUNS) && isNominalStart(next) && next?.token.tag !== 'name'))
      return asVerb(token, entry, 'gerund');
    if (has(entry, NOUNS | SENSE.adjective)) return asModifierOrNoun(token, entry, next);
    if (senses & VERBS) return asVerb(token, entry, '');
  }
  if (has(entry, NOUNS | SENSE.adjective)) return asModifierOrNoun(token, entry, next);
  if (senses & SENSE.adverb) {
    token.tag = 'adv';
    return;
  }
  if (senses & VERBS) return asVerb(token, entry, '');
  asNoun(token, entry);
};

/** "Are each understood to": a quantifier behind the auxiliary. */
const FLOATING = new Set(['each', 'both', 'all']);
/** Before a number they say that it is rough. */
const APPROXIMATE = new Set(['about', 'around', 'over', 'under', 'up to', 'some']);
/** Conjunctions that are verbs anywhere but at the beginning of a clause. */
const OPENING_ONLY = new Set(['providing', 'provided', 'assuming']);

const isCount = (raw: RawToken | undefined): boolean =>
  raw?.token.tag === 'number' || closedAs(raw?.entry ?? null, 'number');

const BE_FINITE = new Set(['is', 'are', 'was', 'were', "'re", "'m", 'am']);

const isSubject = (raw: RawToken | undefined): boolean =>
  raw !== undefined && (SUBJECTS.has(raw.token.lower) || raw.token.tag === 'name');

/** Whether a verb follows the "to" at a position, and no noun. */
const isInfinitive = (raws: readonly RawToken[], at: number): boolean => {
  let look = at + 1;
  while (
    raws[look] &&
    (closedAs(raws[look]?.entry ?? null, 'adv') || closedAs(raws[look]?.entry ?? null, 'not')) &&
    !has(raws[look]?.entry ?? null, SENSE.base)
  )
    look++;
  const following = raws[look];
  return (
    following !== undefined &&
    (has(following.entry, SENSE.base) || ['be', 'have', 'do'].includes(following.token.lower)) &&
    !(following.entry?.nounFirst && !isNominalStart(raws[look + 1])) &&
    !(following.token.capital && has(following.entry, NOUNS))
  );
};

/** "The same landlord", "all but the first"; "did the same" and "is all but agreed" are another matter. */
const leadsToNoun = (lower: string, next: RawToken | undefined): boolean =>
  isNominalStart(next) && !(lower === 'all but' && has(next?.entry ?? null, VERBS | SENSE.adjective));

/** Which of a word's closed classes fits here; null where an open class does. */
const closedTag = (raws: readonly RawToken[], at: number, left: Left): Tag | null => {
  const raw = raws[at];
  const entry = raw?.entry;
  const tag0 = left.token?.tag ?? null;
  if (!raw || !entry || entry.closed.length === 0) return null;
  const { lower } = raw.token;
  if (
    FLOATING.has(lower) &&
    (tag0 === 'be' ||
      tag0 === 'have' ||
      tag0 === 'modal' ||
      (tag0 === 'name' && left.plural && !left.hasVerb)) &&
    has(raws[at + 1]?.entry ?? null, VERBS) &&
    !has(raws[at + 1]?.entry ?? null, NOUNS)
  )
    return 'adv';
  const next = raws[at + 1];
  const tag = tag0;
  if (lower === 'that') return 'that';
  if (lower === 'about' && next?.token.lower === 'to' && tag === 'be') return 'adv';
  // "talks collapse over 40 jobs"
  if (
    APPROXIMATE.has(lower) &&
    !(lower === 'over' && tag === 'verb') &&
    isCount(next) &&
    !NOMINAL.has(tag ?? ',') &&
    tag !== "'s"
  )
    return 'adv';
  if (
    lower === 'much' &&
    has(next?.entry ?? null, SENSE.adjective) &&
    (tag === 'be' || raws[at - 1]?.token.tag === 'adv')
  )
    return 'adv';
  if (lower === 'since' && (tag === 'have' || tag === 'be')) return 'adv';
  if (/^(?:first|last|next|latest|only)$/.test(lower) && next?.token.lower === 'to') {
    raw.token.plural = false;
    return 'noun';
  }
  if (lower === 'to') return isInfinitive(raws, at) ? 'to' : 'prep';
  if (
    closedAs(entry, 'modal') &&
    raw.token.capital &&
    left.token !== null &&
    tag !== 'cc' &&
    lower !== 'would' &&
    NOMINAL.has(tag ?? ',') === false
  )
    return 'noun';
  for (const one of entry.closed) {
    switch (one) {
      case 'det':
        if (closedAs(entry, 'adv') && !leadsToNoun(lower, next)) continue;
        if (lower === 'such' && next?.token.lower === 'as') continue;
        if (closedAs(entry, 'pron') && !isNominalStart(next)) continue;
        if (closedAs(entry, 'wh')) continue;
        if (lower === 'half' && tag === 'adj') return 'noun';
        return 'det';
      case 'poss':
        if (closedAs(entry, 'pron') && !isNominalStart(next)) continue;
        return 'poss';
      case 'rel':
        if (lower === 'where' || lower === 'whom' || lower === 'whose') return 'rel';
        if (lower === 'which' || lower === 'who') return tag === 'verb' || left.token === null ? 'wh' : 'rel';
        return 'rel';
      case 'wh':
        return 'wh';
      case 'cc':
        if (
          lower === 'then' ||
          lower === 'yet' ||
          lower === 'plus' ||
          lower === 'and then' ||
          lower === 'but'
        ) {
          if (lower === 'then' && tag !== ',') continue;
          if (lower === 'yet' && tag !== ',' && left.token !== null) continue;
        }
        return 'cc';
      case 'sub':
        if (lower === 'if') return 'sub';
        // "had been providing services"
        if (tag === 'be' && has(entry, SENSE.gerund)) continue;
        if (OPENING_ONLY.has(lower) && left.token !== null && !CLAUSE_START.has(tag ?? 'noun')) continue;
        if (closedAs(entry, 'prep') || closedAs(entry, 'adv')) {
          if (
            lower === 'as' ||
            lower === 'before' ||
            lower === 'after' ||
            lower === 'since' ||
            lower === 'until' ||
            lower === 'till'
          )
            return 'prep';
          if (
            lower === 'once' &&
            !(left.token === null || tag === ',' || (tag === 'verb' && isSubject(next)))
          )
            continue;
        }
        return 'sub';
      case 'whether':
        return lower === 'if' ? 'sub' : 'whether';
      case 'adv':
        if (tag !== null && BEFORE_NOUN.has(tag) && has(entry, SENSE.adjective | NOUNS)) continue;
        return 'adv';
      case 'prep': {
        if (lower === 'following' && tag === 'det') return 'adj';
        const particle =
          closedAs(entry, 'adv') &&
          !isNominalStart(next) &&
          !(next && ['time', 'pron'].includes(next.token.tag)) &&
          !closedAs(next?.entry ?? null, 'pron') &&
          !has(next?.entry ?? null, SENSE.gerund | SENSE.third) &&
          !(next && ['rel'].includes(next.entry?.closed[0] ?? ''));
        return particle ? 'adv' : 'prep';
      }
      case 'pron':
        // ", so the map": a conjunction
        if (
          lower === 'so' &&
          (tag === ',' || tag === '-' || tag === ';') &&
          (isNominalStart(next) || closedAs(next?.entry ?? null, 'pron'))
        )
          return 'cc';
        if (isEmphatic(raw, left, next)) return 'adv';
        return 'pron';
      case 'number':
        return 'number';
      case 'be':
      case 'have':
      case 'do':
        if (lower === 'being' && left.token?.lower === 'into') return 'noun';
        return one;
      case 'to':
        return 'to';
      case 'not':
        return 'not';
      case 'there':
        return next && (isFiniteWord(next) || closedAs(next.entry, 'modal')) ? 'there' : 'adv';
      case 'modal':
        return 'modal';
    }
  }
  return null;
};

const AUXILIARY: ReadonlySet<Tag> = new Set(['modal', 'be', 'have', 'do']);

const FORMS: Readonly<Record<string, TokenForm>> = {
  be: 'base',
  been: 'participle',
  being: 'gerund',
  is: 'third',
  are: 'base',
  was: 'past',
  were: 'past',
  "'re": 'base',
  "'m": 'base',
  am: 'base',
  "'s": 'third',
  have: 'base',
  has: 'third',
  had: 'past',
  having: 'gerund',
  "'ve": 'base',
  do: 'base',
  does: 'third',
  did: 'past',
};
const LEMMAS: Readonly<Record<string, string>> = { be: 'be', have: 'have', do: 'do' };

/** "'s" of a possessive, or "is" and "has". */
const cliticS = (raws: readonly RawToken[], at: number, left: Left): Tag => {
  const next = raws[at + 1];
  if (
    (left.token?.tag === 'pron' && /^(?:it|he|she|that|this|who|what|there)$/.test(left.token.lower)) ||
    left.token?.tag === 'there'
  )
    return 'be';
  if (
    next &&
    has(next.entry, SENSE.gerund) &&
    !has(next.entry, NOUNS) &&
    !has(raws[at + 2]?.entry ?? null, NOUNS)
  )
    return 'be';
  return "'s";
};

/** Pronouns that are subjects before a verb, never the first part of a compound. */
const SUBJECTS = new Set(['they', 'we', 'he', 'she', 'it', 'i', 'you', 'who']);

/** Whether the nominal to come belongs to a preposition that opened the clause. */
const updateFronted = ({ tag }: Token, left: Left): void => {
  const before = left.token?.tag ?? null;
  if (before === null || CLAUSE_START.has(before))
    left.fronted = tag === 'prep' && before !== 'rel' && before !== 'that';
  else if (tag === 'name' || tag === 'pron' || tag === 'person')
    left.fronted &&= before !== 'noun' && before !== 'name' && before !== 'time';
  else if ((tag === 'det' || tag === 'poss' || tag === 'title') && NOMINAL.has(before)) left.fronted = false;
};

/** "A itself closes", "no longer exists either": stands for nobody. */
const isEmphatic = ({ token }: RawToken, left: Left, next: RawToken | undefined): boolean =>
  token.lower === 'either'
    ? left.hasVerb && next === undefined
    : isReflexive(token) && left.token !== null && NOMINAL.has(left.token.tag) && !left.hasVerb;

const update = (token: Token, left: Left): void => {
  const { tag } = token;
  if (tag === 'adv' || tag === 'not') return;
  updateFronted(token, left);
  left.auxiliary = tag === 'be' || (left.auxiliary && (tag === 'prep' || tag === 'time'));
  if (tag === 'that')
    left.relative = left.token !== null && NOMINAL.has(left.token.tag) && left.token.tag !== 'time';
  if (tag === ',' && left.token?.tag === 'modal') left.awaited = true;
  if (tag === 'verb' && token.form === 'base') left.awaited = false;
  if (tag === ',') left.listed = left.token !== null && NOMINAL.has(left.token.tag);
  if (
    tag === ';' ||
    tag === ':' ||
    tag === 'sub' ||
    tag === 'rel' ||
    tag === 'that' ||
    tag === 'wh' ||
    tag === 'whether'
  ) {
    left.hasVerb = false;
    left.plural = tag === 'rel' || tag === 'that' ? left.plural : false;
    left.inverted = false;
  }
  if (tag === 'cc' || tag === ',') left.inverted = left.inverted && tag === 'cc';
  const finite =
    tag === 'modal' ||
    (AUXILIARY.has(tag) &&
      (BE_FINITE.has(token.lower) || ['has', 'have', 'had', 'do', 'does', 'did'].includes(token.lower))) ||
    (tag === 'verb' && (token.form === 'third' || (token.form === 'past' && !left.hasVerb)));
  if (finite) {
    const opens = left.token === null || [',', 'cc', ';', ':', 'adv'].includes(left.token.tag);
    if (opens && AUXILIARY.has(tag)) left.inverted = true;
    left.hasVerb = true;
  }
  if (tag === 'verb' && token.form === 'base' && left.token && NOMINAL.has(left.token.tag))
    left.hasVerb = true;
  if (
    tag === 'cc' &&
    token.lower !== 'or' &&
    left.token &&
    (NOMINAL.has(left.token.tag) || (left.token.tag === ',' && left.listed && !left.hasVerb))
  )
    left.plural = true;
  else if (NOMINAL.has(tag)) {
    const joined = left.token?.tag === 'cc' && left.plural;
    left.plural =
      joined ||
      token.plural ||
      /^(?:they|them|we|us|both)$/.test(token.lower) ||
      (tag === 'number' && (token.unit?.value ?? 0) > 1) ||
      (tag === 'noun' && left.token?.tag === 'number' && left.plural);
  }
  left.several ||= left.token?.tag === 'cc' && tag === 'name';
  left.token = token;
};

/** "And, possibly, B": commas around an adverb behind a conjunction part nothing. */
const isInsertedComma = ({ tag }: Token, at: number, all: readonly Token[]): boolean => {
  if (tag !== ',') return false;
  const tagOf = (where: number): Tag | undefined => all[where]?.tag;
  return (
    (tagOf(at - 1) === 'cc' && tagOf(at + 1) === 'adv' && tagOf(at + 2) === ',') ||
    (tagOf(at - 3) === 'cc' && tagOf(at - 2) === ',' && tagOf(at - 1) === 'adv')
  );
};

/** Whether most words have capitals, as in headlines of some papers. */
const isTitled = (raws: readonly RawToken[]): boolean => {
  const words = raws.filter(({ token, entry }) => entry !== null && /^[a-z]/.test(token.lower));
  return words.filter(({ token }) => token.capital).length * 2 > words.length;
};

/** A capital behind a colon, a dash or a bracket may be that of a first word. */
const opensNoSentence = (raws: readonly RawToken[], at: number): boolean =>
  !/^[:;–—(.-]$/.test(raws[at - 1]?.token.lower ?? '');

/** Gives every token its tag. */
export const tagTokens = (raws: readonly RawToken[]): readonly Token[] => {
  const left: Left = {
    token: null,
    hasVerb: false,
    inverted: false,
    plural: false,
    relative: false,
    fronted: false,
    listed: false,
    auxiliary: false,
    awaited: false,
    several: false,
  };
  const titled = isTitled(raws);
  raws.forEach((raw, at) => {
    const { token, entry } = raw;
    if (token.tag === "'s") token.tag = cliticS(raws, at, left);
    else if (
      entry &&
      token.capital &&
      at > 0 &&
      !titled &&
      has(entry, VERBS) &&
      entry.closed.length === 0 &&
      opensNoSentence(raws, at)
    )
      asNoun(token, entry);
    else if (entry) {
      const closed = closedTag(raws, at, left);
      if (closed) token.tag = closed;
      else openClass(raws, at, left);
    }
    if (AUXILIARY.has(token.tag) && token.tag !== 'modal') {
      token.form = FORMS[token.lower] ?? 'base';
      token.lemma = LEMMAS[token.tag] ?? token.lemma;
    }
    update(token, left);
  });
  return raws.map(({ token }) => token).filter((token, at, all) => !isInsertedComma(token, at, all));
};
