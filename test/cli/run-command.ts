/** A command run as from the command line, with what it wrote and how it ended. */
import { Command, CommanderError } from 'commander';
import { vi } from 'vitest';
import { UserError } from '../../src/model/problem.js';

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** Errors are told as the program's entry tells them. */
export const runCommand = async (command: Command, args: readonly string[]): Promise<Ran> => {
  const written = { stdout: '', stderr: '' };
  const taps = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += text;
      return true;
    }),
  );
  const program = new Command('claimtrail').exitOverride();
  program.addCommand(command.copyInheritedSettings(program));
  const before = process.exitCode;
  process.exitCode = undefined;
  let code = 0;
  try {
    await program.parseAsync([command.name(), ...args], { from: 'user' });
    code = Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) code = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof UserError) {
      written.stderr += `${error.message}\n`;
      code = error.exitCode;
    } else throw error;
  } finally {
    process.exitCode = before;
    for (const tap of taps) tap.mockRestore();
  }
  return { ...written, code };
};
