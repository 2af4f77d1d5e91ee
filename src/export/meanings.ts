/** The closed vocabularies of the tables: each value with its meaning in words. */
import type { Attribution, Relation, Role, Status } from '../model/claim.js';
import type { ClaimDate } from '../model/date.js';
import type { RegisterFinding, VerdictName } from '../model/timeline.js';

export type Meanings = Readonly<Record<string, string>>;

export const RELATIONS: Readonly<Record<Relation, string>> = {
  merger: 'organisations become one',
  alliance: 'organisations work together and stay apart',
  acquisition: 'one organisation takes another over',
  independence: 'an organisation stays on its own, or becomes so',
  closure: 'an organisation ceases to be',
  bid: 'an organisation seeks a contract or a place on a list of suppliers',
  supply: 'one organisation provides a service to another',
  count: 'how many organisations of a kind there are',
  profile: 'how large an organisation is',
  office: 'a person holds a post',
};

export const STATUSES: Readonly<Record<Status, string>> = {
  considered: 'talked about as something that may come',
  planned: 'decided or announced, and still to come',
  effected: 'done, or the case',
  ruled_out: 'said not to come, before it was planned',
  abandoned: 'given up after it was planned or under way',
  undecided: 'said to be open',
  ended: 'was the case and is no more',
};

export const ROLES: Readonly<Record<Role, string>> = {
  party: 'takes part, on a par with any others',
  result: 'the new organisation or alliance that comes of it',
  acquirer: 'takes over',
  acquired: 'is taken over',
  supplier: 'provides the service',
  customer: 'receives the service',
  organisation: 'has the post that a person holds',
};

export const VERDICTS: Readonly<Record<VerdictName, string>> = {
  corroborates: 'says the same',
  refines: 'says the same more exactly',
  advances: 'takes the matter a step further',
  reverses: 'turns the matter round',
  ends: 'says that what was the case is over',
  corrects: 'says that the other was wrong',
  contradicts: 'cannot hold together with the other',
};

export const FINDINGS: Readonly<Record<RegisterFinding['verdict'], string>> = {
  confirmed: 'it was done on a day that agrees',
  'another-day': 'it was done on another day',
  otherwise: 'it was done with other bodies',
};

export const VOICES: Readonly<Record<Attribution['kind'], string>> = {
  narration: 'the article itself says so',
  direct: 'a speaker is quoted word for word',
  indirect: 'a speaker is reported',
  understood: 'an unnamed source',
};

export const BASES: Readonly<Record<ClaimDate['basis'], string>> = {
  article: "the article's own date",
  text: 'an expression in the text',
  inferred: 'worked out, as nothing tells it',
};

export const MODES: Meanings = {
  joint: 'together with others',
  separate: 'each of several for itself',
  lone: 'alone',
};

export const ATTRIBUTES: Meanings = {
  staff: 'people who work for it',
  ccgs: 'clinical commissioning groups that it serves',
  population: 'people who live where it works',
  income: 'money that it takes in',
  area: 'where it works',
};

export const STEPS = {
  merged_into: 'became part of the other, which is new',
  taken_over_by: 'was taken over by the other',
  formed_from: 'was made of the other',
  took_over: 'took the other over',
  closed: 'ceased to be',
} as const satisfies Meanings;
