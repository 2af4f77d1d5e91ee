/** The built-in domain as it stands in the sources, compiled once for all tests of the sources. */
import { fileURLToPath } from 'node:url';
import { sync as writeFileAtomic } from 'write-file-atomic';
import { BUILT_IN, compileDomain } from '../domain/compile-domain.js';
import { domainToJson } from '../domain/domain-json.js';

/** Vitest runs it before any test: a change of patterns needs no build. */
export const setup = (): void =>
  writeFileAtomic(
    fileURLToPath(new URL('../domain/nhs.json', import.meta.url)),
    domainToJson(compileDomain(BUILT_IN)),
  );
