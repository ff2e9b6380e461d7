import { caseMachine, citedFields, type Regulation, statusMachine } from '@xueji/core';
import { numberCites } from '@xueji/core/numbers';

/** `rule:transfer-within-county`, `case:transfer/receiving-school`, … */
type Carrier =
  `${'rule' | 'duty' | 'case' | 'machine' | 'record' | 'number' | 'effective' | 'parameter' | 'reading'}:${string}`;

/**
 * What carries each norm, found by its citations in rules, duties, case steps, machines, fields of the record and the directory, codecs
 * of numbers, the dates of the regulation, parameters and readings: computed, not claimed.
 */
export function carriersOf(regulation: Regulation): ReadonlyMap<string, readonly Carrier[]> {
  const carriers = new Map<string, Carrier[]>();
  const add = (norms: readonly string[], carrier: Carrier) => {
    for (const norm of norms) {
      const known = carriers.get(norm) ?? [];
      carriers.set(norm, known.includes(carrier) ? known : [...known, carrier]);
    }
  };
  for (const rule of new Set(Object.values(regulation.ruleSets).flatMap(ruleSet => ruleSet.rules))) {
    const carrier: Carrier = rule.modality === 'duty' ? `duty:${rule.name}` : `rule:${rule.name}`;
    add(
      [
        ...rule.cites,
        ...(rule.unless ?? []).flatMap(exception => exception.cites),
        ...(rule.liftedBy?.cites ?? []),
      ],
      carrier,
    );
  }
  for (const definition of regulation.cases) {
    add(definition.cites, `case:${definition.name}`);
    for (const step of definition.steps) add(step.cites, `case:${definition.name}/${step.id}`);
  }
  for (const { event, cites } of transitions([statusMachine.config, caseMachine.config]))
    add(cites, `machine:${event}`);
  for (const { field, cites } of citedFields()) add(cites, `record:${field}`);
  for (const [codec, cites] of Object.entries(numberCites)) add(cites, `number:${codec}`);
  add(regulation.header.effectiveCites, 'effective:dates');
  for (const { name, cites } of Object.values(regulation.parameters)) add(cites, `parameter:${name}`);
  for (const { name, cites } of Object.values(regulation.readings)) add(cites, `reading:${name}`);
  return carriers;
}

interface StateConfig {
  readonly on?: Readonly<Record<string, unknown>>;
  readonly states?: Readonly<Record<string, unknown>>;
}

/** The transitions of the machines that name the norms they come from. */
function transitions(
  states: readonly unknown[],
): readonly { readonly event: string; readonly cites: readonly string[] }[] {
  return (states as readonly StateConfig[]).flatMap(({ on = {}, states: inner = {} }) => [
    ...Object.entries(on).flatMap(([event, target]) => {
      const cites = (target as { readonly meta?: { readonly cites?: readonly string[] } }).meta?.cites;
      return cites ? [{ event, cites }] : [];
    }),
    ...transitions(Object.values(inner)),
  ]);
}
