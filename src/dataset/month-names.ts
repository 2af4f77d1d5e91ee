/** The name of a month in, in English or a language of a neighbour, whole or cut short; its number out. */

/** Of each month the letters that its names begin with, without accents: English, German, French, Spanish, Italian, Dutch, Portuguese. */
const BEGINNINGS: readonly string[] = [
  'jan jän ene gen',
  'feb fev',
  'mar mär mrt maa',
  'apr avr abr',
  'may mai mag maj mei mayo',
  'jun jui giu',
  'jul juil lug',
  'aug aou ago',
  'sep set',
  'oct okt ott out',
  'nov',
  'dec dez dic dés',
];

const NAMES =
  'january february march april may june july august september october november december ' +
  'januar jänner februar feber märz mai juni juli oktober dezember ' +
  'janvier février mars avril juin juillet août septembre octobre novembre décembre ' +
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ' +
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre ' +
  'januari februari maart mei augustus ' +
  'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro';
const SHORT =
  'jan jän feb febr mär mrz apr jun jul aug sep sept oct okt nov dec dez janv févr avr juil déc ' +
  'ene abr ago dic gen mag giu lug set ott';

const unaccented = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

/** Regular expression for a month's name, without groups, to be used with the flags `iu`. */
export const MONTH = `(?:${[...new Set(`${NAMES} ${SHORT} mar`.split(' '))].sort((a, b) => b.length - a.length).join('|')})\\.?`;

const starts = new Map(
  BEGINNINGS.flatMap((list, at) =>
    list.split(' ').map((start): [string, number] => [unaccented(start), at + 1]),
  ),
);

/** From 1 to 12; null for no month. */
export const monthNumber = (name: string): number | null => {
  const plain = unaccented(name.toLowerCase());
  return starts.get(plain.slice(0, 4)) ?? starts.get(plain.slice(0, 3)) ?? null;
};
