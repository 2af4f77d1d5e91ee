/** What `npm run build` does after the compiler: the domain put into the package with its compiled form, and the one to begin from, the JSON Schemas, and the pages; the command bundled and made one. */
import { chmodSync, cpSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileDomain } from '../domain/compile-domain.js';
import { domainToJson } from '../domain/domain-json.js';
import { buildPages } from './build-pages.js';
import { bundle } from './bundle.js';
import { writeSchemas } from './write-schemas.js';

const sources = fileURLToPath(new URL('../../src/domain/nhs/', import.meta.url));
const starter = fileURLToPath(new URL('../../src/starter/', import.meta.url));
const target = new URL('../domain/nhs.json', import.meta.url);

cpSync(sources, new URL('../domain/nhs/', import.meta.url), { recursive: true });
cpSync(starter, new URL('../starter/', import.meta.url), { recursive: true });
cpSync(
  fileURLToPath(new URL('../../src/domain/english/', import.meta.url)),
  new URL('../domain/english/', import.meta.url),
  { recursive: true },
);
writeFileSync(target, domainToJson(compileDomain(sources)));
writeSchemas();
await buildPages();
await bundle();
// npm makes the command executable only where it links it anew
chmodSync(new URL('../cli/main.js', import.meta.url), 0o755);
