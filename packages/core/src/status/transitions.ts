import { type AnyStateMachine, transition as step } from 'xstate';
import type { Status } from '../record/enrolment.ts';
import { type CaseEventType, type CaseState, caseMachine } from './case-machine.ts';
import { type StatusEventType, statusMachine } from './status-machine.ts';

/** A suspension that ran out is a state of its own inside `suspended`; a record says both in one word. */
const nested: Readonly<Record<string, { readonly suspended: string }>> = {
  suspended: { suspended: 'running' },
  'suspension-ran-out': { suspended: 'ran-out' },
};

/**
 * The status after an event; `undefined` where the event is impossible.
 *
 * @example statusAfter('suspended', 'resumed') //=> 'enrolled'
 * @example statusAfter('graduated', 'resumed') //=> undefined
 */
export function statusAfter(status: Status, event: StatusEventType): Status | undefined {
  return ask(statusMachine, status, event) as Status | undefined;
}

/** The state of a case after an event; `undefined` where the event is impossible. */
export function caseAfter(state: CaseState, event: CaseEventType): CaseState | undefined {
  return ask(caseMachine, state, event) as CaseState | undefined;
}

const statusEvents: ReadonlySet<string> = new Set(statusMachine.events);

export function isStatusEvent(type: string): type is StatusEventType {
  return statusEvents.has(type);
}

/** XState’s answers, kept: the machines have no context, so that a state and an event settle the answer. */
const answers = new Map<string, string | undefined>();

function ask(machine: AnyStateMachine, state: string, type: string): string | undefined {
  const question = `${machine.id} ${state} ${type}`;
  if (!answers.has(question)) answers.set(question, answer(machine, state, type));
  return answers.get(question);
}

function answer(machine: AnyStateMachine, state: string, type: string): string | undefined {
  const snapshot = machine.resolveState({ value: nested[state] ?? state, context: {} });
  // An illegal event gives back the same snapshot, and so does a legal self-transition: only `can` tells them apart.
  if (!snapshot.can({ type })) return undefined;
  const [next] = step(machine, snapshot, { type });
  return flat(next.value);
}

function flat(value: unknown): string {
  const inside = typeof value === 'string' ? undefined : (value as { suspended: string }).suspended;
  if (inside === undefined) return value as string;
  return inside === 'running' ? 'suspended' : 'suspension-ran-out';
}
