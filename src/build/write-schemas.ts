/** The JSON Schemas of all lines in; one file for each in `dist/schemas` out. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../dataset/json-schemas.js';

export const writeSchemas = (): void => {
  const folder = new URL('../schemas/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
  }
};
