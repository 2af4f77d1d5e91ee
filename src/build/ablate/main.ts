/** Names of rules (all of them, where none is given) in; a table of what changes without each out. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { builtInDomain } from '../../domain/load.js';
import { CASES, readMaterial } from '../measures/material.js';
import { ablate, type Effect, EXAMPLES, type SetEffect } from './ablate.js';
import { readGoldenTexts } from './golden-texts.js';
import { rulesOf } from './rules.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Sets that may be looked at while rules are written. */
const SETS = new Set(['corpus/tuning', 'articles']);

/** Sets whose change is a number of items, not a share. */
const COUNTED = new Set([CASES, EXAMPLES]);

const cell = ({ set, lost, gained, change }: SetEffect): string => {
  if (lost.length + gained.length === 0) return '';
  const by = COUNTED.has(set) ? String(change) : change.toFixed(4);
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
const known = rulesOf(builtInDomain);
const unknown = positionals.filter((name) => !known.some((rule) => rule.name === name));
if (unknown.length > 0) {
  const names = known.map(({ name }) => name).join(', ');
  process.stderr.write(`there is no ${unknown.join(', ')}; expected some of ${names}\n`);
  process.exitCode = 2;
} else {
  const all = await readMaterial(ROOT);
  const material = {
    ...all,
    sets: [...all.sets.filter(({ name }) => SETS.has(name)), readGoldenTexts(ROOT)],
  };
  const names = [...material.sets.map(({ name }) => name), ...(material.cases ? [CASES] : []), EXAMPLES];
  process.stdout.write(`| without | ${names.join(' | ')} |\n| --- |${' --- |'.repeat(names.length)}\n`);
  const asked = { domain: builtInDomain, material, folder: `${ROOT}src/domain/nhs` };
  const chosen = positionals.length > 0 ? known.filter(({ name }) => positionals.includes(name)) : known;
  for await (const effect of ablate(asked, chosen))
    process.stdout.write(row(effect) + (positionals.length > 0 ? claims(effect) : ''));
}
