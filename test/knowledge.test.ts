/** What the code that reads sentences knows of English: nothing. Words stand in YAML; what still stands in code is counted here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLOSED } from '../src/model/lexicon.js';

const SRC = join(import.meta.dirname, '..', 'src');
const FOLDERS = ['grammar', 'discourse', 'relations'];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);

/** The code of a file without its comments. */
const codeOf = (file: string): string =>
  readFileSync(join(SRC, file), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*/g, '$1');

/** Five or more plain words in a row in brackets: a list of an array or a set. */
const WORD_LIST = /\[\s*(?:(?:'[a-z][a-z' -]*'|"[a-z][a-z' -]*")\s*,?\s*){5,}\]/g;
const REGEX = /(?<=[(,=:!&|?\s])\/(?![/*])(?:\\.|\[[^\]\n]*\]|[^/\\\n[])+\/[dgimsuvy]*/g;
/** Words to choose from, or one that stands alone. */
const SPELLS_WORDS = /[a-z]{2,}\|[a-z]{2,}|\b[a-z]{3,}\\b/;

/** Names of what a token may be are no words of English. */
const TAGS: ReadonlySet<string> = new Set([
  ...CLOSED,
  'verb',
  'noun',
  'adj',
  'name',
  'person',
  'title',
  'time',
  'that',
]);

const isOfTags = (list: string): boolean =>
  [...list.matchAll(/['"]([^'"]+)['"]/g)].every(([, word = '']) => TAGS.has(word));

const count = (file: string): readonly [lists: number, regexes: number] => {
  const code = codeOf(file);
  const regexes =
    code.match(REGEX)?.filter((one) => SPELLS_WORDS.test(one.replaceAll(/\(\?[:=!<]+/g, '('))) ?? [];
  return [code.match(WORD_LIST)?.filter((list) => !isOfTags(list)).length ?? 0, regexes.length];
};

/** Files that still spell words: lists of five or more, regular expressions. Numbers may only become smaller. */
const STILL: Readonly<Record<string, readonly [lists: number, regexes: number]>> = {
  'discourse/anaphor.ts': [0, 3],
  'discourse/build-discourse.ts': [0, 1],
  'discourse/organisations-of.ts': [2, 1],
  'discourse/sieves/announced.ts': [0, 1],
  'discourse/sieves/complement.ts': [0, 1],
  'discourse/sieves/listed.ts': [0, 1],
  'grammar/clauses/headline.ts': [1, 0],
  'grammar/clauses/subordinate.ts': [3, 1],
  'grammar/complements/clausal.ts': [2, 0],
  'grammar/complements/object.ts': [1, 0],
  'grammar/complements/preposition.ts': [1, 0],
  'grammar/lookahead.ts': [1, 0],
  'grammar/nominal-predicates.ts': [0, 2],
  'grammar/noun-core.ts': [0, 1],
  'grammar/postmodifiers/attachment.ts': [1, 2],
  'grammar/postmodifiers/prepositional.ts': [1, 0],
  'grammar/read-tokens.ts': [0, 1],
  'grammar/tag.ts': [0, 1],
  'grammar/tags/after-nominal.ts': [1, 0],
  'grammar/tags/closed-class.ts': [2, 0],
  'grammar/tags/left.ts': [1, 1],
  'grammar/tags/open-class.ts': [1, 0],
  'grammar/tags/word.ts': [1, 0],
  'grammar/verb-phrase.ts': [0, 2],
  'relations/arguments.ts': [1, 0],
  'relations/corefer-events.ts': [1, 0],
  'relations/factuality-classes.ts': [1, 0],
  'relations/find-events.ts': [0, 1],
  'relations/generic-mentions.ts': [0, 1],
  'relations/governor-rules.ts': [1, 0],
  'relations/taken-back.ts': [1, 0],
  'relations/holders.ts': [2, 0],
  'relations/verb-status.ts': [3, 2],
};

test('words stand in YAML, not in the code that reads sentences', () => {
  const found = files
    .map((file) => [file, count(file)] as const)
    .filter(([, [lists, regexes]]) => lists + regexes > 0);
  expect(Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)))).toEqual(STILL);
});

test('no word of the health service stands in the code that reads sentences', () => {
  const known = /\b(?:nhs|csus?|ccgs?|icbs?|trusts?|hospitals?|health|commission(?:ers?|ing)?)\b/i;
  expect(files.filter((file) => known.test(codeOf(file)))).toEqual([]);
});

test.each([
  ["new Set(['may', 'might', 'can', 'could', 'must'])", 1],
  ["['may', 'might', 'can', 'could']", 0],
  ["['A', 'B', 'C', 'D', 'E']", 0],
])('%s: %i lists', (code, lists) => {
  expect(code.match(WORD_LIST)?.length ?? 0).toBe(lists);
});
