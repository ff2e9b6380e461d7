import fc from 'fast-check';
import type {
  Condition,
  FactCatalogue,
  FactCondition,
  FactType,
  FactValue,
  Operator,
} from '../../src/law/condition.ts';
import type { ResolvedConditions } from '../../src/law/conditions.ts';
import { factOfParameter } from '../../src/law/operand.ts';
import { operatorNames, operators } from '../../src/law/operators.ts';

/** Rules that are typed and otherwise arbitrary, and facts to ask them about. */
export interface RandomLaw {
  readonly catalogue: FactCatalogue;
  readonly parameterTypes: FactCatalogue;
  readonly rules: readonly ResolvedConditions[];
}

const colours = ['red', 'green', 'blue', 'constructor'];
const many = Array.from({ length: 12 }, (_, index) => `v${index}`);

const factType: fc.Arbitrary<FactType> = fc.constantFrom<FactType[]>(
  { type: 'boolean' },
  { type: 'integer' },
  { type: 'date' },
  { type: 'month-day' },
  { type: 'enum', values: colours as [string, ...string[]] },
  { type: 'enum', values: many as [string, ...string[]] },
  { type: 'list', values: colours as [string, ...string[]] },
);

// Names that fall together as identifiers, and words of the language, on purpose.
const factName = fc.constantFrom(
  'a.b',
  'a-b',
  'a.b2',
  'default',
  'class',
  'facts',
  'holds',
  'x',
  'student.is-x',
  'student-is.x',
);

const catalogueOf = (minimum: number) => fc.dictionary(factName, factType, { minKeys: minimum, maxKeys: 7 });

export const randomLaw: fc.Arbitrary<RandomLaw> = fc
  .record({ catalogue: catalogueOf(1), parameterTypes: catalogueOf(0) })
  .chain(({ catalogue, parameterTypes }) =>
    fc.record({
      catalogue: fc.constant(catalogue),
      parameterTypes: fc.constant(parameterTypes),
      rules: fc.array(resolved(leaf(catalogue, parameterTypes)), { minLength: 1, maxLength: 6 }),
    }),
  );

function resolved(leaves: fc.Arbitrary<Condition>): fc.Arbitrary<ResolvedConditions> {
  const { condition } = fc.letrec<{ condition: Condition }>(tie => {
    const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
    return {
      condition: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'condition' },
        leaves,
        parts.map(all => ({ all })),
        parts.map(any => ({ any })),
        tie('condition').map(not => ({ not })),
      ),
    };
  });
  return fc.record({ when: condition, unless: fc.array(condition, { maxLength: 2 }) });
}

/** A leaf that the checks would let pass: operator and both sides fit. */
function leaf(catalogue: FactCatalogue, parameterTypes: FactCatalogue): fc.Arbitrary<FactCondition> {
  const readable = new Map<string, FactType>([
    ...Object.entries(catalogue),
    ...Object.entries(parameterTypes).map(([name, type]): [string, FactType] => [
      factOfParameter(name),
      type,
    ]),
  ]);
  const possible = [...readable].flatMap(([fact, type]) =>
    operatorNames
      .filter(operator => operators[operator].left.includes(type.type))
      .flatMap(operator => {
        const values = valuesFor(operator, type, readable);
        return values === undefined
          ? []
          : [values.map((value): FactCondition => ({ fact, operator, value }))];
      }),
  );
  return fc.oneof(...(possible as [fc.Arbitrary<FactCondition>]));
}

function valuesFor(
  operator: Operator,
  type: FactType,
  readable: ReadonlyMap<string, FactType>,
): fc.Arbitrary<FactCondition['value']> | undefined {
  const { right } = operators[operator];
  const wanted = { same: type.type, list: 'list', element: 'enum' }[right];
  const others = [...readable].filter(([, other]) => other.type === wanted).map(([fact]) => ({ fact }));
  const literals = literalsFor(right, type);
  const choices = [
    ...(others.length > 0 ? [fc.constantFrom(...others)] : []),
    ...(literals ? [literals] : []),
  ];
  return choices.length === 0 ? undefined : fc.oneof(...choices);
}

function literalsFor(
  right: 'same' | 'list' | 'element',
  type: FactType,
): fc.Arbitrary<boolean | string | string[]> | undefined {
  if (right === 'same' && type.type === 'boolean') return fc.boolean();
  if (!('values' in type)) return undefined;
  const element = fc.constantFrom(...type.values);
  if (right === 'list') return fc.uniqueArray(element, { minLength: 1 });
  return right === 'element' || type.type === 'enum' ? element : undefined;
}

/** Values of every fact of a catalogue; with `known` none is left out. */
export function factsOf(
  catalogue: FactCatalogue,
  known = false,
): fc.Arbitrary<Record<string, FactValue | undefined>> {
  const values = Object.fromEntries(
    Object.entries(catalogue).map(([name, type]) => [
      name,
      known ? valueOfType(type) : fc.option(valueOfType(type), { nil: undefined }),
    ]),
  );
  // Some unknown facts are `undefined`, others are not there at all.
  return fc.record(values, known ? {} : { requiredKeys: [] });
}

function valueOfType(type: FactType): fc.Arbitrary<FactValue> {
  switch (type.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: -2, max: 4 });
    case 'date':
      return fc.constantFrom('2026-01-31', '2026-02-01', '2026-10-01');
    case 'month-day':
      return fc.constantFrom('02-29', '09-30');
    case 'enum':
      return fc.constantFrom(...type.values);
    case 'list':
      return fc.subarray([...type.values]);
  }
}
