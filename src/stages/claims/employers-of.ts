/** A finding about a person's post in, the organisations at which it is held out. */
import type { Participant } from '../../model/claim.js';
import type { Finding } from './finding.js';
import { needsSource, personIn } from './inherit-post.js';
import { distinct, participantsOf } from './participants-of.js';
import { type SpokenContext, setSpokenOf, spokenOf } from './spoken-of.js';

/** The article's text beside its sentences and mentions, and words by which a post is one for several: joint, shared. */
export type EmployersContext = SpokenContext & {
  readonly text: string;
  readonly jointPosts: ReadonlySet<string>;
};

/** Units behind a title that may tell whose it is: "a chair in common". */
const BEHIND = 2;

/** "A joint chair", "a single boss", "a chair in common". */
const isJoint = ({ match: { clause, trigger } }: Finding, { jointPosts }: EmployersContext): boolean => {
  const near = clause.units.slice(Math.max(0, trigger.from - 1), trigger.to + BEHIND);
  return near.some(({ lower }) => lower.split(' ').some((word) => jointPosts.has(word)));
};

/** Where someone worked before: starts of organisations, each with the person. */
const placeOf = (start: number, person: string | undefined): string => `${start} ${person}`;

/** The organisations at which findings say that someone worked before. */
export const workedBefore = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(
    findings
      .filter(({ match, judgement }) => match.pattern.relation === 'office' && judgement.status === 'ended')
      .flatMap((finding) =>
        finding.match.arguments
          .filter(({ slot }) => slot === 'organisation')
          .flatMap(({ units }) => units.map(({ start }) => placeOf(start, personIn(finding, 'person')))),
      ),
  );

const named = ({ match }: Finding, text: string): Participant[] =>
  distinct(match.arguments.flatMap((argument) => participantsOf(argument, text)));

/** Of several organisations at which the post was held, the one that the finding's own clause speaks of, if it is one. */
const narrowed = (employers: readonly Participant[], { match }: Finding): readonly Participant[] => {
  const beside = new Set(
    match.clause.units.flatMap((unit) => unit.mention?.organisations.map((o) => o.id) ?? []),
  );
  const own = employers.filter(({ id }) => beside.has(id));
  return own.length === 1 ? own : employers;
};

/**
 * Those that the finding names; else those of the post that it takes up; else the one that the text speaks of there,
 * `left` being where its person worked before. One set at most: a person holds one post.
 */
export const employersOf = (
  finding: Finding,
  post: Finding | undefined,
  left: ReadonlySet<string>,
  context: EmployersContext,
): Participant[][] => {
  // whoever is to lead "the new trust" leads none of those that it is made of
  if (finding.match.arguments.some(({ units }) => units.some(({ mention }) => mention?.combined))) return [];
  const own = named(finding, context.text);
  if (own.length > 0) return [own];
  const told = post ? named(post, context.text) : [];
  if (told.length > 0) return [[...narrowed(told, finding)]];
  if (!post && needsSource(finding)) return [];
  if (isJoint(finding, context)) {
    const together = setSpokenOf(finding.match, context);
    return together ? [together.organisations.map((one) => ({ ...one, role: 'organisation' }))] : [];
  }
  const person = personIn(finding, 'person');
  const spoken = spokenOf(
    (post ?? finding).match,
    context,
    (_, { start }) => !left.has(placeOf(start, person)),
  );
  const [employer] = spoken?.organisations ?? [];
  return employer ? [[{ ...employer, role: 'organisation' }]] : [];
};
