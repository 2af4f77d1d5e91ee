/** A track in; what it is about, in words in which each organisation can be found, out. */

import { readableSubject } from '../../export/readable-subject.js';
import type { State, Track } from '../../model/timeline.js';
import { visible } from '../../model/visible-text.js';
import type { Facts } from '../facts.js';
import type { ReportClaim } from '../report-data.js';
import { figureWords } from './figure-words.js';

/** Plain words, or the id of an organisation whose name stands there. */
export type Part = { readonly words: string } | { readonly organisation: string };

/** Stands around ids while words are put together; no text of an article keeps it. */
const MARK = '\u0001';

const claimsOf = (track: Track, facts: Facts): readonly ReportClaim[] =>
  track.states.flatMap(({ claims }) => claims.flatMap((id) => facts.claimOf(id) ?? []));

/** The figures of a state, the one that stands last; more than one where they contradict one another. */
export const figuresOf = (state: State, facts: Facts): readonly string[] => {
  const claims = state.claims.flatMap((id) => facts.claimOf(id) ?? []);
  const own = claims.filter(({ status, figure }) => figure !== null && status === state.status);
  const told = [...new Set(own.flatMap(({ figure }) => (figure ? visible(figureWords(figure)) : [])))];
  return state.rule === 'open-conflict' ? told : told.slice(-1);
};

export const ATTRIBUTE_WORDS: Readonly<Record<string, string>> = {
  staff: 'Staff',
  ccgs: 'CCGs',
  population: 'Population',
  income: 'Income',
  area: 'Area',
};

/** A measure is told as a count is: what is measured, and of whom. */
const inWords = (track: Track): Track =>
  track.attribute === undefined
    ? track
    : { ...track, relation: 'count', scope: ATTRIBUTE_WORDS[track.attribute] ?? track.attribute };

/** Relations that one alone cannot have. */
const TOGETHER: ReadonlySet<string> = new Set(['merger', 'alliance']);

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Without its figure: a row over time stands for all of them. */
export const subjectParts = (track: Track, facts: Facts): readonly Part[] => {
  const who = claimsOf(track, facts).flatMap((claim) => claim.who);
  const words = readableSubject(inWords(track), who, (id) => `${MARK}${id}${MARK}`);
  const isAlone = track.participants.length === 1 && TOGETHER.has(track.relation);
  return capital(isAlone ? `${words} with a partner that is not named` : words)
    .split(MARK)
    .map((text, at): Part => (at % 2 === 1 ? { organisation: text } : { words: visible(text) }))
    .filter((part) => !('words' in part) || part.words !== '');
};

/** "A, B and C"; "staff of A: 1,200". */
export const lineParts = (track: Track, state: State, facts: Facts): readonly Part[] => {
  const figures = figuresOf(state, facts);
  const parts = subjectParts(track, facts);
  return figures.length === 0 ? parts : [...parts, { words: `: ${figures.join(' or ')}` }];
};

export const wordsOfParts = (parts: readonly Part[], { nameOf }: Pick<Facts, 'nameOf'>): string =>
  parts.map((part) => ('words' in part ? part.words : nameOf(part.organisation))).join('');
