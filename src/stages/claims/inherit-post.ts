/** Findings of an article in; for those that tell of another's post ("will succeed her"), the finding that told it, out. */
import type { Finding } from './finding.js';

/** Sentences back in which the post may have been told, where the text does not say whose it is. */
const MEMORY = 6;

export const personIn = ({ match }: Finding, slot: string): string | undefined =>
  match.arguments.find((argument) => argument.slot === slot)?.units[0]?.person;

/** Whom "his" or "her" stands for in the words of a finding. */
const possessorIn = ({ match: { clause, extent } }: Finding): string | undefined =>
  clause.units.slice(extent.from, extent.to).find((unit) => unit.kind === 'word' && unit.person !== undefined)
    ?.person;

/** Whose post a finding tells that another may take up; undefined where it tells none. */
const holderIn = (finding: Finding): string | undefined =>
  finding.match.pattern.relation === 'office' && !finding.match.match.follows
    ? personIn(finding, 'person')
    : undefined;

/**
 * "Her predecessor", "will succeed him": the last post told of someone else, a few sentences back, that is still
 * theirs or to be; who is a deputy today is that of someone in post.
 */
const lastPost = (findings: readonly Finding[], own: Finding, at: number): Finding | undefined => {
  const person = personIn(own, 'person');
  for (let before = at - 1; before >= 0; before--) {
    const finding = findings[before];
    if (!finding || own.match.clause.sentence - finding.match.clause.sentence > MEMORY) return undefined;
    const holder = holderIn(finding);
    const { status } = finding.judgement;
    const isJustLeft = status === 'ended' && own.match.clause.sentence - finding.match.clause.sentence === 1;
    const stands =
      own.judgement.status === 'effected' ? status === 'effected' || isJustLeft : status !== 'ended';
    if (holder !== undefined && holder !== person && stands) return finding;
  }
  return undefined;
};

/** What has been told so far of each person's posts. */
interface Told {
  readonly last: Map<string, Finding>;
  /** The last that is still theirs, or to be. */
  readonly held: Map<string, Finding>;
  /** The first that they were told to take up: "X, chair of A, joins B" is B's. */
  readonly taken: Map<string, Finding>;
}

const note = (finding: Finding, holder: string, { last, held, taken }: Told): void => {
  last.set(holder, finding);
  if (finding.judgement.status !== 'ended') held.set(holder, finding);
  if (finding.match.match.dated && !taken.has(holder)) taken.set(holder, finding);
};

/**
 * For each finding the one whose post it takes up: of the person that it names, the last told before or else the first
 * told after; of a successor, the one taken up, or where he is in post by now, held; of whom "his" or "her" stands for, the one held, or else the last; where none of these is
 * told, the last of anyone. Undefined for those that tell a post of their own.
 */
export const postSources = (findings: readonly Finding[]): readonly (Finding | undefined)[] => {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const holder = holderIn(finding);
    if (holder !== undefined && !first.has(holder)) first.set(holder, finding);
  }
  const told: Told = { last: new Map(), held: new Map(), taken: new Map() };
  return findings.map((finding, at) => {
    const holder = holderIn(finding);
    if (holder !== undefined) note(finding, holder, told);
    const { pattern, match } = finding.match;
    if (pattern.relation !== 'office' || !match.follows) return undefined;
    const successor = personIn(finding, 'successor');
    if (successor !== undefined) return told.taken.get(successor);
    const inPost = personIn(finding, 'holder');
    if (inPost !== undefined) return told.held.get(inPost);
    const named = personIn(finding, 'predecessor');
    if (named !== undefined) return told.last.get(named) ?? first.get(named);
    const possessor = possessorIn(finding);
    // "Jo Smith, her deputy": nobody is their own
    const isUnclear = possessor === undefined || possessor === personIn(finding, 'person');
    return isUnclear
      ? lastPost(findings, finding, at)
      : (told.held.get(possessor) ?? told.last.get(possessor));
  });
};

/** Whether a finding tells too little to guess whose post it is about, where none is told before. */
export const needsSource = (finding: Finding): boolean =>
  finding.match.match.follows &&
  (finding.judgement.status === 'effected' ||
    ['successor', 'holder'].some((slot) => personIn(finding, slot) !== undefined));

/** The finding with the title of the post that it takes up, where it names none of its own. */
export const withTitle = (finding: Finding, source: Finding | undefined): Finding => {
  const { match } = finding;
  const title = source?.match.arguments.find(({ slot }) => slot === 'title');
  return !title ||
    match.match.yields.title !== undefined ||
    match.arguments.some(({ slot }) => slot === 'title')
    ? finding
    : { ...finding, match: { ...match, arguments: [...match.arguments, title] } };
};
