/** The quoted words of a claim in; what they tell about copies and about how binding an arrangement is out. */
import type { Evidence } from '../model/claim.js';

/** Fewer equal words than these may be chance: headlines about one event sound alike. */
const TELLING_WORDS = 8;

const WORD = /[\p{L}\p{N}]+/gu;

/** Words in lower case, without punctuation. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** The longest quotation, normalised; null where it is too short to tell a copy by. */
export const wordingOf = (evidence: readonly Pick<Evidence, 'quote'>[]): string | null => {
  let longest: readonly string[] = [];
  for (const { quote } of evidence) {
    const words = wordsOf(quote);
    if (words.length > longest.length) longest = words;
  }
  return longest.length < TELLING_WORDS ? null : longest.join(' ');
};

const EXCLUSIVE = /\bexclusiv(?:e|ely)\b/i;
const LOOSE =
  /\brespectful of the market\b|\b(?:loose|informal)(?:ly)?\b|\bcompet(?:e|ing) (?:\w+ )?(?:against|with) (?:each other|one another)\b/i;

/** Whether the quoted words call the arrangement exclusive, or leave its members free. */
export const exclusivityOf = (evidence: readonly Pick<Evidence, 'quote'>[]): 'loose' | 'exclusive' | null => {
  if (evidence.some((e) => EXCLUSIVE.test(e.quote))) return 'exclusive';
  return evidence.some((e) => LOOSE.test(e.quote)) ? 'loose' : null;
};

const PART =
  /\b(?:services?|functions?|contracts?|customers|staff|support) (?:\w+ ){0,4}from\b|\b(?:functions?|contracts?|customers|staff)\b/i;

/** Whether the quoted words speak of some of an organisation's work or people, not of the organisation. */
export const isOfPart = (evidence: readonly Pick<Evidence, 'quote'>[]): boolean =>
  evidence.some((e) => PART.test(e.quote));
