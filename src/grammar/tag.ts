/** Tokens with all their readings in, tokens with one tag each out: neighbours decide, left to right. */
import { SENSE } from '../model/lexicon.js';
import type { Tag, Token, TokenForm } from '../model/token.js';
import type { RawToken } from './read-tokens.js';
import { closedTag } from './tags/closed-class.js';
import { type Left, nothingLeft, passToken } from './tags/left.js';
import { tagOpenClass } from './tags/open-class.js';
import { asNoun } from './tags/readings.js';
import { has, NOUNS, VERBS } from './tags/word.js';

const FORMS: Readonly<Record<string, TokenForm>> = {
  be: 'base',
  been: 'participle',
  being: 'gerund',
  is: 'third',
  are: 'base',
  was: 'past',
  were: 'past',
  "'re": 'base',
  "'m": 'base',
  am: 'base',
  "'s": 'third',
  have: 'base',
  has: 'third',
  had: 'past',
  having: 'gerund',
  "'ve": 'base',
  do: 'base',
  does: 'third',
  did: 'past',
};

/** "'s" of a possessive, or "is" and "has". */
const cliticS = (raws: readonly RawToken[], at: number, { token }: Left): Tag => {
  const [next, second] = [raws[at + 1]?.entry, raws[at + 2]?.entry];
  if (token?.tag === 'there') return 'be';
  if (token?.tag === 'pron' && /^(?:it|he|she|that|this|who|what|there)$/.test(token.lower)) return 'be';
  return has(next, SENSE.gerund) && !has(next, NOUNS) && !has(second, NOUNS) ? 'be' : "'s";
};

/** "And, possibly, B": commas around an adverb behind a conjunction part nothing. */
const isInsertedComma = ({ tag }: Token, at: number, all: readonly Token[]): boolean => {
  if (tag !== ',') return false;
  const tagOf = (where: number): Tag | undefined => all[where]?.tag;
  return (
    (tagOf(at - 1) === 'cc' && tagOf(at + 1) === 'adv' && tagOf(at + 2) === ',') ||
    (tagOf(at - 3) === 'cc' && tagOf(at - 2) === ',' && tagOf(at - 1) === 'adv')
  );
};

/** Whether most words have capitals, as in headlines of some papers. */
const isTitled = (raws: readonly RawToken[]): boolean => {
  const words = raws.filter(({ token, entry }) => entry !== null && /^[a-z]/.test(token.lower));
  return words.filter(({ token }) => token.capital).length * 2 > words.length;
};

/** A capital within a sentence is that of a noun; behind a colon, a dash or a bracket it may be that of a first word. */
const isProperNoun = (raws: readonly RawToken[], at: number): boolean => {
  const { token, entry } = raws[at] as RawToken;
  return (
    token.capital &&
    at > 0 &&
    has(entry, VERBS) &&
    entry?.closed.length === 0 &&
    !/^[:;–—(.-]$/.test(raws[at - 1]?.token.lower ?? '')
  );
};

/** Tags a word that may be several things. */
const tagWord = (raws: readonly RawToken[], at: number, left: Left, titled: boolean): undefined => {
  const { token, entry } = raws[at] as RawToken;
  if (!entry) return;
  const word = { token, entry, raws, at, next: raws[at + 1], left, tag: left.token?.tag ?? null };
  if (!titled && isProperNoun(raws, at)) return asNoun(word);
  const closed = closedTag(word);
  if (closed) token.tag = closed;
  else tagOpenClass(word);
};

/** Gives every token its tag. */
export const tagTokens = (raws: readonly RawToken[]): readonly Token[] => {
  const left = nothingLeft();
  const titled = isTitled(raws);
  raws.forEach(({ token }, at) => {
    if (token.tag === "'s") token.tag = cliticS(raws, at, left);
    else tagWord(raws, at, left, titled);
    const { tag } = token;
    if (tag === 'be' || tag === 'have' || tag === 'do') {
      token.form = FORMS[token.lower] ?? 'base';
      token.lemma = tag;
    }
    passToken(token, left);
  });
  return raws.map(({ token }) => token).filter((token, at, all) => !isInsertedComma(token, at, all));
};
