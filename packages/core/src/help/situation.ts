import { actOf } from '../act.ts';
import type { Context } from '../context.ts';
import { decide } from '../decide.ts';
import type { Decision, Reason } from '../decision.ts';
import { evolve } from '../evolve.ts';
import type { Regulation } from '../law/regulation.ts';
import { type Command, commandSchema } from '../procedures/command.ts';
import { procedureOf } from '../procedures/index.ts';
import type { Act } from '../procedures/procedure.ts';
import type { StudentRecord } from '../record/student-record.ts';
import type { Change } from './change.ts';

/** What `decide` is asked: a record, a command and the world on a day. */
export interface Situation {
  readonly regulation: Regulation;
  readonly record: StudentRecord | undefined;
  readonly command: Command;
  readonly context: Context;
}

export function decideIn({ regulation, record, command, context }: Situation): Decision {
  return decide(regulation, record, command, context);
}

export function actIn({ regulation, record, command, context }: Situation): Act {
  return actOf(regulation, record, command, context, procedureOf(command).terms?.(command));
}

/**
 * Turned: the act goes ahead. Nothing is refused, and nothing is outstanding but what other parties do next: the approvals of a case,
 * or the completion that a return asks for. Those are what a case is, and no change of the applicant’s takes their place.
 */
export function isTurned(decision: Decision): boolean {
  return decision.events.length > 0;
}

/** Why a decision is no grant: every refusal, or all that is outstanding, approvals aside. */
export function reasonsIn(decision: Decision): readonly Reason[] {
  if (decision.verdict === 'refused') return decision.refusals;
  if (decision.verdict === 'granted') return [];
  return decision.outstanding.filter(({ kind }) => kind !== 'approval');
}

/** The situation with the changes made, in an order of their own; `undefined` where that makes no well-formed command. */
export function changed(situation: Situation, changes: readonly Change[]): Situation | undefined {
  const inOrder = [...changes].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  let next: Situation | undefined = situation;
  for (const change of inOrder) next = next && changedBy(next, change);
  if (!next) return undefined;
  const command = commandSchema.safeParse(next.command);
  return command.success ? { ...next, command: command.data } : undefined;
}

/** A determination makes another command by another party: it comes after what is asked and who asks it. */
const order: readonly Change['kind'][] = [
  'recall',
  'version',
  'document',
  'ground',
  'request',
  'party',
  'determination',
  'day',
  'fact',
];

function changedBy(situation: Situation, change: Change): Situation | undefined {
  const { command, context, record } = situation;
  const withCommand = (fields: object): Situation => ({
    ...situation,
    command: { ...command, ...fields } as Command,
  });
  switch (change.kind) {
    case 'document': {
      const before = 'documents' in command ? command.documents : [];
      return withCommand({ documents: [...before, { kind: change.document }] });
    }
    case 'ground':
    case 'request':
      return withCommand({ [change.field]: change.value });
    case 'party':
      return withCommand({ by: change.by });
    case 'version':
      return withCommand({ basedOn: change.version });
    case 'determination': {
      const { norm, by, says } = change;
      const made = procedureOf(command).determined?.(command, by, { norm, reason: says.zh });
      return made && { ...situation, command: made };
    }
    case 'day': {
      const [, on = change.on] = [context.on, change.on].sort();
      const applied = change.of === 'application' ? withCommand({ appliedOn: change.on }) : situation;
      return { ...applied, context: { ...context, on } };
    }
    case 'fact': {
      const established = { ...context.established, [change.fact]: change.value };
      return { ...situation, context: { ...context, established } };
    }
    case 'recall': {
      if (!record) return undefined;
      const id = `${command.id}/recall`;
      const recall: Command = { type: 'case.recall', id, record: record.id, by: change.by };
      const { events } = decideIn({ ...situation, command: recall });
      return events.length === 0 ? undefined : { ...situation, record: after(record, events) };
    }
    default:
      return undefined;
  }
}

export function after(record: StudentRecord | undefined, events: Decision['events']) {
  return events.reduce<StudentRecord | undefined>(evolve, record);
}
