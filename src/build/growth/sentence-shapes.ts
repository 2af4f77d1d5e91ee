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
  'one sentence: unknown names in a list': sentence((i) => `, ${place(i)} CSU`),
  'one sentence: places that share one “CSUs”': {
    head: 'Plans of ',
    piece: (i) => `${place(i)}, `,
    tail: 'and Kent CSUs to merge were approved.\n',
  },
  'one sentence: nested reports': sentence((i) => `, ${person(i)} said that ${csu(i)}`),
  'one sentence: nested nouns': sentence(() => ', the merger of the owner of '),
  'one sentence: nested participles': sentence((i) => `, run by the unit owned by ${csu(i)}`),
  'one sentence: gapped clauses': sentence((i) => `, ${csu(i)} with ${csu(i + 1)}`),
  'one sentence: verbs joined by “and”': sentence((i) => `will merge with ${csu(i)} and `),
  'one sentence: events joined by semicolons': sentence((i) => `will merge; ${csu(i)} `),
  'one sentence: persons and their posts': sentence((i) => `, ${person(i)}, chief executive of ${csu(i)},`),
  'one sentence: counts': sentence((i) => `, ${pick(['two', 'three', '14'], i)} CSUs and four trusts`),
  'one sentence: brackets left open': sentence((i) => `(${csu(i)} `),
  'one sentence: dashes': sentence((i) => `– ${csu(i)} `),
  'one sentence: quotation marks closed': sentence((i) => `“${word(i)}” `),
  'one sentence: straight quotation marks': sentence((i) => `"${word(i)} `),
  'one sentence: apostrophes': sentence((i) => `${csu(i)}'s `),
  'one sentence: acronyms': sentence((i) => `${word(i).toUpperCase().slice(0, 5)} `),
  'one sentence: “1 April ” and no year': sentence(() => '1 April '),
  'one sentence: “last month”, “next year”': sentence((i) => pick(['last month ', 'by next year '], i)),
  'one sentence: one word without end': sentence(() => 'mergers'),
  'one sentence: abbreviations': sentence((i) => `St. ${place(i)} no. approx. `),
  'one sentence: ellipses': sentence((i) => `${word(i)}... `),
  'one sentence: soft hyphens': sentence((i) => `${word(i).split('').join('\u00ad')} `),
  'one sentence: several scripts': sentence((i) => `${word(i)} слово 中文 عربي é `),
  'one sentence: emoji and combining marks': sentence(() => '👩‍👩‍👧 e\u0301\u0301\u0301 '),
};
