import type { Random } from './random.ts';

export type Sex = 'male' | 'female';

/** The most frequent come first and are taken most often. */
const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武',
];
const compoundSurnames = ['欧阳', '上官', '司马', '诸葛', '皇甫', '夏侯', '慕容', '令狐', '东方', '尉迟'];

const given: Readonly<Record<Sex, readonly string[]>> = {
  male: [...'浩宇轩子俊杰博文天佑明哲睿泽洋鑫嘉豪志远承恩景行思源一鸣家乐昊然伟强磊峰'],
  female: [...'雨欣梓涵诗怡思琪佳静雅婷可馨语桐若曦心妍晓萌紫萱欣悦安琪文静芷晴月敏慧芳'],
};

/** Characters that old systems lose: outside the basic plane, or not in GB 2312. */
export const rareCharacters = ['\u{20BB7}', '\u{4DAE}', '\u{2C386}'];

interface MinorityNames {
  readonly group: string;
  readonly male: readonly string[];
  readonly female: readonly string[];
}

const minorities: readonly MinorityNames[] = [
  {
    group: '藏族',
    male: ['扎西多吉', '次仁顿珠', '丹增旺堆', '洛桑·尼玛'],
    female: ['卓玛拉姆', '央金措', '德吉·白玛', '次仁拉姆'],
  },
  {
    group: '彝族',
    male: ['吉克·阿木', '阿尔木呷', '沙马·拉且', '吉木日黑'],
    female: ['阿依·阿果', '沙马阿呷', '吉克·伍果', '曲比阿乌'],
  },
  {
    group: '维吾尔族',
    male: ['阿卜杜拉·买买提', '艾力·吐尔逊'],
    female: ['阿依古丽·买买提', '古丽娜尔·艾力'],
  },
  { group: '羌族', male: ['余尔玛', '王木基'], female: ['余云朵', '王格玛'] },
  { group: '回族', male: ['马小龙', '马志明'], female: ['马晓燕', '马秀英'] },
];

export interface NamedPerson {
  readonly name: string;
  readonly surname: string;
  readonly ethnicGroup: string;
}

/** A name that occurs, and the group that it goes with. `rare`: with a character that old systems lose. */
export function personName(random: Random, sex: Sex, rare: boolean): NamedPerson {
  if (!rare && random.chance(0.06)) {
    const names = random.pick(minorities);
    const name = random.pick(names[sex]);
    return { name, surname: name.includes('·') ? '' : name.slice(0, 1), ethnicGroup: names.group };
  }
  const surname = random.chance(0.015) ? random.pick(compoundSurnames) : frequentSurname(random);
  const last = rare ? random.pick(rareCharacters) : random.pick(given[sex]);
  const middle = random.chance(0.7) ? random.pick(given[sex]) : '';
  return { name: surname + middle + last, surname, ethnicGroup: '汉族' };
}

export function frequentSurname(random: Random): string {
  return surnames[Math.floor(random.next() ** 2 * surnames.length)]!;
}
