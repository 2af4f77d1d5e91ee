/** A row of units and a stretch of it in, the cues found there out. */
import type { KnownWords } from '../../model/known-words.js';
import type { FoundCue } from '../../model/match.js';
import type { CompiledCue } from '../../model/pattern.js';
import type { Unit } from '../../model/unit.js';
import { fitElements, type Limits } from '../../patterns/match-elements.js';

/** Cues by the ids of the words that they may begin with, longest first. */
export type CueIndex = readonly (readonly CompiledCue[])[];

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

/** Indexes cues by first word; do this once for a set of cues. `known` holds all words of theirs. */
export const indexCues = (cues: readonly CompiledCue[], known: KnownWords): CueIndex => {
  const index = known.lower.map((): CompiledCue[] => []);
  for (const cue of cues) {
    const first = cue.elements[0];
    if (first?.is !== 'word') continue;
    for (const word of first.words.keys()) index[known.vocabulary.ids.get(word) ?? -1]?.push(cue);
  }
  for (const entries of index) entries.sort((a, b) => b.elements.length - a.elements.length);
  return index;
};

const NONE: readonly CompiledCue[] = [];

const NOTHING_TAKES_PART: Omit<Limits, 'barriers'> = {
  continuing: new Set(),
  determiners: new Set(),
  isBystander: () => false,
  accepts: () => true,
};

const BEFORE_MONTH = new Set(
  'in on by since until till from of last next early late mid this before after during end to'.split(' '),
);

/** "In May", "8 May", "May 2014": the month is no auxiliary. */
const isMonth = (units: readonly Unit[], at: number): boolean => {
  if (units[at]?.lower !== 'may') return false;
  const before = units[at - 1]?.lower ?? '';
  return BEFORE_MONTH.has(before) || /^\d/.test(before) || /^\d{4}$/.test(units[at + 1]?.lower ?? '');
};

/** Cues that begin and end within [from, to), in order, none inside another. */
export const findCues = (
  units: readonly Unit[],
  from: number,
  to: number,
  side: 'before' | 'after' | 'head' | 'object',
  lexicon: StatusLexicon,
): Cue[] => {
  const found: Cue[] = [];
  const limits = { barriers: lexicon.barriers, ...NOTHING_TAKES_PART };
  for (let at = from; at < to; at++) {
    const word = units[at]?.word ?? -1;
    const entries = (word >= 0 && lexicon.cues[word]) || NONE;
    if (entries.length === 0 || isMonth(units, at)) continue;
    for (const cue of entries) {
      if (cue.side !== side && (cue.side !== 'both' || side === 'head' || side === 'object')) continue;
      const fit = fitElements(cue.elements, units, at, 1, limits);
      if (!fit || fit.reached > to) continue;
      const [start, end] = [units[at]?.start ?? 0, units[fit.reached - 1]?.end ?? 0];
      const { source, effect, auxiliary } = cue;
      found.push({
        source,
        effect,
        auxiliary,
        start,
        end,
        from: at,
        to: fit.reached,
      });
      at = fit.reached - 1;
      break;
    }
  }
  return found;
};
