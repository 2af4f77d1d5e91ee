/** The model of an article in, records of it out that a person can read: entities, sets and links. */
import type { NounPhrase } from '../model/predicate.js';
import type { Token } from '../model/token.js';
import type { Discourse } from './build-discourse.js';
import type { DiscourseMention } from './model.js';

export type DiscourseRecord =
  | {
      readonly is: 'entity';
      readonly id: string;
      readonly name: string;
      readonly named: number;
      readonly first: number;
    }
  | {
      readonly is: 'set';
      readonly sentence: number;
      readonly text: string;
      readonly known: DiscourseMention['known'];
      readonly organisations: readonly string[];
    }
  | {
      readonly is: 'link';
      readonly sentence: number;
      readonly text: string;
      readonly sieve: string;
      readonly organisations: readonly string[];
      readonly antecedent: Place | null;
    };

export interface Place {
  readonly sentence: number;
  readonly text: string;
}

/** Words of a phrase, by the tokens of its sentence. */
export type TextOf = (sentence: number, phrase: Pick<NounPhrase, 'from' | 'to'>) => string;

export const textIn = (
  tokens: readonly Token[],
  text: string,
  { from, to }: Pick<NounPhrase, 'from' | 'to'>,
): string => text.slice(tokens[from]?.start ?? 0, tokens[Math.max(from, to - 1)]?.end ?? 0);

const ids = (some: DiscourseMention['organisations']): readonly string[] => some.map(({ id }) => id);

const entities = (mentions: readonly DiscourseMention[]): readonly DiscourseRecord[] => {
  const known = new Map<string, { name: string; named: number; first: number }>();
  for (const { organisations, sentence, known: how } of mentions) {
    if (how === 'reference') continue;
    for (const { id, name } of organisations) {
      const entity = known.get(id);
      if (entity) entity.named++;
      else known.set(id, { name, named: 1, first: sentence });
    }
  }
  return [...known].map(([id, one]) => ({ is: 'entity', id, ...one }));
};

/** Entities first, then sets and links in the order of the text. */
export const describeDiscourse = (
  { mentions, links }: Discourse,
  textOf: TextOf,
): readonly DiscourseRecord[] => {
  const sets = mentions
    .filter(({ organisations, known }) => organisations.length > 1 && known !== 'reference')
    .map(
      ({ sentence, phrase, known, organisations }): DiscourseRecord => ({
        is: 'set',
        sentence,
        text: textOf(sentence, phrase),
        known,
        organisations: ids(organisations),
      }),
    );
  const linked = links.map(
    ({ sentence, phrase, sieve, organisations, antecedent }): DiscourseRecord => ({
      is: 'link',
      sentence,
      text: textOf(sentence, phrase),
      sieve,
      organisations: ids(organisations),
      antecedent: antecedent
        ? { sentence: antecedent.sentence, text: textOf(antecedent.sentence, antecedent.phrase) }
        : null,
    }),
  );
  const at = (record: DiscourseRecord): number => (record.is === 'entity' ? -1 : record.sentence);
  return [...entities(mentions), ...sets, ...linked].toSorted((a, b) => at(a) - at(b));
};
