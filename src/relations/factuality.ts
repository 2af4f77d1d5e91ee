/** An event's predicate in, its status out: what governs it acts from the inside out, each governor by its class. */
import type { Status } from '../model/claim.js';
import type { Effect, FactualityClass } from '../model/frame.js';
import type { Governor, NounPhrase, Predicate } from '../model/predicate.js';
import type { Token } from '../model/token.js';

/** Classes by lemma, for each part of speech. */
export interface FactualityLexicon {
  readonly verbs: ReadonlyMap<string, readonly FactualityClass[]>;
  readonly nouns: ReadonlyMap<string, readonly FactualityClass[]>;
  readonly adjectives: ReadonlyMap<string, readonly FactualityClass[]>;
}

export const indexFactuality = (classes: readonly FactualityClass[]): FactualityLexicon => {
  const index = (key: 'verbs' | 'nouns' | 'adjectives'): Map<string, FactualityClass[]> => {
    const map = new Map<string, FactualityClass[]>();
    for (const one of classes) for (const lemma of one[key]) map.set(lemma, [...(map.get(lemma) ?? []), one]);
    return map;
  };
  return { verbs: index('verbs'), nouns: index('nouns'), adjectives: index('adjectives') };
};

/** One governor's part in a status, for `explain`. */
interface Step {
  readonly predicate: Predicate;
  readonly name: string;
  readonly effect: Effect;
}

export interface Factuality {
  /** Null where nothing is asserted. */
  readonly status: Status | null;
  /** Nothing but the frame told it. */
  readonly neutral: boolean;
  /** A governor of no class stood in between. */
  readonly unsure: boolean;
  readonly steps: readonly Step[];
  /** Only supposed or asked: what the status would be if it were asserted. */
  readonly supposed: Status | null;
}

const OPEN_MODALS = new Set(['could', 'may', 'might', 'can', 'should', 'must', 'ought']);
const NEGATIVE_MARKERS = new Set(['rather than', 'instead of', 'without', 'as opposed to']);
const PAST_MARKERS = new Set(['after', 'since', 'following', 'upon', 'having', 'despite']);
const AFTER = new Set(['since', 'after', 'following', 'in the wake of', 'despite', 'thanks to']);
const SUPERSEDED = new Set(['plan', 'intend', 'expect', 'mean', 'hope', 'put forward', 'propose']);
const BARS = new Set(['before', 'until', 'till', 'without', 'unless', 'this side of']);
const ALMOST = new Set(['almost', 'nearly']);

type Stance = 'asserted' | 'negated' | 'open';

const stanceOf = (predicate: Predicate): Stance => {
  if (predicate.part === 'noun') {
    const determiner = predicate.phrase?.determiner ?? '';
    return predicate.negated || /^(?:little|few|neither|no)\b/.test(determiner) ? 'negated' : 'asserted';
  }
  if (predicate.negated) return 'negated';
  return OPEN_MODALS.has(predicate.modal) ? 'open' : 'asserted';
};

/** Words of a light verb's complements: "give the green light", "put on ice", "is on the table". */
const complementNouns = (predicate: Predicate, except: ReadonlySet<NounPhrase>): readonly NounPhrase[] =>
  [predicate.object, predicate.second, ...predicate.phrases.map(({ object }) => object)].filter(
    (phrase): phrase is NounPhrase => phrase !== null && phrase.head.tag !== 'name' && !except.has(phrase),
  );

const LIGHT = new Set([
  'be',
  'have',
  'give',
  'put',
  'come',
  'take',
  'make',
  'hold',
  'get',
  'win',
  'reach',
  'go',
  'remain',
  'lie',
  'stand',
  'receive',
  'become',
  'hit',
  'run',
  'meet',
  'send',
  'keep',
  'do',
  'need',
  'hand',
  'await',
  'face',
  'leave',
  'bring',
  'set',
]);

const find = (
  classes: readonly FactualityClass[] | undefined,
  as: string,
  subjunctive: boolean,
): FactualityClass | null => {
  if (!classes) return null;
  const telling = classes.find(({ name }) => ['report', 'deny', 'doubt', 'leave-open'].includes(name));
  const other = classes.find(({ name }) => name !== 'report');
  if (as === 'clause' && !subjunctive) return telling ?? other ?? null;
  return other ?? telling ?? null;
};

/** What is asked for, behind "that": "recommended that A merge", "proposed that A should be transferred". */
const isMandative = ({ part, form, modal, progressive, passive, at, from, adverbs }: Predicate): boolean =>
  part === 'verb' &&
  (modal === 'should' ||
    // an auxiliary, as in "does not need", makes it a fact
    (form === 'base' && modal === '' && !progressive && !passive && at - from <= adverbs.length));

