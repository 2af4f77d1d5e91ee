/** What `npm run build` does after the compiler: the domain compiled into the package, its JSON Schemas, and the pages. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileDomain } from '../domain/compile-domain.js';
import { domainToJson } from '../domain/domain-json.js';
import { buildPages } from './build-pages.js';
import { writeSchemas } from './write-schemas.js';

const sources = fileURLToPath(new URL('../../src/domain/nhs/', import.meta.url));
const target = new URL('../domain/nhs.json', import.meta.url);

writeFileSync(target, domainToJson(compileDomain(sources)));
writeSchemas();
await buildPages();
