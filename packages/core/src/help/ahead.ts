import type { Decision } from '../decision.ts';
import type { NonEmpty } from '../law/rule.ts';
import type { Command } from '../procedures/command.ts';
import type { StudentRecord } from '../record/student-record.ts';
import type { DocumentKind } from '../record/vocabulary.ts';
import type { Change } from './change.ts';
import { saying } from './sentences.ts';
import { after, decideIn, isTurned, type Situation } from './situation.ts';

/** What others have still to do after an act that went ahead, and the decision when they have done it. */
export interface Ahead {
  readonly changes: NonEmpty<Change>;
  readonly decision: Decision;
}

/**
 * Plays on after an act that went ahead: a returned case is completed, or every approval is given, each by its own party on the
 * same day. `undefined` where that does not lead there.
 */
export function actsAhead(situation: Situation, decision: Decision): Ahead | undefined {
  const record = after(situation.record, decision.events);
  if (decision.verdict !== 'pending' || !record?.case) return undefined;
  return record.case.state === 'returned' ? resubmitted(situation, record) : approved(situation, record);
}

function resubmitted(situation: Situation, record: StudentRecord): Ahead | undefined {
  const { openedBy: by, asksFor } = record.case!;
  const [kind, ...more] = asksFor;
  if (kind === undefined) return undefined;
  const documents: NonEmpty<DocumentKind> = [kind, ...more];
  const command: Command = {
    type: 'case.resubmit',
    id: `${situation.command.id}/resubmit`,
    record: record.id,
    by,
    documents: documents.map(document => ({ kind: document })),
  };
  const decision = decideIn({ ...situation, record, command });
  if (!isTurned(decision)) return undefined;
  return { changes: [saying(situation, { kind: 'resubmission', documents, by })], decision };
}

function approved(situation: Situation, opened: StudentRecord): Ahead | undefined {
  let record: StudentRecord | undefined = opened;
  const changes: Change[] = [];
  while (record?.case) {
    const step = record.case.steps[record.case.at]!;
    const id = `${situation.command.id}/${step.id}`;
    const command: Command = { type: 'case.approve', id, record: record.id, by: step.party };
    const decision = decideIn({ ...situation, record, command });
    if (!isTurned(decision) || decision.events.length === 0) return undefined;
    changes.push(saying(situation, { kind: 'approval', step: step.id, by: step.party }));
    if (decision.verdict === 'granted') return { changes: changes as unknown as NonEmpty<Change>, decision };
    record = after(record, decision.events);
  }
  return undefined;
}
