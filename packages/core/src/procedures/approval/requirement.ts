import type { Requirement } from '../../decision.ts';
import type { CaseStepDefinition } from '../../law/rule.ts';
import { cite } from '../../messages/cite.ts';
import { labelOf } from '../../messages/labels.ts';
import { sentences } from '../../messages/sentences.ts';
import { showDate } from '../../messages/show.ts';
import type { CaseStep } from '../../record/open-case.ts';
import { type Bilingual, fill } from '../../text.ts';
import type { Act } from '../procedure.ts';
import type { Clock } from './events.ts';

/** An approval that the case waits for; `clock` where it runs already. */
export function approval(act: Act, step: CaseStep, party: string, clock: Clock | undefined): Requirement {
  const due = clock?.due;
  const waiting = due === undefined ? sentences['approval-needed-undated'] : sentences['approval-needed'];
  const template = clock ? waiting : sentences['approval-ahead'];
  const day = due === undefined ? { zh: '', en: '' } : showDate(due);
  return {
    kind: 'approval',
    rule: step.id,
    step: step.id,
    by: step.party,
    ...(due === undefined ? {} : { due }),
    citations: cite(act.regulation, step.cites),
    says: both(template, {
      zh: { party, step: step.title.zh, due: day.zh },
      en: { party, step: step.title.en, due: day.en },
    }),
    values: [],
  };
}

/** A step whose party the directory doesn’t name: nothing is opened until it does. */
export function unknownParty(act: Act, step: CaseStepDefinition): Requirement {
  return {
    kind: 'fact',
    rule: step.id,
    fact: `party.${step.party}`,
    citations: cite(act.regulation, step.cites),
    says: both(sentences['party-unknown'], { zh: { step: step.title.zh }, en: { step: step.title.en } }),
    values: [],
    remedy: sentences['party-remedy'],
  };
}

/** The law wing has no steps for the act: a gap is said, not filled. */
export function noProcedure({ command }: Act): Requirement {
  const act = labelOf(command.type);
  return {
    kind: 'determination',
    rule: 'no-procedure',
    norm: '',
    by: [],
    citations: [],
    says: both(sentences['no-procedure'], { zh: { act: act.zh }, en: { act: act.en } }),
    values: [],
  };
}

function both(
  template: Bilingual,
  values: { zh: Record<string, string>; en: Record<string, string> },
): Bilingual {
  return { zh: fill(template.zh, values.zh), en: fill(template.en, values.en) };
}
