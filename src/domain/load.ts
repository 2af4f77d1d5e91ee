/** The domain that comes with the package: compiled at build, or from its sources where there is no build. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Domain } from '../model/domain.js';
import { domainFromJson } from './domain-json.js';

const COMPILED = new URL('./nhs.json', import.meta.url);
const SOURCES = new URL('./nhs/', import.meta.url);

/** The health-service domain. Compiling from sources is slow (it conjugates verbs) and for development only. */
export const builtInDomain: Domain = existsSync(COMPILED)
  ? domainFromJson(readFileSync(COMPILED, 'utf8'))
  : (await import('./compile-domain.js')).compileDomain(fileURLToPath(SOURCES));
