import fc from 'fast-check';
import { decide } from '../decide.ts';
import type { Refusal } from '../decision.ts';
import { type CommandType, commandSchema } from '../procedures/command.ts';
import type { Status } from '../record/enrolment.ts';
import { type StudentRecord, studentRecordSchema } from '../record/student-record.ts';
import { draftsFor } from './drafts.ts';
import { lawful } from './lawful.ts';
import type { World } from './script.ts';

const on = '2026-09-03';

/**
 * Why a command is impossible while the status is such: what the machine says, rules aside. `undefined` where some form
 * of the command is possible for some student.
 */
export function whyImpossible(type: CommandType, status: Status, world: World): Refusal | undefined {
  let why: Refusal | undefined;
  let asked = false;
  for (const record of studentsWho(status, world)) {
    for (const seed of [1, 2, 3, 4, 5]) {
      const draft = fc.sample(draftsFor(world.document)[type], { numRuns: 1, seed })[0]!;
      const content = lawful(draft, { ...world, on, record });
      const input = JSON.parse(JSON.stringify({ ...content, id: 'asked', record: record.id }));
      const command = commandSchema.safeParse(input).data;
      const decision = command && decide(world.regulation, record, command, { ...world, on });
      if (!decision) continue;
      asked = true;
      const refusals = decision.verdict === 'refused' ? decision.refusals : [];
      why = refusals.find(({ rule }) => rule === 'impossible');
      if (!why) return undefined;
    }
  }
  if (!asked) throw new Error(`no draft of ${type} is well-formed: it needs a line in lawful.ts`);
  return why;
}

/** One for each stage and for the first grade and the last: an outcome can depend on either. All data are made up. */
function studentsWho(status: Status, { document }: World): readonly StudentRecord[] {
  return document.schools.flatMap(({ id, stages }) =>
    stages.flatMap(stage =>
      [1, stage === 'primary' ? 6 : 3].map(grade =>
        studentRecordSchema.parse({
          id: 'student',
          version: 1,
          identity: { name: '示例学生', sex: 'female', birthDate: '2007-01-01', document: { type: 'none' } },
          enrolments: [{ school: id, stage, grade, cohort: '2026', status, since: '2026-08-01' }],
        }),
      ),
    ),
  );
}
