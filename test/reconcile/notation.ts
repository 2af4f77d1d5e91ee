/** Claims in a short notation in; claims of the dataset, with the facts of their articles, out. */
import { createHash } from 'node:crypto';
import {
  type Claim,
  claim as claimSchema,
  type Participant,
  type Relation,
  type Role,
} from '../../src/model/claim.js';
import type { ClaimDate } from '../../src/model/date.js';
import { parseEdtf } from '../../src/model/edtf.js';
import { claimId } from '../../src/model/identity.js';
import { type ArticleFacts, articleFacts } from '../../src/reconcile/article-facts.js';
import { collect } from '../../src/reconcile/collect-claims.js';
import { lineage } from '../../src/reconcile/lineage.js';
import { reconcile } from '../../src/reconcile/reconcile.js';

/** A claim, and its article as the notation has it. */
export interface Noted {
  readonly claim: Claim;
  readonly facts: ArticleFacts;
  readonly text: string;
}

const dateOf = (edtf: string, basis: ClaimDate['basis']): ClaimDate => {
  const bounds = parseEdtf(edtf);
  if (!bounds) throw new Error(`not EDTF: ${edtf}`);
  return { ...bounds, basis };
};

const orgId = (name: string): string => (name.includes('/') ? name : `csu/${name}`);

const rolesOf: Partial<Record<Relation, readonly Role[]>> = {
  acquisition: ['acquirer', 'acquired'],
  supply: ['supplier', 'customer'],
  office: ['organisation'],
};

const participantsOf = (relation: Relation, names: string, results: string | undefined): Participant[] => {
  const members = names.split('+').map((name, i): Participant => {
    const roles = rolesOf[relation] ?? ['party'];
    const [id = '', qualifier] = name.split('~');
    const role = roles[Math.min(i, roles.length - 1)] ?? 'party';
    return { id: orgId(id), name: id, role, ...(qualifier === undefined ? {} : { qualifier }) };
  });
  const named = (results ?? '').split('+').filter(Boolean);
  return [...members, ...named.map((n): Participant => ({ id: orgId(n), name: n, role: 'result' }))];
};

const figure = (text: string): object => {
  const range = /^(\d+)-(\d+)$/.exec(text);
  return range
    ? { min: Number(range[1]), max: Number(range[2]) }
    : { value: /^\d+$/.test(text) ? Number(text) : text };
};

/** The relation's own fields: `count CSU=17`, `profile a staff=450`, `office a person=Jo title=chair`. */
const detailsOf = (relation: Relation, options: Record<string, string>): object => {
  if (relation === 'count') {
    const [scope = '', value = ''] = Object.entries(options).find(([k]) => /^[A-Z]/.test(k)) ?? [];
    return { scope, ...figure(value) };
  }
  if (relation === 'profile') {
    const [attribute = '', value = ''] =
      Object.entries(options).find(([k]) => /^(staff|ccgs|population|income|area)$/.test(k)) ?? [];
    return { attribute, ...figure(value) };
  }
  return Object.fromEntries(
    ['person', 'title', 'service', 'tender', 'mode'].flatMap((k) => (options[k] ? [[k, options[k]]] : [])),
  );
};

const attributionOf = (by: string | undefined, source: string): Claim['attribution'] => {
  const base = { speaker: null, post: null, organisation: null, source };
  if (by === undefined) return { ...base, kind: 'narration' };
  return by === 'understood'
    ? { ...base, kind: 'understood' }
    : { ...base, kind: 'indirect', speaker: by, organisation: orgId(by) };
};

const parse = (line: string) => {
  const words = line.split(' ');
  const options: Record<string, string> = {};
  const plain: string[] = [];
  for (const word of words) {
    const [, key, value] = /^([A-Za-z]+)=(.*)$/.exec(word) ?? [];
    if (key !== undefined && value !== undefined) options[key] = value;
    else if (word === 'correcting') options.correcting = 'yes';
    else if (word === 'exclusive') options.exclusive = 'yes';
    else plain.push(word);
  }
  const [published = '', relation = '', ...rest] = plain;
  return { published, relation: relation as Relation, rest, options };
};

/** A text of some forty words that no other name gives. */
const textNamed = (name: string): string => {
  const digest = createHash('sha512').update(name).digest('hex');
  return Array.from({ length: 40 }, (_, i) => digest.slice(i * 3, i * 3 + 6)).join(' ');
};

/**
 * `<published> <relation> <participants> <status> [option=value …]`, such as
 * `2014-06 merger a+b planned event=2014-10 reported=2013-11 in=article by=understood result=c text=agency`.
 * Participants are `a+b` (`a~parts` restricts one); a count has none. `in` names the article, by default one of
 * its own for each line; `text` names its text; `correcting` has it say that an earlier report was wrong.
 */
export const noted = (line: string, index = 0): Noted => {
  const { published, relation, rest, options } = parse(line);
  const measured = relation === 'count' || relation === 'profile';
  const names = relation === 'count' ? '' : (rest[0] ?? '');
  const status = (relation === 'count' ? rest[0] : rest[1]) ?? (measured ? 'effected' : '');
  const article = options.in ?? `article-${index}`;
  const basis = options.basis === 'inferred' ? 'inferred' : 'article';
  const quote = options.exclusive ? 'an exclusive business relationship' : 'says so';
  const body = textNamed(options.text ?? article);
  const text = options.correcting
    ? `It was wrongly reported before, ${quote}. ${body}`
    : `It ${quote}. ${body}`;
  const start = text.indexOf(quote);
  const given = {
    article,
    relation,
    status: status as Claim['status'],
    participants: names === '' ? [] : participantsOf(relation, names, options.result),
    ...detailsOf(relation, options),
    event: options.event === undefined ? null : dateOf(options.event, 'text'),
  };
  const claim = claimSchema.parse({
    id: claimId(given),
    ...given,
    reported: options.reported ? dateOf(options.reported, 'text') : dateOf(published, basis),
    attribution: attributionOf(options.by, options.source ?? 'HSJ'),
    evidence: [{ sentence: 0, start, end: start + quote.length, quote }],
    pattern: 'test/pattern',
    confidence: 0.9,
  });
  return { claim, facts: articleFacts({ id: article, published: dateOf(published, basis), text }), text };
};

/** Claims of several lines and the timeline that they give. */
export const reconciled = (lines: readonly string[]) => {
  const all = lines.map(noted);
  const claims = all.map((n) => n.claim);
  const timeline = reconcile(claims, { articles: all.map((n) => n.facts) });
  const verdicts = timeline.flatMap((t) => t.verdicts);
  return { claims, timeline, verdicts, facts: all.map((n) => n.facts), last: claims.at(-1) };
};

/** What became of the organisations of these claims, a record each. */
export const organisationsIn = ({ claims, timeline }: ReturnType<typeof reconciled>) => {
  const { addName, addTrack, records } = lineage();
  for (const { id, name } of claims.flatMap((claim) => claim.participants)) addName(id, name);
  const { groups } = collect(claims, {});
  for (const track of timeline) addTrack(track, groups.get(track.track)?.values() ?? []);
  return [...records()];
};
