/** The agreement of two reviewers in, what a person reads of it out. */
import type { GoldClaim } from '../model/gold.js';
import type { Agreement, AgreementScore, Disagreement } from './agree.js';
import type { Entry } from './pair-golds.js';
import { textTable } from './text-table.js';
import { visibleText } from './visible-text.js';

type NameOf = (id: string) => string;

const share = (value: number | null): string => (value === null ? '—' : value.toFixed(3));

const row = (name: string, s: AgreementScore): string[] => [
  name,
  ...[s.a, s.b].map(String),
  share(s.detectionF1),
  share(s.fullF1),
  String(s.judged),
  share(s.kappa),
];

const title = (gold: GoldClaim, nameOf: NameOf): string => {
  const who = gold.participants.map(([id = '']) => nameOf(id)).join(', ');
  const own = [gold.person, gold.scope, gold.attribute, gold.value].filter((part) => part !== undefined);
  return [gold.relation, ...own, who].filter((part) => part !== '').join(', ');
};

const told = (entry: Entry | null): string => {
  if (entry === null) return 'nothing';
  const status = entry.gold.status.join(' or ').replaceAll('_', ' ');
  return `${status}${entry.optional ? ' (optional)' : ''}, “${entry.gold.evidence}”`;
};

/** Ids in what a field says become names. */
const named = (text: string | null, nameOf: NameOf): string =>
  text?.replace(/\b[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*/g, nameOf) ?? '—';

const lines = (
  { a, b, fields }: Disagreement,
  names: readonly [string, string],
  nameOf: NameOf,
): string[] => {
  const gold = a?.gold ?? b?.gold;
  return [
    `  ${gold ? title(gold, nameOf) : ''}`,
    `    ${names[0]}: ${told(a)}`,
    `    ${names[1]}: ${told(b)}`,
    ...fields
      .filter((f) => f.field !== 'status')
      .map((f) => `    ${f.field}: ${named(f.gold, nameOf)} against ${named(f.extracted, nameOf)}`),
  ].map(visibleText);
};

/** Where they differ, article by article, then how far they agree. `names` are those of the reviewers. */
export const renderAgreement = (
  { all, relations, differences, onlyA, onlyB }: Agreement,
  names: readonly [a: string, b: string],
  nameOf: NameOf,
): string => {
  const articles = new Set(differences.map((d) => d.article));
  const only = (who: string, ids: readonly string[]) =>
    ids.map((id) => visibleText(`not compared, only ${who} has ${id}`));
  return [
    ...[...articles].flatMap((article) => [
      visibleText(article),
      ...differences.filter((d) => d.article === article).flatMap((d) => lines(d, names, nameOf)),
      '',
    ]),
    ...only(names[0], onlyA),
    ...only(names[1], onlyB),
    ...textTable([
      ['', ...names.map(visibleText), 'det F1', 'full F1', 'judged', 'kappa'],
      row('all', all),
      ...Object.entries(relations).map(([name, score]) => row(name, score)),
    ]),
    '',
  ].join('\n');
};
