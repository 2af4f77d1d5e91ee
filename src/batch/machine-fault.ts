/** Whatever went wrong in a run in; the same, or what it means to the user where the machine is at fault, out. */
import { EXIT, UserError } from '../model/problem.js';

const REASONS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', 'free some space'],
  EDQUOT: ['the disk quota is used up', 'free some space'],
  EROFS: ['the disk can only be read', 'choose another folder with --out'],
  EACCES: ['there is no permission to write', 'change the permissions, or choose another folder with --out'],
  EPERM: ['there is no permission to write', 'change the permissions, or choose another folder with --out'],
  EIO: ['the disk reports an error', 'check the disk'],
  EMFILE: ['too many files are open', 'close other programs'],
};

const KEPT = 'and run again: the old dataset stands, and what is done is kept';

const codeOf = (error: unknown): string => {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (code in REASONS) return code;
  return code.startsWith('LEVEL_') && /no space left/i.test(message) ? 'ENOSPC' : code;
};

/** `place`: the output folder. */
export const machineFault = (error: unknown, place: string): unknown => {
  if (error instanceof UserError) return error;
  const code = codeOf(error);
  const known = REASONS[code];
  const { message } = error as Error;
  const [reason, remedy] = known ?? [
    `what is kept there cannot be used: ${message}`,
    'delete .claimtrail/kept in it',
  ];
  if (!known && !code.startsWith('LEVEL_')) return error;
  const problem = { code: code.toLowerCase().replace('_', '-'), place, reason, remedy: `${remedy} ${KEPT}` };
  return new UserError(problem, EXIT.fault, { cause: error });
};
