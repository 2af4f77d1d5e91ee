/** An abbreviation that closes a name closes the sentence too only where the next word starts one. */
import {
  ALSO_WORDS,
  COMPANY_ENDINGS,
  NAME_ENDINGS,
  OF_A_TOWN,
  STATES,
} from '../../../domain/english/abbreviations.js';
import { BUSINESS_STARTERS, FINITE, STARTERS, TITLES } from '../../../domain/english/sentence-starters.js';
import { type Boundary, type BoundaryRule, isCapital, skipSpace, wordAfter } from '../boundary.js';

/** "U.S", "Sino-U.S", "Ph.D", "W.Va": letters with full stops among them. */
const DOTTED = /(?:^|-)(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u;

export const nameEnding: BoundaryRule = {
  name: 'name-ending',
  reason: 'wink-nlp goes on after "Inc.", "& Co.", "D.C.", "U.S.", whatever follows',
  joins: [
    'He ran Ford Motor Co.| Chairman Jones left.',
    'the U.S.| Government said',
    'We met J.C.| Penney.',
    'Martin Luther King Jr.| Day came.',
    'a Ph.D.| Student from Leeds',
    'U.S.| To Send Aid',
    'In Hartford, Conn.| Police Chief Jones spoke.',
  ],
  splits: [
    'It was sold to Acme Corp.| The price was low.',
    'He lives in Washington, D.C.| He likes it.',
    'It was sold to Pitt, Briggs & Co.| It closed yesterday.',
    'They are from the U.S.| The U.S. Commission is not.',
    'So it is at Acme Inc.| Net income rose by a third.',
    'So it is at Acme Inc.| Turnover rose by a third.',
    'It is based in Stamford, Conn.| Wexcom makes phones.',
    'He spoke in Newark, N.J.| Smith left.',
    'It was bought by Acme Ltd.| “We are pleased,” he said.',
  ],
  leaves: [
    'It was in The Sun.| Readers liked it.',
    'It was incorporated.| The price was low.',
    'The company was told.| Revenue rose.',
  ],
  decide: (boundary) => {
    const { word, terminator } = boundary;
    if (terminator !== '.') return undefined;
    const company = COMPANY_ENDINGS.has(word.toLowerCase());
    if (!company && !NAME_ENDINGS.has(word) && !DOTTED.test(word)) return undefined;
    if (startsSentence(boundary, company) || endsPlace(boundary)) return 'split';
    return ALSO_WORDS.has(word) ? undefined : 'join';
  },
};

/** "It is based in Stamford, Conn. Wexcom makes phones.": inside a sentence a comma follows the state. */
const endsPlace = ({ text, from, mark, word, nextWord, nextChar }: Boundary): boolean =>
  STATES.has(word) &&
  isCapital(nextChar) &&
  !isHeadline(text) &&
  !OF_A_TOWN.has(nextWord.replace(/[’']s$|\.$/, '')) &&
  /\p{Lu}[\p{L}.'’-]+,\s$/u.test(text.slice(Math.max(from, mark - word.length - 30), mark - word.length));

/** A headline has capitals where a sentence starts none: "U.S. To Send Aid". */
const isHeadline = (text: string): boolean => text.length <= 150 && !/[.?!…:]["'”’)\]]*$/.test(text);

const startsSentence = ({ text, next, nextWord, nextChar, closers }: Boundary, company: boolean): boolean => {
  const bare = nextWord.replace(/[’']s$/, '').replace(/\.$/, '');
  if (isHeadline(text)) return false;
  if (STARTERS.has(nextWord) || STARTERS.has(bare)) return true;
  if (closers.includes('"') || closers.includes('”')) return isCapital(nextChar);
  if (!company || !isCapital(nextChar) || TITLES.has(bare)) return false;
  if (BUSINESS_STARTERS.has(bare)) return true;
  const second = wordAfter(text, skipSpace(text, next + nextWord.length));
  return FINITE.has(second);
};
