import type { Context } from '../context.ts';
import { decide } from '../decide.ts';
import type { Decision } from '../decision.ts';
import { evolve } from '../evolve.ts';
import type { Regulation } from '../law/regulation.ts';
import { type Command, parseCommand } from '../procedures/command.ts';
import type { RecordEvent } from '../procedures/event.ts';
import { currentEnrolment, type StudentRecord } from '../record/student-record.ts';
import type { Party } from '../record/vocabulary.ts';
import type { Move } from './arbitraries.ts';

export interface Step {
  readonly on: string;
  readonly command: Command;
  readonly decision: Decision;
  readonly before: StudentRecord | undefined;
  readonly after: StudentRecord | undefined;
}

/** Lets moves happen to a record, each on its day, and keeps every step. */
export function play(
  regulation: Regulation,
  world: Omit<Context, 'on'>,
  imported: Command,
  moves: readonly { readonly on: string; readonly move: Move }[],
): readonly Step[] {
  const steps: Step[] = [];
  let record: StudentRecord | undefined;
  const submit = (on: string, command: Command) => {
    const decision = decide(regulation, record, command, { on, ...world });
    const after = decision.events.reduce<StudentRecord | undefined>(evolve, record);
    steps.push({ on, command, decision, before: record, after });
    record = after;
  };
  submit('2026-08-20', imported);
  for (const [i, { on, move }] of [...moves].sort((a, b) => (a.on < b.on ? -1 : 1)).entries()) {
    const command = record && commandFor(move, record, world, `move-${i}`);
    if (command) submit(on, command);
  }
  return steps;
}

export function eventsOf(steps: readonly Step[]): readonly RecordEvent[] {
  return steps.flatMap(step => step.decision.events);
}

function commandFor(
  move: Move,
  record: StudentRecord,
  world: Omit<Context, 'on'>,
  id: string,
): Command | undefined {
  if (move.do === 'transfer') return parseCommand({ ...move.request, id });
  const open = record.case;
  const duty = record.duties[0];
  const right: Record<string, Party | undefined> = {
    approve: open?.steps[open.at]?.party,
    refuse: open?.steps[open.at]?.party,
    return: open?.steps[open.at]?.party,
    resubmit: open?.openedBy,
    recall: open?.openedBy,
    duty: duty?.bearer,
  };
  const by = move.by === 'right' ? right[move.do] : move.by;
  if (!by) return undefined;
  const head = { id, record: record.id, by };
  switch (move.do) {
    case 'refuse':
      return parseCommand({ type: 'case.refuse', ...head, norms: ['30.1'], reason: '不符合' });
    case 'return':
      return parseCommand({ type: 'case.return', ...head, asksFor: ['reason-proof'], reason: '补正' });
    case 'resubmit':
      return parseCommand({ type: 'case.resubmit', ...head, documents: [{ kind: 'reason-proof' }] });
    case 'duty':
      return duty && parseCommand(dutyCommand(duty.act, head, record, world));
    default:
      return parseCommand({ type: `case.${move.do}`, ...head });
  }
}

function dutyCommand(type: string, head: object, record: StudentRecord, { directory }: Omit<Context, 'on'>) {
  if (type !== 'exam-number.allocate') return { type, ...head };
  const { cohort, school: id } = currentEnrolment(record);
  const school = directory.school(id);
  const graduates = String(Number(cohort) + 3).slice(2);
  const sequence = String(record.version + 5000).slice(-4);
  return {
    type,
    ...head,
    examNumber: `${graduates}${school?.division.slice(2)}${school?.examCode ?? '99'}${sequence}`,
  };
}
