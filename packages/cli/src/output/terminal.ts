import pc from 'picocolors';
import type { Language } from './language.ts';
import { type Progress, progressOn } from './progress.ts';

export type Paint = ReturnType<typeof pc.createColors>;

export interface TerminalOptions {
  readonly json?: boolean;
  readonly lang?: Language;
  /** Show progress also where the standard error stream is no terminal. */
  readonly progress?: boolean;
  readonly color?: boolean;
}

/** Where answers go. With `json`, standard output carries one JSON document and nothing else. */
export interface Terminal {
  readonly json: boolean;
  readonly lang: Language;
  readonly paint: Paint;
  /** For people; left out with `json`. */
  readonly print: (text: string) => void;
  /** The one JSON document; left out without `json`. */
  readonly printJson: (value: unknown) => void;
  /** To standard error: what is no part of the answer. */
  readonly hint: (text: string) => void;
  readonly progress: (label: string) => Progress;
}

export function terminalOf(options: TerminalOptions): Terminal {
  const json = options.json ?? false;
  const colours = options.color !== false && pc.isColorSupported && process.stdout.isTTY === true;
  return {
    json,
    lang: options.lang ?? 'zh',
    paint: pc.createColors(colours),
    print: text => void (json || process.stdout.write(`${text}\n`)),
    printJson: value => void (json && process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)),
    hint: text => void process.stderr.write(`${text}\n`),
    progress: label => progressOn(process.stderr, label, options.progress ?? false),
  };
}
