/** Mentions that all could be meant in, the likeliest out, by weights. */
import type { Anaphor } from './anaphor.js';
import type { DiscourseMention } from './model.js';

/** What speaks for a mention, in points; the nearest of equals wins. */
const WEIGHTS = {
  subject: 4,
  object: 1,
  sameSentence: 3,
  /** For each sentence between. */
  distance: -3,
  /** The same place in its clause. */
  parallel: 2,
  /** The subject of the clause that a possessive stands in. */
  binds: 8,
} as const;

const roleOf = ({ phrase, predicate }: Anaphor): DiscourseMention['role'] => (predicate?.subject === phrase ? 'subject' : predicate?.object === phrase ? 'object' : 'other');

const score = (anaphor: Anaphor, mention: DiscourseMention): number => {
  const own = mention.role === roleOf(anaphor) ? WEIGHTS.parallel : 0;
  const near = mention.sentence === anaphor.sentence ? WEIGHTS.sameSentence : WEIGHTS.distance * (anaphor.sentence - mention.sentence);
  const role = mention.role === 'subject' ? WEIGHTS.subject : mention.role === 'object' ? WEIGHTS.object : 0;
  const binds = anaphor.form === 'possessive' && mention.role === 'subject' && mention.sentence === anaphor.sentence && mention.predicate === anaphor.predicate ? WEIGHTS.binds : 0;
  return own + near + role + binds;
};

/** `near` is nearest first. */
export const rank = (anaphor: Anaphor, near: readonly DiscourseMention[]): DiscourseMention | null => {
  let best: DiscourseMention | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const mention of near) {
    const points = score(anaphor, mention);
    if (points > most) {
      most = points;
      best = mention;
    }
  }
  return best;
};
