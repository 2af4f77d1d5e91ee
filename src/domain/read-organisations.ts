/** The files about organisations that are kept by hand and the register's tables in, one list of organisations out. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Kind } from '../model/gazetteer.js';
import { type Organisation, organisation } from '../model/organisation.js';
import { UserError } from '../model/problem.js';
import { readYaml } from './read-yaml.js';
import { type RegisterEntry, readEntries, readSuccessions, type Succession, TABLES } from './register.js';

/**
 * What is kept by hand: all of an organisation that no register has, of others what it lacks. A `name`, `from` or
 * `to` beside a code stands instead of the register's, and `why` says for what reason.
 */
const handEntry = organisation.omit({ register: true }).extend({
  name: z.string().min(1).optional(),
  /** The register's code; of several one, and it is not known which. */
  code: z.union([z.string(), z.array(z.string()).min(2)]).optional(),
  /** Codes that it was given later, remaining the same. */
  also: z.array(z.string()).optional(),
  /** Another name that the body with this code has had, for a time of its own. */
  variant: z.literal(true).optional(),
  why: z.string().optional(),
});
type HandEntry = Readonly<z.infer<typeof handEntry>>;

interface Register {
  readonly entries: readonly RegisterEntry[];
  readonly successions: readonly Succession[];
}

const readRegister = (folder: string): Register => {
  const rows = <Row>(file: string, read: (text: string, place: string) => readonly Row[]): readonly Row[] => {
    const path = join(folder, file);
    return existsSync(path) ? read(readFileSync(path, 'utf8'), path) : [];
  };
  return {
    entries: rows(TABLES.organisations.file, readEntries),
    successions: rows(TABLES.successions.file, readSuccessions),
  };
};

/** Paths of the register's tables in a folder, those that are there. */
export const registerFilesOf = (folder: string): readonly string[] =>
  Object.values(TABLES)
    .map(({ file }) => join(folder, file))
    .filter((path) => existsSync(path));

