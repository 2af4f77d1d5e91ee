/** What two reviewers called each of the same things in; their agreement beyond chance out. */

/** What either called one thing. */
export type Judged = readonly [a: string, b: string];

const shares = (judged: readonly Judged[], who: 0 | 1): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const pair of judged) found.set(pair[who], (found.get(pair[who]) ?? 0) + 1 / judged.length);
  return found;
};

/**
 * Cohen's kappa (J. Cohen, "A coefficient of agreement for nominal scales", 1960): observed agreement less that
 * which the two reviewers' own shares of each word would give by chance, over what chance leaves. From -1 to 1; null
 * where there is nothing, or where chance alone explains all since both know one word only.
 */
export const cohensKappa = (judged: readonly Judged[]): number | null => {
  const same = judged.filter(([a, b]) => a === b).length;
  const [ofA, ofB] = [shares(judged, 0), shares(judged, 1)];
  const chance = [...ofA].reduce((sum, [word, share]) => sum + share * (ofB.get(word) ?? 0), 0);
  const isOneWord = ofA.size === 1 && ofB.size === 1 && same === judged.length;
  return judged.length === 0 || isOneWord ? null : (same / judged.length - chance) / (1 - chance);
};
