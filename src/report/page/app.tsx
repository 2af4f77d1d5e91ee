/** The whole report: the question, its answer, and what stands around it over time. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { lastChange, ofOrganisation } from '../../reconcile/state-at.js';
import { answer } from '../answer.js';
import { type Span, spanOf } from '../days.js';
import type { Facts } from '../facts.js';
import type { ReportClaim, ReportData } from '../report-data.js';
import { dateWords } from '../words/date-words.js';
import { AnswerSection } from './answer-section.js';
import { Attention } from './attention.js';
import { ClaimList } from './claim-list.js';
import { ClaimQuote, whoOf } from './claim-quote.js';
import { LifeSection } from './life-section.js';
import { MapSection } from './map-section.js';
import { NumbersSection } from './numbers-section.js';
import { OrganisationHead } from './organisation-head.js';
import type { View } from './parts.js';
import { QuestionBar } from './question-bar.js';
import { type Asking, useAddress } from './use-address.js';
import { useFacts } from './use-facts.js';

/** The time that articles were written in, and the last change. */
const reach = (facts: Facts): Span | null => {
  const days = facts.data.articles.flatMap(({ publishedDay }) => publishedDay ?? []);
  return spanOf([...days, lastChange(facts.knowledge.timeline)].filter((day) => day !== ''));
};

const ClaimAlone = ({ claim, view }: { claim: ReportClaim; view: View }) => {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  return (
    <dialog ref={ref} aria-labelledby="claim-alone" onClose={() => view.asking.go({ claim: null })}>
      <h2 id="claim-alone">{whoOf(claim) || 'One claim'}</h2>
      <ClaimQuote claim={claim} view={view} isAlone />
      <button type="button" onClick={() => ref.current?.close()}>
        Close
      </button>
    </dialog>
  );
};

const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

const Heading = ({ view, lines }: { view: View; lines: number }) => {
  const { facts, asking, day } = view;
  const { organisation } = asking.address;
  const { articles, claims, leftOut } = facts.data;
  const { knownBy } = facts;
  const known =
    knownBy === null ? articles : articles.filter(({ publishedDay: at }) => at !== null && at <= knownBy);
  const about = organisation === null ? '' : ` with ${facts.nameOf(organisation)}`;
  const asKnown = knownBy === null ? '' : `, as known by ${dateWords(knownBy)}`;
  return (
    <>
      <h1>{`What was the case${about} on ${dateWords(day)}${asKnown}?`}</h1>
      <p class="meta" role="status">
        {`${counted(lines, 'matter stood', 'matters stood')} on this day, as told by ${knownBy === null ? 'all ' : ''}${counted(known.length, 'article', 'articles')} ${knownBy === null ? `with ${counted(claims.length, 'claim', 'claims')}` : 'that had been published'}`}
        {leftOut > 0 &&
          `; ${counted(leftOut, 'claim is', 'claims are')} left out here, so that what was known by a day is told by the command line alone`}
        .
      </p>
    </>
  );
};

const Contents = ({ asking }: { asking: Asking }) => {
  const { organisation } = asking.address;
  const jump = (id: string) => (event: Event) => {
    event.preventDefault();
    document.getElementById(id)?.scrollIntoView();
  };
  const sections = organisation === null ? SECTIONS : OWN_SECTIONS;
  return (
    <nav aria-label="On this page">
      {organisation !== null && (
        <a href={asking.linkTo({ organisation: null, why: null })}>All organisations</a>
      )}
      {sections.map(([id, name]) => (
        <a key={id} href={`#${id}`} onClick={jump(id)}>
          {name}
        </a>
      ))}
    </nav>
  );
};

const SECTIONS = [
  ['answer', 'Answer'],
  ['map', 'Mergers'],
  ['numbers', 'Numbers'],
  ['attention', 'What needs a person'],
  ['claims', 'All claims'],
] as const;

const OWN_SECTIONS = [
  ['answer', 'Answer'],
  ['life', 'Life'],
  ['map', 'Mergers'],
  ['claims', 'Claims'],
] as const;

const Over = ({ view }: { view: View }) => {
  const { facts, asking } = view;
  const { organisation } = asking.address;
  const tracks = useMemo(
    () => (organisation === null ? null : ofOrganisation(facts.knowledge.timeline, organisation)),
    [facts, organisation],
  );
  return (
    <>
      {tracks && <LifeSection tracks={tracks} view={view} />}
      <MapSection view={view} />
      <NumbersSection view={view} />
      <Attention view={view} />
      <ClaimList view={view} />
    </>
  );
};

export const App = ({ data }: { data: ReportData }) => {
  const asking = useAddress();
  const { asOf, knownBy, organisation, relation, claim } = asking.address;
  const facts = useFacts(data, knownBy);
  const day = useMemo(() => asOf ?? (lastChange(facts.knowledge.timeline) || '2000-01-01'), [asOf, facts]);
  const span = useMemo(() => reach(facts), [facts]);
  const view = useMemo(() => ({ facts, asking, day }), [facts, asking, day]);
  const question = { day, organisation, relation };
  const told = useMemo(() => answer(facts, question), [facts, day, organisation, relation]);
  const record = organisation === null ? undefined : facts.recordOf(organisation);
  const alone = claim === null ? undefined : facts.claimOf(claim);
  return (
    <>
      <header>
        <Heading view={view} lines={told.lines.length} />
        <Contents asking={asking} />
      </header>
      <QuestionBar view={view} span={span} />
      <main>
        {organisation !== null && !record && <p>No article that is known tells of this organisation.</p>}
        {record && <OrganisationHead record={record} view={view} />}
        <AnswerSection key={organisation} answer={told} view={view} />
        <Over key={`over ${organisation}`} view={view} />
      </main>
      {alone && <ClaimAlone key={alone.id} claim={alone} view={view} />}
    </>
  );
};