/** Nouns for what comes before a decision: a case, talks, a bid. */
const isTrial = ({ part, lemma }: Predicate, { nouns }: FactualityLexicon): boolean => {
  const name = part === 'noun' ? find(nouns.get(lemma), 'of', false)?.name : undefined;
  return name === 'want' || name === 'consider';
};

const isAsked = (predicate: Predicate): boolean =>
  predicate.governor?.as === 'clause' && isMandative(predicate);

/** Whether the governor asks for something rather than reports it. */
const demands = (governor: Governor, inner: Predicate, lexicon: FactualityLexicon): boolean => {
  const found = classOf(lexicon, governor, inner, new Set());
  return found !== null && found.name !== 'report';
};

/** Class of a governor, by its lemma or by what a light verb takes as complement. */
const classOf = (
  lexicon: FactualityLexicon,
  { predicate, as }: Governor,
  inner: Predicate,
  chain: ReadonlySet<NounPhrase>,
): FactualityClass | null => {
  const subjunctive = isMandative(inner);
  if (predicate.part === 'noun') return find(lexicon.nouns.get(predicate.lemma), as, subjunctive);
  if (predicate.part === 'adjective') {
    const nouns = complementNouns(predicate, chain);
    return (
      find(lexicon.adjectives.get(predicate.lemma), as, subjunctive) ??
      nouns.map(({ lemma }) => find(lexicon.nouns.get(lemma), as, subjunctive)).find((one) => one !== null) ??
      null
    );
  }
  if (LIGHT.has(predicate.lemma)) {
    for (const phrase of complementNouns(predicate, chain)) {
      const words = [phrase.lemma, ...phrase.modifiers.map(({ lemma }) => `${lemma} ${phrase.lemma}`)];
      const found = words
        .map((lemma) => find(lexicon.nouns.get(lemma), as, subjunctive))
        .find((one) => one !== null);
      if (found) return found;
    }
    const adverb = predicate.adverbs
      .map((word) => find(lexicon.adjectives.get(word), as, subjunctive))
      .find((one) => one !== null);
    if (adverb) return adverb;
  }
  const word = as === 'complement' ? 'to' : as;
  return (
    find(lexicon.verbs.get(`${predicate.lemma} ${word}`), as, subjunctive) ??
    find(lexicon.verbs.get(predicate.lemma), as, subjunctive)
  );
};

/** Status that a verb's own group tells, of what happens (`event`) or lasts (`state`). */
const ownStatus = (predicate: Predicate, aspect: 'event' | 'state', headline = false): Status | null => {
  const { modal, perfect, past, progressive, negated, passive, lemma } = predicate;
  if (predicate.adverbs.some((word) => ALMOST.has(word)) && (past || perfect)) return null;
  // "was to have merged", "was originally to merge": an earlier plan
  if (modal === 'be to' && past && predicate.governor?.as !== 'clause') return null;
  let status: Status;
  if (modal === 'yet to') return 'planned';
  if (modal === 'would' && perfect) return null;
  if (OPEN_MODALS.has(modal)) status = 'considered';
  else if (modal) status = 'planned';
  else if (perfect || past) status = progressive && aspect === 'event' && !perfect ? 'planned' : 'effected';
  else if (progressive) status = aspect === 'state' ? 'effected' : 'planned';
  else if (lemma === 'be' || predicate.part === 'adjective') status = 'effected';
  else status = aspect === 'state' || (headline && !passive) ? 'effected' : passive ? 'effected' : 'planned';
  if (!negated) return status;
  if (predicate.adverbs.includes('no longer') && aspect === 'state' && !modal) return 'ended';
  return isBarred(predicate) && status !== 'effected' ? 'planned' : 'ruled_out';
};

/** "Will not merge before October", "not without consent": later, or on a condition, and no refusal. */
const isBarred = (predicate: Predicate): boolean =>
  predicate.times.some(
    ({ preposition, token }) => BARS.has(preposition) || /^(?:before|until|till)\b/.test(token.lower),
  ) ||
  predicate.phrases.some(({ preposition }) => BARS.has(preposition)) ||
  predicate.adverbs.some((word) => word === 'only' || BARS.has(word));

/** "By merging, the trusts expect to save": says how, and not that they do. */
const isLoose = ({ governor, clause, marker }: Predicate): boolean =>
  governor === null && (clause === 'gerund' || clause === 'adjunct') && marker !== '';

