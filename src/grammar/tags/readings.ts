/** A word and the reading that its neighbours decide for in, its token with tag, form and lemma set. */
import { SENSE } from '../../model/lexicon.js';
import type { TokenForm } from '../../model/token.js';
import { closedAs, has, isNominalStart, NOUNS, VERBS, type Word } from './word.js';

/** Forms of a verb, the surest first. */
const FORMS = ['gerund', 'past', 'participle', 'third'] as const;

type Form = Exclude<TokenForm, ''>;

/** A verb, in the first of the forms that it may have. */
export const asVerb = ({ token, entry }: Word, ...preferred: readonly Form[]): undefined => {
  const isKnown = (form: Form): boolean => (entry.senses & SENSE[form]) !== 0;
  token.tag = 'verb';
  token.form = preferred.find(isKnown) ?? FORMS.find(isKnown) ?? 'base';
  token.lemma = entry.verb || token.lower;
  token.open = token.form === 'past' && (entry.senses & SENSE.participle) !== 0;
};

export const asNoun = ({ token, entry }: Word): undefined => {
  token.tag = 'noun';
  token.plural = has(entry, SENSE.plural);
  token.lemma = entry.noun || token.lower;
};

/** An adjective, also a participle used as one: it keeps the verb's lemma. */
export const asAdjective = ({ token, entry }: Word): undefined => {
  token.tag = 'adj';
  if (has(entry, SENSE.participle | SENSE.past)) token.form = 'participle';
  else if (has(entry, SENSE.gerund)) token.form = 'gerund';
  if (token.form) token.lemma = entry.verb || token.lower;
};

export const asAdverb = ({ token }: Word): undefined => {
  token.tag = 'adv';
};

/** Whether a noun phrase goes on with what follows. */
const leads = ({ next }: Word): boolean =>
  next !== undefined &&
  (isNominalStart(next) || has(next.entry, VERBS & ~SENSE.third)) &&
  !closedAs(next.entry, 'det') &&
  !closedAs(next.entry, 'prep') &&
  !closedAs(next.entry, 'to') &&
  next.entry?.closed.length !== 1;

/** The word reads as noun or adjective before what follows. */
export const asModifierOrNoun = (word: Word): undefined => {
  const { entry } = word;
  const describes =
    has(entry, SENSE.adjective | SENSE.participle) && !has(entry, SENSE.plural) && leads(word);
  if (has(entry, NOUNS) && !describes) asNoun(word);
  else if (has(entry, SENSE.adjective | SENSE.participle | SENSE.past | SENSE.gerund)) asAdjective(word);
  else asNoun(word);
};

/** The likeliest reading where nothing around the word decides. */
export const asLikeliest = (word: Word): undefined => {
  const { entry } = word;
  if (has(entry, NOUNS | SENSE.adjective)) asModifierOrNoun(word);
  else if (has(entry, SENSE.adverb)) asAdverb(word);
  else if (has(entry, VERBS)) asVerb(word);
  else asNoun(word);
};
