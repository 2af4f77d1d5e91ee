/** Nothing in; shapes that are one sentence without end out. */
import { csu, person, place, word } from './made-names.js';
import type { Shape } from './shape.js';

const HEAD = 'Arden and Greater East Midlands CSU ';
const TAIL = ' will merge with South London CSU.\n';

const sentence = (piece: Shape['piece']): Shape => ({ head: HEAD, piece, tail: TAIL });
const pick = (list: readonly string[], i: number): string => list[i % list.length] ?? '';

export const sentenceShapes: Readonly<Record<string, Shape>> = {
  'one sentence: relative clauses': sentence((i) => `, which serves ${csu(i)}`),
  'one sentence: “which” alone': sentence(() => 'which '),
  'one sentence: known names in a list': sentence((i) => `, ${csu(i)}`),
  'one sentence: unknown names in a list': sentence((i) => `, ${place(i)} CSU`),
  'one sentence: places that share one “CSUs”': {
    head: 'Plans of ',
    piece: (i) => `${place(i)}, `,
    tail: 'and Kent CSUs to merge were approved.\n',
  },
  'one sentence: words in a list': sentence((i) => `, ${word(i)}`),
  'one sentence: nested reports': sentence((i) => `, ${person(i)} said that ${csu(i)}`),
  'one sentence: nested nouns': sentence(() => ', the merger of the owner of '),
  'one sentence: nested infinitives': sentence(() => 'agreed to plan to '),
  'one sentence: nested participles': sentence((i) => `, run by the unit owned by ${csu(i)}`),
  'one sentence: gapped clauses': sentence((i) => `, ${csu(i)} with ${csu(i + 1)}`),
  'one sentence: verbs joined by “and”': sentence((i) => `will merge with ${csu(i)} and `),
  'one sentence: verbs that end nowhere': sentence(() => 'will merge with '),
  'one sentence: events joined by semicolons': sentence((i) => `will merge; ${csu(i)} `),
  'one sentence: conditions': sentence((i) => `if ${csu(i)} agrees, `),
  'one sentence: persons and their posts': sentence((i) => `, ${person(i)}, chief executive of ${csu(i)},`),
  'one sentence: persons alone': sentence((i) => `${person(i)} and `),
  'one sentence: counts': sentence((i) => `, ${pick(['two', 'three', '14'], i)} CSUs and four trusts`),
  'one sentence: brackets left open': sentence((i) => `(${csu(i)} `),
  'one sentence: brackets closed': sentence((i) => `(${csu(i)}) `),
  'one sentence: dashes': sentence((i) => `– ${csu(i)} `),
  'one sentence: quotation marks left open': sentence((i) => `“${csu(i)} `),
  'one sentence: quotation marks closed': sentence((i) => `“${word(i)}” `),
  'one sentence: straight quotation marks': sentence((i) => `"${word(i)} `),
  'one sentence: apostrophes': sentence((i) => `${csu(i)}'s `),
  'one sentence: nouns in a row': sentence((i) => `${word(i)} unit merger `),
  'one sentence: prepositions': sentence((i) => `of the board at the unit in ${place(i)} `),
  'one sentence: “and” and commas alone': sentence((i) => pick(['and ', ', '], i)),
  'one sentence: capital letters in a row': sentence((i) => `${place(i)} `),
  'one sentence: acronyms': sentence((i) => `${word(i).toUpperCase().slice(0, 5)} `),
  'one sentence: “1 April ” and no year': sentence(() => '1 April '),
  'one sentence: days with a year': sentence((i) => `on ${1 + (i % 28)} April ${1990 + (i % 40)} `),
  'one sentence: “from … to”': sentence((i) => `from ${1 + (i % 28)} April to May ${1990 + (i % 40)} `),
  'one sentence: “last month”, “next year”': sentence((i) => pick(['last month ', 'by next year '], i)),
  'one sentence: figures': sentence((i) => `£${i}.5m and ${i},000 `),
  'one sentence: digits alone': sentence(() => '1234567890'),
  'one sentence: one word without end': sentence(() => 'mergers'),
  'one sentence: hyphens and slashes': sentence((i) => `${word(i)}-${word(i + 1)}/`),
  'one sentence: abbreviations': sentence((i) => `St. ${place(i)} no. approx. `),
  'one sentence: ellipses': sentence((i) => `${word(i)}... `),
  'one sentence: soft hyphens': sentence((i) => `${word(i).split('').join('\u00ad')} `),
  'one sentence: several scripts': sentence((i) => `${word(i)} слово 中文 عربي é `),
  'one sentence: emoji and combining marks': sentence(() => '👩‍👩‍👧 e\u0301\u0301\u0301 '),
};
