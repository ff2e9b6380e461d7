import type { ErrorTable } from '../error-code.ts';

export const lawErrors = {
  'law/bad-rule-file': {
    what: {
      zh: '规则文件有 {count} 处错误：\n{problems}\n',
      en: 'the rule files have {count} faults, listed above',
    },
    advice: { zh: '请逐条改正后重新载入', en: 'correct every one and load again' },
  },
  'law/malformed': {
    what: { zh: '{zh}', en: '{en}' },
    advice: {
      zh: '请对照 schemas 目录中的 JSON Schema 改正',
      en: 'compare with the JSON Schema in `schemas`',
    },
  },
  'law/unknown-file': {
    what: { zh: '不认识的 JSON 文件', en: 'no file of a regulation has this name' },
    advice: {
      zh: '可用的文件名：{known}',
      en: 'names that are read: {known}',
    },
  },
  'law/unknown-operator': {
    what: { zh: '没有名为“{operator}”的运算', en: 'there is no operator `{operator}`' },
    advice: { zh: '可用的运算：{known}', en: 'known operators: {known}' },
  },
  'law/unknown-fact': {
    what: { zh: '事实目录中没有“{fact}”', en: 'the fact catalogue has no `{fact}`' },
    advice: { zh: '请核对名称{nearest}', en: 'check the name{nearest}' },
  },
  'law/unknown-parameter': {
    what: { zh: '没有名为“{parameter}”的参数', en: 'there is no parameter `{parameter}`' },
    advice: {
      zh: '请核对名称{nearest}，或在 parameters 目录中补充',
      en: 'check the name{nearest}, or add a file to `parameters`',
    },
  },
  'law/unknown-norm': {
    what: { zh: '没有编号为“{norm}”的条款', en: 'there is no norm `{norm}`' },
    advice: {
      zh: '请核对编号{nearest}，或在 norms 文件中补充',
      en: 'check the number{nearest}, or add it to a norms file',
    },
  },
  'law/unknown-reading': {
    what: { zh: '没有名为“{reading}”的解释', en: 'there is no reading `{reading}`' },
    advice: {
      zh: '请核对名称{nearest}，或在 readings 目录中补充',
      en: 'check the name{nearest}, or add a file to `readings`',
    },
  },
  'law/unknown-rule': {
    what: { zh: '没有名为“{rule}”的规则', en: 'there is no rule `{rule}`' },
    advice: { zh: '请核对名称{nearest}', en: 'check the name{nearest}' },
  },
  'law/unknown-option': {
    what: {
      zh: '解释“{reading}”没有名为“{option}”的读法',
      en: 'the reading `{reading}` has no option `{option}`',
    },
    advice: { zh: '可用的读法：{known}', en: 'options there are: {known}' },
  },
  'law/too-many-points': {
    what: {
      zh: '{facts} 的组合有 {count} 种，超过 {limit} 种，无法逐一列举',
      en: '{facts} combine in {count} ways, more than the {limit} that can be enumerated',
    },
    advice: {
      zh: '请把互不相关的条件分写在不同的规则里',
      en: 'put conditions that have nothing to do with each other in rules of their own',
    },
  },
  'law/unknown-condition': {
    what: {
      zh: '本文件没有名为“{condition}”的共用条件',
      en: 'this file has no shared condition `{condition}`',
    },
    advice: {
      zh: '共用条件只在本文件内可用，请核对名称',
      en: 'shared conditions are visible in their file only: check the name',
    },
  },
  'law/cyclic-condition': {
    what: {
      zh: '共用条件互相引用成环：{cycle}',
      en: 'shared conditions refer to each other in a circle: {cycle}',
    },
    advice: { zh: '请拆开其中一处引用', en: 'break the circle at one place' },
  },
  'law/unknown-command': {
    what: { zh: '没有名为“{command}”的事项', en: 'there is no command `{command}`' },
    advice: {
      zh: '请核对名称{nearest}；写错的事项会使规则永远不被适用',
      en: 'check the name{nearest}: a rule on a misspelt command would never be asked',
    },
  },
  'law/duplicate-rule': {
    what: { zh: '规则“{rule}”已在 {first} 中定义', en: 'rule `{rule}` is already in {first}' },
    advice: {
      zh: '规则名称在整部办法中唯一，请改名',
      en: 'a name is unique in the whole regulation: choose another',
    },
  },
  'law/duplicate-name': {
    what: { zh: '“{name}”已在 {first} 中定义', en: '`{name}` is already in {first}' },
    advice: { zh: '请删去或改名', en: 'remove one or rename it' },
  },
  'law/empty-conditions': {
    what: { zh: '{operator} 之下没有条件', en: 'there is no condition below `{operator}`' },
    advice: {
      zh: '空的条件会恒真或恒假，请写出条件',
      en: 'an empty list would always or never hold: write the conditions',
    },
  },
  'law/type-mismatch': {
    what: { zh: '{zh}', en: '{en}' },
    advice: { zh: '请使运算与两边的类型相符', en: 'make the operator fit the types of both sides' },
  },
  'law/unit-mismatch': {
    what: { zh: '单位不一致：{left} 与 {right}', en: 'units differ: {left} and {right}' },
    advice: { zh: '请换用单位一致的事实或参数', en: 'compare values of one unit only' },
  },
  'law/not-in-force': {
    what: {
      zh: '《{zh}》在 {on} 不施行（施行期间 {from} 至 {to}），不能就这一天作答',
      en: '“{en}” is not in force on {on} (in force from {from} to {to}): it says nothing of that day',
    },
    advice: {
      zh: '请用施行期间内的日期，或换用当天施行的版本',
      en: 'ask about a day on which it is in force, or take the version of that day',
    },
  },
  'law/no-value-on-date': {
    what: {
      zh: '参数“{parameter}”自 {from} 起至 {to} 前没有取值',
      en: 'parameter `{parameter}` has no value from {from} until {to}',
    },
    advice: {
      zh: '请补上自施行之日起的取值；原文未定日期的，from 写 null',
      en: 'add the value from the first day in force; `from: null` where the text has no date',
    },
  },
  'law/overlay-loosens': {
    what: { zh: '地方细则放宽了上位规定：{zh}', en: 'the local rules loosen the regulation: {en}' },
    advice: {
      zh: '地方细则只能在授权的方向上调整，或增加限制',
      en: 'local rules may only move a value the way it allows, or add restrictions',
    },
  },
  'law/bad-fact': {
    what: { zh: '事实“{fact}”的值不是{zh}', en: 'the value of fact `{fact}` is not {en}' },
    advice: {
      zh: '请按事实目录的类型提供，未知的留空',
      en: 'give it in the type of the catalogue; leave it out if unknown',
    },
  },
} as const satisfies ErrorTable;
