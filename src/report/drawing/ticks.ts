/** A span of days and how many ticks there is room for in; years, or months in a short span, out. */
import { dayNumber, type Span } from '../days.js';

export interface Tick {
  readonly day: string;
  readonly label: string;
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH_STEPS = [1, 3, 6];

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

const yearTicks = (first: number, last: number, step: number): Tick[] => {
  const ticks: Tick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step)
    ticks.push({ day: `${pad(year, 4)}-01-01`, label: String(year) });
  return ticks;
};

const monthTicks = (first: number, last: number, step: number): Tick[] => {
  const ticks: Tick[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    const [year, at] = [Math.floor(month / 12), month % 12];
    ticks.push({ day: `${pad(year, 4)}-${pad(at + 1, 2)}-01`, label: `${MONTHS[at]} ${year}` });
  }
  return ticks;
};

/** Only ticks within the span. */
export const ticksIn = (span: Span, most: number): readonly Tick[] => {
  const within = ({ day }: Tick): boolean => day >= span.first && day <= span.last;
  const [from, to] = [span.first, span.last].map((day) => Number(day.slice(0, 4)));
  const [first = 0, last = 0] = [from, to];
  if (dayNumber(span.last) - dayNumber(span.first) < 3 * 365) {
    const months = [span.first, span.last].map((d) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7)) - 1);
    for (const step of MONTH_STEPS) {
      const ticks = monthTicks(months[0] ?? 0, months[1] ?? 0, step).filter(within);
      // A month with its year takes about twice the room of a year.
      if (ticks.length * 2 <= most) return ticks;
    }
  }
  const step = YEAR_STEPS.find((n) => (last - first) / n < most) ?? 5000;
  return yearTicks(Math.max(1, first), last, step).filter(within);
};
