/** The pipeline as a batch needs it, loaded when the first article asks for it. */
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import type { ClaimDate } from '../model/date.js';
import type { Domain } from '../model/domain.js';
import type { Engine } from './process-article.js';

const UNDATED: ClaimDate = { edtf: '../..', from: null, to: null, basis: 'inferred' };

const DOMAIN = 'claimtrail domain';

/** Sets the domain of this thread and of all workers that are started later; null for the package's own. */
export const useDomain = (domain: Domain | null): void => setEnvironmentData(DOMAIN, domain ?? undefined);

export const loadEngine = async (): Promise<Engine> => {
  const { extractClaims } = await import('../pipeline.js');
  const domain = getEnvironmentData(DOMAIN) as Domain | undefined;
  const options = domain ? { domain } : {};
  return { extractClaims: (article) => extractClaims(article, options), inferDate: () => UNDATED };
};
