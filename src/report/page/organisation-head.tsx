/** Who an organisation is: its names, what the register has of it, what it came from and what it became. */
import type { LineageStep, OrganisationRecord } from '../../model/lineage.js';
import { visible } from '../../model/visible-text.js';
import { onWords } from '../words/date-words.js';
import { registeredWords } from '../words/register-words.js';
import { OrganisationLink, type View } from './parts.js';

const Named = ({ ids, view }: { ids: readonly string[]; view: View }) => (
  <>
    {ids.map((id, at) => (
      <>
        {at === 0 ? '' : at === ids.length - 1 ? ' and ' : ', '}
        <OrganisationLink key={id} id={id} view={view} />
      </>
    ))}
  </>
);

interface Step extends Pick<LineageStep, 'date' | 'track'> {
  readonly before: string;
  readonly ids: readonly string[];
  readonly after?: string;
  readonly others?: readonly string[];
}

const becameOf = (record: OrganisationRecord): readonly Step[] => [
  ...record.mergedInto.map(
    ({ into, with: others, ...step }): Step =>
      into === null
        ? { ...step, before: 'Merged with ', ids: others, after: ', into one body that no article names,' }
        : { ...step, before: 'Merged into ', ids: [into], others },
  ),
  ...record.takenOverBy.map(({ by, ...step }): Step => ({ ...step, before: 'Taken over by ', ids: by })),
  ...record.closed.map((step): Step => ({ ...step, before: 'Closed', ids: [] })),
];

const cameFrom = (record: OrganisationRecord): readonly Step[] => [
  ...record.formedFrom.map(
    ({ parties, ...step }): Step => ({ ...step, before: 'Formed from ', ids: parties }),
  ),
  ...record.tookOver.map(({ acquired, ...step }): Step => ({ ...step, before: 'Took over ', ids: acquired })),
];

const StepLine = ({ step, view }: { step: Step; view: View }) => (
  <li>
    {step.before}
    <Named ids={step.ids} view={view} />
    {step.others && step.others.length > 0 && (
      <>
        {', with '}
        <Named ids={step.others} view={view} />,
      </>
    )}
    {step.after ?? ''} {step.date === null ? '' : onWords(step.date)}{' '}
    <a class="why-link" href={view.asking.linkTo({ why: step.track, asOf: null, claim: null })}>
      why
    </a>
  </li>
);

const Steps = ({ title, steps, view }: { title: string; steps: readonly Step[]; view: View }) =>
  steps.length === 0 ? null : (
    <div>
      <h3>{title}</h3>
      <ul>
        {steps.map((step) => (
          <StepLine key={`${step.track} ${step.before} ${step.ids.join()}`} step={step} view={view} />
        ))}
      </ul>
    </div>
  );

export const OrganisationHead = ({ record, view }: { record: OrganisationRecord; view: View }) => {
  const { facts } = view;
  const name = facts.nameOf(record.id);
  const others = record.names.map(visible).filter((one) => one !== name);
  const registered = registeredWords(record, facts);
  const [became, came] = [becameOf(record), cameFrom(record)];
  return (
    <section class="organisation" aria-labelledby="organisation">
      <h2 id="organisation">{name}</h2>
      {others.length > 0 && <p class="meta">Also called {others.join(', ')}</p>}
      {registered !== null && <p class="register">{registered}</p>}
      {(became.length > 0 || came.length > 0) && (
        <div class="steps">
          <Steps title="Where it came from" steps={came} view={view} />
          <Steps title="What became of it" steps={became} view={view} />
        </div>
      )}
    </section>
  );
};
