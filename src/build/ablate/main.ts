/** Names of frames and factuality classes (all of them, where none is given) in; a table of what changes without each out. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { builtInDomain } from '../../domain/load.js';
import { CASES, readMaterial } from '../measures/material.js';
import { ablate, type Effect, ruleNames, type SetEffect } from './ablate.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Sets that may be looked at while rules are written. */
const SETS = new Set(['corpus/tuning', 'articles']);

const cell = ({ set, lost, gained, change }: SetEffect): string => {
  if (lost.length + gained.length === 0) return '';
  const by = set === CASES ? String(change) : change.toFixed(4);
  return `−${lost.length} +${gained.length} (${change > 0 ? '+' : ''}${by})`;
};

const row = ({ rule, sets }: Effect): string => {
  const isIdle = sets.every(({ lost, gained }) => lost.length + gained.length === 0);
  return `| ${rule} | ${sets.map(cell).join(' | ')} |${isIdle ? ' changes nothing' : ''}\n`;
};

/** The claims themselves, where single rules are asked about. */
const claims = ({ sets }: Effect): string =>
  sets
    .flatMap(({ set, lost, gained }) => [
      ...lost.map((key) => `    ${set} lost   ${key}\n`),
      ...gained.map((key) => `    ${set} gained ${key}\n`),
    ])
    .join('');

const { positionals } = parseArgs({ allowPositionals: true });
const known = ruleNames(builtInDomain);
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`there is no ${unknown.join(', ')}; expected some of ${known.join(', ')}\n`);
  process.exitCode = 2;
} else {
  const all = await readMaterial(ROOT);
  const material = { ...all, sets: all.sets.filter(({ name }) => SETS.has(name)) };
  const sets = [...material.sets.map(({ name }) => name), ...(material.cases ? [CASES] : [])];
  process.stdout.write(`| without | ${sets.join(' | ')} |\n| --- |${' --- |'.repeat(sets.length)}\n`);
  for await (const effect of ablate(builtInDomain, material, positionals.length > 0 ? positionals : known))
    process.stdout.write(row(effect) + (positionals.length > 0 ? claims(effect) : ''));
}
