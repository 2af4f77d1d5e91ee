/** Findings of an article in; for those that tell of another's post ("will succeed her"), the finding that told it, out. */
import type { Finding } from './finding.js';

/** Sentences back in which the post may have been told, where the text does not say whose it is. */
const MEMORY = 6;

const personIn = ({ match }: Finding, slot: string): string | undefined =>
  match.arguments.find((argument) => argument.slot === slot)?.units[0]?.person;

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
    const stands = own.judgement.status === 'effected' ? status === 'effected' : status !== 'ended';
    if (holder !== undefined && holder !== person && stands) return finding;
  }
  return undefined;
};

/**
 * For each finding the one whose post it takes up: the last told of the person that it names, else the first told
 * after; where it names a successor, the last that this one was told to take up ("X, chair of A, joins B" is B's);
 * where it names nobody, the last told of anyone. Undefined for those that tell a post of their own.
 */
export const postSources = (findings: readonly Finding[]): readonly (Finding | undefined)[] => {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const holder = holderIn(finding);
    if (holder !== undefined && !first.has(holder)) first.set(holder, finding);
  }
  const [last, lastTaken] = [new Map<string, Finding>(), new Map<string, Finding>()];
  return findings.map((finding, at) => {
    const holder = holderIn(finding);
    if (holder !== undefined) last.set(holder, finding);
    const { pattern, match } = finding.match;
    if (holder !== undefined && match.dated) lastTaken.set(holder, finding);
    if (pattern.relation !== 'office' || !match.follows) return undefined;
    const successor = personIn(finding, 'successor');
    if (successor !== undefined) return lastTaken.get(successor);
    const named = personIn(finding, 'predecessor');
    return named === undefined ? lastPost(findings, finding, at) : (last.get(named) ?? first.get(named));
  });
};

/** Whether a finding tells too little to guess whose post it is about, where none is told before. */
export const needsSource = (finding: Finding): boolean =>
  finding.match.match.follows &&
  (finding.judgement.status === 'effected' || personIn(finding, 'successor') !== undefined);

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
