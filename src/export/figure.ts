/** The figure of a claim in; its cells, numbers apart from words, out. */
import type { Details } from '../model/claim.js';

export const figureColumns = {
  value: { type: 'number', says: 'the figure, where one number is told' },
  value_text: { type: 'string', says: 'the same, where words are told instead' },
  min: { type: 'number', says: 'the least that it may be' },
  max: { type: 'number', says: 'the most that it may be' },
  unit: { type: 'string', says: 'unit of the figure, as written' },
} as const;

interface FigureCells {
  readonly value: number | null;
  readonly value_text: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
}

export const figureCells = ({ value, min, max, unit }: Details): FigureCells => ({
  value: typeof value === 'number' ? value : null,
  value_text: typeof value === 'string' ? value : null,
  min: min ?? null,
  max: max ?? null,
  unit: unit ?? null,
});
