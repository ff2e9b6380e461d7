import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import * as z from 'zod';
import { exitCodes } from './exit-codes.ts';
import { errorJson, errorText, faultText, isBadInput } from './output/error-text.ts';
import { terminalOf } from './output/terminal.ts';
import { programOf } from './program.ts';
import { usageError } from './usage-error.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Runs the command line; the exit code is left in `process.exitCode`. */
export async function main(args: readonly string[]): Promise<void> {
  z.config(isEnglish(args) ? z.locales.en() : z.locales.zhCN());
  // A reader that has seen enough (`| head`) closes the pipe: that is no fault.
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit();
    throw error;
  });
  const program = programOf(version);
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    report(error, args);
  }
}

function report(error: unknown, args: readonly string[]): void {
  if (error instanceof CommanderError && error.exitCode === 0) return;
  const fault = error instanceof CommanderError ? usageError(error) : error;
  const terminal = terminalOf({ json: args.includes('--json'), color: !args.includes('--no-color') });
  process.exitCode = isBadInput(fault) ? exitCodes.badInput : exitCodes.fault;
  terminal.hint(isBadInput(fault) ? errorText(fault, terminal.paint) : faultText(fault, terminal.paint));
  if (isBadInput(fault)) terminal.printJson({ error: errorJson(fault) });
  else
    terminal.printJson({
      error: { code: 'fault', message: fault instanceof Error ? fault.message : String(fault) },
    });
}

const isEnglish = (args: readonly string[]) =>
  args.includes('--lang=en') || args[args.indexOf('--lang') + 1] === 'en';
