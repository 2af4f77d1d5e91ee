/** Tables and the files that were written of them in; `datapackage.json` (Data Package v2) out. */
import type { FormatName } from './formats.js';
import { FORMATS } from './formats.js';
import type { WrittenFile } from './row-files.js';
import type { Column, ColumnType, Table } from './table.js';

/** What is known of an export beside its tables. */
export interface PackageFacts {
  readonly version: string;
  /** SHA-256 of the patterns and of all other knowledge of the domain. */
  readonly patterns: string;
  /** SPDX or Open Definition id of a licence; null where nobody told one. */
  readonly licence: string | null;
  /** Outlets of the articles, sorted. */
  readonly outlets: readonly string[];
}

/** Name of the package, by which an export is known again. */
export const PACKAGE_NAME = 'claimtrail-tables';
export const PACKAGE_FILE = 'datapackage.json';

const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  list: 'array',
};

const fieldOf = (name: string, { type, says, required, values }: Column): object => ({
  name,
  type: FIELD_TYPES[type],
  description: says,
  ...((required || values) && {
    constraints: {
      ...(required && { required }),
      ...(values && { enum: Object.keys(values) }),
    },
  }),
  ...(values && { categories: Object.entries(values).map(([value, label]) => ({ value, label })) }),
});

const schemaOf = ({ columns, key, references }: Table): object => ({
  fields: Object.entries(columns).map(([name, column]) => fieldOf(name, column)),
  primaryKey: key,
  ...(references.length > 0 && {
    foreignKeys: references.map(({ columns: fields, table, to }) => ({
      fields,
      reference: { resource: table, fields: to },
    })),
  }),
  missingValues: [''],
});

const fileOf = ({ name, format, bytes, sha256 }: WrittenFile): object => ({
  path: name,
  format: FORMATS[format].extension,
  mediatype: FORMATS[format].mediatype,
  bytes,
  hash: `sha256:${sha256}`,
});

/** A resource is one file; the same rows in other formats are told beside it. */
const resourceOf = (table: Table, files: readonly WrittenFile[], order: readonly FormatName[]): object[] => {
  const own = order.flatMap((format) => files.filter((f) => f.table === table.name && f.format === format));
  const [first, ...others] = own;
  if (first === undefined) return [];
  return [
    {
      name: table.name,
      type: 'table',
      ...fileOf(first),
      ...(first.format !== 'parquet' && { encoding: 'utf-8' }),
      title: table.title,
      description: table.says,
      rows: first.rows,
      schema: schemaOf(table),
      ...(others.length > 0 && { otherFormats: others.map(fileOf) }),
    },
  ];
};

/** Where nobody told a licence, that is said, and whose the quoted words are. */
const licenceOf = (licence: string | null): object =>
  licence === null
    ? { name: 'notspecified', title: 'Not specified; quoted words belong to the publishers of the articles' }
    : { name: licence };

/** The same bytes for the same tables: no clock is read. */
export const dataPackage = (
  tables: readonly Table[],
  files: readonly WrittenFile[],
  order: readonly FormatName[],
  { version, patterns, licence, outlets }: PackageFacts,
): string => {
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: PACKAGE_NAME,
    title: 'Dated claims about organisations, and what they add up to',
    description:
      'Claims extracted from articles, with the words they rest on, reconciled into states by day.',
    version,
    patterns,
    licenses: [licenceOf(licence)],
    ...(outlets.length > 0 && { sources: outlets.map((title) => ({ title })) }),
    resources: tables.flatMap((table) => resourceOf(table, files, order)),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
};
