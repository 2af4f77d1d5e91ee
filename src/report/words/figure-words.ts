/** A figure in; as people write it out. */
import type { ReportFigure } from '../report-data.js';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** Money from a million on is told in millions. */
const MILLION = 1_000_000;

const amountWords = (amount: number, unit: string | undefined): string => {
  if (unit !== 'GBP') return NUMBER.format(amount);
  if (Math.abs(amount) < MILLION) return `£${NUMBER.format(amount)}`;
  return Math.abs(amount) < 1_000 * MILLION
    ? `£${NUMBER.format(amount / MILLION)} million`
    : `£${NUMBER.format(amount / (1_000 * MILLION))} billion`;
};

const rangeWords = ({ min, max, unit }: ReportFigure): string => {
  if (min !== undefined && max !== undefined) return `${amountWords(min, unit)} to ${amountWords(max, unit)}`;
  if (min !== undefined) return `at least ${amountWords(min, unit)}`;
  return max === undefined ? '' : `at most ${amountWords(max, unit)}`;
};

/** "1,200", "£12.5 million", "25 to 35", "at least 9". */
export const figureWords = (figure: ReportFigure): string => {
  const { value, unit } = figure;
  const words = typeof value === 'number' ? amountWords(value, unit) : (value ?? rangeWords(figure));
  return unit === undefined || unit === 'GBP' ? words : `${words} ${unit}`;
};
