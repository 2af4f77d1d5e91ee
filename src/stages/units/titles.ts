/** Units in, out the job title that begins at one: "interim managing director", "director of CSU transition". */
import type { Unit } from '../../model/unit.js';
import type { Chunk } from './chunk.js';
import { type NameLexicon, nameAt } from './persons.js';

/** Word lists that tell job titles from other words. */
export interface TitleLexicon extends NameLexicon {
  /** Nouns that head a job title: director, chair. */
  readonly titleHeads: ReadonlySet<string>;
  /** Two words that are one though the last alone is none: "managing partner". */
  readonly titlePairs: ReadonlySet<string>;
  /** Words that may stand before them: managing, acting. */
  readonly titleModifiers: ReadonlySet<string>;
  /** Words that no title runs on into: said, who. */
  readonly titleStops: ReadonlySet<string>;
  /** Whose services a title may name: "director of people's services". */
  readonly titlePossessors: ReadonlySet<string>;
}

const LONGEST_TITLE = 7;
const LONGEST_OBJECT = 8;
const DETERMINER = /^(?:its|their|a|an|both|this|that|these|our|his|her|all|each|one|the)$/;
const LOOSE_END = /^(?:and|the|of|for)$/;

const isLower = (text: string, unit: Unit | undefined): boolean =>
  unit !== undefined && /^\p{Ll}/u.test(text.slice(unit.start, unit.start + 1));

/** "Head of IT" is about no pronoun. */
const isAcronym = (text: string, unit: Unit): boolean =>
  /^\p{Lu}{2,}$/u.test(text.slice(unit.start, unit.end));

/** Whether a word goes on with what the title is about; a person's name behind a word in lower case does not. */
const goesOn = (text: string, units: readonly Unit[], at: number, lexicon: TitleLexicon): boolean => {
  const unit = units[at];
  if (unit?.kind !== 'word') return false;
  if (unit.lower === "'s") return lexicon.titlePossessors.has(units[at - 1]?.lower ?? '');
  if (unit.lower === 'and') {
    const next = units[at + 1];
    return (
      isLower(text, next) &&
      next?.kind === 'word' &&
      !lexicon.titleStops.has(next.lower) &&
      !DETERMINER.test(next.lower)
    );
  }
  const isStop = lexicon.titleStops.has(unit.lower) && !isAcronym(text, unit);
  if (isStop) return false;
  return !(isLower(text, units[at - 1]) && nameAt(text, units, at, lexicon)?.kind === 'person');
};

/** Position after what follows "of" or "for" in a title, `at` where nothing does: "chair of [an organisation]". */
const objectEnd = (text: string, units: readonly Unit[], at: number, lexicon: TitleLexicon): number => {
  const preposition = units[at]?.lower;
  if (preposition !== 'of' && preposition !== 'for') return at;
  const first = units[at + 1]?.lower ?? '';
  if (DETERMINER.test(first) && !(preposition === 'for' && first === 'the')) return at;
  let to = at + 1;
  while (to - at < LONGEST_OBJECT && goesOn(text, units, to, lexicon)) to++;
  while (to > at + 1 && LOOSE_END.test(units[to - 1]?.lower ?? '')) to--;
  return to > at + 1 && units[to]?.kind !== 'organisation' ? to : at;
};

const headEnd = (units: readonly Unit[], at: number, lexicon: TitleLexicon): number | null => {
  if ((units[at]?.word ?? -1) < 0) return null;
  let end: number | null = null;
  for (let to = at; to - at < LONGEST_TITLE; to++) {
    const lower = units[to]?.kind === 'word' ? (units[to]?.lower ?? '') : '';
    if (lower === 'lead' && units[to + 1]?.lower.startsWith('provider')) break;
    // "executive" may modify or head; "the trust's chief" has no other head
    const ends = lexicon.titleHeads.has(lower) || lexicon.titlePairs.has(`${units[to - 1]?.lower} ${lower}`);
    if (ends || lower === 'chief') end = to + 1;
    else if (!lexicon.titleModifiers.has(lower)) break;
  }
  return end;
};

/** The title that begins at `at`; two that "and" joins are one: "chair and clinical lead". */
export const titleAt = (
  text: string,
  units: readonly Unit[],
  at: number,
  lexicon: TitleLexicon,
): Chunk | null => {
  const head = headEnd(units, at, lexicon);
  if (head === null) return null;
  const second = units[head]?.lower === 'and' ? headEnd(units, head + 1, lexicon) : null;
  const to = objectEnd(text, units, second ?? head, lexicon);
  return { kind: 'title', to };
};
