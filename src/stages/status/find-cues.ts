/** A row of units and a stretch of it in, the cues found there out. */
import type { KnownWords } from '../../model/known-words.js';
import type { FoundCue } from '../../model/match.js';
import type { CompiledCue } from '../../model/pattern.js';
import type { Unit } from '../../model/unit.js';
import { fitElements, type Limits, takesWord } from '../../patterns/match-elements.js';

/** A cue and the position after the last unit that it takes. */
interface CueFit {
  readonly cue: CompiledCue;
  readonly to: number;
}

export interface CueIndex {
  /** Cues by the ids of the words that they may begin with, longest first. */
  readonly byWord: readonly (readonly CompiledCue[])[];
  /** The same for a word and the one behind it, as pairs are met: many cues share their first word. */
  readonly byPair: Map<number, readonly CompiledCue[]>;
  readonly limits: Limits;
  /** By row, the cues that fit at each of its units: every match of a clause asks anew. */
  readonly fits: WeakMap<readonly Unit[], readonly (readonly CueFit[])[]>;
}

/** Words of the domain's classes that bear on how far a cue reaches. */
export interface StatusLexicon {
  readonly cues: CueIndex;
  readonly barriers: ReadonlySet<string>;
  /** Words after a barrier by which the clause goes on about the same subject. */
  readonly continuing: ReadonlySet<string>;
  /** Verbs of saying: what they report is a clause of its own. */
  readonly reporting: ReadonlySet<string>;
  /** have, be and the adverbs that may stand inside a verb group. */
  readonly verbGroup: ReadonlySet<string>;
}

/** A cue with its place in the row: units from `from` up to but not including `to`. */
export interface Cue extends FoundCue {
  readonly auxiliary: boolean;
  readonly from: number;
  readonly to: number;
}

/** "Dropped its objections to": a pronoun that stands for an organisation parts no cue. */
const PRONOUN = /^(?:its|their|it|they)$/;

/** Indexes cues by first word; do this once for a set of cues. `known` holds all words of theirs. */
export const indexCues = (
  cues: readonly CompiledCue[],
  known: KnownWords,
  barriers: ReadonlySet<string>,
): CueIndex => {
  const byWord = known.lower.map((): CompiledCue[] => []);
  for (const cue of cues) {
    const first = cue.elements[0];
    if (first?.is !== 'word') continue;
    for (const word of first.words.keys()) byWord[known.vocabulary.ids.get(word) ?? -1]?.push(cue);
  }
  for (const entries of byWord) entries.sort((a, b) => b.elements.length - a.elements.length);
  const limits: Limits = {
    barriers,
    continuing: new Set(),
    determiners: new Set(),
    isBystander: (unit) => PRONOUN.test(unit.lower),
    accepts: () => true,
  };
  return { byWord, byPair: new Map(), limits, fits: new WeakMap() };
};

const NONE: readonly CompiledCue[] = [];

const BEFORE_MONTH = new Set(
  'in on by since until till from of last next early late mid this before after during end to'.split(' '),
);

/** "In May", "8 May", "May 2014": the month is no auxiliary. */
const isMonth = (units: readonly Unit[], at: number): boolean => {
  if (units[at]?.lower !== 'may') return false;
  const before = units[at - 1]?.lower ?? '';
  return BEFORE_MONTH.has(before) || /^\d/.test(before) || /^\d{4}$/.test(units[at + 1]?.lower ?? '');
};

type Side = Exclude<CompiledCue['side'], 'both'>;

const standsOn = (cue: CompiledCue, side: Side): boolean =>
  cue.side === side || (cue.side === 'both' && (side === 'before' || side === 'after'));

const mayGoOn = ({ elements: [, second] }: CompiledCue, lower: string): boolean =>
  second?.is !== 'word' || !takesWord(second) || second.words.has(lower);

/** Cues that may begin at a unit, by its word and the next. */
const entriesAt = (
  units: readonly Unit[],
  at: number,
  { byWord, byPair }: CueIndex,
): readonly CompiledCue[] => {
  const [unit, next] = [units[at], units[at + 1]];
  const entries = unit && unit.word >= 0 ? (byWord[unit.word] ?? NONE) : NONE;
  if (!unit || entries.length === 0) return NONE;
  const pair = unit.word * (byWord.length + 1) + (next?.word ?? -1) + 1;
  const known = byPair.get(pair);
  if (known) return known;
  const found = entries.filter((cue) => mayGoOn(cue, next?.lower ?? ''));
  byPair.set(pair, found);
  return found;
};

const fitsAt = (units: readonly Unit[], at: number, index: CueIndex): readonly CueFit[] => {
  const found: CueFit[] = [];
  for (const cue of isMonth(units, at) ? NONE : entriesAt(units, at, index)) {
    const fit = fitElements(cue.elements, units, at, 1, index.limits);
    if (fit) found.push({ cue, to: fit.reached });
  }
  return found;
};

const fitsIn = (units: readonly Unit[], index: CueIndex): readonly (readonly CueFit[])[] => {
  const known = index.fits.get(units);
  if (known) return known;
  const found = units.map((_, at) => fitsAt(units, at, index));
  index.fits.set(units, found);
  return found;
};

/** Cues that begin and end within [from, to), in order, none inside another. */
export const findCues = (
  units: readonly Unit[],
  from: number,
  to: number,
  side: Side,
  lexicon: StatusLexicon,
): Cue[] => {
  const found: Cue[] = [];
  const fits = fitsIn(units, lexicon.cues);
  for (let at = from; at < to; at++) {
    const fit = fits[at]?.find((one) => one.to <= to && standsOn(one.cue, side));
    if (!fit) continue;
    const { source, effect, auxiliary } = fit.cue;
    const [start, end] = [units[at]?.start ?? 0, units[fit.to - 1]?.end ?? 0];
    found.push({ source, effect, auxiliary, start, end, from: at, to: fit.to });
    at = fit.to - 1;
  }
  return found;
};
