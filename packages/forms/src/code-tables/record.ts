import { codeTable } from './code-table.ts';

/** 学籍状态, all of them, in the words of the record model. */
export const statusTable = codeTable([
  { key: 'admitted', zh: '已录取未报到', en: 'admitted' },
  { key: 'enrolled', zh: '在籍', en: 'enrolled', aliases: ['在读', '在校'] },
  { key: 'suspended', zh: '休学', en: 'suspended', aliases: ['休学中'] },
  { key: 'suspension-ran-out', zh: '休学期满未复学', en: 'suspension ran out' },
  { key: 'dropped-out', zh: '辍学（保留学籍）', en: 'dropped out', aliases: ['辍学'] },
  { key: 'abroad', zh: '境外就读', en: 'abroad' },
  { key: 'transferred', zh: '已转出', en: 'transferred' },
  { key: 'withdrawn', zh: '退学', en: 'withdrawn' },
  { key: 'expelled', zh: '开除', en: 'expelled' },
  { key: 'graduated', zh: '毕业', en: 'graduated' },
  { key: 'completed-without-graduating', zh: '结业', en: 'completed without graduating' },
  { key: 'left-without-completing', zh: '肄业', en: 'left without completing' },
  { key: 'deceased', zh: '死亡注销', en: 'deceased' },
  { key: 'forfeited', zh: '放弃或取消入学资格', en: 'admission forfeited' },
]);

/** 毕业、结业、肄业 */
export const outcomeTable = codeTable([
  { key: 'graduated', zh: '毕业', en: 'graduated' },
  { key: 'completed-without-graduating', zh: '结业', en: 'completed without graduating' },
  { key: 'left-without-completing', zh: '肄业', en: 'left without completing' },
]);

/** 处分 (37.1) */
export const sanctionKindTable = codeTable([
  { key: 'warning', zh: '警告', en: 'warning', code: '1' },
  { key: 'serious-warning', zh: '严重警告', en: 'serious warning', code: '2' },
  { key: 'demerit', zh: '记过', en: 'demerit', code: '3' },
  { key: 'probation', zh: '留校察看', en: 'probation', code: '4' },
  { key: 'expulsion', zh: '开除', en: 'expulsion', code: '6' },
]);

/** 合格、不合格 */
export const passTable = codeTable([
  { key: 'passed', zh: '合格', en: 'passed' },
  { key: 'failed', zh: '不合格', en: 'failed' },
]);

/** 学生体质达标, JY/T 1001 */
export const fitnessLevelTable = codeTable([
  { key: 'excellent', zh: '优秀', en: 'excellent', code: '1' },
  { key: 'good', zh: '良好', en: 'good', code: '2' },
  { key: 'passed', zh: '及格', en: 'passed', code: '3' },
  { key: 'failed', zh: '不及格', en: 'failed', code: '4' },
]);

/** 学生变动, JY/T 1001 */
export const movementTable = codeTable([
  { key: 'admitted', zh: '招生', en: 'admitted', code: '11' },
  { key: 'resumed', zh: '复学', en: 'resumed', code: '12' },
  { key: 'transferred-in', zh: '转入', en: 'transferred in', code: '13' },
  { key: 'graduated', zh: '毕业', en: 'graduated', code: '21' },
  { key: 'completed-without-graduating', zh: '结业', en: 'completed without graduating', code: '22' },
  { key: 'suspended', zh: '休学', en: 'suspended', code: '23' },
  { key: 'withdrawn', zh: '退学', en: 'withdrawn', code: '24' },
  { key: 'expelled', zh: '开除', en: 'expelled', code: '25' },
  { key: 'deceased', zh: '死亡', en: 'died', code: '26' },
  { key: 'transferred', zh: '转出', en: 'transferred out', code: '27' },
  { key: 'dropped-out', zh: '辍学', en: 'dropped out', code: '28' },
]);
