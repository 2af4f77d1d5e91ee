/** A noun phrase's core in, the phrase with all that follows and describes it: prepositions, clauses, asides. */
import type { NounPhrase } from '../model/predicate.js';
import { isReflexive } from '../model/token.js';
import { readClause } from './clause.js';
import { clauseOpens, readSubordinate } from './clauses/subordinate.js';
import { govern } from './govern.js';
import { skipCore } from './noun-core.js';
import { listAhead, type Place, readPhrase } from './noun-phrase.js';
import {
  backTo,
  clauseFollows,
  finiteVerbAhead,
  groupAt,
  isOwningTime,
  markOf,
  type Reader,
  skipAdverbs,
  startsNominal,
  subjectVerb,
  tagAt,
  tokenAt,
} from './reader.js';
import { readRelative, startsRelative } from './relative-clause.js';
import { readVerbPhrases } from './verb-phrase.js';
import { verblessEnd } from './verbless-aside.js';

const CLOSING: Readonly<Record<string, string>> = { ',': ',', '-': '-', '(': ')' };

/** Prepositions that a noun for something that happens takes to itself. */
const EVENT_PREPOSITIONS = new Set([
  'of',
  'with',
  'between',
  'by',
  'for',
  'on',
  'about',
  'over',
  'to',
  'into',
  'among',
  'against',
  'from',
  'involving',
  'regarding',
  'concerning',
  'in',
  'including',
  'that',
  'at',
  'under',
  'as',
  'covering',
  'towards',
  'amongst',
  'across',
  'than',
]);

const isEvent = (reader: Reader, phrase: NounPhrase): boolean =>
  reader.valency.eventNouns.has(phrase.lemma) ||
  phrase.modifiers.some(({ tag, lemma }) => tag === 'noun' && reader.valency.eventNouns.has(lemma));

/** Whether a preposition here belongs to the phrase and not to its verb. */
const attaches = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  const preposition = tokenAt(reader)?.lower ?? '';
  if (preposition === 'of') return true;
  if (reader.gapping) return false;
  if (
    preposition === 'rather than' ||
    preposition === 'instead of' ||
    preposition === 'in preference to' ||
    preposition === 'as opposed to'
  )
    return place === 'subject' && finiteVerbAhead(reader, reader.at + 1);
  if (
    phrase.head.tag === 'pron' &&
    phrase.determiner === '' &&
    phrase.lemma !== 'that' &&
    phrase.lemma !== 'those'
  )
    return place === 'subject' && subjectLeft(reader);
  if (tagAt(reader, reader.at + 1) === 'time' && !isEvent(reader, phrase))
    return place === 'subject' && subjectLeft(reader);
  if (isEvent(reader, phrase)) return EVENT_PREPOSITIONS.has(preposition) || place === 'subject';
  if (place === 'subject') return subjectLeft(reader);
  if (place === 'fragment' || place === 'aside') return true;
  if (phrase.head.tag === 'name' || phrase.head.tag === 'person')
    return (
      preposition === 'including' ||
      preposition === 'such as' ||
      preposition === 'plus' ||
      preposition === 'involving'
    );
  return (
    preposition === 'between' ||
    preposition === 'covering' ||
    preposition === 'involving' ||
    preposition === 'comprising' ||
    preposition === 'spanning' ||
    preposition === 'including' ||
    preposition === 'such as'
  );
};

/** The verb is still to come, or there is none to attach to. */
const subjectLeft = (_reader: Reader): boolean => true;

const addTime = (reader: Reader, phrase: NounPhrase): void => {
  const token = tokenAt(reader);
  if (token) phrase.times.push(token);
  reader.at++;
};

