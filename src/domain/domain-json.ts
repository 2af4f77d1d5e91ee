/** A compiled domain as JSON and back; maps are written as lists of their entries. */
import type { Domain } from '../model/domain.js';

/** JSON text of a domain. */
export const domainToJson = (domain: Domain): string =>
  JSON.stringify(domain, (_, value) => (value instanceof Map ? [...value] : value));

/** The domain that `domainToJson` wrote. */
export const domainFromJson = (json: string): Domain =>
  JSON.parse(json, (key, value) =>
    key === 'words' && Array.isArray(value) && Array.isArray(value[0]) ? new Map(value) : value,
  ) as Domain;
