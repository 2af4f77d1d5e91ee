/** A number in; a name that goes with it out: known organisations, unknown ones, places and persons. */
import { builtInDomain } from '../../domain/load.js';
import { kindOf } from '../../model/organisation.js';

const SYLLABLES = [
  'bar',
  'den',
  'fol',
  'gre',
  'hal',
  'kin',
  'lor',
  'mer',
  'nor',
  'pel',
  'ril',
  'sto',
  'tam',
  'wes',
];

/** A word that no list has; those of numbers below 38,416 differ. */
export const word = (i: number): string => {
  let made = '';
  for (let left = i, n = 0; n < 4 || left > 0; n++, left = Math.floor(left / SYLLABLES.length))
    made += SYLLABLES[left % SYLLABLES.length];
  return made;
};

/** The same as a name is written: “Bardenfol”. */
export const place = (i: number): string => {
  const made = word(i);
  return made.charAt(0).toUpperCase() + made.slice(1);
};

const known = builtInDomain.organisations.map((one) => ({ kind: kindOf(one), name: one.name }));
const ofKind = (kind: string): readonly string[] =>
  known.filter((one) => one.kind === kind).map(({ name }) => name);
const CSUS = ofKind('csu');
const CCGS = ofKind('ccg');
const of = (list: readonly string[], i: number): string => list[i % list.length] ?? '';

export const csu = (i: number): string => of(CSUS, i);
export const ccg = (i: number): string => of(CCGS, i);

const FORENAMES = ['Anne', 'Peter', 'Mary', 'John', 'Sarah', 'David'];
export const person = (i: number): string => `${of(FORENAMES, i)} ${place(i)}`;
