import {
  askable,
  type DocumentKind,
  documentKinds,
  factCatalogue,
  type Regulation,
  type Rule,
} from '@xueji/core';
import {
  type ConditionValue,
  type FactCondition,
  type FactType,
  type FactValue,
  factNameOf,
  factOfParameter,
  type LawFiles,
  type Operator,
  operators,
  overlay,
  valueFits,
} from '@xueji/core/law';

/** The parameters that a rule may name. */
export type NamedValues = Pick<Regulation, 'parameters'>;

/** What a local rule may add (article 53 of the regulation): a hindrance, never a way around one. */
export const addable = ['prohibition', 'presumption', 'requirement'] as const;

/** A rule that is being written on the desk: as much of it as is there. */
export interface NewRule {
  readonly modality: (typeof addable)[number];
  /** The act that it is asked on. */
  readonly on: string;
  /** Its sentence, which is its title too. */
  readonly says: string;
  /** Of a requirement: what is to be handed in. */
  readonly document: DocumentKind;
  /** All of them have to hold. */
  readonly conditions: readonly NewCondition[];
}

export interface NewCondition {
  readonly fact: string;
  readonly operator: Operator;
  /** A word, or the name of a parameter or a date; absent: not chosen yet. */
  readonly value?: ConditionValue;
}

export const blankRule = (on: string): NewRule => ({
  modality: 'prohibition',
  on,
  says: '',
  document: documentKinds[0],
  conditions: [],
});

/** The operators that a fact can be asked with; those for lists of values are left to files. */
export function operatorsFor(fact: string): readonly Operator[] {
  const type = factCatalogue[fact]!;
  return (Object.keys(operators) as Operator[]).filter(
    name => operators[name].left.includes(type.type) && operators[name].right !== 'list',
  );
}

/** What a fact is compared with where that is a word: a list is asked for one of its members. */
export function wordsFor(fact: string): FactType | undefined {
  const type = factCatalogue[fact]!;
  if (type.type === 'list') return { type: 'enum', values: type.values };
  return type.type === 'enum' || type.type === 'boolean' ? type : undefined;
}

/** Numbers and days never stand in a rule: the names of what has one of the same kind. */
export function namesFor({ parameters }: NamedValues, fact: string): readonly string[] {
  const own = kindOf(factCatalogue[fact]!);
  const named = Object.values(parameters).filter(({ type }) => kindOf(type) === own);
  const dates = Object.keys(factCatalogue).filter(
    name => name !== fact && factCatalogue[name]!.type === 'date',
  );
  return [...named.map(({ name }) => factOfParameter(name)), ...(own === 'date' ? dates : [])];
}

const kindOf = (type: FactType) => (type.type === 'integer' ? `integer ${type.unit ?? 'count'}` : type.type);

/** Whether all that a rule needs is said; until then it is not asked. */
export const isComplete = ({ says, conditions }: NewRule): boolean =>
  says.trim() !== '' && conditions.length > 0 && conditions.every(isSaid);

const isSaid = ({ value }: NewCondition) => value !== undefined;

/** What an address brings along may be anything. */
export function isNewRule(law: NamedValues, rule: Partial<NewRule> | null): rule is NewRule {
  const { modality, on, says, document, conditions } = rule ?? {};
  return (
    addable.some(each => each === modality) &&
    askable.includes(on ?? '') &&
    typeof says === 'string' &&
    documentKinds.some(kind => kind === document) &&
    Array.isArray(conditions) &&
    conditions.every(
      ({ fact, operator, value }) =>
        Object.hasOwn(factCatalogue, fact) &&
        operatorsFor(fact).includes(operator) &&
        (value === undefined || fits(law, fact, value)),
    )
  );
}

const id = 'desk';

function fits(law: NamedValues, fact: string, value: ConditionValue): boolean {
  const words = wordsFor(fact);
  return words ? valueFits(words, value as FactValue) : namesFor(law, fact).includes(factNameOf(value) ?? '');
}

/** The rules as a folder of local rules, to be kept in files. */
export function ruleFiles(added: readonly NewRule[]): LawFiles {
  const complete = added.filter(isComplete);
  const files = {
    'overlay.json': {
      id,
      title: { zh: '演练台上拟定的规则', en: 'Rules drafted on the desk' },
      issuer: { zh: '演练（并无此文件）', en: 'on trial (there is no such document)' },
      level: 'province',
      division: '510000',
    },
    'desk.norms.json': {
      norms: complete.map(({ says, modality }, i) => ({
        id: `${id}:${i + 1}`,
        article: i + 1,
        kind: modality === 'requirement' ? 'condition' : modality,
        quote: says,
        gist: same(says),
        via: ['rule'],
      })),
    },
    'desk.rules.json': { article: 1, rules: complete.map(ruleOf) },
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, document]) => [name, `${JSON.stringify(document, null, 2)}\n`]),
  );
}

/**
 * The regulation with the rules laid over it, as local rules are.
 *
 * @throws XuejiError `law/…` where one of them is not to be had
 */
export function withNewRules(law: Regulation, added: readonly NewRule[]): Regulation {
  return added.some(isComplete) ? overlay(law, ruleFiles(added), factCatalogue, { commands: askable }) : law;
}

/** As it would stand in a file of rules. */
export function ruleOf({ modality, on, says, document, conditions }: NewRule, i: number): Rule {
  const name = `${id}-rule-${i + 1}`;
  const norm = `${id}:${i + 1}`;
  return {
    name,
    title: same(says),
    cites: [norm],
    on: [on],
    modality,
    // Complete, and so with values.
    conditions: { all: conditions as readonly FactCondition[] },
    event: { type: name, params: same(says) },
    ...(modality === 'presumption' && { liftedBy: { party: 'superior-authority', cites: [norm] } }),
    ...(modality === 'requirement' && { requires: { kind: 'document', document } }),
  };
}

/** Written in one language: the other says the same until it is translated. */
const same = (text: string) => ({ zh: text, en: text });
