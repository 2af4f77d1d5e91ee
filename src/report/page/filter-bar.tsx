/** Search, relation and status: one bar that filters everything on the page. */
import { useEffect, useState } from 'preact/hooks';
import type { ReportData } from '../report-data.js';
import type { Filters } from './shown-data.js';

interface Props {
  readonly data: ReportData;
  readonly filters: Filters;
  readonly onFilter: (filters: Filters) => void;
}

/** Milliseconds without a further key after which a search begins. */
const PAUSE = 150;

const Choice = ({
  label,
  value,
  words,
  onChange,
}: {
  label: string;
  value: string;
  words: readonly string[];
  onChange: (value: string) => void;
}) => (
  <label>
    <span>{label}</span>
    <select value={value} onChange={(e) => onChange(e.currentTarget.value)}>
      <option value="">any</option>
      {words.map((word) => (
        <option key={word}>{word}</option>
      ))}
    </select>
  </label>
);

export const FilterBar = ({ data, filters, onFilter }: Props) => {
  const [typed, setTyped] = useState(filters.search);
  useEffect(() => {
    const timer = setTimeout(
      () => typed !== filters.search && onFilter({ ...filters, search: typed }),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [typed, filters, onFilter]);
  const relations = [...new Set(data.claims.map((claim) => claim.relation))].sort();
  const statuses = [...new Set(data.claims.map((claim) => claim.status))].sort();
  return (
    <search class="filters">
      <label>
        <span>Search</span>
        <input type="search" value={typed} onInput={(e) => setTyped(e.currentTarget.value)} />
      </label>
      <Choice
        label="Relation"
        value={filters.relation}
        words={relations}
        onChange={(relation) => onFilter({ ...filters, relation })}
      />
      <Choice
        label="Status"
        value={filters.status}
        words={statuses}
        onChange={(status) => onFilter({ ...filters, status })}
      />
    </search>
  );
};
