/** The pipeline as a batch needs it, loaded when the first article asks for it. */
import type { ClaimDate } from '../model/date.js';
import type { Engine } from './process-article.js';

const UNDATED: ClaimDate = { edtf: '../..', from: null, to: null, basis: 'inferred' };

export const loadEngine = async (): Promise<Engine> => {
  const { extractClaims } = await import('../pipeline.js');
  return { extractClaims: (article) => extractClaims(article), inferDate: () => UNDATED };
};
