import { checkCondition } from './check-condition.ts';
import {
  below,
  type CheckContext,
  checkCommand,
  checkNorms,
  checkParameterName,
  type Place,
} from './check-context.ts';
import { describeType, valueFits } from './fact-type.ts';
import { nearest } from './nearest.ts';
import type { LawFolder } from './read-folder.ts';
import type { Reading, ReadingOption } from './regulation.ts';

/** Readings whose options say, in rules and parameters there are, what they would change. */
export function checkReadings({ readings, rules }: LawFolder, context: CheckContext): void {
  const names = new Set(rules.flatMap(({ value }) => value.rules.map(({ name }) => name)));
  for (const { file, value } of readings) {
    const place = { file, path: [] };
    checkNorms(value.cites, below(place, 'cites'), context);
    checkTaken(value, place, context);
    value.options.forEach((option, index) => {
      checkOption(option, names, below(place, 'options', index), context);
    });
    (value.closes ?? []).forEach((command, index) => {
      checkCommand(command, below(place, 'closes', index), context);
    });
  }
}

/** The option taken is what the files say: a second account of it could only differ from them. */
function checkTaken({ options, taken }: Reading, { file }: Place, { problems }: CheckContext): void {
  const position = options.findIndex(({ id }) => id === taken);
  const option = options[position];
  if (!option) {
    problems.say('law/malformed', file, ['taken'], {
      zh: `“${taken}”不在 options 之中`,
      en: `\`${taken}\` is none of the options`,
    });
  } else if (option.rules || option.parameters) {
    problems.say('law/malformed', file, ['options', position], {
      zh: `“${taken}”是所采用的读法，就是规则和参数现在的内容，不再另写`,
      en: `\`${taken}\` is taken: rules and parameters say it already`,
    });
  }
}

function checkOption(
  { rules, parameters = {} }: ReadingOption,
  names: ReadonlySet<string>,
  place: Place,
  context: CheckContext,
): void {
  rules?.forEach((changed, index) => {
    const at = below(place, 'rules', index);
    if (!names.has(changed.rule)) {
      context.problems.add('law/unknown-rule', at.file, [...at.path, 'rule'], {
        rule: changed.rule,
        nearest: nearest(changed.rule, names),
      });
    }
    if ('omitted' in changed) return;
    // Shared conditions belong to the file of a rule, and a reading is another file.
    checkCondition(changed.conditions, {}, below(at, 'conditions'), context);
    (changed.unless ?? []).forEach(({ cites, conditions }, position) => {
      checkNorms(cites, below(at, 'unless', position, 'cites'), context);
      checkCondition(conditions, {}, below(at, 'unless', position, 'conditions'), context);
    });
  });
  for (const [name, value] of Object.entries(parameters)) {
    const at = below(place, 'parameters', name);
    checkParameterName(name, at, context);
    const type = context.parameters.get(name)?.type;
    if (!type || (value !== undefined && valueFits(type, value))) continue;
    const { zh, en } = describeType(type);
    context.problems.say('law/type-mismatch', at.file, at.path, {
      zh: `取值不是${zh}`,
      en: `the value is not ${en}`,
    });
  }
}
