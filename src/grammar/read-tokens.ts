/** The units of a sentence and its time expressions in, its tokens with all that each may be out. */
import { SENSE } from '../model/lexicon.js';
import { timeAhead } from '../model/time-ahead.js';
import type { Timex } from '../model/timex.js';
import type { Tag, Token } from '../model/token.js';
import type { Unit } from '../model/unit.js';
import { type GrammarLexicon, guess, type LexiconEntry } from './lexicon.js';

/** A token that still has several readings. */
export interface RawToken {
  readonly token: Token;
  readonly entry: LexiconEntry | null;
}

const MARKS: Readonly<Record<string, Tag>> = {
  ',': ',',
  ';': ';',
  ':': ':',
  '(': '(',
  '[': '(',
  ')': ')',
  ']': ')',
  '–': '-',
  '—': '-',
  '-': '-',
  '/': 'cc',
};

const make = (tag: Tag, lower: string, start: number, end: number, told: Partial<Token>): Token => ({
  tag,
  lower,
  lemma: told.lemma ?? lower,
  form: '',
  start,
  end,
  plural: told.plural ?? false,
  open: false,
  negative: told.negative ?? false,
  capital: told.capital ?? false,
  unit: told.unit ?? null,
  timex: told.timex ?? null,
});

const isCapital = (text: string, at: number): boolean => /\p{Lu}/u.test(text.charAt(at));

/** Words that a negative contraction stands for. */
const contracted = (lower: string): string => {
  if (lower === "won't") return 'will';
  if (lower === "can't" || lower === 'cannot') return 'can';
  if (lower === "shan't") return 'shall';
  return lower.slice(0, -3);
};

const isNegative = (lower: string): boolean => lower.endsWith("n't") || lower === 'cannot';

