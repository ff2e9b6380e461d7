import type { Bilingual } from '@xueji/core';

const word = (zh: string, en: string): Bilingual => ({ zh, en });

/** The fixed words of printed answers. */
export const words = {
  determination: word('须由有权机关决定', 'for an authority to determine'),
  document: word('尚缺材料', 'documents still to be handed in'),
  fact: word('尚须查明', 'still to be established'),
  approval: word('核办环节', 'approvals, one after the other'),
  prohibition: word('不得办理', 'barred'),
  'no-ground': word('缺少理由', 'no ground'),
  impossible: word('无从办理', 'impossible'),
  stale: word('信息已更新', 'out of date'),
  cites: word('依据', 'by'),
  values: word('情况', 'facts'),
  remedy: word('怎么办', 'what helps'),
  fixed: word('依法不能由当事人改变的原因', 'reasons that nobody may lawfully change'),
  duties: word('由此产生的义务', 'duties that arise'),
  due: word('期限', 'by'),
  noDue: word('未定期限', 'no date set'),
  provisional: word('暂定，该年放假安排尚未公布', 'provisional: that year’s holidays are not published'),
  overdue: word('已逾期', 'overdue'),
  readings: word('对文本不明之处的理解', 'readings of unclear places'),
  overlays: word('地方细则', 'local rules'),
  text: word('文本', 'text'),
  grantedSays: word('符合规定，准予办理', 'lawful: it is done'),
  refusedSays: word('不能办理，理由如下', 'it cannot be done, for these reasons'),
  pendingSays: word('尚未办结，下列事项全部办妥即可', 'not done yet; it takes all of the following'),
} as const satisfies Record<string, Bilingual>;
