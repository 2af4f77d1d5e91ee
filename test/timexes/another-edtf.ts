/** EDTF text in, its first and last day as the `edtf` package reads it out; throws where that refuses it. */
import edtf from 'edtf';

/** The package takes spring for January to March, so it is asked for the months that these guidelines name. */
const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  21: ['03-01', '05-31'],
  22: ['06-01', '08-31'],
  23: ['09-01', '11-30'],
};

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

const daysOfDate = (text: string): { readonly from: string; readonly to: string } => {
  const date = edtf(text);
  const season = /^(\d{4})-(2[1-4])$/.exec(text);
  if (!season) return { from: iso(date.min), to: iso(date.max) };
  const [, year = '', code = ''] = season;
  const bounds = SEASONS[code];
  if (bounds) return { from: `${year}-${bounds[0]}`, to: `${year}-${bounds[1]}` };
  const next = String(Number(year) + 1).padStart(4, '0');
  return { from: `${year}-12-01`, to: iso(Date.parse(`${next}-03-01`) - 1) };
};

/** The package knows no seasons in intervals, which the annotation guidelines use: the ends are read one by one. */
export const daysByAnotherReader = (
  text: string,
): { readonly from: string | null; readonly to: string | null } => {
  const [first = '', last = first] = text.split('/');
  return {
    from: first === '..' ? null : daysOfDate(first).from,
    to: last === '..' ? null : daysOfDate(last).to,
  };
};
