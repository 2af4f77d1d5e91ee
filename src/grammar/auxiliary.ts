/** A reader before an auxiliary and what its verb group holds so far in, what it adds to the group out. */
import type { Predicate } from '../model/predicate.js';
import type { Tag, Token } from '../model/token.js';
import { INFINITIVE, insertedEnd, passInserted, VERB_FORMS } from './inserted.js';
import { groupAt, type Reader, tagAt, tokenAt } from './reader.js';

/** A verb group as far as it has been read. */
export interface Building {
  modal: string;
  perfect: boolean;
  negated: boolean;
  passive: boolean;
  progressive: boolean;
  infinitive: boolean;
  finite: boolean;
  past: boolean;
  /** The subject is a noun that an infinitive tells the content of: "their plan is to merge". */
  content: boolean;
  main: number;
  adverbs: string[];
  times: Predicate['times'][number][];
}

/** Takes the reader's token into the group; false where the group has ended before it. */
export type Step = (reader: Reader, built: Building, token: Token, start: number) => boolean;

export const isAdverbial = (tag: Tag | null): boolean => tag === 'adv' || tag === 'not';

/** What may still follow in the group after an auxiliary. */
export const follows = (
  reader: Reader,
  at: number,
): { group: ReturnType<typeof groupAt>; token: Token | undefined } => {
  let look = at;
  while (isAdverbial(tagAt(reader, look))) look++;
  return { group: groupAt(reader, look), token: tokenAt(reader, look) };
};

const PAST = new Set(['was', 'were', 'had', 'did']);

/** Whether the auxiliary itself tells person and tense. */
const tellsTense = ({ infinitive, modal, finite }: Building, { form, lower }: Token): boolean =>
  !infinitive && !modal && !finite && form !== 'gerund' && form !== 'participle' && lower !== 'be';

/** Goes on to the "to" of "is not to merge". */
const passTo = (reader: Reader, built: Building): void => {
  while (tagAt(reader, reader.at + 1) !== 'to') {
    if (tagAt(reader, reader.at + 1) === 'not') built.negated = true;
    reader.at++;
  }
  reader.at++;
};

const isPassiveInfinitive = (reader: Reader): boolean => {
  let at = reader.at + 1;
  while (isAdverbial(tagAt(reader, at)) || tagAt(reader, at) === 'to') at++;
  return tagAt(reader, at) === 'be';
};

/** "Is going to merge": a future, and no verb of its own. */
const isGoingTo = (reader: Reader, going: Token): boolean =>
  going.lower === 'going' && tagAt(reader, reader.tokens.indexOf(going, reader.at) + 1) === 'to';

/** Behind which no verb follows is the verb itself, unless one follows what is inserted. */
const takeAsMain = (reader: Reader, built: Building): void => {
  if (insertedEnd(reader, reader.at + 1, VERB_FORMS) < 0) built.main = reader.at;
};

const UNSURE = new Set(['may', 'might', 'could']);

export const readHave = (reader: Reader, built: Building): void => {
  const { group, token: next } = follows(reader, reader.at + 1);
  if (group === 'participle' || group === 'past' || next?.lower === 'had') built.perfect = true;
  else if (group === 'to' && next) {
    const isYet = built.adverbs.includes('yet') || tokenAt(reader, reader.at + 1)?.lower === 'yet';
    // "may have to close"
    if (!UNSURE.has(built.modal)) built.modal = isYet ? 'yet to' : 'have to';
    while (tagAt(reader, reader.at + 1) !== 'to') reader.at++;
    reader.at++;
  } else takeAsMain(reader, built);
};

export const readDo = (reader: Reader, built: Building, token: Token): void => {
  if (follows(reader, reader.at + 1).group === 'base') built.past ||= token.lower === 'did';
  else takeAsMain(reader, built);
};

export const readBe = (reader: Reader, built: Building): void => {
  const { group, token: next } = follows(reader, reader.at + 1);
  if (!built.content && passInserted(reader, reader.at + 1, INFINITIVE)) built.modal = 'be to';
  else if (group === 'to' && built.content && !isPassiveInfinitive(reader)) built.main = reader.at;
  else if (group === 'to') {
    built.modal = tokenAt(reader, reader.at + 1)?.lower === 'yet' ? 'yet to' : 'be to';
    passTo(reader, built);
  } else if (group === 'participle' || group === 'past') built.passive = next?.tag === 'verb';
  else if (group === 'gerund' && next && isGoingTo(reader, next)) {
    built.modal = 'be to';
    passTo(reader, built);
  } else if (group === 'gerund') built.progressive = true;
  else takeAsMain(reader, built);
};

/** An auxiliary: of which verb it is one shows in what follows. */
export const auxiliary =
  (read: (reader: Reader, built: Building, token: Token) => void): Step =>
  (reader, built, token, start) => {
    if (built.main >= 0) return false;
    if (tellsTense(built, token)) {
      built.finite = true;
      built.past = PAST.has(token.lower);
    }
    if (token.form === 'gerund' && reader.at === start) built.finite = false;
    read(reader, built, token);
    return true;
  };
