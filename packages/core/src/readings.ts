import { readFacts } from './facts/catalogue.ts';
import { factNames } from './facts/fact-names.ts';
import type { Finding, Findings } from './findings.ts';
import { conditionClosure } from './law/closures.ts';
import type { Condition, Facts, Tri } from './law/condition.ts';
import { factsRead, foldUnless, type ResolvedConditions } from './law/conditions.ts';
import { parameterNameOf } from './law/operand.ts';
import type { ParameterValues, Regulation, RuleSet, RuleUnderOption } from './law/regulation.ts';
import type { CaseDefinition } from './law/rule.ts';
import type { Act } from './procedures/procedure.ts';

/**
 * The readings of unclear places that an answer rests on: those of the rules that hold and of the parameters that they read
 * or give as a period, and those by which a rule answers otherwise than it would under another option.
 */
export function readingsOf(act: Act, { all, asked }: Findings): readonly string[] {
  const named = all.flatMap(finding => [finding.rule.reading, ...ofParameters(act.regulation, finding)]);
  const turned = asked.flatMap(({ set, facts, answers }) =>
    alternativesIn(act.regulation, set)
      .filter(({ position, further, answer }) => {
        const all = further.length === 0 ? facts : { ...facts, ...readFacts(further, act) };
        return answer(all, act.parameters) !== answers(position);
      })
      .map(({ reading }) => reading),
  );
  return unique([...named, ...turned]);
}

/** What the steps of a case rest on, and their periods. */
export function readingsOfCase(act: Act): readonly string[] {
  const { regulation, command, record } = act;
  const definition = regulation.cases.find(({ name, on }) =>
    command.type.startsWith('case.') ? name === record?.case?.name : on.includes(command.type),
  );
  return definition ? unique([definition.reading, ...ofSteps(regulation, definition)]) : [];
}

/** The reading that bars a command where none of its grounds holds, and no norm says so. */
export function closingReading({ readings }: Regulation, commands: readonly string[]): string | undefined {
  return Object.values(readings).find(({ closes }) => closes?.some(closed => commands.includes(closed)))
    ?.name;
}

function ofParameters(
  regulation: Regulation,
  { rule, conditions }: Finding,
): readonly (string | undefined)[] {
  const within = rule.duty?.within;
  const names = [...parametersIn(foldUnless(conditions)), ...(within === undefined ? [] : [within])];
  return names.map(name => regulation.parameters[name]?.reading);
}

function ofSteps(regulation: Regulation, { steps }: CaseDefinition): readonly (string | undefined)[] {
  const names = steps.flatMap(({ within, when }) => [
    ...(within === undefined ? [] : [within]),
    ...(when ? parametersIn(when) : []),
  ]);
  return names.map(name => regulation.parameters[name]?.reading);
}

const parametersIn = (condition: Condition): readonly string[] =>
  factsRead(condition).flatMap(name => parameterNameOf(name) ?? []);

const unique = (names: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(names.filter(name => name !== undefined)),
];

/** How a rule of a set would answer, were a reading taken another way. */
interface Alternative {
  readonly position: number;
  readonly reading: string;
  /** Facts that it asks beyond those of the set. */
  readonly further: readonly string[];
  readonly answer: (facts: Facts, parameters: ParameterValues) => Tri;
}

const known = new WeakMap<Regulation, Map<RuleSet, readonly Alternative[]>>();

function alternativesIn(regulation: Regulation, set: RuleSet): readonly Alternative[] {
  const sets = known.get(regulation) ?? new Map<RuleSet, readonly Alternative[]>();
  known.set(regulation, sets);
  const found = sets.get(set) ?? alternativesOf(regulation, set);
  sets.set(set, found);
  return found;
}

function alternativesOf({ readings }: Regulation, set: RuleSet): readonly Alternative[] {
  return Object.values(readings).flatMap(({ name: reading, options }) =>
    options.flatMap(({ rules = [], parameters = {} }) => [
      ...rules.flatMap(change => inSet(set, change).map(alternative => ({ reading, ...alternative }))),
      ...underParameters(set, parameters).map(alternative => ({ reading, ...alternative })),
    ]),
  );
}

type Answer = Omit<Alternative, 'reading'>;

function inSet(set: RuleSet, change: RuleUnderOption): readonly Answer[] {
  const position = set.rules.findIndex(({ name }) => name === change.rule);
  if (position < 0) return [];
  if ('omitted' in change) return [{ position, further: [], answer: () => false }];
  const { conditions: when, unless } = change;
  const exceptions = unless?.map(({ conditions }) => conditions) ?? set.conditions[position]!.unless;
  const changed = { when, unless: exceptions };
  const asked = new Set(factNames(set.conditions.map(foldUnless)));
  const further = factNames([foldUnless(changed)]).filter(name => !asked.has(name));
  return [{ position, further, answer: answerOf(changed) }];
}

function underParameters(set: RuleSet, values: ParameterValues): readonly Answer[] {
  const names = Object.keys(values);
  return set.conditions.flatMap((conditions, position): readonly Answer[] => {
    if (!parametersIn(foldUnless(conditions)).some(name => names.includes(name))) return [];
    const answer = answerOf(conditions);
    return [
      { position, further: [], answer: (facts, parameters) => answer(facts, { ...parameters, ...values }) },
    ];
  });
}

const answerOf = (conditions: ResolvedConditions) => conditionClosure(foldUnless(conditions));
