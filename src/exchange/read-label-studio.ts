/** Label Studio's JSON export in, the articles with their notes out, and what was no claim. */
import { z } from 'zod';
import { groupBy } from '../model/group-by.js';
import type { Problem } from '../model/problem.js';
import { goldId } from '../review/gold-identity.js';
import type { Names } from '../review/organisation-names.js';
import type { Annotated, Imported, Note } from './annotated.js';
import { readDetailLines, readParticipantLines } from './claim-lines.js';
import { CONTROL } from './label-studio-config.js';
import { readGoldClaim } from './read-gold-claim.js';
import { NO_DATE } from './terms.js';

const result = z.looseObject({
  id: z.string().optional(),
  from_name: z.string().optional(),
  type: z.string(),
  value: z.looseObject({
    start: z.number().optional(),
    end: z.number().optional(),
    text: z.union([z.string(), z.array(z.string())]).optional(),
    labels: z.array(z.string()).optional(),
    choices: z.array(z.string()).optional(),
  }),
});
type Result = z.infer<typeof result>;

const annotation = z.looseObject({
  result: z.array(z.unknown()),
  was_cancelled: z.boolean().optional(),
  completed_by: z.unknown().optional(),
});

const taskSchema = z.looseObject({
  id: z.number().optional(),
  data: z.looseObject({
    text: z.string(),
    article: z.string().optional(),
    published: z.string().optional(),
    title: z.string().optional(),
  }),
  annotations: z.array(annotation).default([]),
});
export const labelStudioExport = z.array(taskSchema);
type Task = z.infer<typeof taskSchema>;

/** Tasks that were not made here tell no article. */
const articleOf = ({ id, data }: Task): string => data.article ?? `task-${id ?? 'without-id'}`;

const linesOf = (results: readonly Result[], name: string): string[] =>
  results.filter((r) => r.from_name === name).flatMap((r) => r.value.text ?? []);

const choicesOf = (results: readonly Result[], name: string): string[] =>
  results.filter((r) => r.from_name === name).flatMap((r) => r.value.choices ?? []);

const datesOf = (results: readonly Result[]) => {
  const [event] = linesOf(results, CONTROL.event);
  const [reported] = linesOf(results, CONTROL.reported);
  return {
    ...(reported === undefined ? {} : { reported }),
    ...(event === undefined ? {} : { event: event === NO_DATE ? null : event }),
  };
};

/** The words that Label Studio quotes; where an export leaves them out those between the offsets. */
const wordsOf = ({ text, start = 0, end = 0 }: Result['value'], article: string): string =>
  typeof text === 'string' && article.includes(text) ? text : article.slice(start, end);

/** A sentence about what is wrong where the region is no claim. */
const readRegion = (results: readonly Result[], task: Task, names: Names): Note | string => {
  const label = results.find((r) => r.from_name === CONTROL.relation && r.type === 'labels');
  if (!label) return `no result of ${CONTROL.relation}`;
  const [relation, another] = label.value.labels ?? [];
  if (another !== undefined)
    return `is labelled ${relation} and ${another}: one claim is a region of its own`;
  const { participants, roles } = readParticipantLines(linesOf(results, CONTROL.participants), names);
  const gold = readGoldClaim({
    ...readDetailLines(linesOf(results, CONTROL.details)),
    ...roles,
    relation,
    status: choicesOf(results, CONTROL.status),
    participants,
    ...datesOf(results),
    evidence: wordsOf(label.value, task.data.text),
  });
  if (typeof gold === 'string') return gold;
  const optional = choicesOf(results, CONTROL.optional).includes('optional');
  return { id: goldId(articleOf(task), gold), gold, optional, spans: [], claim: null };
};

/** A user's id, or an object that holds their address, as exports of either kind tell them. */
const isBy = (completed: unknown, by: string): boolean =>
  String(completed) === by ||
  Object.values(z.looseObject({}).catch({}).parse(completed)).map(String).includes(by);

const readTask = (task: Task, by: string | null, names: Names): { read: Annotated; problems: Problem[] } => {
  const { data } = task;
  const article = articleOf(task);
  const done = task.annotations.filter(
    (a) => a.was_cancelled !== true && (by === null || isBy(a.completed_by, by)),
  );
  const problems: Problem[] = [];
  if (done.length > 1) {
    const remedy = 'choose whose with --by';
    const reason = `is annotated ${done.length} times, the first is taken`;
    problems.push({ code: 'many-annotations', place: article, reason, remedy });
  }
  const parsed = (done[0]?.result ?? []).flatMap((one) => result.safeParse(one).data ?? []);
  const regions = groupBy(
    parsed.filter((r) => r.id !== undefined),
    (r) => r.id ?? '',
  );
  const notes = [...regions].flatMap(([id, results]) => {
    const note = readRegion(results, task, names);
    if (typeof note !== 'string') return [note];
    problems.push({ code: 'no-claim', place: `${article}, region ${id}`, reason: note });
    return [];
  });
  const { published = null, title = null, text } = data;
  return { read: { article, published, title, text, notes }, problems };
};

/** Of each task the annotation by `by`, a user's id or address; predictions and skipped ones are no gold. */
export const readLabelStudio = (
  tasks: readonly Task[],
  by: string | null,
  names: Names = new Map(),
): Imported => {
  const read = tasks.map((task) => readTask(task, by, names));
  return { articles: read.map((r) => r.read), problems: read.flatMap((r) => r.problems) };
};
