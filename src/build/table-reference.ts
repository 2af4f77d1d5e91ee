/** The tables of an export in; the part of `docs/tables.md` that describes them out. `npm run tables` writes it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Column, Table } from '../export/table.js';
import { TABLES } from '../export/tables.js';

/** All below it is made from the code. */
export const MARK = '<!-- Below this line: made by "npm run tables". -->\n';

const PAGE = fileURLToPath(new URL('../../docs/tables.md', import.meta.url));

const columnLine = ([name, { type, says, required, values }]: readonly [string, Column]): string => {
  const among = values ? `: ${Object.keys(values).join(', ')}` : '';
  return `| \`${name}\` | ${type}${required ? '' : ', may be empty'} | ${says}${among} |`;
};

const keyLine = ({ key, references }: Table): string => {
  const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  const leads = references.map(({ columns, table, to }) => `${list(columns)} to \`${table}\` (${list(to)})`);
  return `Key: ${list(key)}.${leads.length > 0 ? ` References: ${leads.join('; ')}.` : ''}`;
};

const tableSection = (table: Table): string =>
  [
    `## ${table.name}`,
    '',
    `${table.says}`,
    '',
    keyLine(table),
    '',
    '| column | type | holds |',
    '| --- | --- | --- |',
    ...Object.entries(table.columns).map(columnLine),
    '',
  ].join('\n');

/** Each value of a closed vocabulary once, with its meaning. */
const meanings = (): string => {
  const byName = new Map<string, Column['values']>();
  for (const { columns } of TABLES)
    for (const [name, { values }] of Object.entries(columns))
      if (values) byName.set(name.replace(/^(?:published|reported|event)_/, ''), values);
  const lines = [...byName].flatMap(([name, values]) =>
    Object.entries(values ?? {}).map(([value, meaning]) => `| \`${name}\` | \`${value}\` | ${meaning} |`),
  );
  return ['## Values', '', '| column | value | meaning |', '| --- | --- | --- |', ...lines, ''].join('\n');
};

/** The page with its lower part made anew. Throws where it has no mark. */
export const withReference = (page: string): string => {
  const at = page.indexOf(MARK);
  if (at < 0) throw new Error(`docs/tables.md lacks ${MARK}`);
  return `${page.slice(0, at)}${MARK}\n${[...TABLES.map(tableSection), meanings()].join('\n')}`;
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(PAGE, withReference(readFileSync(PAGE, 'utf8')));
