import type { Refusal } from './decision.ts';
import { cite } from './messages/cite.ts';
import { labelOf } from './messages/labels.ts';
import { sentences } from './messages/sentences.ts';
import type { Command } from './procedures/command.ts';
import type { Act, Procedure } from './procedures/procedure.ts';
import { statuses } from './record/enrolment.ts';
import type { StatusEventType } from './status/status-machine.ts';
import { transitionCites } from './status/transition-cites.ts';
import { caseAfter, statusAfter } from './status/transitions.ts';
import { type Bilingual, fill } from './text.ts';

/** Why the machines don’t know the act in the record’s present state, or why its party has seen an older one. */
export function impossibilities(act: Act, procedure: Procedure): readonly Refusal[] {
  const { command, record, enrolment } = act;
  if (!enrolment && makesARecord(command)) return [];
  if (!record) return [refusal(act, 'no-record')];
  if (!enrolment) return [refusal(act, 'no-stage')];
  const needs = procedure.needs(act);
  const refusals: Refusal[] = [];
  if (needs.status && statusAfter(enrolment.status, needs.status) === undefined) {
    refusals.push({
      ...refusal(act, 'impossible'),
      citations: cite(act.regulation, transitionCites(needs.status)),
      remedy: possibleWhile(needs.status),
    });
  }
  if (needs.case === 'none' && record.case) refusals.push(refusal(act, 'case-open'));
  if (needs.case && needs.case !== 'none') {
    const state = record.case?.state;
    if (!state || caseAfter(state, needs.case) === undefined) refusals.push(refusal(act, 'no-case'));
  }
  if (command.basedOn !== undefined && command.basedOn !== record.version) {
    refusals.push({ ...refusal(act, 'stale'), kind: 'stale', remedy: sentences['stale-remedy'] });
  }
  return refusals;
}

const makesARecord = (command: Command) =>
  command.type === 'record.import' || (command.type === 'admission.admit' && command.person !== undefined);

/** The statuses in which the machine knows the event. */
function possibleWhile(event: StatusEventType): Bilingual {
  const where = statuses.filter(status => statusAfter(status, event) !== undefined).map(labelOf);
  const { zh, en } = sentences['impossible-remedy'];
  return {
    zh: fill(zh, { statuses: where.map(label => label.zh).join('、') }),
    en: fill(en, { statuses: where.map(label => label.en).join(', ') }),
  };
}

type Impossibility = 'impossible' | 'no-record' | 'no-stage' | 'case-open' | 'no-case' | 'stale';

function refusal(act: Act, why: Impossibility): Refusal {
  const { command, record, enrolment, regulation } = act;
  const values = (language: keyof Bilingual) => ({
    act: labelOf(command.type)[language],
    status: labelOf(enrolment?.status ?? 'unknown')[language],
    case: labelOf(record?.case?.openedWith ?? 'none')[language],
    seen: command.basedOn ?? 0,
    version: record?.version ?? 0,
  });
  return {
    kind: 'impossible',
    rule: why,
    citations: cite(regulation, why === 'case-open' || why === 'no-case' ? caseNorms(act) : []),
    says: { zh: fill(sentences[why].zh, values('zh')), en: fill(sentences[why].en, values('en')) },
    values: [],
  };
}

const caseNorms = ({ regulation, record }: Act) =>
  regulation.cases.find(definition => definition.name === record?.case?.name)?.cites ?? [];
