import { codeTable } from './code-table.ts';

/** 转学原因 (30.2) */
export const transferGroundTable = codeTable([
  { key: 'parent-work-change', zh: '父母工作调动', en: 'a parent’s change of work' },
  { key: 'household-move', zh: '户籍迁移', en: 'a change of household registration' },
  { key: 'other', zh: '其他', en: 'other' },
  { key: 'none', zh: '无', en: 'none' },
]);

/** 休学原因 (25.1, 25.2) */
export const suspensionGroundTable = codeTable([
  { key: 'illness', zh: '因病', en: 'illness' },
  { key: 'special-circumstances', zh: '特殊情况', en: 'special circumstances' },
  { key: 'none', zh: '无', en: 'none' },
]);

/** 退学原因 (27.2, 28.1) */
export const withdrawalGroundTable = codeTable([
  { key: 'unfit-to-study', zh: '不宜在校继续学习', en: 'unfit to go on studying' },
  { key: 'special-circumstances', zh: '特殊情况', en: 'special circumstances' },
  { key: 'none', zh: '无', en: 'none' },
]);

/** 留级、跳级 (24) */
export const gradeChangeTable = codeTable([
  { key: 'retained', zh: '留级', en: 'to repeat the grade' },
  { key: 'skipped', zh: '跳级', en: 'to skip a grade' },
]);

/** 休学、继续休学、复学 (25, 26) */
export const suspensionKindTable = codeTable([
  { key: 'suspension', zh: '休学', en: 'suspension' },
  { key: 'extension', zh: '继续休学', en: 'extension' },
  { key: 'resumption', zh: '复学', en: 'resumption' },
]);
