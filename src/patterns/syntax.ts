/** The notation of patterns: text in, elements out. */
import type { Element, SlotKind, VerbForm } from '../model/pattern.js';

/** Forms of a verb, as `conjugate` gives them. */
export type Conjugation = Readonly<Record<string, VerbForm>>;

/** What notation may refer to by name. */
export interface Vocabulary {
  /** All forms of a verb given by its infinitive. */
  readonly conjugate: (infinitive: string) => Conjugation;
  /** Word classes, written `@name`. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
}

const TYPED_SLOTS: Readonly<Record<string, SlotKind>> = {
  person: 'person',
  title: 'title',
  number: 'number',
  min: 'number',
  max: 'number',
  money: 'money',
  scope: 'scope',
};

const SLOT = /^\{([a-z]+)(?:\/([a-z]+(?:\|[a-z]+)*))?(?::([a-z]+))?(?::(\d+)(\+)?)?\}$/;
const SLOT_KINDS = new Set(['organisation', 'person', 'title', 'name', 'number', 'money', 'scope', 'phrase']);
const ANY_NUMBER = 99;
const DEFAULT_GAP = 25;
const DEFAULT_PHRASE = 8;

const slot = (token: string): Element | null => {
  const parts = SLOT.exec(token);
  if (!parts?.[1]) return null;
  const [, name, of, kindName, count, orMore] = parts;
  if (kindName !== undefined && !SLOT_KINDS.has(kindName)) return null;
  const kind = (kindName as SlotKind | undefined) ?? TYPED_SLOTS[name] ?? 'organisation';
  const min = count === undefined ? 1 : Number(count);
  const max = count === undefined || orMore ? ANY_NUMBER : min;
  const most = kind === 'phrase' ? (count ? min : DEFAULT_PHRASE) : max;
  return { is: 'slot', kind, name, min, max: most, kinds: of?.split('|') ?? [] };
};

const wordForms = (alternative: string, vocabulary: Vocabulary): string[] => {
  const verb = /^<([a-z]+)(?::([a-z]+))?>$/.exec(alternative);
  if (verb?.[1]) {
    const forms = Object.entries(vocabulary.conjugate(verb[1]));
    return forms.filter(([, form]) => !verb[2] || form === verb[2]).map(([word]) => word);
  }
  if (alternative.startsWith('@')) {
    const words = vocabulary.classes[alternative.slice(1)];
    if (!words) throw new SyntaxError(`unknown word class ${alternative}`);
    return words.flatMap((word) => wordForms(word, vocabulary));
  }
  return [alternative.replaceAll('_', ' ')];
};

const element = (token: string, vocabulary: Vocabulary): Element => {
  if (token === 'TRIGGER') return { is: 'trigger' };
  const gap = /^(~|\.\.)(\d*)$/.exec(token);
  if (gap) return { is: 'gap', max: gap[2] ? Number(gap[2]) : DEFAULT_GAP, open: gap[1] === '..' };
  if (token.startsWith('{')) {
    const found = slot(token);
    if (!found) throw new SyntaxError(`malformed slot ${token}, expected {role} or {name:kind:count}`);
    return found;
  }
  const optional = token.length > 1 && token.endsWith('?');
  const alternatives = (optional ? token.slice(0, -1) : token).split('|');
  const words = alternatives.filter((alternative) => alternative !== 'END');
  const forms = words.flatMap((alternative) => wordForms(alternative, vocabulary));
  return {
    is: 'word',
    words: new Set(forms),
    runs: forms.filter((form) => form.includes(' ')).map((form) => form.split(' ')),
    optional,
    possessive: words.includes("'s"),
    end: words.length < alternatives.length,
  };
};

/**
 * Reads a row of elements, separated by white space:
 * `word`, `one|other`, `word?` (may be absent), `<verb>` (any form), `<verb:gerund>` (one form), `@class`, `on_behalf_of`;
 * `{party}` a slot for organisations, `{party:2+}` at least two, `{party:1}` just one, `{supplier/csu|org}` those of
 * some kinds alone, `{person}`, `{service:phrase}`; `~` a gap within the clause that no organisation stands in, `~4` of at most four
 * units, `..4` one that may hold anything; `TRIGGER` where the trigger stands, `END`, also as an alternative, where the clause ends.
 * Throws a SyntaxError for anything else.
 */
export const parseElements = (source: string, vocabulary: Vocabulary): Element[] =>
  source
    .trim()
    .split(/\s+/)
    .map((token) => element(token, vocabulary));

/** All words of a class, its verbs in all their forms. */
export const expandClass = (name: string, vocabulary: Vocabulary): string[] =>
  wordForms(`@${name}`, vocabulary);
