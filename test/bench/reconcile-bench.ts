/** Numbers of synthetic claims in; time and peak memory of reconciling each, in a process of its own, out. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Claim, reconcile } from 'claimtrail';
import { type Figure, figure } from './measure.js';

interface ReconcileTiming {
  readonly claims: number;
  readonly tracks: number;
  /** Of the processors, whatever else the machine does meanwhile. */
  readonly cpuSeconds: number;
  /** Peak resident memory of the whole process in MB (10^6 bytes). */
  readonly peakMb: number;
}

const CLAIMS_PER_TRACK = 5;
/** As in a real archive, where an organisation takes part in a score of tracks. */
const TRACKS_PER_ORGANISATION = 10;

const RELATIONS = [
  'merger',
  'alliance',
  'merger',
  'alliance',
  'acquisition',
  'independence',
  'closure',
  'bid',
] as const;
const STATUSES = [
  'considered',
  'planned',
  'planned',
  'effected',
  'ruled_out',
  'effected',
  'abandoned',
  'ended',
] as const;

const two = (n: number): string => String(n).padStart(2, '0');

const dateOf = (n: number) => {
  const month = `${2012 + (n % 8)}-${two(1 + ((n >> 3) % 12))}`;
  const [first, last] =
    n % 3 === 0
      ? [`${month}-01`, `${month}-28`]
      : [`${month}-${two(1 + (n % 28))}`, `${month}-${two(1 + (n % 28))}`];
  return { edtf: n % 3 === 0 ? month : first, from: first, to: last, basis: 'article' as const };
};

/** Scatters numbers, so that neighbours in the list are none in the data. */
const mix = (n: number): number => Math.imul(n ^ (n >>> 15), 0x2c1b3c6d) >>> 4;

const participantsOf = (
  track: number,
  organisations: number,
  relation: (typeof RELATIONS)[number],
): Claim['participants'] => {
  const party = (id: number, role: Claim['participants'][number]['role']) => ({
    id: `csu/made-${id}`,
    name: `Made ${id} CSU`,
    role,
  });
  if (relation === 'independence' || relation === 'closure')
    return [party((track >> 3) % organisations, 'party')];
  const [one, other] =
    relation === 'acquisition' ? (['acquirer', 'acquired'] as const) : (['party', 'party'] as const);
  const first = mix(track) % organisations;
  const second = (first + 1 + (track % (organisations - 1))) % organisations;
  return [party(first, one), party(second, other)];
};

/** Claims one by one, in the order of articles: the tracks come all mixed. */
function* madeClaims(count: number): Generator<Claim> {
  const tracks = Math.max(1, Math.floor(count / CLAIMS_PER_TRACK));
  const organisations = Math.max(3, Math.floor((2 * tracks) / TRACKS_PER_ORGANISATION));
  for (let i = 0; i < count; i++) {
    const track = i % tracks;
    const relation = RELATIONS[track % RELATIONS.length] ?? 'merger';
    const status = STATUSES[mix(i) % STATUSES.length] ?? 'planned';
    yield {
      id: `c_${i.toString(16).padStart(16, '0')}`,
      article: `made/${Math.floor(i / 3)}`,
      relation,
      status,
      participants: participantsOf(track, organisations, relation),
      reported: dateOf(mix(i + 1)),
      event: null,
      attribution: { kind: 'narration', speaker: null, post: null, organisation: null, source: 'HSJ' },
      evidence: [{ sentence: 0, start: 0, end: 10, quote: 'are to say' }],
      pattern: 'made/up',
      confidence: 0.9,
    };
  }
}

const measure = (count: number): ReconcileTiming => {
  const before = process.cpuUsage();
  const timeline = reconcile(madeClaims(count));
  const { user, system } = process.cpuUsage(before);
  return {
    claims: count,
    tracks: timeline.length,
    cpuSeconds: (user + system) / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1000,
  };
};

/** In a process of its own, so that its memory is its own. */
const measureApart = (count: number): ReconcileTiming => {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(count)], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as ReconcileTiming;
};

export const reconcileScale = (): readonly Figure[] =>
  [1000, 10_000, 100_000]
    .map(measureApart)
    .map(({ claims, tracks, cpuSeconds, peakMb }) =>
      figure(
        `${claims} claims over ${tracks} tracks reconciled`,
        `${cpuSeconds.toFixed(1)} s of processor, ${peakMb.toFixed(0)} MB`,
        'within 500 MB',
        peakMb < 500,
      ),
    );

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(JSON.stringify(measure(Number(process.argv[2]))));
