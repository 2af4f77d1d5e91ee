/** A date that someone wrote into a file in, the same as EDTF out, or an issue that says what would be one. */
import { z } from 'zod';
import { parseEdtf } from './edtf.js';

const shown = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value));

/** What to write instead: a year alone, which YAML reads as a number, has its quotation marks missing. */
const remedyFor = (value: unknown): string =>
  typeof value === 'number' && parseEdtf(String(value))
    ? `put it in quotation marks: "${value}"`
    : 'write an EDTF date in quotation marks, such as "2013-04-01", "2013-04" or "2013"';

/** EDTF that `parseEdtf` reads. */
export const edtfDate = z.unknown().transform((value, context): string => {
  if (typeof value === 'string' && parseEdtf(value)) return value;
  const message = `${shown(value)} is no EDTF date`;
  context.addIssue({ code: 'custom', message, params: { remedy: remedyFor(value) } });
  return z.NEVER;
});
