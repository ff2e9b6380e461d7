import { type Decision, type Directory, labelOf, type Reason, showDate } from '@xueji/core';
import type { Submission } from '@xueji/core/registry';
import { dutyLine } from './duty.ts';
import { line } from './text.ts';

/** Shows a decision: the verdict, each reason with its articles and what would help, and the next deadline. */
export function printDecision({ decision, replayed }: Submission, about: string, directory: Directory): void {
  const mark = { granted: '✓', pending: '…', refused: '✗' }[decision.verdict];
  line(`\n${mark} ${about}`);
  line(
    `  【${labelOf(decision.verdict).zh}】${showDate(decision.trace.on).zh}${replayed ? '（已办理过，答复不变）' : ''}`,
  );
  if (decision.verdict === 'refused') decision.refusals.forEach(printReason);
  if (decision.verdict === 'pending') printOutstanding(decision.outstanding);
  if (decision.verdict !== 'granted') return;
  line(`  依据：${decision.citations.map(({ label }) => label.zh).join('；')}`);
  for (const duty of decision.duties) line(`  ▸ ${dutyLine(duty, directory)}`);
}

type Outstanding = Extract<Decision, { verdict: 'pending' }>['outstanding'];

/** What is missing is told in full; the approvals that then follow, in one line. */
function printOutstanding(outstanding: Outstanding): void {
  for (const requirement of outstanding) if (requirement.kind !== 'approval') printReason(requirement);
  const approvals = outstanding.filter(requirement => requirement.kind === 'approval');
  const [first, ...others] = approvals;
  if (!first) return;
  line(`  ${first.says.zh}${others.length > 0 ? `，其后还有 ${others.length} 个环节` : ''}`);
  line(`    依据：${first.citations.map(({ label }) => label.zh).join('；')}`);
}

function printReason({ says, citations, remedy }: Reason): void {
  line(`  · ${says.zh}`);
  if (citations.length > 0) line(`    依据：${citations.map(({ label }) => label.zh).join('；')}`);
  if (remedy) line(`    怎么办：${remedy.zh}`);
}
