/** An article in, the model that its claims are made from out: entities, sets, links and events. */
import { type DiscourseRecord, describeDiscourse, type Place, textIn } from '../discourse/describe.js';
import type { Engine } from '../engine.js';
import type { ArticleInput } from '../model/article.js';
import { readArticle } from '../pipeline/read-article.js';
import { publishedDate } from '../pipeline.js';
import type { EventMention } from '../relations/find-events.js';

/** An event as the model holds it. */
interface EventRecord {
  readonly is: 'event';
  readonly sentence: number;
  readonly text: string;
  readonly relation: string;
  readonly frame: string;
  readonly status: string | null;
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** The event that it takes up. */
  readonly source: Place | null;
}

export type ModelRecord = DiscourseRecord | EventRecord;

/** All records, by kind and in the order of the text. */
export const tellModel = (article: ArticleInput, engine: Engine): readonly ModelRecord[] => {
  const { published } = publishedDate(article, 'article');
  const read = readArticle(article.text, published, engine);
  const { readings, discourse } = read;
  const { events } = read.told;
  const tokens = new Map(readings.map(({ sentence, reading }) => [sentence.index, reading.tokens]));
  const place = ({ predicate, sentence: { sentence } }: EventMention): Place => ({
    sentence: sentence.index,
    text: textIn(tokens.get(sentence.index) ?? [], article.text, predicate),
  });
  const told = events.map(
    (event): EventRecord => ({
      is: 'event',
      ...place(event),
      relation: event.frame.relation,
      frame: event.frame.name,
      status: event.factuality.status,
      roles: Object.fromEntries(
        event.roles
          .filter(({ named }) => named.length > 0)
          .map(({ role, named }) => [role, named.map(({ organisation }) => organisation.id)]),
      ),
      source: event.source ? place(event.source) : null,
    }),
  );
  return [
    ...describeDiscourse(discourse, (sentence, phrase) =>
      textIn(tokens.get(sentence) ?? [], article.text, phrase),
    ),
    ...told,
  ];
};
