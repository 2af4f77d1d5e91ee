/** What was read of an annotation in; the gold claim that it is, or a sentence about what is wrong with it, out. */
import { parseEdtf } from '../model/edtf.js';
import { type GoldClaim, goldClaim } from '../model/gold.js';
import { organisationId } from '../review/decision.js';

const isId = (id: string): boolean => organisationId.safeParse(id).success;

const isDate = (edtf: string | null | undefined): boolean => !edtf || parseEdtf(edtf) !== null;

/** What the schema of gold lets through and gold should not hold. */
const wrongIn = ({ participants, event, reported, evidence }: GoldClaim): string | null => {
  const odd = participants.flat().find((id) => !isId(id));
  if (odd !== undefined)
    return `unexpected ${JSON.stringify(odd)}, expected a known organisation or an id such as csu/south`;
  const date = [event, reported].find((edtf) => !isDate(edtf));
  if (date) return `unexpected ${JSON.stringify(date)}, expected an EDTF date such as 2014-04`;
  return evidence.trim() === '' ? 'the annotation has no words of the article' : null;
};

export const readGoldClaim = (value: unknown): GoldClaim | string => {
  const parsed = goldClaim.safeParse(value);
  if (parsed.success) return wrongIn(parsed.data) ?? parsed.data;
  const issue = parsed.error.issues[0];
  return `unexpected ${issue?.path.join('.') || 'content'}, ${issue?.message ?? 'malformed'}`;
};
