/** Who merged into whom, over time: a figure for each family of bodies, and the same as a list. */
import { useMemo, useState } from 'preact/hooks';
import { type Family, type Flow, familiesOf, familyAround, mergerFlows } from '../merger-map.js';
import { flowWords } from '../words/flow-words.js';
import { FamilyFigure } from './family-figure.js';
import type { View } from './parts.js';

/** Figures before more are asked for; a larger family is too much for one picture. */
const FAMILIES = 5;
const MOST_BODIES = 40;

const bySize = (a: Family, b: Family): number =>
  b.bodies.length - a.bodies.length || ((a.flows[0]?.day ?? '') < (b.flows[0]?.day ?? '') ? -1 : 1);

const MapLegend = () => (
  <ul class="legend" aria-label="Legend">
    <li>
      <span class="swatch flow-swatch s-effected" /> done
    </li>
    <li>
      <span class="swatch flow-swatch s-planned" /> planned
    </li>
    <li>
      <span class="swatch flow-swatch s-planned overdue" /> planned, its day has passed
    </li>
    <li>
      <span class="swatch day-swatch" /> the day asked about
    </li>
  </ul>
);

interface FiguresProps {
  readonly title: string | null;
  readonly families: readonly Family[];
  readonly view: View;
}

const Figures = ({ title, families, view }: FiguresProps) => {
  const [most, setMost] = useState(FAMILIES);
  const drawn = families.filter(({ bodies }) => bodies.length <= MOST_BODIES);
  if (families.length === 0) return null;
  return (
    <div class="families">
      {title !== null && <h3>{title}</h3>}
      {drawn.length < families.length && (
        <p>{`${families.length - drawn.length} with more than ${MOST_BODIES} bodies not drawn: choose an organisation to see its part.`}</p>
      )}
      {drawn.slice(0, most).map((family) => (
        <FamilyFigure key={family.flows[0]?.track} family={family} view={view} />
      ))}
      {drawn.length > most && (
        <button type="button" class="more" onClick={() => setMost(drawn.length)}>
          {`Show all ${drawn.length}`}
        </button>
      )}
    </div>
  );
};

const familiesBy = (flows: readonly Flow[], status: Flow['status']): readonly Family[] =>
  familiesOf(flows.filter((flow) => flow.status === status)).toSorted(bySize);

export const MapSection = ({ view }: { view: View }) => {
  const { facts, asking } = view;
  const { organisation } = asking.address;
  const flows = useMemo(() => mergerFlows(facts), [facts]);
  const own = useMemo(() => {
    const family = organisation === null ? null : familyAround(flows, organisation);
    return family ? [family] : [];
  }, [flows, organisation]);
  const [done, planned] = useMemo(
    () => [familiesBy(flows, 'effected'), familiesBy(flows, 'planned')],
    [flows],
  );
  const listed = organisation === null ? flows : own.flatMap((family) => family.flows);
  return (
    <section aria-labelledby="map">
      <h2 id="map">Who merged into whom</h2>
      {listed.length === 0 ? <p>No merger or takeover is planned or done.</p> : <MapLegend />}
      {organisation === null ? (
        <>
          <Figures title="Done" families={done} view={view} />
          <Figures title="Planned, and not told as done" families={planned} view={view} />
        </>
      ) : (
        <Figures title={null} families={own} view={view} />
      )}
      {listed.length > 0 && <FlowList {...{ listed, view }} />}
    </section>
  );
};

/** Made when it is opened: of thousands nobody reads all. */
const FlowList = ({ listed, view }: { listed: readonly Flow[]; view: View }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{`The same as a list (${listed.length})`}</summary>
      {isOpen && (
        <ul class="plain">
          {listed.map((flow) => (
            <li key={`${flow.track} ${flow.from} ${flow.to}`}>{flowWords(flow, view.facts)}</li>
          ))}
        </ul>
      )}
    </details>
  );
};
