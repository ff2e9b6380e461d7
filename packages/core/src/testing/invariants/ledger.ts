import { canonicalJson } from '../../canonical.ts';
import { decide } from '../../decide.ts';
import { evolve } from '../../evolve.ts';
import type { RecordEvent } from '../../procedures/event.ts';
import type { StudentRecord } from '../../record/student-record.ts';
import { byRecord, eventsOf } from '../history.ts';
import { at, type Invariant, where } from './invariant.ts';

/** What a ledger gives back of what it was given. */
const asWritten = (event: RecordEvent) => JSON.parse(canonicalJson(event)) as RecordEvent;

/** That what happened can be told again, and decided again. */
export const ledgerInvariants: readonly Invariant[] = [
  {
    name: 'ledger-rebuilds-the-record',
    cites: ['20.1'],
    says: {
      zh: '由不间断的台账可重建学籍，一字不差',
      en: 'an uninterrupted ledger rebuilds the record exactly',
    },
    check: steps =>
      [...byRecord(steps)].flatMap(([id, own]) => {
        const rebuilt = eventsOf(own).map(asWritten).reduce<StudentRecord | undefined>(evolve, undefined);
        const last = own.findLast(({ after }) => after)?.after;
        return canonicalJson(rebuilt ?? null) === canonicalJson(last ?? null) ? [] : [`${id} differs`];
      }),
  },
  {
    name: 'version-counts-the-events',
    cites: ['20.1'],
    says: { zh: '学籍的版本号等于发生的事件数', en: 'the version of a record is the number of its events' },
    check: steps =>
      where(
        steps,
        ({ before, after, decision }) =>
          after !== undefined && after.version !== (before?.version ?? 0) + decision.events.length,
      ),
  },
  {
    name: 'same-law-same-answer',
    cites: [],
    says: {
      zh: '同一版本、同样情况，结论相同',
      en: 'decided again under the same version, every answer is the same',
    },
    check: (steps, { regulation, ...world }) =>
      steps.flatMap(step => {
        const { on, command, before } = step;
        const again = decide(regulation, before, command, { ...world, on });
        return canonicalJson(again) === canonicalJson(step.decision) ? [] : [at(step)];
      }),
  },
  {
    name: 'a-refusal-changes-nothing',
    cites: [],
    says: { zh: '不予办理的事项不改变学籍', en: 'a refused command changes nothing' },
    check: steps =>
      where(
        steps,
        ({ decision, before, after }) =>
          decision.verdict === 'refused' &&
          (decision.events.length > 0 ||
            (before !== after && canonicalJson(before ?? null) !== canonicalJson(after ?? null))),
      ),
  },
];
