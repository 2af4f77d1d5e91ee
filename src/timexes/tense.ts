/** An expression in its sentence in, the direction that verbs and prepositions point in there out. */
import { namesThing } from './naming.js';
import type { Direction } from './occurrence.js';
import type { VerbGroup } from './verb-groups.js';

const AHEAD_OF = /\bahead\s+of\s+(?:the\s+)?$/i;
const UNTIL = /\b(?:until|till)\s+(?:the\s+)?$/i;
const TO = /\bto\s+(?:the\s+)?$/i;
const BY = /\b(?:by|no\s+later\s+than)\s+(?:the\s+)?$/i;
const SINCE = /\b(?:since|as\s+of|as\s+recently\s+as|as\s+long\s+ago\s+as)\s+(?:the\s+)?$/i;
/** "was put off until April", "moved to Monday": the date lies ahead though the verb is past. */
const PUT_OFF =
  /\b(?:put\s+off|put\s+back|postponed|delayed|extended|adjourned|deferred|suspended|moved|pushed\s+back|brought\s+forward|rescheduled|remanded|slips|slipped|slip)\b[^.;]{0,60}\b(?:until|till|to)\s+(?:the\s+)?$/i;
/** "Have set a date of 1 October for", "a target date of April" */
const DATE_SET = /\b(?:(?:set|fixed|agreed|named)\s+(?:a|the)\s+|target\s+)date\s+(?:of|for)\s+(?:the\s+)?$/i;
/** "Approved the merger from October", "agreed to a merger by April": what was approved lies ahead. */
const APPROVED =
  /\b(?:agreed|agreement|approved|approval|backed|backing|endorsed|cleared|clearance|ratified|sanctioned|authorised|permission|go-ahead)\b[^.;]{3,70}\b(?:from|by|with\s{1,3}effect\s{1,3}from|starting(?:\s{1,3}(?:in|on))?)\s{1,3}(?:the\s{1,3})?$/i;
/** "Named 1 April as the date of" */
const AS_DATE =
  /^\s{1,3}(?:as|for)\s{1,3}(?:the|its|their|a)\s{1,3}(?:[a-z-]{1,12}\s{1,3})?(?:date|day|deadline|target)\b/i;
/** "December delivery", "the March contract". */
const COMMODITY = /^\s+(?:delivery|deliveries|settlement|contracts?|futures|expiry|expiration)\b/i;
const LASTED = /\b(?:was|were|did|ran|lasted|stayed|remained)\b[^,;]{0,40}$/;

/** An expression that opens its sentence goes with the verb beyond the comma; any other stays within its clause. */
const OPENING = 30;

/** How far around an expression a clause is looked at. */
const REACH = 80;

/** The longest preposition that tells a direction, with the space around it. */
const LEAD = 26;

/** Between a verb and the expression: another clause begins, whose own verb may follow. */
const NEW_CLAUSE = /;|:\s|\bbut\b|[,:]\s+(?:and|while|when|although|though|whereas)\b/;

/** "On 1 April, once regulators have approved it, they will merge": a condition stands between the date and its verb. */
const INSERTED =
  /^,\s{1,3}(?:once|if|when|after|provided|assuming|unless|as\s{1,3}soon\s{1,3}as|subject\s{1,3}to|should)\b[^,;:]{1,160},/;

/** "In October Essex CSU, which was set up in 2012, will close": what describes the subject stands between, too. */
const DESCRIBED =
  /^,?\s[^,;:()]{1,60},\s{1,3}(?:which|who|whose|where)\s[^,;:]{1,120}?,(?=\s{1,3}(?:is|are|was|were|has|have|had|will|would|may|could|should|must)\s)/;

/** Where the clause of an expression goes on: behind it, or behind what is inserted there. */
const goesOnAt = (sentence: string, end: number): number => {
  const right = sentence.slice(end, end + 200);
  const inserted = INSERTED.exec(right) ?? (right.includes(', wh') ? DESCRIBED.exec(right) : null);
  return end + (inserted?.[0].length ?? 0);
};

const firstAfter = (
  sentence: string,
  groups: readonly VerbGroup[],
  start: number,
  end: number,
): VerbGroup | undefined => {
  const after = groups.find((group) => group.start >= goesOnAt(sentence, end));
  // "…, last week: from 1 January, they will merge": a colon opens a sentence too
  const opens = start - (sentence.lastIndexOf(': ', start) + 1) <= OPENING;
  const apart = after && !opens && sentence.slice(end, Math.min(after.start, end + REACH)).includes(',');
  return apart ? undefined : after;
};

/**
 * Direction at the expression at `start`..`end`: that of its preposition, else of the last verb group before it,
 * else of the first one after it. Null where nothing tells.
 */
export const directionAt = (
  sentence: string,
  groups: readonly VerbGroup[],
  start: number,
  end: number,
): Direction | null => {
  const left = sentence.slice(Math.max(0, start - REACH), start);
  const last = left.slice(-LEAD);
  if (SINCE.test(last)) return 'past';
  const until = UNTIL.test(last);
  if (AHEAD_OF.test(last) || ((until || TO.test(last)) && PUT_OFF.test(left))) return 'future';
  if (AS_DATE.test(sentence.slice(end, end + 40)) || APPROVED.test(left)) return 'future';
  if (DATE_SET.test(left) || COMMODITY.test(sentence.slice(end, end + 20))) return 'future';
  if (until) return LASTED.test(left) ? 'past' : 'future';
  const before = groups.findLast((group) => group.end <= start);
  const after = firstAfter(sentence, groups, start, end);
  const apart =
    before && after && NEW_CLAUSE.test(sentence.slice(Math.max(before.end, start - REACH), start));
  const governing = apart ? after : (announcing(sentence, groups, before, start) ?? before ?? after);
  if (before && governing === before && isPlanned(sentence, before, start, end)) return 'future';
  const direction = governing?.direction ?? (BY.test(last) ? 'future' : null);
  return direction === 'future' && isOfThing(sentence, start, end) ? null : direction;
};

