/** The register's two tables in, as text; its organisations with their days and successions out. */
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { UserError } from '../model/problem.js';
import { readableName } from './readable-name.js';

const day = z
  .string()
  .regex(/^(?:\d{4}-\d{2}-\d{2})?$/)
  .transform((text) => text || null);

/** An empty name or day is one that the register does not tell; a name may be inferred from what preceded it. */
const entry = z
  .object({
    code: z.string().min(1),
    kind: z.string().regex(/^[a-z]+$/),
    name: z.string().transform(readableName),
    opened: day,
    closed: day,
    note: z.string().optional(),
    inferred: z.enum(['', 'name']).optional(),
  })
  .transform(({ note, inferred, ...rest }) => ({
    ...rest,
    inferred: inferred ?? (note?.startsWith('name inferred') ? 'name' : ''),
  }));
export type RegisterEntry = Readonly<z.infer<typeof entry>>;

/** `code,successor,from`: from that day on the successor holds what the organisation was. */
const succession = z.object({
  code: z.string().min(1),
  successor: z.string().min(1),
  from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
export type Succession = Readonly<z.infer<typeof succession>>;

/** The two tables, by the columns that tell them. */
export const TABLES = {
  organisations: {
    file: 'organisations.csv',
    columns: ['code', 'kind', 'name', 'opened', 'closed', 'inferred'],
  },
  successions: { file: 'successors.csv', columns: ['code', 'successor', 'from'] },
} as const;

const rowsOf = <Row>(text: string, place: string, row: z.ZodType<Row>): readonly Row[] => {
  try {
    const records: unknown = parse(text, { columns: true, comment: '#', bom: true, skip_empty_lines: true });
    return z.array(row).parse(records);
  } catch (cause) {
    const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined;
    const reason = issue
      ? `row ${Number(issue.path[0]) + 1}, ${String(issue.path[1])}: ${issue.message}`
      : 'is no table of comma-separated values';
    const remedy = `give a table with the columns ${Object.values(TABLES)
      .map(({ columns }) => columns.join(','))
      .join(' or ')}`;
    throw new UserError({ code: 'unreadable-register', place, reason, remedy }, undefined, { cause });
  }
};

/** Rows of the table of organisations; throws a UserError that names the row which cannot be read. */
export const readEntries = (text: string, place: string): readonly RegisterEntry[] =>
  rowsOf(text, place, entry);

/** Rows of the table of successions; throws as `readEntries` does. */
export const readSuccessions = (text: string, place: string): readonly Succession[] =>
  rowsOf(text, place, succession);
