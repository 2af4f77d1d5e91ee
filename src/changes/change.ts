/** What differs between two datasets: one record of one table. */

/** `tracks` are told without their states, which are a table of their own. */
export const CHANGE_TABLES = ['articles', 'claims', 'tracks', 'states', 'organisations'] as const;
export type ChangeTable = (typeof CHANGE_TABLES)[number];

/** What stood in a field before and what stands there now; null where it is left out. */
export interface FieldChange {
  readonly old: unknown;
  readonly new: unknown;
}

interface OfRecord {
  readonly table: ChangeTable;
  /** Id of the record; of a state its track, its status and, where it comes again, which of them: `t_… planned 2`. */
  readonly key: string;
}

export type Change = OfRecord &
  (
    | { readonly change: 'added' | 'gone'; readonly record: object }
    | {
        readonly change: 'changed';
        readonly record: object;
        readonly fields: Readonly<Record<string, FieldChange>>;
      }
  );
