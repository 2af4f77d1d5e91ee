/** Relations and statuses in; what a reader calls them out. */
import type { Relation, Status } from '../../model/claim.js';
import type { State } from '../../model/timeline.js';

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  merger: 'Mergers',
  alliance: 'Alliances',
  acquisition: 'Takeovers',
  independence: 'Staying independent',
  closure: 'Closures',
  bid: 'Bids',
  supply: 'Services supplied',
  count: 'How many there are',
  profile: 'Size',
  office: 'People in post',
};

/** What a single one of them is called. */
export const RELATION_NAMES: Readonly<Record<Relation, string>> = {
  merger: 'merger',
  alliance: 'alliance',
  acquisition: 'takeover',
  independence: 'staying independent',
  closure: 'closure',
  bid: 'bid',
  supply: 'service',
  count: 'number',
  profile: 'size',
  office: 'post',
};

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  considered: 'considered',
  planned: 'planned',
  effected: 'done',
  ruled_out: 'ruled out',
  abandoned: 'abandoned',
  undecided: 'undecided',
  ended: 'ended',
};

/** Where a relation has a plainer word of its own. */
const OWN_WORDS: Readonly<Partial<Record<Relation, Partial<Record<Status, string>>>>> = {
  merger: { effected: 'merged' },
  alliance: { effected: 'in force' },
  acquisition: { effected: 'taken over' },
  independence: { effected: 'independent', ruled_out: 'not on its own', ended: 'no longer' },
  closure: { effected: 'closed' },
  bid: { effected: 'bid made' },
  supply: { effected: 'supplied' },
  count: { effected: 'counted', planned: 'forecast' },
  profile: { effected: 'reported', planned: 'forecast' },
  office: { effected: 'in post', planned: 'to come', ended: 'left' },
};

export const statusWords = (relation: Relation, status: Status): string =>
  OWN_WORDS[relation]?.[status] ?? STATUS_WORDS[status];

/** What a state is called: a plan whose day has passed is told apart. */
export const stateWords = (
  relation: Relation,
  { status, overdue }: Pick<State, 'status' | 'overdue'>,
): string => (overdue ? `${statusWords(relation, status)}, overdue` : statusWords(relation, status));

/** What somebody says of a thing, after "that it". */
const SAYINGS: Readonly<Record<Status, string>> = {
  considered: 'is being considered',
  planned: 'is planned',
  effected: 'is so',
  ruled_out: 'is ruled out',
  abandoned: 'has been abandoned',
  undecided: 'is undecided',
  ended: 'has ended',
};

const OWN_SAYINGS: Readonly<Partial<Record<Relation, Partial<Record<Status, string>>>>> = {
  merger: { effected: 'is done' },
  alliance: { effected: 'is in force' },
  acquisition: { effected: 'is done' },
  closure: { effected: 'is done' },
  bid: { effected: 'is made' },
  supply: { effected: 'is in place' },
  independence: {
    considered: 'may stay on its own',
    planned: 'is to stay on its own',
    effected: 'stays on its own',
    ruled_out: 'will not stay on its own',
    abandoned: 'will not stay on its own, as it had meant to',
    ended: 'is on its own no longer',
  },
  office: { planned: 'is a post to come', ended: 'is a post left' },
};

/** What happened on a day that is told. */
const PAST: Readonly<Partial<Record<Relation, string>>> = {
  merger: 'was done',
  acquisition: 'was done',
  closure: 'was done',
  bid: 'was made',
};

export const sayingWords = (relation: Relation, status: Status, isDated: boolean): string => {
  if (isDated && status === 'ended') return 'ended';
  const past = isDated && status === 'effected' ? PAST[relation] : undefined;
  return past ?? OWN_SAYINGS[relation]?.[status] ?? SAYINGS[status];
};
