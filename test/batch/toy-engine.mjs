/** An engine that is quick and easy to follow: "Arden and Solent will merge" is a claim; some words make trouble. */

import { processorTime } from '../../dist/batch/processor-time.js';
import { claimId } from '../../dist/model/identity.js';

const csu = (name) => ({ id: `csu/${name.toLowerCase()}`, name: `${name} CSU`, role: 'party' });

const claimsIn = (article, text) =>
  [...text.matchAll(/(\w+) and (\w+) will merge/g)]
    .map(({ 0: quote, 1: a, 2: b, index }) => ({
      id: '',
      article,
      relation: 'merger',
      status: 'planned',
      participants: [csu(a), csu(b)],
      reported: { edtf: '2014-06', from: '2014-06-01', to: '2014-06-30', basis: 'article' },
      event: null,
      attribution: { kind: 'narration', speaker: null, post: null, organisation: null, source: null },
      evidence: [{ sentence: 0, start: index, end: index + quote.length, quote }],
      pattern: 'merger/toy',
      confidence: 0.5,
    }))
    .map((claim) => ({ ...claim, id: claimId(claim) }));

/** Notes what it was asked; "HANG" hangs, "BUSY" takes 0.7 s of processor time, "CRASH" ends the process or thread, "EAT" eats memory, "GULP" in larger pieces, "THROW" throws. */
export const toyEngine = (onArticle = () => {}) => {
  const asked = [];
  const extractClaims = ({ id, text }) => {
    asked.push(id);
    onArticle(id);
    if (text.includes('HANG')) for (;;);
    if (text.includes('BUSY')) for (const from = processorTime(); processorTime() - from < 700; );
    if (text.includes('CRASH')) process.exit(7);
    // In bites large enough that collecting takes less time than an article may, small enough to leave room to end in.
    if (text.includes('EAT')) for (const all = []; ; ) all.push(new Array(1e6).fill(id));
    if (text.includes('GULP')) for (const all = []; ; ) all.push(new Array(1e7).fill(id));
    if (text.includes('THROW')) throw new Error('thrown by the toy');
    return { claims: claimsIn(id, text), problems: [] };
  };
  const published = { edtf: '../..', from: null, to: null, basis: 'inferred' };
  const readUndated = (article) => {
    const { claims } = extractClaims(article);
    return claims.length > 0 ? { published, claims, bounds: [], traces: [] } : null;
  };
  return { asked, extractClaims, readUndated };
};
