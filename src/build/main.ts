/** What `npm run build` does after the compiler: the domain compiled into the package. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileDomain } from '../domain/compile-domain.js';

const sources = fileURLToPath(new URL('../../src/domain/nhs/', import.meta.url));
const target = new URL('../domain/nhs.json', import.meta.url);

writeFileSync(target, JSON.stringify(compileDomain(sources)));