const nonfinite = (predicate: Predicate): Status | null | 'neutral' => {
  if (NEGATIVE_MARKERS.has(predicate.marker)) return 'ruled_out';
  if (predicate.clause === 'participle')
    return predicate.form === 'gerund' ? (predicate.passive ? 'planned' : 'effected') : 'effected';
  if (predicate.clause === 'gerund' || predicate.clause === 'adjunct' || predicate.clause === 'time') {
    if (predicate.marker === 'before' || predicate.marker === 'until') return 'planned';
    if (predicate.governor) return 'neutral';
    if (PAST_MARKERS.has(predicate.marker) || predicate.perfect) return 'effected';
    if (predicate.clause === 'adjunct' && predicate.form === 'base') return 'planned';
  }
  if (predicate.clause === 'complement' && !predicate.governor) return 'planned';
  return 'neutral';
};

const modifierStatus = (
  lexicon: FactualityLexicon,
  phrase: NounPhrase,
): { status: Status; name: string } | null => {
  for (const token of [...phrase.modifiers].reverse()) {
    if (token.tag !== 'adj' && token.tag !== 'noun') continue;
    const words = token.form === 'participle' ? [token.lower, token.lemma] : [token.lower];
    for (const word of words) {
      const one =
        find(lexicon.adjectives.get(word), 'modifier', false) ??
        (token.form === 'participle' ? find(lexicon.verbs.get(word), 'modifier', false) : null);
      if (one && one.asserted !== 'same' && one.asserted !== 'none' && one.asserted !== 'flip')
        return { status: one.asserted === 'own' ? 'effected' : one.asserted, name: one.name };
    }
  }
  return null;
};

/** Whether it is told what is left; a noun may have what follows to itself: "its contract to run B". */
const hasObject = ({ object, phrases }: Predicate): boolean =>
  phrases.length > 0 || object?.head.tag === 'pron' || object?.head.tag === 'name';

/** Classes of what somebody leaves, so as to do something else. */
const GIVING_UP = new Set(['stop', 'undo']);
const SETTLED = new Set<Status>(['abandoned', 'ended', 'ruled_out']);
/** Classes that leave it to the verb's subject to tell: "talks have begun to". */
const CARRYING = new Set(['complete', 'carry', 'report', 'approve']);
const HYPOTHETICAL = new Set(['conditional', 'question']);

const applyEffect = (
  effect: Effect,
  status: Status | null,
  governor: Predicate,
  stance: Stance,
  aspect: 'event' | 'state',
  name = '',
): Status | null => {
  switch (effect) {
    case 'same':
      return status;
    case 'none':
      return null;
    case 'flip':
      return 'ruled_out';
    case 'own': {
      if (status && (SETTLED.has(status) || name === 'carry')) return status;
      if (governor.lemma === 'have' && aspect === 'event' && !governor.passive) return status;
      if (governor.part === 'noun') return status ?? (governor.governor ? null : 'effected');
      if ((!governor.finite || isAsked(governor)) && governor.governor) return status;
      return governor.finite
        ? ownStatus({ ...governor, negated: false }, name === 'carry' ? 'state' : 'event')
        : (status ?? 'effected');
    }
    case 'planned':
      if (status === 'considered' || status === 'effected')
        return stance === 'asserted' ? (status === 'effected' ? 'effected' : 'considered') : 'considered';
      return status && SETTLED.has(status) ? status : 'planned';
    case 'considered':
      return status === 'ended'
        ? 'considered'
        : status && status === 'abandoned' && stance === 'asserted'
          ? 'considered'
          : 'considered';
    case 'ended':
      return status === 'planned' || status === 'considered' ? 'abandoned' : 'ended';
    case 'abandoned':
      return status === 'ended' ? 'ended' : 'abandoned';
    default:
      return effect;
  }
};

/** "Had been due to merge in April": a plan that was, unless someone reports it so. */
const isSuperseded = (outer: Predicate, found: FactualityClass | null): boolean =>
  found !== null &&
  (found.name === 'plan' || (found.name === 'want' && outer.passive)) &&
  outer.perfect &&
  outer.past &&
  outer.governor === null &&
  (outer.part === 'adjective' || outer.passive || outer.progressive || SUPERSEDED.has(outer.lemma));

/** Whether a predicate is of a class that tells of an event's course. */
export const isTelling = (predicate: Predicate, lexicon: FactualityLexicon): boolean => {
  const found = classOf(lexicon, { predicate, as: 'subject' }, predicate, new Set());
  return found !== null && found.name !== 'report';
};

