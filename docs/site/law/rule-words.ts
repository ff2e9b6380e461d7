import { type Bilingual, facts, labelOf, type PartyRole, type Regulation, type Rule } from '@xueji/core';
import { sayAct } from '@xueji/core/gaps';
import {
  type Condition,
  type FactCondition,
  factNameOf,
  formatCitation,
  type Operator,
  parameterNameOf,
  parameterValueAt,
  type ResolvedConditions,
} from '@xueji/core/law';
import { both, joined } from './language.ts';
import { memberWords, valueWords } from './value-words.ts';

/** A rule as an official reads it: when it holds, what follows, and where it does not hold. */
export interface RuleWords {
  readonly acts: Bilingual;
  /** Absent: always. */
  readonly when?: Bilingual;
  readonly follows: Bilingual;
  readonly unless: readonly { readonly when: Bilingual; readonly cites: readonly string[] }[];
}

/** 「当…且…时，不得…」: the conditions of a rule in words. Nothing of it is written by hand. */
export function ruleWords(
  regulation: Regulation,
  rule: Rule,
  { when, unless }: ResolvedConditions,
  on: string,
): RuleWords {
  const say = (condition: Condition) => conditionWords(regulation, condition, on);
  const acts = rule.on.map(command => (command === '*' ? everyAct : actWords(regulation, command)));
  return {
    acts: joined(acts, '、', ', '),
    ...(!isEmpty(when) && { when: say(when) }),
    follows: consequence(regulation, rule),
    unless: unless.map((condition, i) => ({ when: say(condition), cites: rule.unless![i]!.cites })),
  };
}

function actWords(regulation: Regulation, command: string): Bilingual {
  const { zh, en } = sayAct(regulation, command);
  return both(`“${zh}”`, `“${en}”`);
}

const everyAct = both('各类事项', 'every act');
const isEmpty = (condition: Condition) => 'all' in condition && condition.all.length === 0;

/** A condition in words, brackets where one kind of junction stands inside another. */
export function conditionWords(regulation: Regulation, condition: Condition, on: string): Bilingual {
  const inner = (part: Condition): Bilingual => {
    const said = conditionWords(regulation, part, on);
    const isJunction = ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1);
    return isJunction ? both(`（${said.zh}）`, `(${said.en})`) : said;
  };
  if ('all' in condition) return joined(condition.all.map(inner), '，且', ', and ');
  if ('any' in condition) return joined(condition.any.map(inner), '，或者', ', or ');
  if ('not' in condition) {
    const said = inner(condition.not);
    return both(`并非：${said.zh}`, `not: ${said.en}`);
  }
  if ('condition' in condition) throw new TypeError(`shared condition ${condition.condition} was not put in`);
  return leafWords(regulation, condition, on);
}

export const comparisons: Readonly<Record<Operator, Bilingual>> = {
  equal: both('为', 'is'),
  notEqual: both('不为', 'is not'),
  in: both('为下列之一：', 'is one of'),
  notIn: both('不属于：', 'is none of'),
  contains: both('包括', 'includes'),
  doesNotContain: both('不包括', 'does not include'),
  lessThan: both('少于', 'is less than'),
  lessThanInclusive: both('不超过', 'is at most'),
  greaterThan: both('超过', 'is more than'),
  greaterThanInclusive: both('达到', 'is at least'),
  before: both('早于', 'is before'),
  onOrBefore: both('不晚于', 'is not after'),
  after: both('晚于', 'is after'),
  onOrAfter: both('不早于', 'is not before'),
};

function leafWords(regulation: Regulation, { fact, operator, value }: FactCondition, on: string): Bilingual {
  const label = nameWords(regulation, fact, on);
  if (typeof value === 'boolean' && (operator === 'equal' || operator === 'notEqual')) {
    const holds = value === (operator === 'equal');
    return holds ? label : both(`“${label.zh}”不成立`, `not: ${label.en}`);
  }
  const right = factNameOf(value);
  const operand =
    right === undefined ? quoted(value as string | readonly string[]) : nameWords(regulation, right, on);
  const { zh, en } = comparisons[operator];
  return both(`${label.zh}${zh}${operand.zh}`, `${label.en} ${en} ${operand.en}`);
}

function quoted(value: string | readonly string[]): Bilingual {
  const words = [value].flat().map(memberWords);
  return both(words.map(({ zh }) => `“${zh}”`).join('、'), words.map(({ en }) => `“${en}”`).join(', '));
}

