/** Compiled modules in; for each, those that load it, directly or through others, out. */
import { posix } from 'node:path';
import { allNodes, isNode, type Node, parseModule } from './syntax.js';

const STATIC: ReadonlySet<string> = new Set([
  ...['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'],
]);

const stated = ({ source }: Node): readonly string[] =>
  isNode(source) && typeof source.value === 'string' ? [source.value] : [];

/** What a module loads by a path from itself, when it begins or later. */
const importsOf = (path: string, text: string): readonly string[] => {
  const program = parseModule(text);
  const first = (program.body as readonly Node[]).filter(({ type }) => STATIC.has(type));
  const later = allNodes(program)
    .map(({ node }) => node)
    .filter(({ type }) => type === 'ImportExpression');
  return [...first, ...later]
    .flatMap(stated)
    .filter((target) => target.startsWith('.'))
    .map((target) => posix.join(posix.dirname(path), target));
};

/** A function from a path to itself and all whose behaviour may follow from it. */
export const importersIn = (texts: ReadonlyMap<string, string>): ((path: string) => ReadonlySet<string>) => {
  const importers = new Map<string, string[]>();
  for (const [path, text] of texts)
    for (const target of importsOf(path, text)) {
      const known = importers.get(target);
      if (known) known.push(path);
      else importers.set(target, [path]);
    }
  return (path) => {
    const reached = new Set([path]);
    for (const one of reached) for (const importer of importers.get(one) ?? []) reached.add(importer);
    return reached;
  };
};
