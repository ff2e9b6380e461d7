import { type Directory, type Duty, type Party, showDate } from '@xueji/core';

/** Who owes what by when. */
export function dutyLine({ bearer, label, due, provisional }: Duty, directory: Directory): string {
  const until = due === undefined ? '未定期限' : `期限 ${showDate(due).zh}`;
  return `${nameOf(bearer, directory)}：${label.zh}，${until}${provisional ? '（暂定）' : ''}`;
}

export function nameOf({ kind, id }: Party, directory: Directory): string {
  const body = kind === 'school' ? directory.school(id) : directory.authority(id);
  return body?.name ?? '监护人';
}
