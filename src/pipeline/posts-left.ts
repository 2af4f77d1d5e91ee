/** A match that tells someone's post in, whether its sentence says that they have left it out. */
import type { RelationMatch } from '../model/match.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { overlaps, type Span } from '../model/span.js';
import type { FactualityLexicon } from '../relations/factuality-classes.js';
import type { ReadSentence } from '../relations/find-events.js';
import { judgeWords } from '../relations/judge-words.js';

export interface LeavingLexicon {
  /** Leave, resign, stand down. */
  readonly leaving: ReadonlySet<string>;
  readonly factuality: FactualityLexicon;
}

/** Prepositions behind which the post that someone leaves is told: it may be another. */
const OF_POST = new Set(['as', 'from']);

const isOf = (phrase: NounPhrase | null, person: Span): boolean =>
  phrase !== null && [phrase, ...phrase.equals].some(({ head }) => overlaps(head, person));

/** "Left Arden CSU" leaves a post there, "left the meeting" none. */
const leavesPost = ({ object, phrases }: Predicate, { arguments: found }: RelationMatch): boolean => {
  const employers = found.filter(({ slot }) => slot === 'organisation').flatMap(({ units }) => units);
  const isEmployer = object !== null && employers.some((unit) => overlaps(unit, object.head));
  return (object === null || isEmployer) && !phrases.some(({ preposition }) => OF_POST.has(preposition));
};

/** "Jo Smith, chief executive of A, left in May." */
export const hasLeft = (
  match: RelationMatch,
  sentence: ReadSentence,
  { leaving, factuality }: LeavingLexicon,
): boolean => {
  const person = match.arguments.find(({ slot }) => slot === 'person')?.units[0];
  if (match.pattern.relation !== 'office' || !person) return false;
  const { predicates, tokens } = sentence.reading;
  return predicates.some((predicate) => {
    const token = tokens[predicate.at];
    return (
      token !== undefined &&
      predicate.part === 'verb' &&
      leaving.has(predicate.lemma) &&
      isOf(predicate.subject, person) &&
      leavesPost(predicate, match) &&
      judgeWords(sentence, token, { aspect: 'event', neutral: 'effected' }, factuality).status === 'effected'
    );
  });
};
