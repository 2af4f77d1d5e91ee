/** The domain that comes with the package, compiled: at build, or by what prepares the tests of the sources. */
import { existsSync, readFileSync } from 'node:fs';
import type { Domain } from '../model/domain.js';
import { domainFromJson } from './domain-json.js';

/** Beside this file; the sources have it only while they are tested, and borrow it from the build elsewhere. */
const PLACES = ['./nhs.json', '../../dist/domain/nhs.json'].map((path) => new URL(path, import.meta.url));

const compiled = PLACES.find((place) => existsSync(place)) ?? PLACES[0];
if (compiled === undefined) throw new Error('no place of the compiled domain is known');

/** The health-service domain. It is read at once, without waiting, so that the library can be required, too. */
export const builtInDomain: Domain = domainFromJson(readFileSync(compiled, 'utf8'));
