/** A reader and a position in, whether a clause begins there and where its finite verb stands out: looked for ahead, and nothing read. */
import type { Tag, Token } from '../model/token.js';
import {
  finiteForm,
  groupAt,
  NOMINAL,
  type Reader,
  skipAdverbs,
  startsNominal,
  tagAt,
  tokenAt,
} from './reader.js';

const INSIDE: ReadonlySet<Tag> = new Set([...NOMINAL, "'s", 'time', 'adv', 'not']);
const LOOK = 45;
/** Longest aside that a subject is followed over, in tokens. */
const ASIDE = 16;

/**
 * Position of the finite verb whose subject begins at `from`: over names, nouns, what prepositions attach, and
 * lists; -1 where something else comes first.
 */
export const subjectVerb = (reader: Reader, from: number, lists = true): number => {
  let at = from;
  let nominal = false;
  let depth = 0;
  let open = false;
  for (; at < from + LOOK; at++) {
    const tag = tagAt(reader, at);
    if (tag === null) return -1;
    if (tag === '-' && nominal) {
      const close = closingDash(reader, at);
      if (close < 0) return -1;
      at = close;
    } else if (tag === '(') depth++;
    else if (tag === ')') {
      // what stands in brackets has no verb outside of them
      if (depth === 0) return -1;
      depth--;
    } else if (depth > 0) continue;
    else if (tag === 'that' && nominal) return -1;
    else if ((tag === 'det' || tag === 'poss' || tag === 'pron') && endsNominal(reader, at - 1) && at > from)
      return -1;
    else if (INSIDE.has(tag)) nominal ||= NOMINAL.has(tag);
    else if (tag === 'prep' || (tag === 'cc' && nominal)) {
      if (tag === 'cc' && !startsNominal(reader, at + 1)) return -1;
      if (tag === 'cc') open = false;
      if (groupAt(reader, at + 1) === 'gerund') return -1;
    } else if (tag === ',') {
      const close = lists && !open && nominal ? asideEnd(reader, at) : -1;
      if (close >= 0) {
        at = close;
        continue;
      }
      open = !open;
      const listed = tagAt(reader, at - 1) === 'name' || tagAt(reader, at - 1) === 'pron';
      if (lists && !listed && tagAt(reader, at + 1) === 'name') return -1;
      if (!lists || !startsNominal(reader, at + 1)) {
        if (!(tagAt(reader, at + 1) === 'cc' && startsNominal(reader, at + 2) && lists)) return -1;
      }
    } else {
      const group = groupAt(reader, at);
      // a comma that neither "and" nor another comma closes parts the phrase from the subject
      if (!nominal || group === null || open) return -1;
      if (group === 'base' && tagAt(reader, from - 1) === 'that') return at;
      if (group === 'finite' || group === 'past') return at;
      return group === 'base' && tokenAt(reader, at)?.tag === 'verb' && isPluralBefore(reader, from, at)
        ? at
        : -1;
    }
  }
  return -1;
};

/** The comma that closes an aside before the verb: "a sale to A, a Miami start-up, is"; -1 where none does. */
const asideEnd = (reader: Reader, from: number): number => {
  for (let at = from + 2; at < from + ASIDE; at++) {
    const tag = tagAt(reader, at);
    if (tag === null || tag === ';' || tag === ':') return -1;
    if (tag !== ',') continue;
    const group = groupAt(reader, at + 1);
    // "at a meeting, A, a unit of 300 staff, agreed": behind what stands before a subject its verb comes
    return group === 'finite' || (group === 'past' && reader.fronting > 0) ? at : -1;
  }
  return -1;
};

const closingDash = (reader: Reader, from: number): number => {
  for (let at = from + 1; at < from + LOOK; at++) if (tagAt(reader, at) === '-') return at;
  return -1;
};

const endsNominal = (reader: Reader, at: number): boolean =>
  ['noun', 'name', 'pron', 'person', 'time', 'number'].includes(tagAt(reader, at) ?? '');

const isPluralBefore = (reader: Reader, from: number, at: number): boolean => {
  for (let i = from; i < at; i++) {
    const token = tokenAt(reader, i);
    if (
      token?.plural ||
      token?.tag === 'cc' ||
      token?.lower === 'they' ||
      token?.lower === 'we' ||
      token?.lower === 'both'
    )
      return true;
  }
  return false;
};

/** Whether a clause with a subject of its own begins here. */
export const clauseFollows = (reader: Reader, from: number): boolean => {
  const at = skipAdverbs(reader, from);
  if (tagAt(reader, at) === 'there') return true;
  return startsNominal(reader, at) && subjectVerb(reader, at) >= 0;
};

/** "And still runs": a conjunction stands before the verb and its adverbs. */
const isJoined = (reader: Reader, at: number): boolean => {
  let before = at - 1;
  while (tagAt(reader, before) === 'adv' || tagAt(reader, before) === 'not') before--;
  return tagAt(reader, before) === 'cc';
};

const OPENING: ReadonlySet<string> = new Set(['before', 'after', 'since', 'until', 'till']);

/** Whether the clause's finite verb is still to come behind `from`, after those of so many clauses within: over whatever stands before the next full stop of a clause. */
export const finiteVerbAhead = (reader: Reader, from: number, clauses = 0): boolean => {
  let within = clauses;
  for (let at = from; at < from + LOOK; at++) {
    const tag = tagAt(reader, at);
    // "made up of A, B and C has won"
    if (
      tag === ',' &&
      tagAt(reader, at - 1) === 'name' &&
      (tagAt(reader, at + 1) === 'name' || tagAt(reader, at + 2) === 'name')
    )
      continue;
    if (
      tag === null ||
      tag === ';' ||
      tag === ':' ||
      tag === 'rel' ||
      tag === 'that' ||
      tag === ',' ||
      tag === '-'
    )
      return false;
    // "created when A and B merged has appointed": the first finite verb is that of the clause within
    if (
      tag === 'sub' ||
      (tag === 'prep' && OPENING.has(tokenAt(reader, at)?.lower ?? '') && clauseFollows(reader, at + 1))
    ) {
      if (++within > 2) return false;
      continue;
    }
    const finite =
      tag === 'modal' ||
      (['verb', 'be', 'have', 'do'].includes(tag) &&
        ['finite', 'past'].includes(finiteForm(tokenAt(reader, at) as Token) ?? ''));
    if (!finite) continue;
    if (within === 0) return !isJoined(reader, at);
    within--;
  }
  return false;
};
