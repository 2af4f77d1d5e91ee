/**
 * A folder that nobody writes to in; a seal on it out, a file beside it with the digest of each of its files. What
 * bears an unbroken seal is, bit for bit, what was left there.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import writeFileAtomic from 'write-file-atomic';

/** By the file's name. */
type Digests = ReadonlyMap<string, string>;

/** The store's log for people and its own lock: neither tells what it holds. */
const NO_CONTENT = new Set(['LOG', 'LOG.old', 'LOCK']);

const digestOfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
};

/** All of them anew each time: the engine may use a name again after a merge of tables that was cut short. */
const digestsIn = async (folder: string): Promise<Digests> => {
  const digests = new Map<string, string>();
  for (const name of (await readdir(folder)).sort())
    if (!NO_CONTENT.has(name)) digests.set(name, await digestOfFile(join(folder, name)));
  return digests;
};

const textOf = (digests: Digests): string =>
  [...digests].map(([name, digest]) => `${name} ${digest}\n`).join('');

const digestOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

const sealPath = (folder: string): string => `${folder}.seal`;

export const seal = async (folder: string): Promise<void> => {
  const text = textOf(await digestsIn(folder));
  await writeFileAtomic(sealPath(folder), `${text}${digestOfText(text)}\n`);
};

/** `none` where there is none that could be read. */
export const checkSeal = async (folder: string): Promise<'whole' | 'broken' | 'none'> => {
  if (!existsSync(folder)) return 'none';
  const sealed = await readFile(sealPath(folder), 'latin1').catch(() => null);
  const end = sealed === null ? -1 : sealed.lastIndexOf('\n', sealed.length - 2) + 1;
  if (sealed === null || sealed.slice(end) !== `${digestOfText(sealed.slice(0, end))}\n`) return 'none';
  return textOf(await digestsIn(folder)) === sealed.slice(0, end) ? 'whole' : 'broken';
};

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  await handle.sync().catch(() => {});
  await handle.close();
};

/** From here on the folder may be written to. */
export const breakSeal = async (folder: string): Promise<void> => {
  await rm(sealPath(folder), { force: true });
  await sync(join(folder, '..'));
};
