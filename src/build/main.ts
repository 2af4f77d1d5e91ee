/** What `npm run build` does after the compiler: the domain compiled into the package, and its JSON Schemas. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileDomain } from '../domain/compile-domain.js';
import { writeSchemas } from './write-schemas.js';

const sources = fileURLToPath(new URL('../../src/domain/nhs/', import.meta.url));
const target = new URL('../domain/nhs.json', import.meta.url);

writeFileSync(target, JSON.stringify(compileDomain(sources)));
writeSchemas();