/** "NHS Oldham CCG" of the kind `ccg` gives `ccg/oldham`. */
const idFor = ({ kind, name }: Pick<RegisterEntry, 'kind' | 'name'>, kinds: readonly Kind[]): string => {
  const { suffixes = [] } = kinds.find((one) => one.kind === kind) ?? {};
  const longestFirst = [...suffixes].sort((a, b) => b.length - a.length);
  const lower = name.toLowerCase();
  const suffix = longestFirst.find((one) => lower.endsWith(` ${one.toLowerCase()}`));
  const core = name
    .slice(0, suffix ? -suffix.length : undefined)
    .trim()
    .replace(/\s+NHS$/, '')
    .replace(/^(?:The\s+)?(?:NHS\s+)?/, '');
  const slug = core
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${kind}/${slug}`;
};

/** "NHS Devon Integrated Care Board" as people write it, "NHS Devon ICB", where the kind has such an abbreviation. */
const shortName = ({ kind, name }: RegisterEntry, kinds: readonly Kind[]): string => {
  const { label = '', suffixes = [] } = kinds.find((one) => one.kind === kind) ?? {};
  const long = suffixes.find((one) => name.toLowerCase().endsWith(` ${one.toLowerCase()}`));
  return long && /^[A-Z]{2,}$/.test(label) ? name.slice(0, -long.length) + label : name;
};

const codesOf = ({ code }: HandEntry): readonly string[] =>
  code === undefined ? [] : typeof code === 'string' ? [code] : code;

/** Ids by code: the bodies that have or had it, the present one first. */
type Bearers = ReadonlyMap<string, readonly Pick<Organisation, 'id' | 'from' | 'to'>[]>;

/** Who holds from that day on what the code held; of several that had the successor's code, the one of that day. */
const successorId = ({ successor, from }: Succession, bearers: Bearers): string | null => {
  const bodies = bearers.get(successor) ?? [];
  const then = bodies.slice(1).find(({ to }) => to !== null && from.slice(0, to.length) < to);
  return (then ?? bodies[0])?.id ?? null;
};

const successorsOf = (code: string, { successions }: Register, bearers: Bearers) =>
  successions
    .filter((one) => one.code === code)
    .map((one) => ({ id: successorId(one, bearers), from: one.from }))
    .sort((a, b) => (`${a.from}${a.id}` < `${b.from}${b.id}` ? -1 : 1));

type Merged = Omit<HandEntry, 'code'> & { readonly name: string; readonly codes: readonly string[] };

/** A hand-kept entry with what the register has of it. */
const merged = (
  hand: HandEntry,
  byCode: ReadonlyMap<string, RegisterEntry>,
  kinds: readonly Kind[],
  place: string,
): Merged => {
  const { code: _, ...rest } = hand;
  const codes = codesOf(hand);
  const known = codes.length === 1 ? byCode.get(codes[0] ?? '') : undefined;
  const unknown = codes.find((code) => !byCode.has(code));
  const name = hand.name ?? (known?.name ? shortName(known, kinds) : undefined);
  if (unknown !== undefined || !name) {
    const reason = unknown ? `the register has no ${unknown}` : `${hand.id} has neither a name nor a code`;
    throw new UserError({ code: 'unknown-code', place, reason, remedy: 'correct the code or give a name' });
  }
  const official = known && !hand.variant && known.name && known.name !== name ? [known.name] : [];
  return {
    ...rest,
    name,
    codes,
    aliases: [...new Set([...hand.aliases, ...official])],
    from: hand.from ?? (hand.variant ? null : (known?.opened ?? null)),
    to: hand.to ?? (hand.variant ? null : (known?.closed ?? null)),
  };
};

const registerOnly = (entry: RegisterEntry, kinds: readonly Kind[]): Merged => ({
  id: idFor(entry, kinds),
  name: shortName(entry, kinds),
  aliases: shortName(entry, kinds) === entry.name ? [] : [entry.name],
  from: entry.opened,
  to: entry.closed,
  codes: [entry.code],
});

/** All organisations of a domain: those kept by hand first, then those that only the register has, in its order. */
export const readOrganisations = (
  paths: readonly string[],
  registerFolder: string | null,
  kinds: readonly Kind[],
): readonly Organisation[] => {
  const register = registerFolder ? readRegister(registerFolder) : { entries: [], successions: [] };
  const byCode = new Map(register.entries.map((entry) => [entry.code, entry]));
  const hand = paths.flatMap((path) =>
    readYaml(path, z.array(handEntry)).map((entry) => merged(entry, byCode, kinds, path)),
  );
  const taken = new Set(hand.flatMap(({ codes, also = [] }) => [...codes, ...also]));
  const others = register.entries.filter(({ code, name }) => name && !taken.has(code));
  const all = [...hand, ...others.map((entry) => registerOnly(entry, kinds))];
  const bearers = new Map<string, Merged[]>();
  for (const one of [...all].sort((a, b) => Number(a.variant ?? false) - Number(b.variant ?? false)))
    for (const code of [...one.codes, ...(one.also ?? [])])
      bearers.set(code, [...(bearers.get(code) ?? []), one]);
  return all.map(({ codes, also = [], variant, why: _, ...one }): Organisation => {
    if (codes.length === 0) return one;
    const lists = codes.map((code) =>
      [code, ...also]
        .flatMap((own) => successorsOf(own, register, bearers))
        .filter(({ id }) => id !== one.id),
    );
    const same = lists.every((list) => JSON.stringify(list) === JSON.stringify(lists[0]));
    const code = codes.length === 1 ? (codes[0] ?? null) : null;
    const days = code === null ? undefined : byCode.get(code);
    return {
      ...one,
      register: {
        code,
        from: variant ? null : (days?.opened ?? null),
        to: variant ? null : (days?.closed ?? null),
        successors: same ? [...(lists[0] ?? [])] : [],
      },
    };
  });
};
