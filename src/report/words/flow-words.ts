/** Bodies that go into one another in; what became of each, and each step, in words out. */
import { groupBy } from '../../model/group-by.js';
import type { Facts } from '../facts.js';
import { type Family, type Flow, isUnnamed } from '../merger-map.js';
import { dateWords, forWords, onWords, sinceWords } from './date-words.js';

export const bodyName = (body: string, facts: Facts): string =>
  isUnnamed(body) ? 'A body that no article names' : facts.nameOf(body);

/** A plan is told by its day, else by that since when there is one. */
const plannedWhen = ({ date, isDue }: Flow): string => (isDue ? forWords(date) : sinceWords(date));

/** "merged into A, 1 April 2015"; "planned to be taken over by A and B, for 2016". */
const goneWords = (first: Flow, into: string): string => {
  const { relation, status, overdue } = first;
  if (status === 'effected')
    return `${relation === 'merger' ? 'merged into' : 'taken over by'} ${into}, ${dateWords(first.date)}`;
  const planned = overdue ? 'was planned' : 'planned';
  return `${planned} ${relation === 'merger' ? 'to merge into' : 'to be taken over by'} ${into}, ${plannedWhen(first)}`;
};

/** From when a body is, where it came of a merger, and what became of it; empty where neither is told. */
export const fateWords = (body: string, { flows }: Family, facts: Facts): string => {
  const steps = groupBy(
    flows.filter(({ from }) => from === body),
    ({ track }) => track,
  );
  const gone = [...steps.values()].flatMap((own) => {
    const [first] = own;
    const names = own.map(({ to }) => (isUnnamed(to) ? 'one body' : facts.nameOf(to)));
    return first ? goneWords(first, names.join(' and ')) : [];
  });
  const come = flows.find(({ to, relation }) => to === body && relation === 'merger');
  const begun = come
    ? [come.status === 'planned' ? `planned ${plannedWhen(come)}` : `from ${dateWords(come.date)}`]
    : [];
  return [...begun, ...gone].join('; ');
};

/** "A merges into B, done on 1 April 2015". */
export const flowWords = (flow: Flow, facts: Facts): string => {
  const verb = flow.relation === 'merger' ? 'merges into' : 'is taken over by';
  const planned = flow.overdue ? 'planned, overdue,' : 'planned';
  const when = flow.status === 'effected' ? `done ${onWords(flow.date)}` : `${planned} ${plannedWhen(flow)}`;
  const into = isUnnamed(flow.to) ? 'a body that no article names' : facts.nameOf(flow.to);
  return `${bodyName(flow.from, facts)} ${verb} ${into}, ${when}`;
};
