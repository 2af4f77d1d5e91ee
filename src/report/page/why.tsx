/** A line of the answer in; what it rests on out: quotes, what contradicts them, and what else is known of it. */
import type { Line } from '../answer.js';
import type { Facts } from '../facts.js';
import type { ReportClaim } from '../report-data.js';
import { conflictWords } from '../words/conflict-words.js';
import { ClaimQuote } from './claim-quote.js';
import type { View } from './parts.js';

/** Conflicts in which a claim of the state, or of the same time, takes part. */
const conflictsOf = ({ track, state }: Line) =>
  track.conflicts.filter(({ claims }) => claims.some((id) => state.claims.includes(id)));

const claimsOf = ({ state }: Line, facts: Facts): readonly ReportClaim[] =>
  state.claims.flatMap((id) => facts.claimOf(id) ?? []);

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** "3 quotes, 1 conflict". */
export const whyWords = (line: Line, facts: Facts): string => {
  const conflicts = conflictsOf(line).length;
  const quotes = claimsOf(line, facts).reduce((sum, { sentences }) => sum + sentences.length, 0);
  return `Why: ${counted(quotes, 'quote')}${conflicts === 0 ? '' : `, ${counted(conflicts, 'conflict')}`}`;
};

export const Why = ({ line, view }: { line: Line; view: View }) => (
  <>
    {claimsOf(line, view.facts).map((claim) => (
      <ClaimQuote key={claim.id} claim={claim} view={view} />
    ))}
    {conflictsOf(line).map((conflict) => {
      const { sayings, outcome } = conflictWords(conflict, view.facts);
      return (
        <div class="conflict" key={conflict.claims.join()}>
          <p>
            <b>Conflict.</b> {outcome}
          </p>
          <ul>
            {sayings.map((saying, at) => (
              <li key={at}>{saying}</li>
            ))}
          </ul>
        </div>
      );
    })}
  </>
);
