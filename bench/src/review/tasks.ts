import type { Regulation, StudentRecord } from '@xueji/core';
import { duplicates } from '@xueji/core/duplicates';
import type { RegistryOptions } from '@xueji/core/registry';
import { review, type Way } from '@xueji/core/review';
import type { Store } from '@xueji/core/store';
import { impact } from '@xueji/core/versions';
import type { grader } from './grade.ts';

const on = '2027-01-15';

export type Counts = Readonly<Record<string, number>>;

/** What is done with a whole register, `turn` after every page, and what came of it. */
export type Task = (
  store: Store,
  law: Pick<RegistryOptions, 'regulation' | 'calendar' | 'directory'>,
  turn: () => void,
  grade: ReturnType<typeof grader>,
) => Promise<Counts>;

/** The floor: every record read and parsed, and nothing else. */
const scan: Task = async (store, _law, turn) => {
  let enrolments = 0;
  for await (const page of store.scan({ kind: 'student', size: 1000 })) {
    for (const { doc } of page)
      enrolments += (JSON.parse(doc) as { record: StudentRecord }).record.enrolments.length;
    turn();
  }
  return { enrolments };
};

const reviewOn =
  (way: Way): Task =>
  async (store, law, turn) => {
    const term = { schoolYear: '2026', season: 'autumn' } as const;
    let findings = 0;
    let schools = 0;
    for await (const page of review({ ...law, store, term, on, way })) {
      findings += page.findings.length;
      schools = Object.keys(page.state.schools).length;
      turn();
    }
    return { findings, schools };
  };

const checkDuplicates: Task = async (store, law, turn, grade) => {
  let [pairs, compared, crowded] = [0, 0, 0];
  const onProgress = turn;
  for await (const page of duplicates({ ...law, store, on, onProgress })) {
    pairs += page.pairs.length;
    ({ compared, crowded } = page);
    for (const { records } of page.pairs) grade.see(records);
    turn();
  }
  return { pairs, compared, crowded, ...grade.marks() };
};

const tryImpact: Task = async (store, law, turn) => {
  let changed = 0;
  let asked = 0;
  for await (const page of impact({ ...law, store, other: anotherVersion(law.regulation), on })) {
    changed += page.changed.length;
    asked = page.asked;
    turn();
  }
  return { asked, changed };
};

export const tasks = {
  scan,
  review: reviewOn('stream'),
  reviewInSql: reviewOn('set'),
  duplicates: checkDuplicates,
  impact: tryImpact,
} as const;

/** The same law with a shorter senior stage: it changes how a third of the records may end. */
function anotherVersion(regulation: Regulation): Regulation {
  const parameter = regulation.parameters['duration.senior']!;
  const values = [{ ...parameter.values[0], value: 1 }] as const;
  return {
    ...regulation,
    parameters: { ...regulation.parameters, [parameter.name]: { ...parameter, values } },
  };
}