/** A fact by its label; a parameter by its label and its value of the day. */
function nameWords(regulation: Regulation, name: string, on: string): Bilingual {
  const parameterName = parameterNameOf(name);
  const parameter = parameterName === undefined ? undefined : regulation.parameters[parameterName];
  if (!parameter) return facts[name]?.label ?? labelOf(name);
  const value = parameterWords(regulation, parameter.name, on);
  return both(`${parameter.label.zh}（${value.zh}）`, `${parameter.label.en} (${value.en})`);
}

/** The value of a parameter on a day, with its unit. */
export function parameterWords({ parameters }: Regulation, name: string, on: string): Bilingual {
  const parameter = parameters[name]!;
  return valueWords(parameter.type, parameterValueAt(parameter, on)?.value);
}

const parties: Readonly<Record<PartyRole, Bilingual>> = {
  guardian: both('监护人', 'the guardian'),
  student: both('学生', 'the student'),
  school: both('学校', 'the school'),
  'status-authority': both('学籍主管部门', 'the status authority'),
  'attended-school': both('实际就读的学校', 'the school attended'),
  'receiving-school': both('拟转入学校', 'the receiving school'),
  'receiving-authority': both('转入学校的学籍主管部门', 'the receiving school’s authority'),
  'receiving-city': both('转入地市（州）教育行政部门', 'the receiving city'),
  'sending-school': both('转出学校', 'the sending school'),
  'sending-authority': both('转出学校的学籍主管部门', 'the sending school’s authority'),
  'sending-city': both('转出地市（州）教育行政部门', 'the sending city'),
  'superior-authority': both('上级教育行政部门', 'the superior authority'),
  'city-authority': both('市（州）教育行政部门', 'the city authority'),
  township: both('乡镇人民政府', 'the township'),
  province: both('省教育行政部门', 'the province'),
};
export const partyWords = (role: PartyRole): Bilingual => parties[role];

/** @returns `undefined` for a word that is no party */
export const partyWordsOf = (word: string): Bilingual | undefined =>
  Object.hasOwn(parties, word) ? parties[word as PartyRole] : undefined;

function consequence(regulation: Regulation, rule: Rule): Bilingual {
  switch (rule.modality) {
    case 'prohibition':
      return both('不得办理', 'the act is refused');
    case 'presumption': {
      const lifter = rule.liftedBy && partyWords(rule.liftedBy.party);
      const cited = rule.liftedBy && citing(regulation, rule.liftedBy.cites);
      return lifter && cited
        ? both(
            `原则上不得办理，由${lifter.zh}依${cited.zh}可以解除`,
            `barred in principle; ${lifter.en} may lift it under ${cited.en}`,
          )
        : both('原则上不得办理', 'barred in principle');
    }
    case 'ground':
      return both('具备办理的依据', 'there is a ground for the act');
    case 'permission':
      return both('可以办理', 'the act is lawful');
    case 'requirement':
      return requirement(rule);
    case 'duty': {
      const { duty } = rule;
      if (!duty) return both('产生一项义务', 'a duty arises');
      const bearer = partyWords(duty.bearer);
      const within = duty.within === undefined ? undefined : regulation.parameters[duty.within]?.label;
      return within
        ? both(
            `${bearer.zh}应当${duty.label.zh}，期限为${within.zh}`,
            `${bearer.en} owes: ${duty.label.en}, within: ${within.en}`,
          )
        : both(`${bearer.zh}应当${duty.label.zh}`, `${bearer.en} owes: ${duty.label.en}`);
    }
    case 'deeming':
      return both('学籍状态依规定自行改变', 'the status changes by itself');
  }
}

function requirement({ requires }: Rule): Bilingual {
  if (!requires) return both('须补齐后才能办理', 'something is outstanding');
  if (requires.kind === 'document') {
    const document = labelOf(requires.document);
    return both(`须提交${document.zh}`, `needed: ${document.en}`);
  }
  const party = partyWords(requires.party);
  return requires.kind === 'approval'
    ? both(`须经${party.zh}核办`, `${party.en} has to approve`)
    : both(`须由${party.zh}认定`, `${party.en} has to determine it`);
}

function citing(regulation: Regulation, norms: readonly string[]): Bilingual {
  return joined(
    norms.map(norm => placeWords(regulation, norm)),
    '、',
    ', ',
  );
}

/** 第三十五条 / article 35: a norm by its place alone. */
export function placeWords(regulation: Regulation, norm: string): Bilingual {
  const { zh, en } = formatCitation(regulation, norm);
  const quote = regulation.norms[norm]?.quote;
  return both(quote ? zh.replace(/“[\s\S]*”$/, '') : zh, en.replace(/ \([\s\S]*\)$/, ''));
}
