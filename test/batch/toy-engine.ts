/** An engine that is quick and easy to follow: "Arden and Solent will merge" is a claim; some words make trouble. */
import type { Engine } from '../../src/batch/process-article.js';
import type { Claim } from '../../src/model/claim.js';
import { claimId } from '../../src/model/identity.js';

const csu = (name: string) => ({
  id: `csu/${name.toLowerCase()}`,
  name: `${name} CSU`,
  role: 'party' as const,
});

const claimsIn = (article: string, text: string): Claim[] =>
  [...text.matchAll(/(\w+) and (\w+) will merge/g)].map((found) => {
    const [quote, a = '', b = ''] = found;
    const reported = { edtf: '2014-06', from: '2014-06-01', to: '2014-06-30', basis: 'article' as const };
    const body = {
      article,
      relation: 'merger' as const,
      status: 'planned' as const,
      participants: [csu(a), csu(b)],
      reported,
      event: null,
      attribution: {
        kind: 'narration' as const,
        speaker: null,
        post: null,
        organisation: null,
        source: null,
      },
      evidence: [{ sentence: 0, start: found.index, end: found.index + quote.length, quote }],
      pattern: 'merger/toy',
      confidence: 0.5,
    };
    return { id: claimId(body), ...body };
  });

/** Counts what it was asked; "HANG" hangs, "CRASH" ends the process or thread, "THROW" throws. */
export const toyEngine = (): Engine & { readonly asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    extractClaims: ({ id, text }) => {
      asked.push(id);
      if (text.includes('HANG')) for (;;);
      if (text.includes('CRASH')) process.exit(7);
      if (text.includes('THROW')) throw new Error('thrown by the toy');
      return { claims: claimsIn(id, text), problems: [] };
    },
    inferDate: () => ({ edtf: '../..', from: null, to: null, basis: 'inferred' }),
  };
};