/** "they're", "we'll": the pronoun and what hangs on it. */
const CLITIC = /^([a-z]+)('re|'ve|'ll|'d|'m)$/;

const PREDICATIVE = new Set(['be', 'been', 'is', 'are', 'was', 'were', "'s", "'re"]);

const PORTIONS = new Set(['half', 'part', 'parts']);

/** "Due to merge", "the Cumbrian half of", "there is no doubt": words that only look like the fixed phrase. */
const staysTogether = (
  units: readonly Unit[],
  at: number,
  words: readonly string[],
  lexicon: GrammarLexicon,
): boolean => {
  const before = units[at - 1];
  const after = lexicon.words.get(units[at + words.length]?.lower ?? '');
  const [first] = words;
  const last = words.at(-1);
  if (!before) return true;
  if (last === 'to' && (PREDICATIVE.has(before.lower) || first === 'up'))
    return !after || !(after.senses & SENSE.base) || ((after.senses & SENSE.noun) !== 0 && after.nounFirst);
  if (first === 'no' && last === 'doubt') return !PREDICATIVE.has(before.lower);
  if (last !== 'of' || !PORTIONS.has(first ?? '')) return true;
  if (before.kind === 'name') return false;
  const entry = lexicon.words.get(before.lower);
  return !(
    entry &&
    (entry.closed.includes('det') ||
      entry.closed.includes('poss') ||
      (entry.senses & SENSE.adjective && entry.closed.length === 0))
  );
};

const phraseAt = (
  units: readonly Unit[],
  at: number,
  lexicon: GrammarLexicon,
): { to: number; entry: LexiconEntry; lower: string } | null => {
  const unit = units[at];
  const candidates =
    unit && (unit.kind === 'word' || (unit.kind === 'name' && at === 0))
      ? lexicon.phrases.get(unit.lower)
      : undefined;
  for (const { words, entry } of candidates ?? []) {
    if (
      words.every((word, n) => units[at + n]?.lower === word && units[at + n]?.kind !== 'organisation') &&
      staysTogether(units, at, words, lexicon)
    )
      return { to: at + words.length, entry, lower: words.join(' ') };
  }
  return null;
};

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** "Calderstones’ patients": a possessive after s. */
const isBareApostrophe = (text: string, unit: Unit): boolean =>
  /^[’'](?!\w)/.test(text.slice(unit.end, unit.end + 2)) &&
  /s$/i.test(text.slice(unit.start, unit.end)) &&
  !/^[’']\s*[,.;)]/.test(text.slice(unit.end, unit.end + 3));

/** "The trusts’ income": the same of a word, unless it ends a quotation that was opened in the sentence. */
const ownsAfterS = (text: string, units: readonly Unit[], at: number): boolean => {
  const unit = units[at];
  const next = units[at + 1];
  return (
    unit !== undefined &&
    next !== undefined &&
    isApostrophe(text.charCodeAt(unit.end)) &&
    next.kind !== 'mark' &&
    isBareApostrophe(text, unit) &&
    !/(?:^|[\s([–—-])[‘'](?=\S)/.test(text.slice(units[0]?.start ?? unit.start, unit.start))
  );
};

const isWordLike = (unit: Unit): boolean =>
  unit.kind === 'word' || unit.kind === 'scope' || unit.kind === 'title';

/** A name of one word that opens a sentence or follows a colon, and that the lexicon knows, is no name. */
const opensSentence = (units: readonly Unit[], at: number): boolean => {
  const before = units[at - 1];
  return before === undefined || (before.kind === 'mark' && /[:–—(-]/.test(before.lower));
};

const wordToken = (text: string, unit: Unit, lexicon: GrammarLexicon): RawToken => {
  const negative = isNegative(unit.lower);
  const lower = negative ? contracted(unit.lower) : unit.lower;
  const entry = lexicon.words.get(lower) ?? guess(lower);
  const capital = isCapital(text, unit.start);
  return { token: make('noun', lower, unit.start, unit.end, { negative, capital, unit }), entry };
};

/** Acronyms that are pronouns in small letters. */
const ACRONYM_PRONOUNS = new Set(['IT', 'US', 'WHO']);

const isShouted = (text: string, next: Unit | undefined): boolean =>
  next !== undefined && /^[A-Z]{3,}$/.test(text.slice(next.start, next.end));

const nameTag = (unit: Unit): Tag | null => {
  if (unit.kind === 'organisation') return 'name';
  if (unit.kind === 'person') return 'person';
  if (unit.kind === 'title') return 'title';
  if (unit.kind === 'number' || unit.kind === 'money') return 'number';
  return null;
};

const isClosed = (token: RawToken | undefined, ...tags: readonly Tag[]): boolean =>
  token?.entry?.closed.some((one) => tags.includes(one)) ?? false;

/** "Could lead to", "will also chair": behind a modal or "to" a title is a verb. */
const isVerbal = (unit: Unit, tokens: readonly RawToken[], lexicon: GrammarLexicon): boolean => {
  if (unit.kind !== 'title') return false;
  const before = isClosed(tokens.at(-1), 'adv') ? tokens.at(-2) : tokens.at(-1);
  return isClosed(before, 'modal', 'to') && ((lexicon.words.get(unit.lower)?.senses ?? 0) & SENSE.base) !== 0;
};

const AMPERSAND = 0x26;

/** "South CSU & South West CSU": the sign is no unit, since names and titles are read across it. */
const ampersand = (text: string, before: Unit | undefined, unit: Unit): RawToken | null => {
  for (let at = before?.end ?? unit.start; at < unit.start; at++)
    if (text.charCodeAt(at) === AMPERSAND) return { token: make('cc', '&', at, at + 1, {}), entry: null };
  return null;
};

/** Tokens in order. `timexes` are those of the sentence, in order. */
export const readTokens = (
  text: string,
  units: readonly Unit[],
  timexes: readonly Timex[],
  lexicon: GrammarLexicon,
): RawToken[] => {
  const tokens: RawToken[] = [];
  let nextTimex = 0;
  for (let at = 0; at < units.length; ) {
    const unit = units[at];
    if (!unit) break;
    const sign = ampersand(text, units[at - 1], unit);
    if (sign) tokens.push(sign);
    while (nextTimex < timexes.length && (timexes[nextTimex]?.end ?? 0) <= unit.start) nextTimex++;
    const timex = timexes[nextTimex];
    if (
      timex &&
      timex.value !== 'PRESENT_REF' &&
      unit.kind !== 'organisation' &&
      unit.start >= timex.start &&
      unit.end <= timex.end
    ) {
      let to = at;
      const within = timex.end + timeAhead(text, timex.end);
      while (to < units.length && (units[to]?.end ?? 0) <= within) to++;
      const end = units[to - 1]?.end ?? unit.end;
      tokens.push({
        token: make('time', text.slice(unit.start, end).toLowerCase(), unit.start, end, { timex }),
        entry: null,
      });
      at = to;
      continue;
    }
    const phrase = phraseAt(units, at, lexicon);
    if (phrase) {
      const end = units[phrase.to - 1]?.end ?? unit.end;
      tokens.push({
        token: make('prep', phrase.lower, unit.start, end, { capital: isCapital(text, unit.start) }),
        entry: phrase.entry,
      });
      at = phrase.to;
      continue;
    }
    const tag = isVerbal(unit, tokens, lexicon) ? null : nameTag(unit);
    if (tag) {
      const plural = (unit.mention?.organisations.length ?? 0) > 1;
      tokens.push({
        token: make(tag, unit.lower, unit.start, unit.end, { unit, plural, capital: true }),
        entry: null,
      });
      if (tag === 'name' && isBareApostrophe(text, unit))
        tokens.push({ token: make("'s", "'", unit.end, unit.end + 1, {}), entry: null });
    } else if (unit.kind === 'mark') {
      tokens.push({
        token: make(MARKS[unit.lower] ?? ',', unit.lower, unit.start, unit.end, {}),
        entry: null,
      });
    } else if (unit.lower === "'s" || unit.lower === "'") {
      tokens.push({ token: make("'s", unit.lower, unit.start, unit.end, {}), entry: null });
    } else if (/^[¹²³⁴-⁹⁰*†‡§]+$/.test(unit.lower)) {
      // marks of footnotes say nothing
    } else if (ACRONYM_PRONOUNS.has(text.slice(unit.start, unit.end)) && !isShouted(text, units[at + 1])) {
      tokens.push({
        token: make('noun', unit.lower, unit.start, unit.end, { unit, capital: true }),
        entry: null,
      });
    } else if (
      unit.kind === 'name' &&
      !CLITIC.test(unit.lower) &&
      !(opensSentence(units, at) && lexicon.words.has(unit.lower))
    ) {
      const known = lexicon.words.get(unit.lower);
      // "Talks" in a headline of capitals; any other capitalised word is a proper noun
      tokens.push({
        token: make('noun', unit.lower, unit.start, unit.end, { unit, capital: true, plural: false }),
        entry:
          !known && /-\w*(?:ed|wn|un|ilt)$/.test(unit.lower)
            ? guess(unit.lower)
            : known && known.senses & (SENSE.noun | SENSE.plural)
              ? { ...known, senses: known.senses & (SENSE.noun | SENSE.plural) }
              : { senses: SENSE.noun, verb: '', noun: unit.lower, closed: [], nounFirst: true },
      });
    } else if (isWordLike(unit) || unit.kind === 'name') {
      const clitic = unit.lower.includes("'") ? CLITIC.exec(unit.lower) : null;
      if (clitic?.[1] && clitic[2]) {
        const split = unit.start + clitic[1].length;
        const entryOf = (word: string): LexiconEntry => lexicon.words.get(word) ?? guess(word);
        tokens.push({
          token: make('pron', clitic[1], unit.start, split, { unit }),
          entry: entryOf(clitic[1]),
        });
        tokens.push({ token: make('be', clitic[2], split, unit.end, {}), entry: entryOf(clitic[2]) });
      } else if (unit.kind === 'scope') {
        tokens.push({
          token: make('noun', unit.lower, unit.start, unit.end, {
            unit,
            plural: /s$/.test(unit.lower),
            lemma: guess(unit.lower).noun,
            capital: false,
          }),
          entry: null,
        });
      } else tokens.push(wordToken(text, unit, lexicon));
      if (ownsAfterS(text, units, at))
        tokens.push({ token: make("'s", "'", unit.end, unit.end + 1, {}), entry: null });
    }
    at++;
  }
  return tokens;
};
