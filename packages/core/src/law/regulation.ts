import type { Bilingual } from '../text.ts';
import type { Condition, Facts, FactType, FactValue, Unit } from './condition.ts';
import type { CaseDefinition, Exception, NonEmpty, NormId, Rule } from './rule.ts';

/** `regulation.json` */
export interface RegulationHeader {
  readonly id: string;
  readonly title: Bilingual;
  readonly issuer: Bilingual;
  readonly source: Bilingual;
  /** What kind of text was encoded: said with every decision. */
  readonly status: Bilingual;
  /** Days on which the text is in force; `null`: the text leaves the date blank, the adopting authority sets it. */
  readonly effective: { readonly from: string | null; readonly to: string | null };
  /** The norm that says from when the text is in force. */
  readonly effectiveCites: NonEmpty<NormId>;
  /** The norms by which a higher authority corrects a lower one: whom a person can turn to. Absent where the text names nobody. */
  readonly supervisionCites?: NonEmpty<NormId> | undefined;
  /** SHA-256 of the text that the quotations were checked against. */
  readonly textSha256: string;
}

/** `NN-name/chapter.json` */
export interface Chapter {
  readonly ordinal: number;
  /** As printed: the printed numbers repeat, articles don’t. */
  readonly printed: string;
  readonly title: Bilingual;
  readonly articles: readonly number[];
}

export type NormKind =
  | 'prohibition'
  | 'presumption'
  | 'permission'
  | 'condition'
  | 'procedure'
  | 'obligation'
  | 'deeming'
  | 'definition'
  | 'competence'
  | 'scope'
  | 'organisational';

/** One row of `article-NN.norms.json` */
export interface Norm {
  readonly id: NormId;
  readonly article: number;
  readonly kind: NormKind;
  /** Short and verbatim. */
  readonly quote: string;
  readonly gist: Bilingual;
  /** How the library carries it. */
  readonly via: NonEmpty<
    | 'rule'
    | 'procedure'
    | 'obligation'
    | 'record'
    | 'machine'
    | 'review'
    | 'identifier'
    | 'form'
    | 'access'
    | 'document'
  >;
  readonly bearer?: Bilingual;
  readonly commands?: readonly string[];
  readonly parameters?: readonly string[];
  /** Where the text is unclear: the reading taken. */
  readonly interpretation?: Bilingual;
  /** Title of the text, where the norm is not of this regulation. */
  readonly source?: Bilingual;
}

/** `parameters/NAME.json`: one dated, cited value with its unit. */
export interface Parameter {
  readonly name: string;
  readonly label: Bilingual;
  readonly type: FactType;
  readonly cites: NonEmpty<NormId>;
  /** Which way local rules (53) may move it. `lower`: only to a smaller value, and so on. */
  readonly local: 'none' | 'any' | 'lower' | 'higher';
  readonly values: NonEmpty<ParameterValue>;
  readonly reading?: string;
}

export interface ParameterValue {
  /** First day of the value; `null`: as long as the regulation is in force. */
  readonly from: string | null;
  readonly value: FactValue;
  /** The words of the text; absent where the text gives none, and then `note` says whose value it is. */
  readonly quote?: string;
  readonly note?: Bilingual;
}

/** `readings/NAME.json`: an unclear place, and what is made of it. */
export interface Reading {
  readonly name: string;
  readonly cites: NonEmpty<NormId>;
  readonly question: Bilingual;
  readonly options: NonEmpty<ReadingOption>;
  readonly taken: string;
  readonly why: Bilingual;
  /** Who may change it. */
  readonly owner: Bilingual;
  /** The text says nothing here, so that every rule that rests on the reading fills a gap; absent: it can be read in several ways. */
  readonly silent?: true;
  /** Commands that this reading bars where no ground of theirs holds and no norm says so. */
  readonly closes?: NonEmpty<string>;
}

/** One way to read an unclear place. The one taken is what rules and parameters say; another may say what it would change. */
export interface ReadingOption {
  readonly id: string;
  readonly text: Bilingual;
  readonly rules?: NonEmpty<RuleUnderOption>;
  readonly parameters?: ParameterValues;
}

/** A rule as it would be under an option; without `unless` its exceptions stand. */
export type RuleUnderOption =
  | { readonly rule: string; readonly conditions: Condition; readonly unless?: readonly Exception[] }
  | { readonly rule: string; readonly omitted: true };

export interface ParameterValues {
  readonly [name: string]: FactValue | undefined;
}

/** Positions, in the rules of the command, of the rules that hold and of those that are unknown. */
export interface Evaluation {
  readonly holds: readonly number[];
  readonly unknown: readonly number[];
}

export type Evaluator = (facts: Facts, parameters: ParameterValues) => Evaluation;

/** The rules asked on one command, with the function that answers them all at once. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  /** `rules[i].conditions` with the shared conditions put in. */
  readonly conditions: readonly { readonly when: Condition; readonly unless: readonly Condition[] }[];
  readonly evaluate: Evaluator;
}

/** A regulation that was read, checked and compiled. Immutable. */
export interface Regulation {
  readonly header: RegulationHeader;
  readonly chapters: readonly Chapter[];
  readonly norms: Readonly<Record<NormId, Norm>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly readings: Readonly<Record<string, Reading>>;
  readonly cases: readonly CaseDefinition[];
  /** By command. */
  readonly ruleSets: Readonly<Record<string, RuleSet>>;
  /** SHA-256 over every file that went in, overlays included: what a trace names. */
  readonly digest: string;
  readonly overlays: readonly { readonly id: string; readonly title: Bilingual }[];
}

export type { Unit };