/** What a label says of the names behind it: "Planned:", "Under discussion:", "Called off:". */
export const labelStatus = (tokens: readonly Token[], lexicon: FactualityLexicon): Status | null => {
  const lemma = tokens.map((token) => token.lemma);
  const words = [lemma.join(' '), ...tokens.flatMap((token) => [token.lower, token.lemma])];
  for (const word of words) {
    const found =
      find(lexicon.adjectives.get(word), 'modifier', false) ??
      find(lexicon.verbs.get(word), 'modifier', false) ??
      find(lexicon.nouns.get(word), 'modifier', false);
    if (!found || found.asserted === 'same' || found.asserted === 'none' || found.asserted === 'flip')
      continue;
    return found.asserted === 'own' ? 'effected' : found.asserted;
  }
  return null;
};

/** Judges one event. `neutral` is the frame's status where nothing tells one. */
export const judge = (
  predicate: Predicate,
  aspect: 'event' | 'state',
  neutral: Status | null,
  lexicon: FactualityLexicon,
  headline: boolean,
): Factuality => {
  const steps: Step[] = [];
  let status: Status | null = null;
  let told = false;
  let unsure = false;
  let hypothetical = HYPOTHETICAL.has(predicate.clause) || predicate.marker === 'if';
  let asserted = true;
  if (predicate.part === 'noun') {
    const modifier = predicate.phrase ? modifierStatus(lexicon, predicate.phrase) : null;
    if (modifier) {
      status = modifier.status;
      told = true;
      steps.push({ predicate, name: modifier.name, effect: modifier.status });
    }
    if (predicate.negated) {
      status = 'ruled_out';
      told = true;
    }
  } else if (predicate.finite) {
    status = ownStatus(predicate, aspect, headline);
    if (status === null) asserted = false;
    told = true;
    // "when they merge", "once they have merged": still to come
    if (
      predicate.clause === 'time' &&
      !predicate.past &&
      (!predicate.perfect || predicate.marker !== 'since') &&
      !predicate.modal &&
      status === 'effected'
    )
      status = 'planned';
    // a bare form behind "that" is no fact, nor "should": "recommended that A (should) merge"
    const { governor } = predicate;
    if (
      governor?.as === 'clause' &&
      isMandative(predicate) &&
      (predicate.modal === '' || demands(governor, predicate, lexicon))
    ) {
      status = null;
      told = false;
    }
  } else {
    const own = nonfinite(predicate);
    if (own === null || (own === 'neutral' && isLoose(predicate))) asserted = false;
    else if (own !== 'neutral') {
      status = own;
      told = true;
    }
    if (predicate.negated) {
      status = 'ruled_out';
      told = true;
    }
  }
  const chain = new Set<NounPhrase>(predicate.phrase ? [predicate.phrase] : []);
  let inner = predicate;
  for (let n = 0; inner.governor && n < 15; n++) {
    const { governor } = inner;
    const { predicate: outer, as } = governor;
    if (as === 'rejected') {
      status = 'ruled_out';
      told = true;
    }
    if (HYPOTHETICAL.has(outer.clause) || outer.marker === 'if') hypothetical = true;
    if (inner.part === 'noun' && status === null && outer.part !== 'noun') {
      // "after the merger services will …": it is still to come
      if (AFTER.has(as))
        status = outer.modal !== '' && !OPEN_MODALS.has(outer.modal) ? 'planned' : 'effected';
      if (as === 'before' || as === 'ahead of' || as === 'until') status = 'planned';
      told ||= status !== null;
      if (told && status !== null && (AFTER.has(as) || as === 'before')) {
        steps.push({ predicate: outer, name: as, effect: status });
        break;
      }
    }
    // what the event itself does to something is another matter: "the closure left five towns without"
    const acts =
      as === 'subject' &&
      outer.part === 'verb' &&
      !outer.passive &&
      outer.object !== null &&
      outer.object.head.tag !== 'pron' &&
      !LIGHT.has(outer.lemma);
    const found = acts ? null : classOf(lexicon, governor, inner, chain);
    if (
      !found &&
      outer.lemma === 'be' &&
      outer.part === 'verb' &&
      (as === 'in' || as === 'under') &&
      status === null
    ) {
      status = ownStatus({ ...outer, negated: false }, 'state');
      if (outer.negated) status = 'ruled_out';
      told = true;
    }
    // "refused to deny": what is refused is not done
    const refused =
      outer.governor && outer.governor.as === 'complement'
        ? classOf(lexicon, outer.governor, outer, chain)
        : null;
    const isRefused =
      refused?.name === 'refuse' && stanceOf(outer.governor?.predicate as Predicate) === 'asserted';
    const stance: Stance = isRefused ? 'negated' : stanceOf(outer);
    const mistaken =
      found?.name === 'report' &&
      (outer.adverbs.some((word) => lexicon.adjectives.get(word)?.some(({ name }) => name === 'wrongly')) ||
        lexicon.nouns.get(outer.subject?.lemma ?? '')?.some(({ name }) => name === 'wrongly'));
    if (mistaken || isSuperseded(outer, found)) asserted = false;
    // "has no intention of": the noun itself is denied
    const own =
      inner.part === 'noun' && outer.part !== 'noun' && LIGHT.has(outer.lemma) && stance === 'negated'
        ? find(lexicon.nouns.get(inner.lemma), as, false)
        : null;
    if (own && !inner.negated && own.name !== 'complete' && own.name !== 'carry') {
      status = applyEffect(own.negated, null, outer, stance, aspect);
      told = true;
      steps.push({ predicate: outer, name: own.name, effect: own.negated });
      inner = outer;
      continue;
    }
    if (as === 'second' && outer.lemma === 'be' && status === null && (outer.modal !== '' || outer.negated)) {
      status = ownStatus(outer, aspect);
      told = true;
      inner = outer;
      continue;
    }
    if (as === 'equation') {
      status =
        outer.past || outer.perfect
          ? 'effected'
          : aspect === 'state' && !outer.modal
            ? 'effected'
            : 'planned';
      told = true;
      inner = outer;
      continue;
    }
    // "talks have begun for A to take over B": what begins is what governs
    const subject =
      as !== 'subject' &&
      outer.part !== 'noun' &&
      outer.subject &&
      (found === null || CARRYING.has(found.name))
        ? find(lexicon.nouns.get(outer.subject.lemma), as, false)
        : null;
    if (
      subject &&
      subject.name !== 'complete' &&
      subject.name !== 'carry' &&
      subject.name !== 'report' &&
      outer.subject?.head.tag === 'noun'
    ) {
      status = applyEffect(subject[stance], status, outer, stance, aspect);
      told = true;
      steps.push({ predicate: outer, name: subject.name, effect: subject[stance] });
      inner = outer;
      continue;
    }
    if (as === 'question') asserted = asserted && false;
    if (as === 'whether') {
      status =
        found?.name === 'consider'
          ? 'considered'
          : found?.name === 'report' && found
            ? ['ask', 'wonder', 'question'].includes(outer.lemma)
              ? null
              : 'undecided'
            : 'undecided';
      if (outer.lemma === 'ask' || outer.lemma === 'wonder') hypothetical = true;
      told = true;
      steps.push({ predicate: outer, name: 'whether', effect: 'undecided' });
    } else if (found) {
      // "pulled out of it to concentrate on a merger": what it is given up for
      if (as === 'complement' && GIVING_UP.has(found.name) && inner.part === 'verb' && hasObject(outer)) {
        status ??= 'planned';
        told = true;
        break;
      }
      // "the case for combining them had been finished": that is done, not the merger
      const done = found.name === 'complete' && inner !== predicate && isTrial(inner, lexicon);
      const effect = done ? 'same' : found[stance];
      const before = status;
      status = effect === 'none' ? null : applyEffect(effect, status, outer, stance, aspect, found.name);
      if (effect === 'none') asserted = false;
      if (found.name === 'report' && stance === 'negated' && (before === 'planned' || before === 'effected'))
        status = 'considered';
      if (effect !== 'same') told = told || status !== null;
      steps.push({ predicate: outer, name: found.name, effect });
    } else if (as !== 'clause' && as !== 'compound') {
      unsure = true;
      if (
        status === null &&
        as === 'subject' &&
        aspect === 'event' &&
        (predicate.part === 'noun' || !predicate.finite) &&
        outer.part === 'verb'
      ) {
        const own = ownStatus({ ...outer, negated: false }, 'state', headline);
        status = own === 'effected' && !outer.past && !outer.perfect ? null : own;
        told = told || status !== null;
      }
    }
    if (
      outer.part !== 'noun' &&
      outer.negated &&
      (found?.name === 'complete' || found?.name === 'carry') &&
      isBarred(outer)
    )
      status = 'planned';
    if (outer.part !== 'noun' && !found && outer.negated && status === null) unsure = true;
    if (outer.part !== 'noun' && outer.modal === 'would' && outer.perfect && status === 'effected')
      asserted = false;
    if (outer.phrase) chain.add(outer.phrase);
    inner = isRefused && outer.governor ? outer.governor.predicate : outer;
  }
  // the outermost verb may be a participle of something asserted, or itself only planned
  const result = status ?? (told ? null : neutral);
  const supposed = result;
  return { status: hypothetical || !asserted ? null : result, neutral: !told, unsure, steps, supposed };
};
