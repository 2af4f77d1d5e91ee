/** What stands above the article: progress, search, filters, and the buttons that concern no one claim. */
import type { Overview } from '../server/payload.js';
import { visible } from '../visible-text.js';
import type { Filters } from './filter-items.js';

interface Props {
  readonly overview: Overview;
  readonly filters: Filters;
  readonly shown: number;
  readonly canUndo: boolean;
  readonly searchRef: { current: HTMLInputElement | null };
  readonly onFilter: (filters: Filters) => void;
  readonly onUndo: () => void;
  readonly onAdd: () => void;
  readonly onHelp: () => void;
  readonly onTheme: () => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly values: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

const Choice = ({ label, value, values, onChange }: ChoiceProps) => (
  <label>
    <span>{label}</span>
    <select value={value} onChange={(e) => onChange(e.currentTarget.value)}>
      {values.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

const anyOf = (words: readonly string[]) => [
  ['', 'any'] as const,
  ...words.map((word) => [word, word] as const),
];

const STATES = [
  ['pending', 'to decide'],
  ['decided', 'decided'],
  ['all', 'all'],
] as const;

const ORDERS = [
  ['text', 'the text’s'],
  ['confidence', 'least sure first'],
  ['score', 'what moves the score first'],
] as const;

const FilterBar = ({ overview, filters, searchRef, onFilter }: Props) => {
  const patterns = [
    ...new Set(
      overview.articles.flatMap((a) => a.items.flatMap((i) => (i.pattern === null ? [] : [i.pattern]))),
    ),
  ].sort();
  const set = (change: Partial<Filters>) => onFilter({ ...filters, ...change });
  return (
    <search class="filters">
      <label>
        <span>Search</span>
        <input
          type="search"
          ref={searchRef}
          value={filters.search}
          onInput={(e) => set({ search: e.currentTarget.value })}
        />
      </label>
      <Choice
        label="Show"
        value={filters.state}
        values={STATES}
        onChange={(state) => set({ state: STATES.find(([key]) => key === state)?.[0] ?? 'all' })}
      />
      <Choice
        label="Kind"
        value={filters.kind}
        values={anyOf(['changed', 'missing', 'spurious', 'matched'])}
        onChange={(kind) => set({ kind })}
      />
      <Choice
        label="Relation"
        value={filters.relation}
        values={anyOf(overview.vocabulary.relations)}
        onChange={(relation) => set({ relation })}
      />
      <Choice
        label="Status"
        value={filters.status}
        values={anyOf(overview.vocabulary.statuses)}
        onChange={(status) => set({ status })}
      />
      <Choice
        label="Pattern"
        value={filters.pattern}
        values={anyOf(patterns)}
        onChange={(pattern) => set({ pattern })}
      />
      <Choice
        label="Order"
        value={filters.order}
        values={ORDERS}
        onChange={(order) => set({ order: ORDERS.find(([key]) => key === order)?.[0] ?? 'text' })}
      />
    </search>
  );
};

export const Header = (props: Props) => {
  const { decided, all } = props.overview.progress;
  return (
    <header>
      <div class="bar">
        <h1>Review of claims</h1>
        {props.overview.reviewer !== null && (
          <p class="reviewer">{`by ${visible(props.overview.reviewer)}`}</p>
        )}
        <label class="progress">
          <span>{`${decided} of ${all} decided, ${props.shown} shown`}</span>
          <progress value={decided} max={Math.max(1, all)} />
        </label>
        <button type="button" onClick={props.onUndo} disabled={!props.canUndo}>
          Undo
        </button>
        <button type="button" onClick={props.onAdd}>
          Add a missing claim
        </button>
        <button type="button" onClick={props.onTheme}>
          Light or dark
        </button>
        <button type="button" onClick={props.onHelp}>
          Keys
        </button>
      </div>
      <FilterBar {...props} />
    </header>
  );
};
