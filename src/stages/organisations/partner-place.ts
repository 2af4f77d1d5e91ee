/** A slot with a name that is known in; out whether it stands where only a body does that has to do with another: "team up with Kent", "Kent’s board". */
import { MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { isActWord } from './acting.js';
import type { SentenceParts } from './chain.js';
import { lower, precededBy } from './deal-words.js';
import { beforeSlot, endsHere } from './dealings.js';
import { hasClass, isCapital, isMark, type Reading, tokenText, wordAt } from './reading.js';
import type { Slot } from './share-heads.js';

/** What is done or made "with" another, and what stands for it: "a merger with Kent or one with Surrey". */
const TOGETHER =
  /^(?:merge|merges|merged|merging|merger|partnership|alliance|venture|team|teams|teamed|teaming|link|linked|links|linking|tie|tied|ties|forces|federate|federated|cluster|collaboration|marriage|union|pact|talks|one)$/;
/** The same where "along with others," stands between. */
const FAR = 12;
const NEAR = 4;
const RUN = /^(?:run|managed|absorbed|rescued|hosted|swallowed|led)$/;
/** Verbs whose object is one that the subject wants or does not want to go with, by the words after them. */
const WANTS =
  /^(?:approach|approached|jilt|jilted|spurn|spurned|court|courted|rescue|rescued|swallow|swallowed|absorb|absorbed|succeed|replace|rejoin|quit)$/;
/** "Will talk to Kent", "turned to Kent". */
const TALKS = /^(?:talk|talks|talked|talking|turn|turned|turning|spoke|speaking)$/;
const DOWN = /^(?:down|for|on|off)$/;
const WANTS_DOWN =
  /^(?:turn|turned|opt|opted|opts|plump|plumped|settle|settled|back|hold|fend|fended|see|seen|saw)$/;
const LEADS =
  /^(?:chief|chair|chairman|chairwoman|board|boards|governors|directors|bosses|boss|executives|director|management)$/;
const ADJECTIVE = /^(?:own|new|former|acting|interim|medical|finance|nursing|trust|joint|then)$/;
const EVENT = /^(?:merger|takeover|alliance|acquisition|tie)$/;
/** Tokens of a label before its colon at most: "Going it alone:". */
const LABEL = 8;

/** "Yeovil’s chief executive", "Kent’s new board". */
const hasLeaders = (reading: Reading, { item }: Slot): boolean => {
  if (wordAt(reading, item.end) !== MARK.possessive) return false;
  const at = ADJECTIVE.test(lower(reading, item.end + 1)) ? item.end + 2 : item.end + 1;
  return LEADS.test(lower(reading, at));
};

/** "It and Kent", "both they and Kent". */
const isBesidePronoun = (reading: Reading, at: number): boolean =>
  wordAt(reading, at) === WORD.and && hasClass(reading, at - 1, WORD_CLASS.pronoun);

/** "Arden with Kent", with nothing but the word between the two. */
const isPaired = (reading: Reading, { item }: Slot, at: number): boolean =>
  (tokenText(reading, at) === 'with' && isCapital(reading, at - 1)) ||
  (tokenText(reading, item.end) === 'with' && isCapital(reading, item.end + 1));

/** "Going it alone: Kent", where the names end what the label begins. */
const isLabelled = (reading: Reading, { item }: Slot, at: number, { from, to }: SentenceParts): boolean => {
  if (wordAt(reading, at) !== MARK.colon || at - from > LABEL) return false;
  if (item.end < to && !isMark(reading, item.end)) return false;
  for (let i = from; i < at; i++) if (isActWord(reading, i)) return true;
  return false;
};

/** Whether what stands at `at`, before the name, is done with or to another body. */
const isObject = (reading: Reading, at: number): boolean => {
  const word = lower(reading, at);
  if (word === 'with')
    return wordAt(reading, at - 1) === MARK.comma
      ? precededBy(reading, at - 2, TOGETHER, FAR)
      : precededBy(reading, at - 1, TOGETHER, NEAR);
  if (word === 'to') return TALKS.test(lower(reading, at - 1));
  if (word === 'by') return precededBy(reading, at - 1, RUN, NEAR);
  if (WANTS.test(word)) return true;
  return DOWN.test(word) && WANTS_DOWN.test(lower(reading, at - 1));
};

const CHOSEN = /^(?:chosen|chose|choose|chooses|picked|picks|preferred|prefers|favoured|favours|selected)$/;
const REJECTED = /^(?:over|ahead|rather|instead)$/;
/** Tokens of "as its preferred merger partner" at most. */
const PART = 5;
/** Tokens of "over children’s mental health services in" at most. */
const SERVICES = 10;

/** "Has chosen Kent over Barts Health as its partner". */
const isChoice = (reading: Reading, at: number, end: number): boolean =>
  CHOSEN.test(lower(reading, at)) && (REJECTED.test(lower(reading, end)) || isAsPartner(reading, end));

const isAsPartner = (reading: Reading, at: number): boolean => {
  if (lower(reading, at) !== 'as') return false;
  for (let i = at + 1; i < at + PART; i++) if (/^(?:partner|suitor)$/.test(lower(reading, i))) return true;
  return false;
};

/** "Will take over services in Kent from Oxleas": the one that had them. */
const hadServices = (reading: Reading, at: number): boolean => {
  if (lower(reading, at) !== 'from') return false;
  for (let i = at - 1; i > at - SERVICES && !isMark(reading, i - 1); i--)
    if (lower(reading, i) === 'over') return hasClass(reading, i - 1, WORD_CLASS.takes);
  return false;
};

/** Whether a known name stands in such a place. */
export const isPartnerPlace = (reading: Reading, parts: SentenceParts, slot: Slot): boolean => {
  const at = beforeSlot(reading, slot);
  const { end } = slot.item;
  if (hasLeaders(reading, slot)) return !hasClass(reading, at, WORD_CLASS.locative);
  if (EVENT.test(lower(reading, end)))
    return /^(?:out|reject|rejects|plan|plans|seek|seeks|scrap|scraps|for)$/.test(lower(reading, at));
  if (!endsHere(reading, end, parts.to)) return false;
  return (
    isObject(reading, at) ||
    isChoice(reading, at, end) ||
    hadServices(reading, at) ||
    isBesidePronoun(reading, at) ||
    isPaired(reading, slot, at) ||
    isLabelled(reading, slot, at, parts)
  );
};
