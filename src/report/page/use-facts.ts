/** The report's data and a day by which things may be known in; what is known by then out. */
import { useMemo } from 'preact/hooks';
import type { PreparedClaims } from '../../reconcile/restore-claims.js';
import { type Facts, factsOf } from '../facts.js';
import type { ReportData } from '../report-data.js';
import { whatWasKnown } from '../what-was-known.js';

let prepared: readonly PreparedClaims[] | null = null;

/** Read when first asked for: who asks for no day by which things were known need not wait for it. */
const preparedClaims = (): readonly PreparedClaims[] => {
  prepared ??= JSON.parse(
    document.getElementById('prepared-claims')?.textContent ?? '[]',
  ) as PreparedClaims[];
  return prepared;
};

export const useFacts = (data: ReportData, knownBy: string | null): Facts =>
  useMemo(() => {
    const { timeline, organisations } = data;
    if (knownBy === null || data.leftOut > 0) return factsOf(data, { timeline, organisations }, null);
    return factsOf(data, whatWasKnown(preparedClaims(), knownBy, organisations), knownBy);
  }, [data, knownBy]);
