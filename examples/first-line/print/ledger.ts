import { type Directory, labelOf, type RecordEvent, showDate } from '@xueji/core';
import type { LedgerBody } from '@xueji/core/registry';
import { nameOf } from './duty.ts';
import { line } from './text.ts';

/** Shows what happened to a record, each entry with the head of its hash. */
export async function printLedger(
  history: AsyncIterable<LedgerBody & { readonly seq: number; readonly hash: string }>,
  directory: Directory,
): Promise<void> {
  line('台账');
  for await (const { seq, hash, event, command } of history) {
    const by = nameOf(command.by, directory);
    line(
      `  ${String(seq).padStart(2)}  ${event.on}  ${hash.slice(0, 8)}  ${names[event.type] ?? labelOf(event.type).zh}${detailOf(event, directory)}  [${by}]`,
    );
  }
}

const names: Readonly<Partial<Record<RecordEvent['type'], string>>> = {
  'record-imported': '导入学籍',
  'case-opened': '发起转学',
  'step-approved': '同意',
  'case-granted': '同意，全部环节办结',
  'case-refused': '不同意',
  'case-returned': '退回补正',
  'case-resubmitted': '补正后再提交',
  'case-recalled': '撤回申请',
  transferred: '学籍转入',
  'placed-elsewhere': '到外校就读',
  'exam-number-voided': '考籍号注销',
  'exam-number-allocated': '编制考籍号',
  'file-handed-over': '移交学籍档案',
  'file-received': '接续学籍档案',
  'duty-arisen': '产生义务',
  'duty-discharged': '义务履行完毕',
};

function detailOf(event: RecordEvent, directory: Directory): string {
  switch (event.type) {
    case 'step-approved':
      return event.due === undefined ? '' : `，下一环节期限 ${showDate(event.due).zh}`;
    case 'transferred':
      return directory.school(event.to)?.name ?? event.to;
    case 'duty-arisen':
      return `：${nameOf(event.duty.bearer, directory)}${event.duty.label.zh}`;
    default:
      return '';
  }
}
