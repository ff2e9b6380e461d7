import {
  type Bilingual,
  facts as catalogue,
  labelOf,
  type Norm,
  type Regulation,
  showValue,
} from '@xueji/core';
import { type Difference, diff, type ParameterDifference } from '@xueji/core/versions';
import { both } from '../law/language.ts';
import { partyWordsOf } from '../law/rule-words.ts';
import { valueWords } from '../law/value-words.ts';
import { kindWords } from '../law/words.ts';

/** What is told of two versions. */
export interface Comparison {
  readonly tried: number;
  readonly differences: readonly Difference[];
  readonly parameters: readonly ParameterDifference[];
  readonly texts: readonly TextDifference[];
}

/** A norm whose words are others; absent where a version has no such norm. */
export interface TextDifference {
  readonly norm: string;
  readonly before?: string;
  readonly after?: string;
}

/** @throws XuejiError `law/not-in-force`, `law/too-many-points` */
export function compare(before: Regulation, after: Regulation, on: string): Comparison {
  const { tried, differences, parameters } = diff(before, after, on);
  return { tried, differences, parameters, texts: textsThatDiffer(before.norms, after.norms) };
}

type Norms = Readonly<Record<string, Norm>>;

function textsThatDiffer(before: Norms, after: Norms): readonly TextDifference[] {
  return Object.keys({ ...before, ...after }).flatMap(norm => {
    const [was, is] = [before[norm]?.quote, after[norm]?.quote];
    if (was === is) return [];
    return { norm, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
  });
}

/** What a version says of a case: `document meeting-decision`, `duty school file.receive transfer.file-within=1`. */
export function saidWords(said: string, { parameters }: Regulation): Bilingual {
  const words = said.split(' ').map(word => {
    const [name, value] = word.split('=');
    const parameter = parameters[name!];
    if (value !== undefined && parameter) {
      const shown = valueWords(parameter.type, JSON.parse(value));
      return both(`${parameter.label.zh}${shown.zh}`, `${parameter.label.en}: ${shown.en}`);
    }
    return (kindWords as Readonly<Record<string, Bilingual>>)[word] ?? partyWordsOf(word) ?? labelOf(word);
  });
  return both(words.map(({ zh }) => zh).join('：'), words.map(({ en }) => en).join(': '));
}

/** The facts of a smallest case, in words. */
export function factWords({ facts }: Difference): readonly Bilingual[] {
  return Object.entries(facts).map(([name, value]) => {
    const label = catalogue[name]?.label ?? labelOf(name);
    const shown = catalogue[name] ? valueWords(catalogue[name].type, value) : showValue(value);
    return both(`${label.zh}：${shown.zh}`, `${label.en}: ${shown.en}`);
  });
}
