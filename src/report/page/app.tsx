/** The whole report: what needs a person, then the charts, then the table; any mark opens its quoted sentences. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countSeries } from '../count-series.js';
import { mergerFlow } from '../merger-flow.js';
import { hasOpenConflict, isOverdue, type ReportData } from '../report-data.js';
import { Attention } from './attention.js';
import { Chart } from './chart.js';
import { ClaimQuote } from './claim-quote.js';
import { ClaimTable } from './claim-table.js';
import { countsOption } from './counts-option.js';
import { FilterBar } from './filter-bar.js';
import { flowHeight, flowOption } from './flow-option.js';
import { furniture, STATUS_COLOURS, statusColour } from './palette.js';
import { indexOnce, NO_FILTERS, type Shown, showData } from './shown-data.js';
import { ROWS, timelineOption } from './timeline-option.js';

const DARK = '(prefers-color-scheme: dark)';

const useDark = (): boolean => {
  const [dark, setDark] = useState(matchMedia(DARK).matches);
  useEffect(() => {
    const query = matchMedia(DARK);
    const onChange = () => setDark(query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);
  return dark;
};

interface QuotesProps {
  readonly data: ReportData;
  readonly picked: readonly string[];
  readonly onClose: () => void;
}

const Quotes = ({ data, picked, onClose }: QuotesProps) => {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  const claims = data.claims.filter((claim) => picked.includes(claim.id));
  return (
    <dialog ref={ref} aria-labelledby="quotes-title" onClose={onClose}>
      <h2 id="quotes-title">{claims.length === 1 ? 'The claim' : `${claims.length} claims`}</h2>
      {claims.map((claim) => (
        <ClaimQuote key={claim.id} claim={claim} data={data} />
      ))}
      <button type="button" onClick={() => ref.current?.close()}>
        Close
      </button>
    </dialog>
  );
};

const Legend = ({ dark }: { dark: boolean }) => (
  <ul class="legend">
    {Object.keys(STATUS_COLOURS).map((status) => (
      <li key={status}>
        <span class="swatch" style={{ background: statusColour(status, dark) }} /> {status}
      </li>
    ))}
    <li>faint: inferred</li>
    <li>red edge: in conflict or overdue</li>
  </ul>
);

const Charts = ({
  data,
  shown,
  onPick,
}: {
  data: ReportData;
  shown: Shown;
  onPick: (claims: readonly string[]) => void;
}) => {
  const dark = useDark();
  const look = useMemo(() => furniture(dark), [dark]);
  const timeline = useCallback(() => timelineOption(shown.tracks, data, look), [shown, data, look]);
  const flow = useMemo(() => mergerFlow(data, shown.tracks), [data, shown]);
  const flowChart = useCallback(() => flowOption(flow, look), [flow, look]);
  const counts = useMemo(() => countSeries(shown.claims), [shown]);
  const countsChart = useCallback(() => countsOption(counts, look), [counts, look]);
  const rows = Math.min(ROWS, Math.max(1, shown.tracks.length));
  return (
    <>
      <section aria-labelledby="timeline">
        <h2 id="timeline">{`Timeline (${shown.tracks.length} groups)`}</h2>
        <Legend dark={dark} />
        <Chart
          label="Timeline of every group of organisations; the table below holds the same claims"
          height={rows * 30 + 70}
          option={timeline}
          onPick={onPick}
        />
      </section>
      <section aria-labelledby="flow">
        <h2 id="flow">Who merged into whom</h2>
        {flow.links.length === 0 && <p>No merger or takeover is planned or done.</p>}
        {flow.leftOut > 0 && <p>{`${flow.leftOut} earlier ones are not drawn; search to narrow them.`}</p>}
        {flow.links.length > 0 && (
          <Chart
            label="Flow of mergers over time"
            height={flowHeight(flow)}
            option={flowChart}
            onPick={onPick}
          />
        )}
      </section>
      <section aria-labelledby="counts">
        <h2 id="counts">How many there were</h2>
        {counts.length === 0 && <p>No article counts organisations.</p>}
        {counts.length > 0 && (
          <Chart
            label="Counts of organisations over time"
            height={300}
            option={countsChart}
            onPick={onPick}
          />
        )}
      </section>
    </>
  );
};

/** A link to a claim opens its quote, also when the page is opened with it. */
const claimOfAddress = (): readonly string[] =>
  /^#c_[0-9a-f]{16}$/.test(location.hash) ? [location.hash.slice(1)] : [];

export const App = ({ data }: { data: ReportData }) => {
  const index = useMemo(() => indexOnce(data), [data]);
  const [filters, setFilters] = useState(NO_FILTERS);
  const [picked, setPicked] = useState(claimOfAddress());
  const shown = useMemo(() => showData(data, index, filters), [data, index, filters]);
  const conflicts = data.tracks.filter(hasOpenConflict).length;
  const overdue = data.tracks.filter(isOverdue).length;
  return (
    <>
      <header>
        <h1>Report of claims</h1>
        <p>
          {`${data.articles.length} articles, ${data.claims.length} claims, ${data.tracks.length} groups; ${conflicts} in open conflict, ${overdue} overdue`}
          {data.leftOut > 0 && `; ${data.leftOut} claims are left out here, the dataset holds them`}
        </p>
        <FilterBar data={data} filters={filters} onFilter={setFilters} />
      </header>
      <main>
        <Attention data={data} tracks={shown.tracks} onPick={setPicked} />
        <Charts data={data} shown={shown} onPick={setPicked} />
        <ClaimTable data={data} claims={shown.claims} onPick={setPicked} />
      </main>
      {picked.length > 0 && <Quotes data={data} picked={picked} onClose={() => setPicked([])} />}
    </>
  );
};
