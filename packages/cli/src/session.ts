import { type Bilingual, type Regulation, XuejiError } from '@xueji/core';
import type { Command } from 'commander';
import type { ExitCode } from './exit-codes.ts';
import { readDate } from './input/dates.ts';
import { type RegulationOptions, regulationOf } from './input/regulation.ts';
import { inOneLine, type Language, languages } from './output/language.ts';
import { type Terminal, terminalOf } from './output/terminal.ts';

interface CommonOptions extends RegulationOptions {
  readonly json?: boolean;
  readonly lang?: string;
  readonly progress?: boolean;
  readonly color?: boolean;
}

/** What every command works with: where answers go, and the law to work under. */
export interface Session extends Terminal {
  readonly law: RegulationOptions;
  readonly regulation: () => Regulation;
  /** A fixed text in the language asked for. */
  readonly say: (zh: string, en: string) => string;
}

export function sessionOf(options: CommonOptions): Session {
  const { json = false, lang = 'zh', progress = false, color = true, regulation, overlay = [] } = options;
  if (!isLanguage(lang)) {
    throw new XuejiError('cli/usage', {
      zh: `--lang 只能是 ${languages.join('、')}`,
      en: `--lang is one of ${languages.join(', ')}`,
    });
  }
  const terminal = terminalOf({ json, lang, progress, color });
  const law = { overlay, ...(regulation === undefined ? {} : { regulation }) };
  const say = (zh: string, en: string) => inOneLine({ zh, en } satisfies Bilingual, lang);
  return { ...terminal, law, regulation: () => regulationOf(law), say };
}

/** Runs the work of a command and leaves its exit code to the process. */
export async function finish<O extends object>(
  command: Command,
  work: (session: Session, options: O) => Promise<ExitCode> | ExitCode,
): Promise<void> {
  const options = command.optsWithGlobals<O & CommonOptions & { on?: string }>();
  if (options.on !== undefined) readDate(options.on);
  process.exitCode = await work(sessionOf(options), options);
}

const isLanguage = (text: string): text is Language => languages.includes(text as Language);
