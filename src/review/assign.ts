/** Weights of all pairs in, the one-to-one assignment of the greatest total weight out. */
import { munkres } from 'munkres';

/** A row and a column that belong together. */
export type Pair = readonly [row: number, column: number];

interface Component {
  readonly rows: number[];
  readonly columns: number[];
}

/** Rows and columns that positive weights connect: each such group is assigned on its own, which keeps the cubic step small. */
const components = (weights: readonly Float64Array[], columns: number): Component[] => {
  const group = new Int32Array(weights.length).fill(-1);
  const columnGroup = new Int32Array(columns).fill(-1);
  const found: Component[] = [];
  weights.forEach((_, start) => {
    if (group[start] !== -1) return;
    const component: Component = { rows: [], columns: [] };
    const queue = [start];
    group[start] = found.length;
    for (let row = queue.pop(); row !== undefined; row = queue.pop()) {
      component.rows.push(row);
      for (let column = 0; column < columns; column += 1) {
        if (columnGroup[column] !== -1 || (weights[row]?.[column] ?? 0) <= 0) continue;
        columnGroup[column] = found.length;
        component.columns.push(column);
        for (let other = 0; other < weights.length; other += 1) {
          if (group[other] !== -1 || (weights[other]?.[column] ?? 0) <= 0) continue;
          group[other] = found.length;
          queue.push(other);
        }
      }
    }
    if (component.columns.length > 0) found.push(component);
  });
  return found;
};

/**
 * Pairs rows with columns, each at most once, so that the sum of their weights is greatest. A weight of 0
 * or less means that the two may not be paired. Pairs come in row order.
 */
export const assign = (
  rows: number,
  columns: number,
  weight: (row: number, column: number) => number,
): Pair[] => {
  const weights = Array.from({ length: rows }, (_, row) =>
    Float64Array.from({ length: columns }, (_, column) => Math.max(0, weight(row, column))),
  );
  const pairs: Pair[] = [];
  for (const component of components(weights, columns)) {
    component.rows.sort((a, b) => a - b);
    component.columns.sort((a, b) => a - b);
    const costs = component.rows.map((row) =>
      component.columns.map((column) => -(weights[row]?.[column] ?? 0)),
    );
    for (const [r, c] of munkres(costs)) {
      const row = component.rows[r];
      const column = component.columns[c];
      if (row !== undefined && column !== undefined && (weights[row]?.[column] ?? 0) > 0)
        pairs.push([row, column]);
    }
  }
  return pairs.sort((a, b) => a[0] - b[0]);
};
