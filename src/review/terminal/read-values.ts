/** A line such as "scope=CSU; value=17; unit=-" in, the details that it sets or takes away out. */
import type { z } from 'zod';
import { ownCorrection } from '../decision.js';
import type { Read } from './read-participants.js';

export type Own = Readonly<z.infer<typeof ownCorrection>>;

const isField = (name: string): name is keyof Own => Object.hasOwn(ownCorrection.shape, name);

const NUMERIC = new Set<string>(['value', 'min', 'max']);

const typedValue = (name: string, typed: string): string | number | null => {
  if (typed === '-') return null;
  return NUMERIC.has(name) && /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed;
};

/** The part as field and value; a problem where the field is unknown or cannot have the value. */
const readPart = (text: string): Read<Own> => {
  const at = text.indexOf('=');
  const name = text.slice(0, Math.max(0, at)).trim();
  const fields = Object.keys(ownCorrection.shape).join(', ');
  if (!isField(name))
    return { problem: `unexpected ${JSON.stringify(text)}, expected FIELD=VALUE with one of ${fields}` };
  const parsed = ownCorrection.safeParse({ [name]: typedValue(name, text.slice(at + 1).trim()) });
  if (parsed.success) return { value: parsed.data };
  return { problem: `unexpected ${JSON.stringify(text)}, ${parsed.error.issues[0]?.message ?? 'no value'}` };
};

export const readValues = (line: string): Read<Own> => {
  let own: Own = {};
  for (const text of line.split(';').map((part) => part.trim())) {
    if (text === '') continue;
    const read = readPart(text);
    if ('problem' in read) return read;
    own = { ...own, ...read.value };
  }
  return { value: own };
};
