import type { Bilingual } from '../text.ts';
import type { StudentNumber } from './student-number.ts';

const reasons = {
  'temporary-gives-way': {
    zh: '临时学籍号经核对后由正式学籍号取代',
    en: 'a temporary number gives way to the formal one',
  },
  'identity-number-obtained': {
    zh: '学生取得身份证号后，J 号改为 G 号',
    en: 'a student who obtains an identity number goes from J to G',
  },
  'same-number': { zh: '新旧学籍号相同', en: 'both numbers are the same' },
  'formal-number-is-lifelong': {
    zh: '正式学籍号终身不变，身份证号变更后也不变',
    en: 'a formal number is for life, also where the identity number changes',
  },
  'never-back-to-temporary': {
    zh: '已有学籍号的学生不再使用临时学籍号',
    en: 'a student who has a number does not go back to a temporary one',
  },
} as const satisfies Record<string, Bilingual>;

export type SuccessionReason = keyof typeof reasons;

export interface Succession {
  readonly lawful: boolean;
  readonly reason: SuccessionReason;
  /** The reason as a sentence. */
  readonly because: Bilingual;
}

/**
 * Whether `next` may take the place of `old` as the student number of one person: one person has one number for life,
 * and "for life" counts from the formal number on. So L goes to G or J, and J to G, once; the old number stays in the record’s
 * history. Nothing follows a G number.
 *
 * Whether both belong to the same person is not asked here: a birth date may have been corrected between the two.
 *
 * @example
 * maySucceed(parseStudentNumber('L510104201209010777'), parseStudentNumber('G510104201209010018')).lawful; //=> true
 */
export function maySucceed(old: StudentNumber, next: StudentNumber): Succession {
  if (old.text === next.text) return answer(false, 'same-number');
  if (next.temporary) return answer(false, 'never-back-to-temporary');
  if (old.temporary) return answer(true, 'temporary-gives-way');
  if (old.form === 'J' && next.form === 'G') return answer(true, 'identity-number-obtained');
  return answer(false, 'formal-number-is-lifelong');
}

function answer(lawful: boolean, reason: SuccessionReason): Succession {
  return { lawful, reason, because: reasons[reason] };
}
