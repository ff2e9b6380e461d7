/**
 * Characters that one person’s name is written with now and then: the traditional or an older form of one in use. Each group
 * starts with the form that stands for all. Written for this project; a group that is missing costs a match, never a wrong one.
 */
const groups = `
国國囯 华華 丽麗 东東 龙龍竜 凤鳳 云雲 丰豐 义義 乐樂 书書 亚亞 产產 亲親 亿億 仪儀 伟偉 伦倫 俊儁
兰蘭 关關 兴興 军軍 农農 冯馮 刘劉 则則 刚剛 创創 剑劍劒 动動 劲勁 励勵 劳勞 勋勳勛 升昇陞 单單 卢盧 卫衛 厉厲 双雙
发發 叶葉 号號 吕呂 吴吳 启啟啓 员員 咏詠 响響 哲喆 园園 圆圓 圣聖 坚堅 坛壇 垒壘 声聲 处處 备備 复復 头頭
夺奪 奋奮 奖獎 妆妝 妇婦 娄婁 娅婭 娇嬌 娴嫻 孙孫 学學斈 宁寧甯 宝寶寳 实實 宪憲 宫宮 宽寬 宾賓 对對 寿壽夀 将將
尔爾 尧堯 尽盡 层層 岁歲 岗崗 岚嵐 岛島 岭嶺 峰峯 峦巒 巩鞏 币幣 师師 帅帥 带帶 帮幫 广廣 庄莊 庆慶 庐廬 库庫 应應
庞龐 开開 张張 弥彌 强強彊 录錄 彦彥 彻徹 忆憶 怀懷 怜憐 总總 恋戀 恒恆 恳懇 恺愷 悦悅 惠恵 惧懼 愿願 戏戲
战戰 户戶 扬揚 抚撫 报報 拥擁 挚摯 据據 携攜 敌敵 斋齋 无無 旧舊 时時 旷曠 昆崑 昼晝 显顯 晋晉
晓曉 晔曄 晖暉 晕暈 晰晳 朴樸 权權 杨楊 杰傑 极極 枢樞 柏栢 标標 栋棟 树樹 样樣 梁樑 梅楳 楼樓 榆楡 樱櫻
欢歡 欧歐 毕畢 气氣 汇匯 汉漢 汤湯 沟溝 沣灃 沧滄 泪淚 泷瀧 泽澤 泾涇 洁潔 洼窪 浏瀏 济濟 浓濃 涛濤 润潤
涌湧 渊淵 渔漁 温溫 湾灣 湿濕 满滿 滟灧 滨濱 潇瀟 澜瀾 灏灝 灵靈 灿燦 炜煒 炼煉 烁爍 烨燁 热熱 焕煥 爱愛 爷爺 牵牽
狮獅 独獨 玮瑋 环環 现現 玛瑪 珑瓏 珏玨 琅瑯 琼瓊 瑶瑤 璎瓔 电電 畅暢 疗療 皑皚 盖蓋 盘盤 睁睜 睿叡 矫矯
码碼 礼禮 祎禕 祯禎 祷禱 祸禍 禄祿 离離 种種 积積 称稱 稳穩 穷窮 窦竇 竞競 笃篤 笔筆 签簽 简簡 粤粵 粮糧 红紅
纪紀 纯純 纲綱 纳納 纵縱 纷紛 纹紋 纺紡 纽紐 练練 组組 细細 织織 终終 绍紹 经經 结結 绘繪 给給 络絡 绚絢 绝絕 统統
绢絹 绣繡綉 继繼 绩績 绪緒 维維 绮綺 综綜 绿綠 缀綴 缘緣 缤繽 缨纓 罗羅 罚罰 翘翹 翠翆 联聯 聪聰 肃肅 肖萧蕭 胜勝
脉脈 舰艦 艳艷豔 艺藝 节節 芦蘆 苇葦 苍蒼 苏蘇甦 苹蘋 荆荊 荣榮 荐薦 莲蓮 莹瑩 莺鶯 萨薩 蒋蔣 蓝藍
蔼藹 蔷薔 蕊蘂蕋 虑慮 虽雖 蚁蟻 蛮蠻 补補 装裝 见見 观觀 规規 览覽 觉覺 计計 认認 让讓 记記 许許 论論 设設 证證
词詞 诗詩 诚誠 诣詣 详詳 语語 谊誼 谋謀 谌諶 谐諧 谢謝 谦謙 谭譚 谱譜 贝貝 贞貞 负負 财財 贤賢 贵貴 费費 贺賀 资資
赏賞 赐賜 赖賴 赛賽 赞贊讚 赵趙 跃躍 车車 轩軒 转轉 轮輪 轶軼 载載 辉輝煇 辽遼 达達 迁遷 运運 还還 进進 远遠 连連
迟遲 适適 逊遜 遥遙 邓鄧 邬鄔 邹鄒 邻鄰 郑鄭 郦酈 酝醞 释釋 钊釗 钟鍾鐘 钢鋼 钦欽 钧鈞 钰鈺 钱錢 铁鐵 铃鈴 铅鉛 铭銘
银銀 铸鑄 锋鋒鏠 锐銳 锦錦 键鍵 镇鎮 镜鏡 长長 门門 闪閃 闫閆阎閻 问問 间間 闵閔 闻聞 阁閣 阳陽 阴陰 阶階 际際 陆陸
陈陳 陕陝 隐隱 难難 雏雛 雾霧 霁霽 靓靚 静靜 韦韋 韩韓 韵韻 页頁 顶頂 项項 顺順 须須 顾顧 颂頌 预預 领領 颖穎頴 颜顏
题題 风風 飞飛 饶饒 馆館 马馬 驰馳 驹駒 驾駕 驿驛 骁驍 骄驕 骆駱 骏駿 骐騏 骞騫 鱼魚 鲁魯 鲍鮑 鲜鮮 鸟鳥 鸣鳴 鸥鷗
鸿鴻 鹃鵑 鹏鵬 鹤鶴 鹰鷹 麦麥 黄黃 齐齊 龄齡 龚龔
贾賈 严嚴 聂聶 万萬 党黨 岳嶽 韬韜 谕諭 讯訊 骥驥 颢顥 颐頤 飒颯 铎鐸 铠鎧 锡錫 锴鍇 镕鎔 闯闖 闽閩 阅閱 阔闊 辕轅 轲軻 逻邏 郸鄲 贡貢 赟贇 迈邁 递遞 选選 逦邐 酿釀 钗釵 钥鑰 铮錚 链鏈 锟錕 镐鎬
镭鐳 陇隴 随隨 韧韌 韫韞 顷頃 顼頊 颀頎 额額 飏颺 饰飾 驭馭 骅驊 骋騁 骜驁 鲲鯤 鹉鵡 鹭鷺 麟麐 黾黽 伞傘 优優 众眾 会會 传傳 伤傷 侠俠 侣侶 侦偵 俪儷 俭儉 储儲 儿兒 兑兌 决決 况況 净淨 凌淩 凯凱
击擊 划劃 办辦 务務 劢勱 区區 协協 县縣 参參 叙敘 团團 场場 块塊 垦墾 埙塤 壮壯 奂奐 姗姍 娱娛 嫔嬪 尘塵 尝嘗 属屬 帜幟 异異 弃棄 归歸 径徑 恽惲 悬懸 惊驚 惬愜 愤憤 执執 扩擴 护護 择擇 拟擬 掸撣
摄攝 斓斕 昙曇 晒曬 暂暫 术術 机機 杂雜 条條 来來 枫楓 栖棲 桥橋 桦樺 档檔 桢楨 槛檻 檩檁 沦淪 泞濘 泻瀉 洒灑 浅淺 浆漿 浇澆 浑渾 涟漣 涣渙 涤滌 涩澀 渍漬 渐漸 滢瀅 潜潛 澄澂 濑瀨 灯燈 灶竈 烟煙
烛燭 烦煩 焰燄 熙熈 犹猶 玑璣 玙璵 珐琺 琎璡 琏璉 瑷璦 璇璿 瓒瓚 画畫 畴疇 皋皐 监監 盐鹽 真眞 砚硯 硕碩 确確 禅禪 祢禰 秋秌 稣穌 穗穂 窥窺 竖豎 笋筍 笼籠 筝箏 筑築 筱篠 籁籟 紧緊 纤纖 约約 纬緯
纭紜 绅紳 绫綾 缃緗 缇緹 缎緞 缓緩 缙縉 缜縝 缦縵 缪繆 网網 群羣 耀燿 耸聳 职職 胆膽 腾騰 苋莧 茎莖 荧熒 莱萊 获獲 萝蘿 营營 萦縈 葱蔥 蕴蘊 虬虯 蝉蟬 衔銜 袭襲 誉譽 诀訣 诃訶 诏詔 评評 试試 诠詮
询詢 诤諍 诵誦 说說 诺諾 课課 谆諄 谈談 谏諫 谒謁 谧謐 贯貫 质質 贻貽 赋賦 赢贏 跞躒 轨軌 轸軫 轺軺 较較 辂輅 辅輔 辑輯 辙轍 边邊 迹跡 邝鄺 郏郟 鉴鑒鑑 铄鑠 铉鉉 铖鋮 铤鋌 铨銓 铬鉻 锃鋥 锌鋅 锜錡
锵鏘 锷鍔 镁鎂 镒鎰 镛鏞 镝鏑 闰閏 闳閎 闼闥 阗闐 陨隕 霭靄 韪韙 颉頡 颌頜 颔頷 飘飄 饴飴 驷駟 骊驪 骎駸 骓騅 骢驄 鳌鰲鼇 鳞鱗 鸢鳶 鸳鴛 鸾鸞 鹊鵲 鹂鸝 鹄鵠
`;

const standing = new Map(
  groups
    .trim()
    .split(/\s+/)
    .flatMap(group => {
      const [first, ...others] = [...group];
      return others.map(character => [character, first!] as const);
    }),
);

/** What stands between the parts of a name: spaces and dots of every kind. */
const between = /[\s·•・‧．.\-－—]/gu;

/** A name as it is compared: one form of every character, nothing between the parts, small letters. */
export function plainName(name: string): string {
  const text = name.normalize('NFKC').replace(between, '').toLowerCase();
  let plain = '';
  for (const character of text) plain += standing.get(character) ?? character;
  return plain;
}

/** The characters of a plain name without their order: a family name written last is the same person. */
export const unordered = (plain: string): string => [...plain].sort().join('');
