import { canonicalJson } from '../canonical.ts';
import type { Decision } from '../decision.ts';
import { evolve } from '../evolve.ts';
import type { StudentRecord } from '../record/student-record.ts';
import { isOpen } from './invariants/invariant.ts';
import type { Cue } from './script.ts';

/**
 * What a register should hold, in plain maps: who has which number, which enrolment is open, which exam numbers were ever
 * used, and which answer each command got. It shares no code with a store.
 */
export class Model {
  readonly records = new Map<string, StudentRecord>();
  readonly people = new Map<string, string>();
  readonly studentNumbers = new Map<string, string>();
  readonly examNumbersEverUsed = new Map<string, string>();
  readonly openEnrolments = new Map<string, string>();
  readonly answers = new Map<string, Decision>();

  /** Takes in what a command came to, and says what should not have been. */
  learn({ command }: Cue, decision: Decision, after: StudentRecord | undefined): readonly string[] {
    const before = this.records.get(command.record);
    const expected = decision.events.reduce<StudentRecord | undefined>(evolve, before);
    const faults: string[] = [];
    if (canonicalJson(expected ?? null) !== canonicalJson(after ?? null)) {
      faults.push(`${command.id}: the register answers with another record than its events make`);
    }
    if (decision.events.length > 0) this.answers.set(command.id, decision);
    if (!after) return faults;
    this.records.set(after.id, after);
    for (const [map, values] of this.#claims(after)) {
      for (const value of values) {
        const owner = map.get(value) ?? after.id;
        if (owner !== after.id) faults.push(`${command.id}: ${after.id} gets a number that ${owner} has`);
        map.set(value, owner);
      }
    }
    const open = after.enrolments.filter(isOpen);
    if (open.length > 1) faults.push(`${command.id}: ${open.length} enrolments are open`);
    if (open[0]) this.openEnrolments.set(after.id, open[0].school);
    else this.openEnrolments.delete(after.id);
    return faults;
  }

  /** Whether the record would hold something that another has. */
  conflicts(record: StudentRecord): boolean {
    return this.#claims(record).some(([map, values]) =>
      values.some(value => (map.get(value) ?? record.id) !== record.id),
    );
  }

  #claims({ identity, studentNumbers, enrolments }: StudentRecord) {
    const { type, number } = identity.document;
    return [
      [this.people, number === undefined ? [] : [`${type} ${number}`]],
      [this.studentNumbers, studentNumbers.map(({ value }) => value)],
      [this.examNumbersEverUsed, enrolments.flatMap(e => [e.examNumber ?? [], e.voidedExamNumbers].flat())],
    ] as const;
  }
}
