/** A pronoun in, its number and form out. */
import type { NounPhrase } from '../model/predicate.js';
import type { Anaphor } from './anaphor.js';
import type { DiscourseLexicon } from './lexicon.js';

type Form = Pick<Anaphor, 'form' | 'count' | 'plural' | 'complement'>;

/** Null for what stands for no organisation; "each other" only says again who the subject is. */
export const pronounOf = (
  { head: { lower }, determiner }: NounPhrase,
  { pronouns }: DiscourseLexicon,
): Form | null => {
  const tells = (what: string): boolean => pronouns.get(what)?.has(lower) === true;
  // "while others have merged": somebody else
  if (lower === 'others' && determiner === '') return null;
  if (tells('speaker')) return { form: 'speaker', count: null, plural: false, complement: false };
  const form = tells('possessive') ? 'possessive' : 'pronoun';
  if (tells('singular')) return { form, count: 1, plural: false, complement: false };
  if (tells('plural'))
    return {
      form,
      count: tells('dual') ? 2 : null,
      plural: true,
      complement: lower === 'others' || lower === 'the rest',
    };
  return null;
};
