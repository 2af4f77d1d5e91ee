/** The gold and decisions of two reviewers in; how far they agree, by relation, and where they differ, out. */
import { type Relation, relation } from '../model/claim.js';
import type { GoldClaim, GoldFile } from '../model/gold.js';
import { type Decision, keyOfDecision } from './decision.js';
import type { Decisions } from './decisions-file.js';
import { cohensKappa, type Judged } from './kappa.js';
import { articleKey, matchArticles } from './match-articles.js';
import { type Entry, type GoldPair, pairGolds } from './pair-golds.js';

/** What one reviewer made. */
export interface Reviewed {
  readonly gold: readonly GoldFile[];
  readonly decisions: Decisions;
}

/** Of one relation or of all. */
export interface AgreementScore {
  /** Required claims of each. */
  readonly a: number;
  readonly b: number;
  /** Share of required claims that both have: by relation and participants, and with a status that both accept. */
  readonly detectionF1: number | null;
  readonly fullF1: number | null;
  /** Things that either asserted, or both turned down, and agreement beyond chance on what each called them. */
  readonly judged: number;
  readonly kappa: number | null;
}

export interface Disagreement extends GoldPair {
  readonly article: string;
}

export interface Agreement {
  readonly all: AgreementScore;
  readonly relations: Readonly<Partial<Record<Relation, AgreementScore>>>;
  /** In the order of articles and of A's entries. */
  readonly differences: readonly Disagreement[];
  /** Articles that only one of them has; they are not counted. */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

const NOT = 'not claimed';

const word = (entry: Entry | null, other: Entry | null): string => {
  if (entry === null) return NOT;
  if (entry.optional) return 'optional';
  const shared = entry.gold.status.find((s) => other?.gold.status.includes(s));
  return shared ?? entry.gold.status[0] ?? NOT;
};

/** Both called it by a word each; those that are akin only are two things. */
const judgedIn = ({ a, b, detected }: GoldPair): Judged[] => {
  if (detected || a === null || b === null) return [[word(a, b), word(b, a)]];
  return [
    [word(a, null), NOT],
    [NOT, word(b, null)],
  ];
};

const turnsDown = (d: Decision): boolean =>
  (d.kind === 'spurious' && d.decision === 'reject') || (d.kind === 'missing' && d.decision === 'accept');

/** Relations of the claims that both turned down, in these articles. */
const turnedDown = (a: Decisions, b: Decisions, articles: ReadonlySet<string>): Relation[] =>
  [...a.values()].flatMap((mine) => {
    const theirs = b.get(keyOfDecision(mine));
    const isBoth = theirs !== undefined && turnsDown(mine) && turnsDown(theirs);
    return isBoth && articles.has(articleKey(mine.article)) ? [mine.claim.relation] : [];
  });

const f1 = (shared: number, a: number, b: number): number | null =>
  a + b === 0 ? null : (2 * shared) / (a + b);

/** A required claim that is optional for the other reviewer is neither right nor wrong. */
const scoreOf = (pairs: readonly GoldPair[], down: number): AgreementScore => {
  const required = pairs.filter((p) => !p.a?.optional && !p.b?.optional);
  const [a, b] = [required.filter((p) => p.a).length, required.filter((p) => p.b).length];
  const judged = [...pairs.flatMap(judgedIn), ...Array.from({ length: down }, (): Judged => [NOT, NOT])];
  return {
    a,
    b,
    detectionF1: f1(required.filter((p) => p.detected).length, a, b),
    fullF1: f1(required.filter((p) => p.full).length, a, b),
    judged: judged.length,
    kappa: cohensKappa(judged),
  };
};

const sideOf = ({ a, b }: GoldPair): GoldClaim | null => a?.gold ?? b?.gold ?? null;

const differs = ({ a, b, fields }: GoldPair): boolean =>
  a === null || b === null || a.optional !== b.optional || fields.length > 0;

/** Articles that both have are compared, matched by id or unambiguous base name. */
export const agree = (a: Reviewed, b: Reviewed): Agreement => {
  const matched = matchArticles(
    a.gold.map((file) => file.article),
    b.gold,
  );
  const own = new Map(a.gold.map((file) => [file.article, file]));
  const compared = matched.pairs.flatMap(([article, theirs]) => {
    const mine = own.get(article);
    return mine ? pairGolds(mine, theirs).map((pair) => ({ article, ...pair })) : [];
  });
  const shared = new Set(matched.pairs.flatMap(([id, file]) => [articleKey(id), articleKey(file.article)]));
  const down = turnedDown(a.decisions, b.decisions, shared);
  const score = (belongs: (r: Relation) => boolean): AgreementScore =>
    scoreOf(
      compared.filter((pair) => belongs(sideOf(pair)?.relation ?? 'merger')),
      down.filter(belongs).length,
    );
  const met = new Set([...compared.flatMap((pair) => sideOf(pair)?.relation ?? []), ...down]);
  return {
    all: score(() => true),
    relations: Object.fromEntries(
      relation.options.filter((r) => met.has(r)).map((r) => [r, score((one) => one === r)]),
    ),
    differences: compared.filter(differs),
    onlyA: matched.withoutGold,
    onlyB: matched.withoutArticle.map((file) => file.article),
  };
};
