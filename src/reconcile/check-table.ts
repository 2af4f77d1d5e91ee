/** Tracks checked against the register in; lines for a terminal out. */
import type { RegisterFinding } from '../model/timeline.js';
import type { Told } from './told-of.js';

export interface Checked {
  readonly track: string;
  readonly relation: string;
  readonly participants: readonly string[];
  readonly told: Told;
  /** Null where the register has nothing of it. */
  readonly register: RegisterFinding | null;
}

type Verdict = RegisterFinding['verdict'] | 'not-recorded';

/** Verdicts in the order in which they are listed, those first that need a person. */
const HEADINGS: Readonly<Record<Verdict, string>> = {
  otherwise: 'otherwise in the register',
  'another-day': 'on another day in the register',
  confirmed: 'as in the register',
  'not-recorded': 'not recorded by the register',
};

/** Whether articles and register tell different things. */
export const disagrees = ({ register }: Checked): boolean =>
  register !== null && register.verdict !== 'confirmed';

const dayOf = ({ when }: Told): string => {
  if (when.from === null) return `by ${when.to}`;
  return when.from === when.to ? when.from : `${when.from} to ${when.to ?? '…'}`;
};

const registerOf = ({ register }: Checked, nameOf: (id: string) => string): string => {
  if (register === null) return '';
  if (register.verdict === 'confirmed' || register.verdict === 'another-day')
    return `register ${register.day}`;
  return register.successions
    .map(
      ({ organisation, successor, from }) =>
        `${nameOf(organisation)} → ${successor === null ? 'another' : nameOf(successor)} on ${from}`,
    )
    .join('; ');
};

const linesOf = (one: Checked, nameOf: (id: string) => string): readonly string[] => {
  const { relation, participants, told } = one;
  const register = registerOf(one, nameOf);
  return [
    `  ${relation}, ${told.state.status} ${dayOf(told)}: ${participants.map(nameOf).join(' · ')}`,
    ...(register ? [`    ${register}`] : []),
  ];
};

/** A heading with the sum, then the tracks by verdict. */
export const checkLines = (
  all: readonly Checked[],
  nameOf: (id: string) => string,
  bold: (text: string) => string,
): readonly string[] => [
  `${all.length} mergers, acquisitions and closures told of days that have passed`,
  ...(Object.keys(HEADINGS) as Verdict[]).flatMap((verdict) => {
    const own = all.filter(({ register }) => (register?.verdict ?? 'not-recorded') === verdict);
    if (own.length === 0) return [];
    return ['', bold(`${own.length} ${HEADINGS[verdict]}`), ...own.flatMap((one) => linesOf(one, nameOf))];
  }),
];
