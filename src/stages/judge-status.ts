/**
 * A match in its clause in, the status that it asserts out: cues are read from the trigger outwards, each
 * acting on what it governs, the same way for every relation.
 */
import type { Status } from '../model/claim.js';
import type { FoundCue, Judgement, RelationMatch } from '../model/match.js';
import type { CompiledCue, CueEffect } from '../model/pattern.js';
import type { Unit } from '../model/unit.js';
import { fitElements, type Limits } from '../patterns/match-elements.js';

/** Cues by the words that they may begin with, longest first. */
export type CueIndex = ReadonlyMap<string, readonly CompiledCue[]>;

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

/** Status of the verb's form alone; null where form tells nothing (to merge, merging, a merger). */
type Level = Status | null;

interface Cue extends FoundCue {
  readonly auxiliary: boolean;
  readonly from: number;
  readonly to: number;
}

/** Indexes cues by first word; do this once for a set of cues. */
export const indexCues = (cues: readonly CompiledCue[]): CueIndex => {
  const index = new Map<string, CompiledCue[]>();
  for (const cue of cues) {
    const first = cue.elements[0];
    if (first?.is !== 'word') continue;
    for (const word of first.words.keys()) index.set(word, [...(index.get(word) ?? []), cue]);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.elements.length - a.elements.length);
  return index;
};

const NOTHING_TAKES_PART: Omit<Limits, 'barriers'> = {
  continuing: new Set(),
  determiners: new Set(),
  isBystander: () => false,
  accepts: () => true,
};

