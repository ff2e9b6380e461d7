import type { Bilingual } from '../text.ts';
import { checkCondition } from './check-condition.ts';
import {
  below,
  type CheckContext,
  checkCommand,
  checkNorms,
  checkPeriod,
  checkReading,
  type Place,
  typeOf,
} from './check-context.ts';
import { checkForCycles } from './check-shared.ts';
import type { FromFile } from './read-folder.ts';
import type { CaseDefinition, Rule, RuleFile } from './rule.ts';

/**
 * Checks rule files against the rest of the folder and the fact catalogue, before any rule is compiled.
 *
 * @param taken names of rules and cases that exist already, with the file they are in
 */
export function checkRules(
  files: readonly FromFile<RuleFile>[],
  context: CheckContext,
  taken: { readonly rules: Map<string, string>; readonly cases: Map<string, string> } = {
    rules: new Map(),
    cases: new Map(),
  },
): void {
  for (const { file, value } of files) {
    const shared = value.conditions ?? {};
    checkArticle(value, file, context);
    checkForCycles(shared, file, context);
    for (const [name, condition] of Object.entries(shared)) {
      checkCondition(condition, shared, { file, path: ['conditions', name] }, context);
    }
    value.rules.forEach((rule, index) => {
      const place = { file, path: ['rules', index] };
      const first = taken.rules.get(rule.name);
      if (first !== undefined) {
        context.problems.add('law/duplicate-rule', file, [...place.path, 'name'], { rule: rule.name, first });
      }
      taken.rules.set(rule.name, first ?? file);
      checkRule(rule, shared, place, context);
    });
    (value.cases ?? []).forEach((definition, index) => {
      const place = { file, path: ['cases', index] };
      const first = taken.cases.get(definition.name);
      if (first !== undefined) {
        context.problems.add('law/duplicate-name', file, [...place.path, 'name'], {
          name: definition.name,
          first,
        });
      }
      taken.cases.set(definition.name, first ?? file);
      checkCase(definition, shared, place, context);
    });
  }
}

function checkArticle({ article }: RuleFile, file: string, { problems }: CheckContext): void {
  const named = /(?:^|\/)article-0*(\d+)\.rules\.json$/.exec(file)?.[1];
  if (named !== undefined && Number(named) !== article) {
    problems.say('law/malformed', file, ['article'], {
      zh: `文件名是第${named}条，内容是第${article}条`,
      en: `the file is named for article ${named} and says ${article}`,
    });
  }
}

function checkRule(
  rule: Rule,
  shared: NonNullable<RuleFile['conditions']>,
  place: Place,
  context: CheckContext,
): void {
  checkNorms(rule.cites, below(place, 'cites'), context);
  rule.on.forEach((command, index) => {
    checkCommand(command, below(place, 'on', index), context);
  });
  checkCondition(rule.conditions, shared, below(place, 'conditions'), context);
  (rule.unless ?? []).forEach((exception, index) => {
    checkNorms(exception.cites, below(place, 'unless', index, 'cites'), context);
    checkCondition(exception.conditions, shared, below(place, 'unless', index, 'conditions'), context);
  });
  checkReading(rule.reading, below(place, 'reading'), context);
  checkSentence(rule.event.params, below(place, 'event', 'params'), context);
  if (rule.remedy) checkSentence(rule.remedy, below(place, 'remedy'), context);
  if (rule.otherwise) checkNorms(rule.otherwise, below(place, 'otherwise'), context);
  if (rule.liftedBy) checkNorms(rule.liftedBy.cites, below(place, 'liftedBy', 'cites'), context);
  if (rule.duty) {
    checkCommand(rule.duty.act, below(place, 'duty', 'act'), context);
    checkSentence(rule.duty.label, below(place, 'duty', 'label'), context);
    if (rule.duty.within !== undefined)
      checkPeriod(rule.duty.within, below(place, 'duty', 'within'), context);
  }
  checkShape(rule, place, context);
}

/** What each modality must say, and no other may. */
const ownKey = { presumption: 'liftedBy', requirement: 'requires', duty: 'duty' } as const;

function checkShape(rule: Rule, { file, path }: Place, { problems }: CheckContext): void {
  const malformed = (key: string, zh: string, en: string) =>
    problems.say('law/malformed', file, [...path, key], { zh, en });
  if (rule.event.type !== rule.name) {
    malformed(
      'event',
      `event.type 应与规则名“${rule.name}”相同`,
      `event.type must be the rule’s name, \`${rule.name}\``,
    );
  }
  for (const [modality, key] of Object.entries(ownKey)) {
    if (rule.modality === modality && rule[key] === undefined) {
      malformed(key, `${modality} 规则必须写明 ${key}`, `a ${modality} must say \`${key}\``);
    }
    if (rule.modality !== modality && rule[key] !== undefined) {
      malformed(key, `只有 ${modality} 规则可写 ${key}`, `only a ${modality} may say \`${key}\``);
    }
  }
  for (const key of ['becomes', 'otherwise'] as const) {
    if (rule.modality !== 'ground' && rule[key] !== undefined) {
      malformed(key, `只有 ground 规则可写 ${key}`, `only a ground may say \`${key}\``);
    }
  }
  if (rule.from !== undefined && rule.to !== undefined && rule.from > rule.to) {
    malformed('to', '失效日期早于生效日期', 'the last day is before the first');
  }
}

/** Every `{place}` of a sentence is a fact or a parameter that can be said. */
function checkSentence(sentence: Bilingual, place: Place, context: CheckContext): void {
  for (const language of ['zh', 'en'] as const) {
    for (const [, name] of sentence[language].matchAll(/\{([^{}]+)\}/g))
      typeOf(name!, below(place, language), context);
  }
}

function checkCase(
  definition: CaseDefinition,
  shared: NonNullable<RuleFile['conditions']>,
  place: Place,
  context: CheckContext,
): void {
  checkNorms(definition.cites, below(place, 'cites'), context);
  checkReading(definition.reading, below(place, 'reading'), context);
  definition.on.forEach((command, index) => {
    checkCommand(command, below(place, 'on', index), context);
  });
  const ids = new Set<string>();
  definition.steps.forEach((step, index) => {
    const at = below(place, 'steps', index);
    if (ids.has(step.id)) {
      context.problems.add('law/duplicate-name', at.file, [...at.path, 'id'], {
        name: step.id,
        first: definition.name,
      });
    }
    ids.add(step.id);
    checkNorms(step.cites, below(at, 'cites'), context);
    if (step.within !== undefined) checkPeriod(step.within, below(at, 'within'), context);
    if (step.when) checkCondition(step.when, shared, below(at, 'when'), context);
  });
}
