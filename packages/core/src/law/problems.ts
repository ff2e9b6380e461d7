import { type ErrorCode, XuejiError } from '../errors/index.ts';
import type { Bilingual } from '../text.ts';

/** Collects what is wrong with a folder, so that its author sees everything at once. */
export class Problems {
  readonly #found: XuejiError[] = [];

  get found(): readonly XuejiError[] {
    return this.#found;
  }

  add(
    code: ErrorCode,
    file: string,
    path: Path,
    details: Readonly<Record<string, string | number>> = {},
  ): void {
    this.#found.push(new XuejiError(code, details, { file, path: pathText(path) }));
  }

  /** A problem that only a sentence describes. */
  say(
    code: 'law/malformed' | 'law/type-mismatch' | 'law/overlay-loosens',
    file: string,
    path: Path,
    says: Bilingual,
  ): void {
    this.add(code, file, path, { zh: says.zh, en: says.en });
  }

  /**
   * @throws XuejiError the problem itself where there is one; else `law/bad-rule-file`, with all of them line by line in
   *   `details.problems` and as {@link XuejiError}s in `cause.errors`
   */
  throwIfAny(): void {
    const [first, ...others] = this.#found;
    if (!first) return;
    if (others.length === 0) throw first;
    const problems = this.#found.map(problem => problem.message).join('\n');
    throw new XuejiError(
      'law/bad-rule-file',
      { count: this.#found.length, problems },
      { ...first.where },
      { cause: new AggregateError(this.#found) },
    );
  }
}

export type Path = readonly (string | number)[];

/** `rules[2].conditions.all[0].fact` */
function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
