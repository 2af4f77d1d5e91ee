/** An error that the system gave in; what it means to the user, and what to do about it, out. */
import { EXIT, UserError } from './problem.js';

const REASONS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', 'free some space'],
  EDQUOT: ['the disk quota is used up', 'free some space'],
  EROFS: ['the disk can only be read', 'choose another folder'],
  EACCES: ['there is no permission for it', 'change the permissions, or choose another folder'],
  EPERM: ['there is no permission for it', 'change the permissions, or choose another folder'],
  EIO: ['the disk reports an error', 'check the disk'],
  EMFILE: ['too many files are open', 'close other programs, or raise the limit on open files'],
  ENFILE: ['too many files are open', 'close other programs, or raise the limit on open files'],
  EFBIG: ['a file grew larger than the system allows', 'raise the limit on the size of files'],
  EISDIR: ['a folder stands where a file should', 'move it away'],
  ENOTDIR: ['a file stands where a folder should', 'move it away'],
  EEXIST: ['something stands where a file or folder should be made', 'move it away'],
  ENOTEMPTY: ['a folder that should be empty is not', 'move it away'],
  ENOENT: ['a file or folder that should be there is gone', 'put it back'],
  ELOOP: ['links lead in a circle', 'remove one of them'],
  EBUSY: ['another program uses it', 'close that program'],
  ENAMETOOLONG: ['a name is longer than the disk allows', 'choose a shorter one'],
  ENOTSUP: ['the disk does not support it', 'choose a folder on another disk'],
  ENOMEM: ['the machine is out of memory', 'close other programs'],
  EAGAIN: ['the machine refuses more processes or threads', 'close other programs'],
};

/** How the store's engine, which gives no codes of the system, words them. */
const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [/no space left/i, 'ENOSPC'],
  [/quota/i, 'EDQUOT'],
  [/read-only/i, 'EROFS'],
  [/permission denied|not permitted/i, 'EACCES'],
  [/too many open/i, 'EMFILE'],
  [/file too large/i, 'EFBIG'],
  [/is a directory/i, 'EISDIR'],
  [/not a directory/i, 'ENOTDIR'],
  [/no such file/i, 'ENOENT'],
  [/input\/output/i, 'EIO'],
];

interface SystemError {
  readonly code: string;
  /** What it was about, where the system tells. */
  readonly path: string | null;
}

const isEngineCode = (code: string | undefined): boolean => code?.startsWith('LEVEL_') ?? false;

const systemErrorIn = (error: unknown): SystemError | null => {
  let engine: SystemError | null = null;
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { code, path, dest, syscall, message } = at as NodeJS.ErrnoException & { dest?: string };
    if (code !== undefined && (code in REASONS || (syscall !== undefined && /^E[A-Z]+$/.test(code))))
      return { code, path: dest ?? path ?? null };
    const worded = WORDINGS.find(([wording]) => isEngineCode(code) && wording.test(message))?.[1];
    if (worded !== undefined) return { code: worded, path: null };
    if (code !== undefined && isEngineCode(code)) engine = { code, path: null };
  }
  return engine;
};

/**
 * Null for what is no error of the system: that is a bug. `place` is what the work was about; `after` says what becomes
 * of it once the remedy is applied.
 */
export const systemFault = (error: unknown, place: string, after = ''): UserError | null => {
  if (error instanceof UserError) return error;
  const found = systemErrorIn(error);
  if (found === null) return null;
  const [why, what] = REASONS[found.code] ?? [(error as Error).message, 'check the disk'];
  const reason = found.path === null || found.path === place ? why : `${why}: ${found.path}`;
  const remedy = after === '' ? what : `${what} ${after}`;
  const code = found.code.toLowerCase().replaceAll('_', '-');
  return new UserError({ code, place, reason, remedy }, EXIT.fault, { cause: error });
};
