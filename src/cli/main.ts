#!/usr/bin/env node
/** The command line: names the commands, and is the one place that catches errors and exits. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { EXIT, UserError } from '../model/problem.js';
import { systemFault } from '../model/system-fault.js';
import { agreementCommand } from './agreement.js';
import { annotationsCommand } from './annotations.js';
import { changesCommand } from './changes.js';
import { checkCommand } from './check.js';
import { clausesCommand } from './clauses.js';
import { completeCommand, completionCommand } from './completion.js';
import { diffCommand } from './diff.js';
import { explainCommand } from './explain.js';
import { exportCommand } from './export.js';
import { extractCommand } from './extract.js';
import { initDomainCommand } from './init-domain.js';
import { inspectCommand } from './inspect.js';
import { patternsCommand } from './patterns.js';
import { reconcileCommand } from './reconcile.js';
import { reviewCommand } from './review.js';
import { runCommand } from './run.js';
import { sentencesCommand } from './sentences.js';
import { tell } from './terminal.js';
import { timelineCommand } from './timeline.js';
import { timexesCommand } from './timexes.js';

const versionOf = (manifest: URL): string =>
  (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;

const makeProgram = (): Command => {
  const program = new Command('claimtrail')
    .description('Dated claims about health-service organisations, extracted from news and reconciled')
    .version(versionOf(new URL('../../package.json', import.meta.url)), '--version', 'tell the version')
    .configureOutput({ writeErr: tell })
    .exitOverride();
  program.addCommand(runCommand().copyInheritedSettings(program));
  program.addCommand(explainCommand().copyInheritedSettings(program));
  program.addCommand(changesCommand().copyInheritedSettings(program));
  program.addCommand(exportCommand().copyInheritedSettings(program));
  program.addCommand(extractCommand().copyInheritedSettings(program));
  program.addCommand(diffCommand().copyInheritedSettings(program));
  program.addCommand(patternsCommand().copyInheritedSettings(program));
  program.addCommand(initDomainCommand().copyInheritedSettings(program));
  program.addCommand(reviewCommand().copyInheritedSettings(program));
  program.addCommand(annotationsCommand().copyInheritedSettings(program));
  program.addCommand(agreementCommand().copyInheritedSettings(program));
  program.addCommand(clausesCommand().copyInheritedSettings(program));
  program.addCommand(reconcileCommand().copyInheritedSettings(program));
  program.addCommand(sentencesCommand().copyInheritedSettings(program));
  program.addCommand(inspectCommand().copyInheritedSettings(program));
  program.addCommand(checkCommand().copyInheritedSettings(program));
  program.addCommand(timelineCommand().copyInheritedSettings(program));
  program.addCommand(timexesCommand().copyInheritedSettings(program));
  program.addCommand(completionCommand().copyInheritedSettings(program));
  return program;
};

const program = makeProgram();
program.addCommand(completeCommand(makeProgram).copyInheritedSettings(program), { hidden: true });

const main = async (): Promise<void> => {
  try {
    await program.parseAsync();
  } catch (caught) {
    const error = caught instanceof CommanderError ? caught : (systemFault(caught, 'claimtrail') ?? caught);
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    else if (error instanceof UserError) {
      tell(`${error.message}\n`);
      process.exitCode = error.exitCode;
    } else {
      tell(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = EXIT.fault;
    }
  }
};

await main();