/** Reads the object of a preposition, a gerund clause, or a clause with a subject of its own: "of A taking over B". */
const readPrepositional = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  const start = reader.at;
  const startMark = markOf(reader);
  const preposition = tokenAt(reader)?.lower ?? '';
  if (tagAt(reader, start + 1) === 'rel' || tagAt(reader, start + 1) === 'wh') return false;
  if (
    (preposition === 'before' ||
      preposition === 'after' ||
      preposition === 'since' ||
      preposition === 'until' ||
      preposition === 'as' ||
      preposition === 'than') &&
    clauseFollows(reader, start + 1)
  )
    return false;
  reader.at++;
  while (tagAt(reader) === 'adv' && !startsNominal(reader)) reader.at++;
  if (tagAt(reader) === 'time' && !isOwningTime(reader)) {
    addTime(reader, phrase);
    return true;
  }
  if (groupAt(reader, reader.at) === 'gerund') {
    const heads = readVerbPhrases(reader, null, { kind: 'gerund', place });
    govern(heads, null, preposition);
    phrase.clauses.push(...heads.map((head) => Object.assign(head, { marker: preposition })));
    return heads.length > 0;
  }
  if (tagAt(reader) === 'whether' || (tagAt(reader) === 'sub' && tokenAt(reader)?.lower === 'if')) {
    reader.at++;
    const heads = readClause(reader, { kind: 'whether' });
    phrase.clauses.push(...heads);
    return true;
  }
  const clauses = reader.valency.clauseNouns.has(phrase.lemma) ? 1 : 0;
  reader.clausal += clauses;
  const object = readPhrase(
    reader,
    place === 'subject' || place === 'inner' ? 'inner' : place === 'fragment' ? 'fragment' : 'nested',
  );
  reader.clausal -= clauses;
  if (!object) {
    backTo(reader, startMark);
    return false;
  }
  const group = groupAt(reader, reader.at);
  const clausal = isEvent(reader, phrase) || reader.valency.clauseNouns.has(phrase.lemma);
  if (group === 'gerund' && (clausal || preposition === 'of')) {
    const heads = readVerbPhrases(reader, object, { kind: 'gerund', place });
    phrase.clauses.push(...heads.map((head) => Object.assign(head, { marker: preposition })));
    return true;
  }
  if (group === 'to' && preposition === 'for') {
    const heads = readVerbPhrases(reader, object, { kind: 'complement', place });
    phrase.clauses.push(...heads.map((head) => Object.assign(head, { marker: 'to' })));
    return true;
  }
  phrase.phrases.push({ preposition, object });
  return true;
};

/** Position of the mark that closes an aside opened at `from`; -1 where the aside runs on to the end. */
const closingMark = (reader: Reader, from: number): number => {
  const closing = CLOSING[tagAt(reader, from) ?? ''];
  for (let at = from + 1; at < from + 60; at++) {
    const tag = tagAt(reader, at);
    if (tag === null || tag === ';') return -1;
    if (tag === closing) return at;
  }
  return -1;
};

const closeAside = (reader: Reader, opening: string): void => {
  if (tagAt(reader) === CLOSING[opening]) {
    const next = tagAt(reader, reader.at + 1);
    // a comma that goes on with a list stays to be read
    if (opening !== ',' || !(next === 'cc')) reader.at++;
  }
};

/** ", not B,": what is refused stands for nothing here. */
const passRefused = (reader: Reader, opening: string, at: number, end: number): boolean => {
  reader.at = at + 1;
  readPhrase(reader, 'aside');
  if (tagAt(reader) !== CLOSING[opening] && end >= 0) reader.at = end;
  closeAside(reader, opening);
  return true;
};

