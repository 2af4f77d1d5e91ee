/** An organisation's name or alias in; out the forms in which the text may give it, as words, and how far each stands alone. */
import type { Strength } from '../model/gazetteer.js';

/** A name as lower-case words and the marks "," and "'s". */
export interface NameForm {
  readonly words: readonly string[];
  readonly strength: Strength;
}

/** What the forms of a name depend on: its kind's head words and what may be left out. */
export interface NameGrammar {
  /** Number of words at the end of `words` that are head words and no part of the name. */
  readonly suffixLength: (words: readonly string[]) => number;
  readonly descriptors: ReadonlySet<string>;
  /** Names of this kind stand without a head word. */
  readonly alone: boolean;
}

/** Three letters or more with two capitals among them: "NECS", "SLaM". */
const isAcronym = (written: string): boolean => /^(?=.*[A-Z].*[A-Z])[A-Za-z]{3,}$/.test(written);

/** "University Hospitals of Leicester" without what stands before "Leicester". */
const afterOpening = (words: readonly string[], descriptors: ReadonlySet<string>): readonly string[] => {
  let i = 0;
  while (i < words.length && descriptors.has(words[i] ?? '')) i++;
  return i > 0 && words[i] === 'of' ? words.slice(i + 1) : words.slice(i);
};

/** Ever shorter forms: "Central Manchester University Hospitals", …, "Central Manchester". */
const shortened = (
  core: readonly string[],
  descriptors: ReadonlySet<string>,
): readonly (readonly string[])[] => {
  const out: (readonly string[])[] = [];
  let end = core.length;
  while (end > 1 && descriptors.has(core[end - 1] ?? '')) {
    end--;
    if (core[end - 1] !== 'and') out.push(core.slice(0, end));
  }
  const bare = afterOpening(core.slice(0, end), descriptors);
  if (bare.length > 0 && bare.length < end) out.push(bare);
  return out.filter((words) => !words.every((word) => descriptors.has(word)));
};

const withoutCommas = (forms: readonly NameForm[]): readonly NameForm[] =>
  forms.flatMap((form) =>
    form.words.includes(',') ? [form, { ...form, words: form.words.filter((word) => word !== ',') }] : [form],
  );

/** "Cornwall and Isles of Scilly" of "Cornwall and the Isles of Scilly". */
const withoutArticles = (forms: readonly NameForm[]): readonly NameForm[] =>
  forms.flatMap((form) => {
    const words = form.words.filter((word, at) => word !== 'the' || form.words[at - 1] !== 'and');
    return words.length < form.words.length ? [form, { ...form, words }] : [form];
  });

/** The name without "The", "NHS" and head words. */
const coreOf = (words: readonly string[], grammar: NameGrammar): readonly string[] => {
  let end = words.length - grammar.suffixLength(words);
  while (end > 1 && words[end - 1] === 'NHS') end--;
  let from = words[0] === 'the' ? 1 : 0;
  if (!grammar.alone && words[from] === 'NHS' && end > from + 1) from++;
  return words.slice(from, end);
};

/**
 * The forms of one name or alias. `written` is the name as the data gives it, `words` the same in words.
 * An alias of several words without a head word or "and", an acronym, and a name that says what it is ("Mersey
 * Hospitals") stand alone, and so does what is said to (`stands`); any other needs its head word or its context.
 */
export const nameForms = (
  written: string,
  words: readonly string[],
  grammar: NameGrammar,
  stands = false,
): readonly NameForm[] => {
  const core = coreOf(words, grammar);
  const short = (): readonly NameForm[] =>
    shortened(core, grammar.descriptors).map((words) => ({ words, strength: 'short' }));
  if (stands) {
    // "NHS Fife" stands, "Fife" does not
    const whole = words[0] === 'NHS' && grammar.suffixLength(words) === 0 ? words : core;
    return withoutCommas([{ words: whole, strength: 'alone' }]);
  }
  if (grammar.alone) return withoutCommas([{ words: core, strength: 'alone' }, ...short()]);
  const headed = grammar.suffixLength(words) > 0;
  const telling = core.length > 1 && core.some((word) => word !== 'and' && grammar.descriptors.has(word));
  const alone = telling || (!headed && (isAcronym(written) || (core.length > 1 && !core.includes('and'))));
  return withoutArticles(withoutCommas([{ words: core, strength: alone ? 'alone' : 'core' }, ...short()]));
};
