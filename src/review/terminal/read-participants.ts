/** A line that a reviewer typed in, the organisations that it means out. */
import { type Correction, DIRECTED } from '../decision.js';
import { idOf } from '../known-organisation.js';
import type { Names } from '../organisation-names.js';

export type Taking = NonNullable<Correction['participants']>;
type Role = (typeof DIRECTED)[number];

/** What was understood, or a sentence about what was not. */
export type Read<T> = { readonly value: T } | { readonly problem: string };

const PART = /^([+-]?)\s*(?:(acquirer|acquired|supplier|customer)\s+)?(.+)$/;

interface Part {
  readonly sign: string;
  readonly role: Role | undefined;
  readonly id: string;
}

const readPart = (text: string, names: Names): Part | null => {
  const [, sign = '', word, typed = ''] = PART.exec(text) ?? [];
  const id = idOf(typed.trim(), names);
  return id === null ? null : { sign, role: DIRECTED.find((one) => one === word), id };
};

/**
 * "South CSU; acquirer csu/arden" names all of them, by name or id; "+ Arden CSU; - csu/south" says who joins and
 * who leaves those that are there.
 */
export const readParticipants = (line: string, there: Taking, names: Names): Read<Taking> => {
  let taking: Taking = /^\s*[+-]/.test(line) ? there : [];
  for (const text of line.split(';').map((part) => part.trim())) {
    if (text === '') continue;
    const part = readPart(text, names);
    if (part === null)
      return {
        problem: `unexpected ${JSON.stringify(text)}, expected a known name or an id such as csu/south`,
      };
    const { sign, role, id } = part;
    const others = taking.filter(
      (p) => p.id !== id || (sign !== '-' && role !== undefined && p.role !== role),
    );
    taking = sign === '-' ? others : [...others, { id, ...(role === undefined ? {} : { role }) }];
  }
  return { value: taking };
};