/** Cues that begin and end within [from, to), in order, none inside another. */
const findCues = (
  units: readonly Unit[],
  from: number,
  to: number,
  side: 'before' | 'after' | 'head',
  lexicon: StatusLexicon,
): Cue[] => {
  const found: Cue[] = [];
  const limits = { barriers: lexicon.barriers, ...NOTHING_TAKES_PART };
  for (let at = from; at < to; at++) {
    for (const cue of lexicon.cues.get(units[at]?.lower ?? '') ?? []) {
      if (cue.side !== side && (cue.side !== 'both' || side === 'head')) continue;
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

const HEDGED = new Set<Level>(['considered', 'ruled_out', 'abandoned', 'undecided', 'ended']);

/** What a cue makes of the status of what it governs. */
const apply = (effect: CueEffect, inner: Level): Level => {
  switch (effect) {
    case 'planned':
      return HEDGED.has(inner) ? inner : 'planned';
    case 'considered':
      // a block or an end that is only feared leaves the plan as it was
      return inner === 'abandoned' || inner === 'ended'
        ? 'planned'
        : inner === 'ruled_out'
          ? inner
          : 'considered';
    case 'would':
      // "would enter into": the verb behind it tells no deed
      return inner === null || inner === 'effected' ? 'planned' : inner;
    case 'effected':
      return inner ?? 'effected';
    case 'negated':
      return inner === 'ruled_out' ? 'considered' : inner === 'abandoned' ? 'planned' : 'ruled_out';
    case 'hypothetical':
      return null;
    default:
      return effect;
  }
};

const HAVE = /^(?:have|has|had|having|'ve)$/;
const FINITE = /^(?:is|are|was|were|has|have|had|will|would|could|may|might|can)$/;
const BE = /^(?:is|are|was|were|be|been|being|'re)$/;

/** The auxiliaries and adverbs just before the trigger, nearest first. */
const verbGroup = (match: RelationMatch, lexicon: StatusLexicon): string[] => {
  const words: string[] = [];
  for (let at = match.trigger.from - 1; at >= 0; at--) {
    const lower = match.clause.units[at]?.lower ?? '';
    if (!lexicon.verbGroup.has(lower) && !lower.endsWith('ly')) break;
    words.push(lower);
  }
  return words;
};

/** "Arden and South CSUs to merge": nothing stands between the subject and its infinitive. */
const isHeadline = ({ clause, extent, trigger }: RelationMatch): boolean =>
  extent.from === trigger.from - 2 && extent.from === 0 && clause.units[extent.from]?.kind === 'organisation';

const hasSingleSubject = ({ clause, trigger }: RelationMatch): boolean =>
  clause.units[trigger.from - 1]?.mention?.organisations.length === 1;

/** What the trigger's own form says: have merged, are merging, merged; null for to merge, merging, merger. */
const formLevel = (match: RelationMatch, lexicon: StatusLexicon): Level => {
  const { aspect } = match.pattern;
  if (aspect === 'noun') return null;
  const group = verbGroup(match, lexicon);
  const auxiliary = group.find((word) => HAVE.test(word) || BE.test(word));
  if (match.form === '' && aspect === 'state') return 'effected';
  if (match.form === 'gerund') {
    if (!auxiliary || !BE.test(auxiliary)) return null;
    return aspect === 'state' || group.some((word) => HAVE.test(word)) ? 'effected' : 'planned';
  }
  if (match.form === 'base' && group[0] === 'to' && isHeadline(match)) return 'planned';
  // "the unit shut": one alone shuts, so this is the past
  if (match.form === 'base' && !auxiliary && group.length === 0 && hasSingleSubject(match)) return 'effected';
  // "has been run by": a participle may look like an infinitive
  if (!auxiliary && (match.form === 'base' || match.form === ''))
    return aspect === 'state' && !group.includes('to') ? 'effected' : null;
  if (auxiliary === 'being') return aspect === 'state' ? 'effected' : 'planned';
  if (auxiliary === 'be') return null;
  return 'effected';
};

/** Whether organisations stand left of the trigger; an article or adjective of the match is no subject. */
const isSubjectSide = ({ clause, extent, trigger }: RelationMatch): boolean =>
  clause.units.slice(extent.from, trigger.from).some((unit) => unit.kind === 'organisation');

/** End of what stands left of the trigger and belongs to the match: cues right of it are the verb's own. */
const subjectEnd = (match: RelationMatch): number => {
  const { units } = match.clause;
  const taken = new Set(match.arguments.flatMap((argument) => argument.units));
  // "A is in talks with B about a merger": what is said stands behind the first
  const first = units.findIndex((unit, at) => at < match.trigger.from && taken.has(unit));
  return first < 0 ? match.trigger.from : first + 1;
};

const REACH = 3;
const MAY_CONTINUE = new Set(['that', 'which', 'who', 'whose']);

/** Whether a word ends a cue's reach; "that they will", "whether to" go on about the same subject. */
const isBarrier = (units: readonly Unit[], at: number, lexicon: StatusLexicon): boolean => {
  if (!lexicon.barriers.has(units[at]?.lower ?? '')) return false;
  if (!MAY_CONTINUE.has(units[at]?.lower ?? '')) return true;
  const next = units[at + 1];
  return !(next?.kind === 'organisation' || lexicon.continuing.has(next?.lower ?? ''));
};

const barred = (units: readonly Unit[], from: number, to: number, lexicon: StatusLexicon): boolean => {
  for (let at = from; at < to; at++) if (isBarrier(units, at, lexicon)) return true;
  return false;
};

/** Cues before the subject that still govern the match, each within reach of what it governs; nearest last. */
const governing = (
  units: readonly Unit[],
  cues: readonly Cue[],
  at: number,
  lexicon: StatusLexicon,
): Cue[] => {
  const kept: Cue[] = [];
  let edge = at;
  for (const cue of cues.toReversed()) {
    const between = units.slice(cue.to, edge);
    if (
      between.length > REACH ||
      between.some((unit) => unit.kind === 'mark' || lexicon.barriers.has(unit.lower))
    )
      break;
    if (!cue.auxiliary) kept.unshift(cue);
    edge = cue.from;
  }
  return kept;
};

/** Cues between the subject (or the clause's beginning) and the trigger, from the last barrier on. */
const ownCues = (units: readonly Unit[], cues: readonly Cue[], to: number, lexicon: StatusLexicon): Cue[] => {
  const kept: Cue[] = [];
  let edge = to;
  for (const cue of cues.toReversed()) {
    const between = units.slice(cue.to, edge);
    const coordinated = between.some(
      (unit) => unit.lower === 'and' || unit.lower === 'or' || unit.lower === ',',
    );
    if (barred(units, cue.to, edge, lexicon) || (coordinated && kept.length > 0)) break;
    if (between.some((unit) => unit.lower === 'but')) break;
    kept.unshift(cue);
    edge = cue.from;
  }
  return kept;
};

const COORDINATORS = new Set(['and', 'but', 'then']);

/** What is said of the trigger's noun behind the match: innermost first. An auxiliary counts only with its verb. */
const predicateCues = (
  units: readonly Unit[],
  cues: readonly Cue[],
  from: number,
  lexicon: StatusLexicon,
): Cue[] => {
  const barrier = units.findIndex(
    (unit, at) => at >= from && (lexicon.barriers.has(unit.lower) || unit.lower === 'or'),
  );
  const within = cues.filter((cue) => barrier < 0 || cue.to <= barrier);
  const chain = within.slice(0, within.findLastIndex((cue) => !cue.auxiliary) + 1).toReversed();
  // "was looked at and rejected": of several predicates the last one stands
  const start = chain.findIndex((cue, at) => {
    const next = chain[at + 1];
    return next && units.slice(next.to, cue.from).some((unit) => COORDINATORS.has(unit.lower));
  });
  return start < 0 ? chain : chain.slice(0, start + 1);
};

const cuesBefore = (match: RelationMatch, lexicon: StatusLexicon): Cue[] => {
  const { units } = match.clause;
  const cues = findCues(units, 0, match.trigger.from, 'before', lexicon);
  if (!isSubjectSide(match)) return ownCues(units, cues, match.trigger.from, lexicon);
  const edge = subjectEnd(match);
  const own = ownCues(
    units,
    cues.filter((cue) => cue.from >= edge),
    match.trigger.from,
    lexicon,
  );
  const outer = governing(
    units,
    cues.filter((cue) => cue.to <= match.extent.from),
    match.extent.from,
    lexicon,
  );
  return [...outer, ...own];
};

const NOUN_PHRASE = 4;

/** Whether a verb stands before the match whose object or complement it is: "There is no merger here". */
const isObject = (match: RelationMatch, lexicon: StatusLexicon): boolean => {
  const before = match.clause.units.slice(0, match.extent.from);
  const verb = before.findLastIndex((unit) => FINITE.test(unit.lower));
  return (
    verb >= 0 &&
    !before.slice(verb).some((unit) => unit.lower === 'that' || lexicon.reporting.has(unit.lower))
  );
};

/** Whether the trigger's noun is what the clause is about: "A and B's planned merger has …", not "A and B are in a merger". */
const isSubject = (match: RelationMatch, lexicon: StatusLexicon): boolean => {
  if (match.pattern.aspect !== 'noun') return false;
  const between = match.clause.units.slice(subjectEnd(match), match.trigger.from);
  return (
    (!isSubjectSide(match) && !isObject(match, lexicon)) ||
    (isSubjectSide(match) &&
      between.length <= NOUN_PHRASE &&
      !between.some((unit) => lexicon.verbGroup.has(unit.lower) && unit.lower !== "'s"))
  );
};

/** "Merger talks", "merger plans with B": the noun that the trigger's own noun stands before. */
const headCues = (match: RelationMatch, lexicon: StatusLexicon): Cue[] => {
  const { pattern, clause, trigger } = match;
  if (pattern.aspect !== 'noun') return [];
  const found = findCues(clause.units, trigger.to, trigger.to + 1, 'head', lexicon);
  return found.filter((cue) => cue.from === trigger.to);
};

const toFound = ({ source, effect, start, end }: Cue): FoundCue => ({
  source,
  effect,
  start,
  end,
});

/** Judges one match; `cues` come innermost first. */
export const judgeStatus = (match: RelationMatch, lexicon: StatusLexicon): Judgement => {
  const { units } = match.clause;
  const before = cuesBefore(match, lexicon).toReversed();
  const isNoun = isSubject(match, lexicon) || before.some((cue) => cue.to <= match.extent.from);
  const after = isNoun
    ? predicateCues(
        units,
        findCues(units, match.extent.to, units.length, 'after', lexicon),
        match.extent.to,
        lexicon,
      )
    : [];
  const cues = [...headCues(match, lexicon), ...before, ...after];
  const level = cues.reduce<Level>((inner, cue) => apply(cue.effect, inner), formLevel(match, lexicon));
  const hypothetical = cues.some((cue) => cue.effect === 'hypothetical');
  const neutral = level === null && !hypothetical;
  return {
    status: match.match.status ?? level ?? (neutral ? match.match.neutral : null),
    neutral,
    cues: cues.map(toFound),
  };
};
