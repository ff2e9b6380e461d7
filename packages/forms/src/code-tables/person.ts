import { codeTable } from './code-table.ts';

/** 性别, GB/T 2261.1; a student file has only these two. */
export const sexTable = codeTable([
  { key: 'male', zh: '男', en: 'male', code: '1' },
  { key: 'female', zh: '女', en: 'female', code: '2' },
]);

/**
 * 身份证件类型. Codes are those of JY/T 1001 where it has the type; the residence permits for residents of Hong Kong,
 * Macao and Taiwan are younger than that table.
 */
export const documentTypeTable = codeTable([
  {
    key: 'resident-identity-card',
    zh: '居民身份证',
    en: 'resident identity card',
    code: '1',
    aliases: ['身份证', '中华人民共和国居民身份证', '公民身份号码', '户口簿'],
  },
  {
    key: 'hk-macao-residence-permit',
    zh: '港澳居民居住证',
    en: 'residence permit for Hong Kong and Macao residents',
  },
  { key: 'taiwan-residence-permit', zh: '台湾居民居住证', en: 'residence permit for Taiwan residents' },
  {
    key: 'hk-macao-travel-permit',
    zh: '港澳居民来往内地通行证',
    en: 'mainland travel permit for Hong Kong and Macao residents',
    aliases: ['回乡证', '港澳通行证'],
  },
  {
    key: 'taiwan-travel-permit',
    zh: '台湾居民来往大陆通行证',
    en: 'mainland travel permit for Taiwan residents',
    code: '8',
    aliases: ['台胞证'],
  },
  { key: 'passport', zh: '护照', en: 'passport', code: 'A', aliases: ['外国护照'] },
  { key: 'none', zh: '无', en: 'none', code: 'Z', aliases: ['无证件', '无身份证件', '其他'] },
]);

/** 残疾类型, as the national form lists them. */
export const disabilityTable = codeTable([
  { key: 'none', zh: '无', en: 'none', aliases: ['无残疾', '否', '健康'] },
  { key: 'visual', zh: '视力残疾', en: 'visual', aliases: ['视力'] },
  { key: 'hearing', zh: '听力残疾', en: 'hearing', aliases: ['听力'] },
  { key: 'speech', zh: '言语残疾', en: 'speech', aliases: ['言语'] },
  { key: 'physical', zh: '肢体残疾', en: 'physical', aliases: ['肢体'] },
  { key: 'intellectual', zh: '智力残疾', en: 'intellectual', aliases: ['智力'] },
  { key: 'mental', zh: '精神残疾', en: 'mental', aliases: ['精神'] },
  { key: 'multiple', zh: '多重残疾', en: 'multiple', aliases: ['多重'] },
  { key: 'other', zh: '其他残疾', en: 'other', aliases: ['其他'] },
]);

/** 是否标志 */
export const yesNoTable = codeTable<boolean>([
  { key: true, zh: '是', en: 'yes', code: '1', aliases: ['√', '✓', 'Y'] },
  { key: false, zh: '否', en: 'no', code: '0', aliases: ['×', 'N', '非'] },
]);
