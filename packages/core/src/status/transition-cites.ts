import { type StatusEventType, statusMachine } from './status-machine.ts';

/** The norms that an event comes from, as the machine’s transitions name them. */
export function transitionCites(event: StatusEventType): readonly string[] {
  const norms = new Set<string>();
  for (const node of nodes()) {
    for (const transition of node.transitions.get(event) ?? []) {
      for (const norm of (transition as { meta?: { cites: string[] } }).meta?.cites ?? []) norms.add(norm);
    }
  }
  return [...norms];
}

function nodes() {
  const all = [statusMachine.root];
  for (const node of all) all.push(...(Object.values(node.states) as typeof all));
  return all;
}
