import { type Bilingual, type Directory, labelOf, type Party, type RecordEvent, showDate } from '@xueji/core';
import type { LedgerBody } from '@xueji/core/registry';

/** Schools and authorities by the name in the directory. */
export function partyName({ kind, id }: Party, directory: Directory): string {
  if (kind === 'guardian') return '监护人';
  return (kind === 'school' ? directory.school(id)?.name : directory.authority(id)?.name) ?? id;
}

export const schoolName = (id: string, directory: Directory): string => directory.school(id)?.name ?? id;

/** What happened, in a sentence: who did it stands beside it. */
export function eventSays(event: RecordEvent, directory: Directory): Bilingual {
  switch (event.type) {
    case 'case-opened': {
      const { openedWith, terms } = event.case;
      const [act, to] = [labelOf(openedWith), terms.of === 'transfer' ? terms.receivingSchool : undefined];
      if (to === undefined) return { zh: `发起${act.zh}`, en: `${act.en} opened` };
      return { zh: `发起${act.zh}，拟转入${schoolName(to, directory)}`, en: `${act.en} opened` };
    }
    case 'transferred': {
      const [from, to] = [schoolName(event.from, directory), schoolName(event.to, directory)];
      return { zh: `学籍由${from}转入${to}`, en: 'the record has moved' };
    }
    case 'case-refused':
      return { zh: `不同意：${event.reason}`, en: 'refused' };
    case 'case-returned':
      return {
        zh: `退回补正（${event.asksFor.map(kind => labelOf(kind).zh).join('、')}）：${event.reason}`,
        en: 'returned for completion',
      };
    case 'duty-arisen': {
      const { bearer, label, due } = event.duty;
      const by = due === undefined ? '' : `，期限 ${showDate(due).zh}`;
      return { zh: `${partyName(bearer, directory)}应当${label.zh}${by}`, en: `to do: ${label.en}` };
    }
    case 'record-imported':
      return { zh: '导入学籍', en: 'record imported' };
    case 'duty-discharged':
      return { zh: '应办事项已办', en: 'the duty is done' };
    default:
      return labelOf(event.type);
  }
}

export type Entry = LedgerBody & { readonly seq: number; readonly hash: string };
