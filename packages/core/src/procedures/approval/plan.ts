import type { Requirement } from '../../decision.ts';
import { cite } from '../../messages/cite.ts';
import { labelOf } from '../../messages/labels.ts';
import { sentences } from '../../messages/sentences.ts';
import type { CaseStep, OpenCase } from '../../record/open-case.ts';
import type { DocumentKind } from '../../record/vocabulary.ts';
import { fill } from '../../text.ts';
import type { RecordEvent } from '../event.ts';
import type { Act, Plan } from '../procedure.ts';
import { approvalsAhead, clockFor } from './clock.ts';
import type { CaseCommand } from './command.ts';

/** What a party’s act on an open case brings about; `completing` is what a last approval adds. */
export function planApproval(act: Act<CaseCommand>, completing: readonly RecordEvent[]): Plan {
  const { command, on, record } = act;
  const open = record?.case;
  const step = open?.steps[open.at];
  if (!open || !step) return { events: [], awaiting: [] };
  const head = { on, case: open.id, by: command.by };

  switch (command.type) {
    case 'case.approve':
      return approve(act, open, step, completing);
    case 'case.refuse': {
      const { norms, reason } = command;
      return done({ type: 'case-refused', ...head, step: step.id, norms, reason });
    }
    case 'case.return': {
      const { asksFor, reason } = command;
      const awaiting = asksFor.map(kind => documentAsked(act, step, kind));
      return { events: [{ type: 'case-returned', ...head, step: step.id, asksFor, reason }], awaiting };
    }
    case 'case.resubmit': {
      const clock = clockFor(act, step, on);
      const { documents } = command;
      const awaiting = approvalsAhead(act, open.steps.slice(open.at), clock);
      return { events: [{ type: 'case-resubmitted', ...head, ...clock, documents }], awaiting };
    }
    case 'case.recall':
      return done({ type: 'case-recalled', ...head, note: command.note });
  }
}

function approve(
  act: Act<CaseCommand>,
  open: OpenCase,
  step: CaseStep,
  completing: readonly RecordEvent[],
): Plan {
  const note = act.command.type === 'case.approve' ? act.command.note : undefined;
  const head = { on: act.on, case: open.id, by: act.command.by, step: step.id, note };
  const next = open.steps[open.at + 1];
  if (!next) return { events: [{ type: 'case-granted', ...head }, ...completing], awaiting: [] };
  const clock = clockFor(act, next, act.on);
  const awaiting = approvalsAhead(act, open.steps.slice(open.at + 1), clock);
  return { events: [{ type: 'step-approved', ...head, ...clock }], awaiting };
}

const done = (event: RecordEvent): Plan => ({ events: [event], awaiting: [] });

function documentAsked(act: Act, step: CaseStep, document: DocumentKind): Requirement {
  const { zh, en } = labelOf(document);
  const template = sentences['document-needed'];
  return {
    kind: 'document',
    rule: step.id,
    document,
    citations: cite(act.regulation, step.cites),
    says: { zh: fill(template.zh, { document: zh }), en: fill(template.en, { document: en }) },
    values: [],
  };
}