/** An apposition, a relative clause or a participle between marks: "A, its neighbour, …", "A – which …". */
const readAside = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  const start = reader.at;
  const startMark = markOf(reader);
  const opening = tagAt(reader) ?? ',';
  let at = start + 1;
  if (
    opening === ',' &&
    (tagAt(reader, at) === 'cc' || (phrase.head.tag === 'name' && listAhead(reader, start, 'name')))
  )
    return false;
  if (opening === ',' && tagAt(reader, at) === 'not' && startsNominal(reader, at + 1))
    return passRefused(reader, opening, at, closingMark(reader, start));
  if (startsRelative(reader, at)) {
    reader.at = at;
    const encloses = place !== 'subject' && opening === ',' ? 1 : 0;
    reader.enclosed += encloses;
    const read = readRelative(reader, phrase, place);
    reader.enclosed -= encloses;
    if (!read) {
      backTo(reader, startMark);
      return false;
    }
    if (place !== 'subject' && opening === ',' && tagAt(reader) === ',') {
      // "talks with A, which …, about a merger": what the clause cut off from its noun
      reader.closedAt = reader.at;
      return true;
    }
    closeAside(reader, opening);
    return true;
  }
  if (place !== 'subject' && opening === ',') return readLooseAside(reader, phrase, place, start);
  const end = closingMark(reader, start);
  if (opening !== '(' && end < 0 && place === 'subject') return false;
  if (opening === ',' && clauseFollows(reader, at)) {
    // "A, the minister said, will merge"; "In April, A and B will merge" is no subject's aside
    const verb = subjectVerb(reader, skipAdverbs(reader, at));
    if (end < 0 || verb > end) return false;
    reader.asides.push({ from: at, to: end, about: phrase });
    reader.at = end + 1;
    return true;
  }
  if (tagAt(reader, at) === 'not' || (tagAt(reader, at) === 'cc' && tagAt(reader, at + 1) === 'not'))
    return passRefused(reader, opening, at, end);
  const beforeMark = markOf(reader);
  if (tagAt(reader, at) === 'prep') {
    reader.at = at;
    const outer = reader.awaiting;
    reader.awaiting = place === 'subject' ? outer + 1 : outer;
    const read = readPrepositional(reader, phrase, 'aside');
    reader.awaiting = outer;
    if (read && (tagAt(reader) === CLOSING[opening] || end < 0)) {
      closeAside(reader, opening);
      return true;
    }
    backTo(reader, beforeMark);
  }
  at = skipAdverbs(reader, at);
  if (startsNominal(reader, at)) {
    reader.at = at;
    const awaiting = reader.awaiting;
    // what brackets hold awaits nothing outside of them
    reader.awaiting = opening === '(' ? 0 : place === 'subject' ? awaiting + 1 : awaiting;
    const beside = readPhrase(reader, 'aside');
    reader.awaiting = awaiting;
    if (beside && (tagAt(reader) === CLOSING[opening] || tagAt(reader) === null || end < 0)) {
      countedBefore(reader, phrase, beside).equals.push(beside);
      closeAside(reader, opening);
      return true;
    }
    backTo(reader, beforeMark);
  }
  const group = groupAt(reader, at);
  if (group === 'past' || group === 'participle' || group === 'gerund') {
    reader.at = start + 1;
    const heads = readVerbPhrases(reader, phrase, {
      kind: 'participle',
      place: 'aside',
      reduced: group !== 'gerund',
    });
    if (heads.length > 0 && (tagAt(reader) === CLOSING[opening] || end < 0)) {
      phrase.clauses.push(...heads);
      closeAside(reader, opening);
      return true;
    }
    backTo(reader, beforeMark);
  }
  if (end < 0) return false;
  reader.asides.push({ from: start + 1, to: end, about: phrase });
  reader.at =
    opening === ',' && tagAt(reader, end + 1) === 'cc' && startsNominal(reader, end + 2) ? end : end + 1;
  return true;
};

/** "Four in the west (A, B, C and D)": as many names as the phrase before counts. */
const countedBefore = (reader: Reader, phrase: NounPhrase, { members }: NounPhrase): NounPhrase =>
  members.length < 2 || phrase.quantity === members.length
    ? phrase
    : (reader.phrases.findLast(
        (one) =>
          one.to <= phrase.from &&
          phrase.from - one.to < 4 &&
          one.quantity === members.length &&
          one.equals.length === 0,
      ) ?? phrase);

const isPlural = (phrase: NounPhrase): boolean =>
  phrase.head.plural || (phrase.quantity ?? 1) > 1 || phrase.members.length > 1;

/** An apposition behind an object, which no second comma need close: "by its neighbour, Sutton CCG". */
const readLooseAside = (reader: Reader, phrase: NounPhrase, place: Place, start: number): boolean => {
  const at = skipAdverbs(reader, start + 1);
  const end = verblessEnd(reader, at);
  if (end > 0) {
    reader.asides.push({ from: at, to: end, about: phrase, described: phrase });
    reader.at = end;
    return true;
  }
  if (!startsNominal(reader, at) || clauseFollows(reader, start + 1)) return false;
  if (tagAt(reader, at) === 'pron') return false;
  const core = skipCore(reader, at);
  const after = core ? tagAt(reader, core.to) : null;
  if (!core) return false;
  const sorts = [phrase.head.tag === 'name', core.tag === 'name'];
  if (sorts[0] && sorts[1]) return false;
  if (
    after !== null &&
    after !== ',' &&
    after !== ';' &&
    after !== '-' &&
    after !== 'cc' &&
    after !== 'prep' &&
    after !== 'rel' &&
    after !== ')' &&
    after !== 'verb' &&
    after !== 'that' &&
    after !== '('
  )
    return false;
  reader.at = at;
  const beside = readPhrase(reader, 'aside');
  // several names stand for no single thing: "the two that formed a federation, A and B"
  if (
    !beside ||
    (isEvent(reader, phrase) && !isPlural(phrase) && (beside.members.length > 1 || beside.head.plural))
  ) {
    reader.at = start;
    return false;
  }
  describedBy(reader, phrase, beside).equals.push(beside);
  if (place === 'inner' && reader.awaiting > 0) closeAside(reader, ',');
  return true;
};

