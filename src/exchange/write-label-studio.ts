/** Articles with their notes in, tasks for Label Studio and the labelling interface that they need out. */
import type { Problem } from '../model/problem.js';
import type { Span } from '../model/span.js';
import type { Annotated, ExchangeFile, Note } from './annotated.js';
import { detailLines, participantLines } from './claim-lines.js';
import { CONTROL, labelStudioConfig } from './label-studio-config.js';
import { NO_DATE } from './terms.js';

type Json = Readonly<Record<string, unknown>>;
type NameOf = (id: string) => string;

/** One result a control, all of one region, which they share by its id. */
const results = (note: Note, span: Span, text: string, nameOf: NameOf): Json[] => {
  const { gold, claim } = note;
  const place = { start: span.start, end: span.end };
  const result = (name: string, type: string, value: Json): Json => ({
    id: note.id,
    from_name: name,
    to_name: CONTROL.text,
    type,
    origin: claim === null ? 'manual' : 'prediction',
    value: { ...place, ...value },
  });
  const lines = (name: string, given: readonly string[]): Json[] =>
    given.length === 0 ? [] : [result(name, 'textarea', { text: given })];
  return [
    {
      ...result(CONTROL.relation, 'labels', {
        text: text.slice(span.start, span.end),
        labels: [gold.relation],
      }),
      ...(claim === null ? {} : { score: claim.confidence }),
    },
    result(CONTROL.status, 'choices', { choices: gold.status }),
    ...lines(CONTROL.participants, participantLines(gold, nameOf)),
    ...lines(CONTROL.event, gold.event === undefined ? [] : [gold.event ?? NO_DATE]),
    ...lines(CONTROL.reported, gold.reported === undefined ? [] : [gold.reported]),
    ...lines(CONTROL.details, detailLines(gold)),
    ...(note.optional ? [result(CONTROL.optional, 'choices', { choices: ['optional'] })] : []),
  ];
};

const task = (annotated: Annotated, text: string, nameOf: NameOf): Json => {
  const { article, published, title, notes } = annotated;
  const placed = notes.flatMap((note) => {
    const span = note.spans[0];
    return span ? results(note, span, text, nameOf) : [];
  });
  const isRun = notes.some((note) => note.claim !== null);
  return {
    data: {
      article,
      ...(published === null ? {} : { published }),
      ...(title === null ? {} : { title }),
      text,
    },
    ...(isRun
      ? { predictions: [{ model_version: 'claimtrail', result: placed }] }
      : { annotations: [{ result: placed }] }),
  };
};

/** A region needs a place in the text. */
const unplaced = ({ article, text, notes }: Annotated): Problem[] => {
  if (text === null)
    return notes.length === 0
      ? []
      : [{ code: 'no-text', place: article, reason: 'the text of the article is not at hand' }];
  return notes
    .filter((note) => note.spans.length === 0)
    .map(({ gold }) => ({
      code: 'no-evidence',
      place: article,
      reason: `the words ${JSON.stringify(gold.evidence)} do not stand in the article`,
    }));
};

/** Claims of a run become predictions, gold annotations; articles without a text are left out. */
export const labelStudio = (articles: readonly Annotated[], nameOf: NameOf) => {
  const tasks = articles.flatMap((a) => (a.text === null ? [] : [task(a, a.text, nameOf)]));
  const files: ExchangeFile[] = [
    { article: null, name: 'tasks.json', text: `${JSON.stringify(tasks, null, 2)}\n` },
    { article: null, name: 'label-studio.xml', text: labelStudioConfig() },
  ];
  return { files, problems: articles.flatMap(unplaced) };
};
