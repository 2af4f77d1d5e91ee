/** `claimtrail completion`: what makes a shell complete commands and options. */
import { Argument, Command } from 'commander';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

/** What the script for bash lacks: it works without the bash-completion package, and goes on with file names. */
const FOR_BASH = `
declare -F _get_comp_words_by_ref >/dev/null || _get_comp_words_by_ref() {
    cword=$COMP_CWORD words=("\${COMP_WORDS[@]}") cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]}
}
complete -o default -F __claimtrail_complete claimtrail
`;

/** The command that people call. */
export const completionCommand = (): Command =>
  new Command('completion')
    .description('Print a script by which a shell completes commands, options and their values')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText('after', '\nFor bash, in ~/.bashrc: source <(claimtrail completion bash)')
    .action(async (shell: string) => {
      const { default: tab } = await import('@bomb.sh/tab');
      tab.setup('claimtrail', 'claimtrail', shell);
      if (shell === 'bash') process.stdout.write(FOR_BASH);
    });

/** What `act` tells on the console, line by line: the library knows no other place. */
const toldBy = (act: () => void): readonly string[] => {
  const lines: string[] = [];
  const { log } = globalThis.console;
  globalThis.console.log = (line: unknown) => lines.push(String(line));
  try {
    act();
  } finally {
    globalThis.console.log = log;
  }
  return lines;
};

/** Shells complete file names where nothing else is known, and are told so by the last line: 4 forbids it. */
const withFiles = (lines: readonly string[]): readonly string[] =>
  lines.length === 1 && lines[0] === ':4' ? [':0'] : lines;

/** The command that the script calls with the words so far, the last of them unfinished. */
export const completeCommand = (programOf: () => Command): Command =>
  new Command('complete').argument('[words...]').action(async (words: string[]) => {
    const { default: describe } = await import('@bomb.sh/tab/commander');
    const lines = withFiles(toldBy(() => describe(programOf()).parse(words)));
    process.stdout.write(`${lines.join('\n')}\n`);
  });
