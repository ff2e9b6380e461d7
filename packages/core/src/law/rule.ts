import type { Bilingual } from '../text.ts';
import type { Condition } from './condition.ts';

/** A norm of the regulation (`31.1`), or of another source (`compulsory-education-law:27`). */
export type NormId = string;

export type NonEmpty<T> = readonly [T, ...T[]];

/**
 * What a rule does when its conditions hold.
 *
 * - `prohibition` (不得、严禁): refused.
 * - `presumption` (原则上不、一般不): waits for the authority that may lift it; never refused by a machine.
 * - `ground` (因…可以): the act needs one ground that holds.
 * - `requirement` (须、应提交): something is outstanding.
 * - `permission` (可以): lawful, and cited.
 * - `duty` (应当): someone owes something, by a date where the text gives one.
 * - `deeming` (视为、按…处理): the status changes by itself.
 */
export type Modality =
  | 'prohibition'
  | 'presumption'
  | 'ground'
  | 'requirement'
  | 'permission'
  | 'duty'
  | 'deeming';

/** A party by its role in the act; the directory says who that is. */
export type PartyRole =
  | 'guardian'
  | 'student'
  | 'school'
  | 'status-authority'
  | 'receiving-school'
  | 'receiving-authority'
  | 'receiving-city'
  | 'sending-school'
  | 'sending-authority'
  | 'sending-city'
  | 'superior-authority'
  | 'city-authority'
  | 'attended-school'
  | 'township'
  | 'province';

export interface Exception {
  readonly cites: NonEmpty<NormId>;
  readonly conditions: Condition;
}

/** What would help: said with the finding, and in its sentence. */
export interface Remedy extends Bilingual {
  readonly kind: 'document' | 'date' | 'determination' | 'fact' | 'party' | 'none';
}

export interface Rule {
  /** Unique in the regulation, kebab case; also the type of its event. */
  readonly name: string;
  readonly title: Bilingual;
  readonly cites: NonEmpty<NormId>;
  /** Commands that the rule is asked on. */
  readonly on: NonEmpty<string>;
  readonly modality: Modality;
  readonly conditions: Condition;
  /** Exceptions of the text: the rule does not hold where one of them does. */
  readonly unless?: readonly Exception[];
  /** `params` is the sentence of the finding; `{fact.name}` places are filled with the values that made it true. */
  readonly event: { readonly type: string; readonly params: Bilingual };
  readonly priority?: number;
  readonly remedy?: Remedy;
  /** Of a `requirement`: what is outstanding. */
  readonly requires?: Outstanding;
  /** Of a `presumption`: who may lift it, and by which norm. */
  readonly liftedBy?: { readonly party: PartyRole; readonly cites: NonEmpty<NormId> };
  /** Of a `ground`: the event of the status machine that the act then brings about. */
  readonly becomes?: string;
  /** Of a `ground`: the norms that bar the act where none of its grounds holds (不得随意…, 一般不予…). */
  readonly otherwise?: NonEmpty<NormId>;
  /** Of a `duty`. */
  readonly duty?: DutyDefinition;
  /** The reading of an unclear place that the rule rests on: a file of `readings/`. */
  readonly reading?: string;
  /** First and last day on which the rule is in force, where they differ from those of the regulation. */
  readonly from?: string;
  readonly to?: string;
}

type Outstanding =
  | { readonly kind: 'document'; readonly document: string }
  | { readonly kind: 'determination'; readonly party: PartyRole }
  | { readonly kind: 'approval'; readonly party: PartyRole };

export interface DutyDefinition {
  readonly bearer: PartyRole;
  /** The command that discharges it. */
  readonly act: string;
  readonly label: Bilingual;
  /** Parameter with the length of the period; absent where the text gives none. */
  readonly within?: string;
  /** Fact with the last day, where the text names an occasion instead of a period: the end of a term. */
  readonly until?: string;
}

/** A request that others must approve, step by step: data of the articles that name them. */
export interface CaseDefinition {
  readonly name: string;
  readonly title: Bilingual;
  readonly on: NonEmpty<string>;
  readonly cites: NonEmpty<NormId>;
  /** The reading of an unclear place that the steps rest on. */
  readonly reading?: string;
  readonly steps: NonEmpty<CaseStepDefinition>;
}

export interface CaseStepDefinition {
  readonly id: string;
  readonly title: Bilingual;
  readonly party: PartyRole;
  readonly cites: NonEmpty<NormId>;
  /** Parameter with the length of the period in which the party acts; absent where the text gives none. */
  readonly within?: string;
  /** The step is there only where this holds; absent: always. */
  readonly when?: Condition;
}

/** One file `article-NN.rules.json`. */
export interface RuleFile {
  readonly $schema?: string;
  readonly article: number;
  /** Shared conditions, by name; visible in this file only. */
  readonly conditions?: Readonly<Record<string, Condition>>;
  readonly rules: readonly Rule[];
  readonly cases?: readonly CaseDefinition[];
}
