/** What colours and patterns stand for. */
import type { Status } from '../../model/claim.js';

const SWATCHES: readonly (readonly [classes: string, words: string])[] = [
  ['s-considered', 'considered'],
  ['s-planned', 'planned'],
  ['s-planned overdue', 'planned, its day has passed'],
  ['s-effected', 'done, in force'],
  ['s-ruled_out', 'ruled out'],
  ['s-abandoned', 'abandoned'],
  ['s-undecided', 'undecided'],
  ['s-ended', 'ended'],
  ['s-effected inferred', 'dashed edge: follows by a rule'],
];

/** Only what is drawn: `statuses` of it, and whether any is overdue or inferred. */
export const Legend = ({
  statuses,
  overdue,
  inferred,
}: {
  statuses: ReadonlySet<Status>;
  overdue: boolean;
  inferred: boolean;
}) => (
  <ul class="legend" aria-label="Legend">
    {SWATCHES.filter(([classes]) => {
      const [status = '', mark] = classes.replace('s-', '').split(' ');
      if (mark === 'inferred') return inferred;
      if (mark === 'overdue') return overdue;
      return [...statuses].some((one) => one === status);
    }).map(([classes, words]) => (
      <li key={classes}>
        <span class={`swatch ${classes}`} /> {words}
      </li>
    ))}
  </ul>
);
