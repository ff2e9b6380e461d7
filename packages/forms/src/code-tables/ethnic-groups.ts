import { codeTable } from './code-table.ts';

/** GB/T 3304: the position is the code, 01 to 56. */
const groups = `
汉 Han,蒙古 Mongol,回 Hui,藏 Zang,维吾尔 Uygur,苗 Miao,彝 Yi,壮 Zhuang,布依 Buyei,朝鲜 Chosen,满 Man,侗 Dong,瑶 Yao,白 Bai,
土家 Tujia,哈尼 Hani,哈萨克 Kazak,傣 Dai,黎 Li,傈僳 Lisu,佤 Va,畲 She,高山 Gaoshan,拉祜 Lahu,水 Sui,东乡 Dongxiang,纳西 Naxi,
景颇 Jingpo,柯尔克孜 Kirgiz,土 Tu,达斡尔 Daur,仫佬 Mulao,羌 Qiang,布朗 Blang,撒拉 Salar,毛南 Maonan,仡佬 Gelao,锡伯 Xibe,
阿昌 Achang,普米 Pumi,塔吉克 Tajik,怒 Nu,乌孜别克 Uzbek,俄罗斯 Russ,鄂温克 Ewenki,德昂 Deang,保安 Bonan,裕固 Yugur,京 Gin,
塔塔尔 Tatar,独龙 Derung,鄂伦春 Oroqen,赫哲 Hezhen,门巴 Monba,珞巴 Lhoba,基诺 Jino`;

/** 民族, by name: the record keeps the Chinese name with 族. */
export const ethnicGroupTable = codeTable<string>([
  ...groups
    .trim()
    .split(/,\s*/)
    .map((group, i) => {
      const [zh, en] = group.split(' ') as [string, string];
      return { key: `${zh}族`, zh: `${zh}族`, en, aliases: [zh], code: String(i + 1).padStart(2, '0') };
    }),
  { key: '其他', zh: '其他', en: 'other', code: '97' },
  {
    key: '外国血统中国籍人士',
    zh: '外国血统中国籍人士',
    en: 'Chinese national of foreign descent',
    code: '98',
  },
]);
