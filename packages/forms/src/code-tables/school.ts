import { codeTable } from './code-table.ts';

/** 学段 */
export const stageTable = codeTable([
  { key: 'primary', zh: '小学', en: 'primary', aliases: ['小学阶段', '小学教育'] },
  { key: 'junior', zh: '初中', en: 'junior', aliases: ['初级中学', '普通初中', '初中阶段'] },
  { key: 'senior', zh: '高中', en: 'senior', aliases: ['普通高中', '高级中学', '高中阶段'] },
]);

/** 学籍状态: what a roster of a cohort that is at school can say. */
export const rosterStatusTable = codeTable([
  { key: 'enrolled', zh: '在籍', en: 'enrolled', aliases: ['在读', '在校', '正常', '在籍在读'] },
  { key: 'suspended', zh: '休学', en: 'suspended', aliases: ['休学中'] },
]);