/** "Its twin across the river, A": a name is no river's; it goes to the noun for an organisation before. */
const describedBy = (reader: Reader, phrase: NounPhrase, beside: NounPhrase): NounPhrase => {
  const { organisationNouns } = reader.valency;
  if (beside.head.tag !== 'name' || organisationNouns.has(phrase.lemma)) return phrase;
  return (
    reader.phrases.findLast(
      (one) =>
        one.to <= phrase.from &&
        phrase.from - one.to < 4 &&
        one.head.tag === 'noun' &&
        organisationNouns.has(one.lemma) &&
        one.equals.length === 0,
    ) ?? phrase
  );
};

const readInfinitive = (reader: Reader, phrase: NounPhrase, place: Place): void => {
  const heads = readVerbPhrases(reader, null, { kind: 'complement', place });
  phrase.clauses.push(...heads.map((head) => Object.assign(head, { marker: 'to' })));
};

const takesInfinitive = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  if (phrase.head.tag === 'name' || phrase.head.tag === 'person' || phrase.head.tag === 'pron') return false;
  if (isEvent(reader, phrase) || reader.valency.clauseNouns.has(phrase.lemma)) return true;
  return (
    // "were all three to combine": the infinitive is the auxiliary's
    (place === 'subject' && !reader.inverted) ||
    /^(?:first|second|third|fourth|last|next|latest|another|one|pair)$/.test(phrase.lemma) ||
    phrase.modifiers.some(({ lower }) => /^(?:first|second|third|fourth|last|next|latest|only)$/.test(lower))
  );
};

/** Reads everything that follows and describes the phrase; before its verb, the clause goes on awaiting that. */
export const readPostmodifiers = (reader: Reader, phrase: NounPhrase, place: Place): void => {
  // "A itself, a limited company, will close"
  const token = tokenAt(reader);
  if (token?.tag === 'adv' && isReflexive(token)) reader.at++;
  const outer = reader.awaiting;
  if (place === 'subject' && tagAt(reader) !== ',' && tagAt(reader) !== '-') reader.awaiting = outer + 1;
  readModifiers(reader, phrase, place);
  reader.awaiting = outer;
};

/** A verb is still to come. */
const isLeading = (place: Place): boolean => place === 'subject' || place === 'inner';

const readModifiers = (reader: Reader, phrase: NounPhrase, place: Place): void => {
  for (;;) {
    const tag = tagAt(reader);
    const before = reader.at;
    if (tag === 'prep') {
      if (!attaches(reader, phrase, place) || !readPrepositional(reader, phrase, place)) {
        if (startsRelative(reader, reader.at) && readRelative(reader, phrase, place)) continue;
        return;
      }
    } else if (
      tag === 'adj' &&
      isLeading(place) &&
      phrase.head.tag === 'noun' &&
      tagAt(reader, reader.at + 1) === 'prep' &&
      tokenAt(reader, reader.at + 1)?.lower === 'to'
    ) {
      // "sources close to A insist": what the adjective takes is no argument of the noun
      reader.at += 2;
      if (!readPhrase(reader, 'inner')) reader.at = before;
    } else if (tag === 'to') {
      if (!takesInfinitive(reader, phrase, place)) return;
      readInfinitive(reader, phrase, place);
    } else if (tag === 'that' && isThatClause(reader, phrase)) {
      reader.at++;
      phrase.clauses.push(...readClause(reader, { kind: 'report' }));
    } else if (startsRelative(reader, reader.at)) {
      if (tag === 'that' && reader.clausal > 0 && startsNominal(reader, reader.at + 1)) return;
      if (!readRelative(reader, phrase, place)) return;
    } else if (
      tag === 'time' &&
      !isOwningTime(reader) &&
      (isEvent(reader, phrase) ||
        (place === 'subject' && phrase.head.tag !== 'pron' && groupAt(reader, reader.at + 1) !== null))
    ) {
      if (place === 'subject' && !isEvent(reader, phrase)) return;
      addTime(reader, phrase);
    } else if (tag === '(' || tag === '-' || tag === ',') {
      if (
        tag === ',' &&
        reader.closedAt === reader.at &&
        isEvent(reader, phrase) &&
        tagAt(reader, reader.at + 1) === 'prep' &&
        tagAt(reader, reader.at + 2) !== 'time' &&
        EVENT_PREPOSITIONS.has(tokenAt(reader, reader.at + 1)?.lower ?? '')
      ) {
        reader.at++;
        if (readPrepositional(reader, phrase, place)) continue;
        reader.at = before;
        return;
      }
      // "the head of A, which …, was sacked": the comma closes what hangs on the subject
      if (
        tag === ',' &&
        place === 'subject' &&
        reader.closedAt === reader.at &&
        ['finite', 'past'].includes(groupAt(reader, skipAdverbs(reader, reader.at + 1)) ?? '')
      ) {
        reader.at++;
        return;
      }
      if (tag === ',' && place === 'aside') return;
      if ((place === 'inner' || place === 'nested') && !takesNestedAside(reader, phrase)) return;
      // "who joined A, which …, spoke": the clause is of the name beside it
      const describesName = phrase.head.tag === 'name' && startsRelative(reader, reader.at + 1);
      if (tag === ',' && reader.awaiting > 0 && place !== 'subject' && place !== 'inner' && !describesName)
        return;
      if (!readAside(reader, phrase, place)) return;
    } else if (tag === 'verb' && isReduced(reader, phrase, place)) {
      const gerund = groupAt(reader, reader.at) === 'gerund';
      const heads = readVerbPhrases(reader, phrase, { kind: 'participle', place, reduced: !gerund });
      phrase.clauses.push(...heads);
      // "the body created when A and B merged has appointed"
      if (place === 'subject' && heads.length > 0 && clauseOpens(reader, reader.at))
        readSubordinate(reader, null, phrase);
    } else if (
      reader.valency.clauseNouns.has(phrase.lemma) &&
      phrase.head.tag === 'noun' &&
      startsNominal(reader) &&
      subjectVerb(reader, reader.at) >= 0 &&
      (place !== 'subject' || finiteVerbAhead(reader, reader.at, 1))
    ) {
      phrase.clauses.push(...readClause(reader, { kind: 'report' }));
    } else if (
      phrase.head.tag === 'noun' &&
      (tagAt(reader) === 'name' || tagAt(reader) === 'pron') &&
      subjectVerb(reader, reader.at, false) >= 0 &&
      // "an alliance it formed": nothing else can follow so
      (place === 'subject' || (tagAt(reader) === 'pron' && isEvent(reader, phrase)))
    ) {
      if (!readRelative(reader, phrase, place)) return;
    } else return;
    if (reader.at === before) return;
  }
};

