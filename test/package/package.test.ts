/** The package as somebody installs it: what it holds, what its pages point at, and that every example runs. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { examplesIn } from './examples.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const ROOT = join(import.meta.dirname, '..', '..');
const work = mkdtempSync(join(tmpdir(), 'claimtrail-package-'));
const installed = join(work, 'node_modules', 'claimtrail');
afterAll(() => rmSync(work, { recursive: true, force: true }));

const run = (command: string, args: readonly string[], cwd = work): string => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  expect(status, `${command} ${args.join(' ')}: ${stdout}${stderr}`).toBe(0);
  return stdout;
};

/** What is needed to compile and run the examples: a dataset, a domain. */
beforeAll(() => {
  const [packed] = JSON.parse(
    run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', work], ROOT),
  ) as { filename: string }[];
  writeFileSync(join(work, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const install = ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  run('npm', [...install, join(work, packed?.filename ?? '')]);
  cpSync(join(ROOT, 'test', 'domains', 'water'), join(work, 'my-domain'), { recursive: true });
  cpSync(join(ROOT, 'corpus', 'tuning'), join(work, 'articles'), { recursive: true });
  run(process.execPath, [join(installed, 'dist', 'cli', 'main.js'), 'run', 'articles', '--quiet']);
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: false }).map((name) =>
    join(folder, name),
  );

test('pages of the package point at nothing that is not in it', () => {
  const pages = filesIn(installed).filter(
    (path) => path.endsWith('.md') && !path.includes('node_modules/claimtrail/node_modules'),
  );
  expect(pages.length).toBeGreaterThan(3);
  const dangling = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#\s]+)/g)]
      .map(([, link = '']) => join(dirname(page), link))
      .filter((path) => !existsSync(path)),
  );
  expect(dangling).toEqual([]);
});

test('source maps carry their sources, and every entry leads to a file', () => {
  const maps = filesIn(join(installed, 'dist')).filter((path) => path.endsWith('.js.map'));
  expect(maps.length).toBeGreaterThan(100);
  const without = maps.filter((path) => {
    const map = JSON.parse(readFileSync(path, 'utf8')) as { sourcesContent?: unknown[]; sources: unknown[] };
    return map.sourcesContent?.length !== map.sources.length;
  });
  expect(without).toEqual([]);
  const { bin, exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
    exports: { '.': Record<string, string> };
  };
  for (const path of [...Object.values(bin), ...Object.values(exports['.'])])
    expect(existsSync(join(installed, normalize(path))), path).toBe(true);
});

const examples = ['README.md', join('docs', 'library.md')].flatMap((page) =>
  examplesIn(readFileSync(join(ROOT, page), 'utf8')).map((example) => ({
    ...example,
    name: `${page}:${example.line}`,
    file: `${page.replace(/\W/g, '-')}-${example.line}`,
  })),
);

test('every example compiles in strict TypeScript', () => {
  expect(examples.length).toBeGreaterThan(5);
  for (const { file, code } of examples) writeFileSync(join(work, `${file}.ts`), code);
  mkdirSync(join(work, 'node_modules', '@types'), { recursive: true });
  cpSync(join(ROOT, 'node_modules', '@types', 'node'), join(work, 'node_modules', '@types', 'node'), {
    recursive: true,
  });
  const compilerOptions = { strict: true, target: 'es2023', module: 'nodenext', skipLibCheck: true };
  writeFileSync(join(work, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  run(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', work]);
});

test.each(examples)('$name runs, and prints what the page shows', ({ file, output }) => {
  const printed = run(process.execPath, [`${file}.js`]);
  if (output !== null) expect(printed).toBe(output);
});

test('it can be required where Node can require such modules', () => {
  writeFileSync(join(work, 'required.cjs'), "console.log(typeof require('claimtrail').extractClaims);");
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))
    expect(run(process.execPath, ['required.cjs'])).toBe('function\n');
  else expect(run(process.execPath, ['--experimental-require-module', 'required.cjs'])).toBe('function\n');
});
