/** The pipeline as a batch needs it, loaded when the first article asks for it. */
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import type { Domain } from '../model/domain.js';
import type { RegisterOf } from '../model/organisation.js';
import type { TracesOf } from './dated-traces.js';
import type { Engine } from './process-article.js';

const DOMAIN = 'claimtrail domain';

/** Sets the domain of this thread and of all workers that are started later; null for the package's own. */
export const useDomain = (domain: Domain | null): void => setEnvironmentData(DOMAIN, domain ?? undefined);

export const loadEngine = async (): Promise<Engine> => {
  const [{ extractClaims }, { readUndated }] = await Promise.all([
    import('../pipeline.js'),
    import('../date-articles.js'),
  ]);
  const domain = getEnvironmentData(DOMAIN) as Domain | undefined;
  const options = domain ? { domain } : {};
  return {
    extractClaims: (article, publishedBasis) => extractClaims(article, { ...options, publishedBasis }),
    readUndated: (article, within) => readUndated(article, within, domain),
  };
};

export interface KnownOrganisations {
  /** What the register has of an organisation. */
  readonly registerOf: RegisterOf;
  /** As claims have it: "South, Central and West CSU", without what every one of its kind begins with. */
  readonly nameOf: (id: string) => string | undefined;
}

/** What this thread's domain knows of organisations. */
export const loadRegister = async (): Promise<KnownOrganisations> => {
  const domain =
    (getEnvironmentData(DOMAIN) as Domain | undefined) ?? (await import('../domain/load.js')).builtInDomain;
  const byId = new Map(domain.organisations.map((organisation) => [organisation.id, organisation]));
  return {
    registerOf: (id) => byId.get(id)?.register,
    nameOf: (id) => byId.get(id)?.name.replace(/^NHS (?=.+ [A-Z]{3}$)/, ''),
  };
};

/** What an article with a date says that others can be ordered by, as the domain of this thread has it. */
export const loadTraces = async (): Promise<TracesOf> => {
  const { datedTraces } = await import('../date-articles.js');
  const domain = getEnvironmentData(DOMAIN) as Domain | undefined;
  return (text, claims) => datedTraces(text, claims, domain);
};