/** What hangs on another phrase takes a name for itself alone: "a merger with its neighbour, A"; anything else is about the whole. */
const takesNestedAside = (reader: Reader, phrase: NounPhrase): boolean => {
  if (tagAt(reader) === '(') return true;
  if (phrase.head.tag === 'name') return startsRelative(reader, reader.at + 1) || tagAt(reader) === '-';
  if (phrase.head.tag !== 'noun' || reader.valency.places.has(phrase.lemma) || isEvent(reader, phrase))
    return false;
  return skipCore(reader, reader.at + 1)?.tag === 'name';
};

/** "Reports that A would be taken over": what they say, not which. */
const isThatClause = (reader: Reader, phrase: NounPhrase): boolean =>
  reader.valency.clauseNouns.has(phrase.lemma) && clauseFollows(reader, reader.at + 1);

/** A past form with an object, a gerund or "that" behind it is the clause's verb: "insisted the trust would", "stopped buying". */
const isActive = (reader: Reader, { lemma }: { readonly lemma: string }): boolean => {
  const { doubleObject, intransitive } = reader.valency;
  if (intransitive.has(lemma) && tokenAt(reader, reader.at + 1)?.lower !== 'by') return true;
  if (doubleObject.has(lemma)) return false;
  const at = reader.at + 1;
  const particle = tokenAt(reader, at);
  const behind = particle && reader.valency.particles.has(`${lemma} ${particle.lower}`) ? at + 1 : at;
  const tag = tagAt(reader, behind);
  if (tag === 'that' || (tag === 'verb' && tokenAt(reader, behind)?.form === 'gerund')) return true;
  return startsNominal(reader, behind) && tag !== 'adv';
};

/** A participle that describes the phrase: "services run by A were moved". */
const isReduced = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  const token = tokenAt(reader);
  if (token?.tag !== 'verb' || phrase.head.tag === 'pron') return false;
  if (reader.inverted && place === 'subject') return false;
  if (token.form === 'participle') return true;
  if (token.form === 'gerund')
    return place === 'subject'
      ? finiteVerbAhead(reader, reader.at + 1)
      : phrase.head.tag === 'noun' && !isEvent(reader, phrase) && place !== 'fragment';
  if (token.form !== 'past' || !token.open) return false;
  if (place === 'fragment' || isActive(reader, token)) return false;
  if (place === 'subject' || place === 'inner')
    return finiteVerbAhead(
      reader,
      reader.at + 1,
      tokenAt(reader, reader.at + 1)?.lower === 'by' ? 0 : Math.max(0, reader.awaiting - 1),
    );
  return phrase.head.tag === 'noun' || tokenAt(reader, reader.at + 1)?.lower === 'by';
};
