/** The `--domain` option in, the compiled domain out; the package's own where none is named. */
import type { Domain } from '../model/domain.js';

export const DOMAIN_OPTION = [
  '--domain <folder>',
  'patterns and organisations of your own, laid out as src/domain/nhs is',
] as const;

/** Throws a UserError with file, line and column for what cannot be compiled. */
export const domainOf = async (folder: string | undefined): Promise<Domain> => {
  if (folder === undefined) return (await import('../domain/load.js')).builtInDomain;
  return (await import('../domain/compile-domain.js')).compileDomain(folder);
};
