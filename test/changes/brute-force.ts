/** Two dataset folders in; everything that differs, found by holding both whole, out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Fields = Readonly<Record<string, unknown>>;

const read = (folder: string, name: string): Fields[] =>
  readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Fields);

const statesOf = (tracks: readonly Fields[]): [string, Fields][] =>
  tracks.flatMap(({ track, states }) => {
    const all = states as readonly Fields[];
    return all.map((state, i): [string, Fields] => {
      const nth = all.slice(0, i + 1).filter((s) => s.status === state.status).length;
      return [`${track} ${state.status}${nth > 1 ? ` ${nth}` : ''}`, state];
    });
  });

const tables = (folder: string): Readonly<Record<string, ReadonlyMap<string, Fields>>> => {
  const timeline = read(folder, 'timeline');
  const byId = (name: string): Map<string, Fields> =>
    new Map(read(folder, name).map((r) => [r.id as string, r]));
  return {
    articles: byId('articles'),
    claims: byId('claims'),
    tracks: new Map(timeline.map(({ states, ...rest }) => [rest.track as string, rest])),
    states: new Map(statesOf(timeline)),
    organisations: byId('organisations'),
  };
};

/** `table key added`, `table key gone` or `table key changed: field, …`, sorted. */
export const bruteForce = (old: string, now: string): readonly string[] => {
  const [before, after] = [tables(old), tables(now)];
  return Object.keys(before)
    .flatMap((table) => {
      const [was, is] = [before[table] ?? new Map(), after[table] ?? new Map()];
      return [...new Set([...was.keys(), ...is.keys()])].flatMap((key: string) => {
        const [a, b] = [was.get(key), is.get(key)];
        if (a === undefined) return [`${table} ${key} added`];
        if (b === undefined) return [`${table} ${key} gone`];
        const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
          (name) => JSON.stringify(a[name] ?? null) !== JSON.stringify(b[name] ?? null),
        );
        return names.length > 0 ? [`${table} ${key} changed: ${names.sort().join(', ')}`] : [];
      });
    })
    .sort();
};
