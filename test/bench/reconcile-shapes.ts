/** Nine shapes that claims may take together, each at two sizes, in; how the time of reconciling them grows, out. */
import { type Claim, reconcile } from 'claimtrail';
import { type Figure, figure } from './measure.js';

type Said = readonly [
  relation: Claim['relation'],
  parties: readonly string[],
  status: Claim['status'],
  day: number,
];

const two = (n: number): string => String(n).padStart(2, '0');

/** The `n`th day from 2000 on, in years of twelve months of 28 days. */
const dayOf = (n: number): string =>
  `${2000 + Math.floor(n / 336)}-${two(1 + (Math.floor(n / 28) % 12))}-${two(1 + (n % 28))}`;

const rolesOf = (relation: Claim['relation']): readonly Claim['participants'][number]['role'][] =>
  relation === 'acquisition' ? ['acquirer', 'acquired'] : ['party'];

const claimOf = ([relation, parties, status, day]: Said, i: number): Claim => {
  const date = dayOf(day);
  const roles = rolesOf(relation);
  return {
    id: `c_${i.toString(16).padStart(16, '0')}`,
    article: `made/${i}`,
    relation,
    status,
    participants: parties.map((name, p) => ({
      id: `csu/${name}`,
      name: `${name} CSU`,
      role: roles[p] ?? roles[0] ?? 'party',
    })),
    reported: { edtf: date, from: date, to: date, basis: 'article' },
    event: null,
    attribution: { kind: 'narration', speaker: null, post: null, organisation: null, source: 'HSJ' },
    evidence: [{ sentence: 0, start: 0, end: 10, quote: 'are to say' }],
    pattern: 'made/up',
    confidence: 0.9,
  };
};

/** For each shape the `i`th of `n` claims. */
const SHAPES: Readonly<Record<string, (i: number, n: number) => Said>> = {
  'mergers with one hub, planned': (i) => ['merger', ['hub', `leaf-${i}`], 'planned', i % 3000],
  'alliances with one hub, effected': (i) => ['alliance', ['hub', `leaf-${i}`], 'effected', i % 3000],
  'alliances of two and of three with one hub': (i) => [
    'alliance',
    i % 2 === 0 ? ['hub', `leaf-${i}`] : ['hub', `leaf-${i - 1}`, `leaf-${i}`],
    'planned',
    i % 3000,
  ],
  'pairs and threes around one hub and its partner': (i) => [
    'merger',
    i % 2 === 0 ? ['hub', `leaf-${i % 64}`] : ['hub', 'partner', `leaf-${i}`],
    'planned',
    i % 3000,
  ],
  'mergers with one hub, done': (i) => ['merger', ['hub', `leaf-${i}`], 'effected', i % 3000],
  'alliances of one hub that stays alone': (i) =>
    i % 2 === 0
      ? ['alliance', ['hub', `leaf-${i}`], 'effected', i % 3000]
      : ['independence', ['hub'], 'planned', i % 3000],
  'one track, one saying': (i) => ['merger', ['hub', 'leaf'], 'planned', i % 3000],
  'one track, sayings that clash': (i) => [
    'merger',
    ['hub', 'leaf'],
    i % 2 === 0 ? 'planned' : 'ruled_out',
    i >> 3,
  ],
  'a chain of neighbours': (i) => ['alliance', [`leaf-${i}`, `leaf-${i + 1}`], 'effected', i % 3000],
};

/** Milliseconds of processor for `n` claims, the least of some tries. */
const timeOf = (shape: (i: number, n: number) => Said, n: number, tries: number): number => {
  const claims = Array.from({ length: n }, (_, i) => claimOf(shape(i, n), i));
  const times = Array.from({ length: tries }, () => {
    const from = process.cpuUsage();
    reconcile(claims);
    return process.cpuUsage(from).user / 1000;
  });
  return Math.min(...times);
};

interface Growth {
  readonly shape: string;
  /** Milliseconds of processor for the larger number of claims. */
  readonly ms: number;
  /** 1 where twice the claims take twice the time, 2 where four times. */
  readonly exponent: number;
}

/** `claims`: the larger number of them; the smaller is a quarter. */
export const reconcileGrowth = (claims: number, tries = 3): readonly Growth[] =>
  Object.entries(SHAPES).map(([name, shape]) => {
    const small = timeOf(shape, claims / 4, tries);
    const ms = timeOf(shape, claims, tries);
    return { shape: name, ms, exponent: Math.log(ms / small) / Math.log(4) };
  });

const CLAIMS = 16_000;
const MOST = 1.2;

export const reconcileShapes = (): readonly Figure[] =>
  reconcileGrowth(CLAIMS).map(({ shape, ms, exponent }) =>
    figure(
      `reconciling ${shape}: exponent, and time for ${CLAIMS} claims`,
      `${exponent.toFixed(2)}, ${(ms / 1000).toFixed(2)} s`,
      `${MOST} or less`,
      exponent <= MOST,
    ),
  );