/** "will need help after the 7 August fire": the verb tells when help is needed, not when the fire was. */
const isOfThing = (sentence: string, start: number, end: number): boolean =>
  /\d/.test(sentence.slice(start, end)) && namesThing(sentence, start, end);

const PLAN = /^(?:plan|hope|aim)s?$/;
const OWN_NOUN =
  /^\s{1,3}(?:(?:a|an|the|its|their|his|her|our|new|joint|draft|formal|detailed|firm)\s{1,3}){0,3}$/;
const OWN_PREPOSITION = /^\s{1,3}(?:(?:in|on|at|late|early|back)\s{1,3}){0,2}$/;

/** "Announced plans in May", "drew up its plans last year": the date is that of the announcing. */
const announcing = (
  sentence: string,
  groups: readonly VerbGroup[],
  plan: VerbGroup | undefined,
  start: number,
): VerbGroup | undefined => {
  if (!plan || !PLAN.test(wordsOf(sentence, plan))) return undefined;
  const verb = groups.findLast(({ end }) => end <= plan.start);
  const isOwn =
    verb?.direction === 'past' &&
    OWN_NOUN.test(sentence.slice(verb.end, plan.start)) &&
    OWN_PREPOSITION.test(sentence.slice(plan.end, start));
  return isOwn ? verb : undefined;
};

const PLANNED = /^\s+(?:[a-z]+ing\s+)?(?:[a-z]+\s+)?$/;

/** "The funeral is Friday", "they are meeting on Friday": of a day, the present tells a plan. */
const isPlanned = (sentence: string, verb: VerbGroup, start: number, end: number): boolean =>
  verb.direction === null &&
  /^(?:is|are)$/.test(wordsOf(sentence, verb)) &&
  /^[A-Z][a-z]+day$/.test(sentence.slice(start, end)) &&
  !/^['’]/.test(sentence.slice(end, end + 1)) &&
  PLANNED.test(sentence.slice(verb.end, start));

const TELLING_FUTURE =
  /^(?:will|won['’]t|shall|['’]ll)\b|^(?:is|are)\s+to\b|^(?:is|are|has\s+been|have\s+been)\b.*\b(?:due|expected|scheduled|planned|slated|set|going|on\s+course|on\s+track)\b/;
const INTENDING = /^(?:plan|intend|hope|expect|aim)s?$/;
const PARTICIPLE = /^(?:starting|beginning|commencing|effective|ending)$/;
/** "are merged this autumn": the participle of a passive is no past. */
const PRESENT_BE = /^(?:is|are|be|being|get|gets)$/;
/** Between a past verb and its own date stand few words, and no preposition that leads elsewhere. */
const OWN_DATE = /^(?:(?!\b(?:for|until|till|by|from|to|plans?|proposals?)\b)[^;:()“”"]){0,45}$/;

/**
 * Direction at an expression where the text leaves no doubt of it: "will …", "is due to …", or a past verb right
 * before it. Reported futures ("said it would") and bare infinitives tell nothing here.
 */
export const assuredDirectionAt = (
  sentence: string,
  groups: readonly VerbGroup[],
  start: number,
): Direction | null => {
  if (SINCE.test(sentence.slice(Math.max(0, start - REACH), start))) return 'past';
  const before = groups.filter((group) => group.end <= start && !PARTICIPLE.test(wordsOf(sentence, group)));
  const [last, previous] = [before.at(-1), before.at(-2)];
  if (!last && start <= OPENING) return openingDirection(sentence, start, groups);
  if (!last || NEW_CLAUSE.test(sentence.slice(Math.max(last.end, start - REACH), start))) return null;
  const words = wordsOf(sentence, last);
  if (previous && PRESENT_BE.test(wordsOf(sentence, previous)) && last.start - previous.end < 3) return null;
  if (last.direction === 'past') return OWN_DATE.test(sentence.slice(last.end, start)) ? 'past' : null;
  if (TELLING_FUTURE.test(words)) return 'future';
  const intended = /^to\b/.test(words) && previous && INTENDING.test(wordsOf(sentence, previous));
  return intended && last.start - previous.end < 3 ? 'future' : null;
};

/** "Late last year it was revealed …": an expression that opens the sentence goes with the verb right after it. */
const openingDirection = (
  sentence: string,
  start: number,
  groups: readonly VerbGroup[],
): Direction | null => {
  const comma = sentence.indexOf(',', start);
  const from = comma < start + OPENING ? goesOnAt(sentence, comma) : start;
  const first = groups.find((group) => group.start >= (from > comma ? from : start));
  if (!first || first.start > OPENING * 4) return null;
  if (first.direction === 'past') return 'past';
  return TELLING_FUTURE.test(wordsOf(sentence, first)) ? 'future' : null;
};

const wordsOf = (sentence: string, group: VerbGroup): string => sentence.slice(group.start, group.end);
