/** A pronoun in, its number and form out. */
import type { NounPhrase } from '../model/predicate.js';
import type { Anaphor } from './anaphor.js';

type Form = Pick<Anaphor, 'form' | 'count' | 'plural' | 'complement'>;

const SINGULAR = new Set(['it', 'itself', 'its']);
const PLURAL = new Set(['they', 'them', 'their', 'themselves', 'both', 'all', 'each', 'either', 'neither', 'some', 'none', 'the rest', 'others', 'those', 'these']);
const SPEAKER = new Set(['we', 'us', 'our', 'ourselves', 'i', 'my']);
const POSSESSIVE = new Set(['its', 'their', 'our', 'my']);
const DUAL = new Set(['both', 'either', 'neither']);

/** Null for what stands for no organisation; "each other" only says again who the subject is. */
export const pronounOf = ({ head: { lower }, determiner }: NounPhrase): Form | null => {
  // "while others have merged": somebody else
  if (lower === 'others' && !determiner.startsWith('the')) return null;
  if (SPEAKER.has(lower)) return { form: 'speaker', count: null, plural: false, complement: false };
  const form = POSSESSIVE.has(lower) ? 'possessive' : 'pronoun';
  if (SINGULAR.has(lower)) return { form, count: 1, plural: false, complement: false };
  if (PLURAL.has(lower)) return { form, count: DUAL.has(lower) ? 2 : null, plural: true, complement: lower === 'others' || lower === 'the rest' };
  return null;
};
