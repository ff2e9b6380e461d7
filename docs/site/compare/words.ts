import { both } from '../law/language.ts';

export const words = {
  title: both('比较两个版本', 'Compare two versions'),
  intro: both(
    '按含义比较，不比措辞：规则以何时成立、结果如何相区分，办理环节以由谁、在多长时间内相区分。每处不同给出一个最小的情形；没有不同的，明确写明。文件只在本机读取，不发送任何数据。',
    'Compared by meaning, not by wording: rules by when they hold and what follows, steps by who acts and within how long. Each difference comes with a smallest case, or it is said that there is none. Files are read on this machine and go nowhere.',
  ),
  before: both('原版本', 'Before'),
  after: both('新版本', 'After'),
  builtIn: both('随附的办法', 'The regulation here'),
  example: both('地方细则（示例）', 'Local rules (an example)'),
  folder: both(
    '选择文件夹（整部办法，或者含 overlay.json 的地方细则）',
    'Choose a folder: a regulation, or local rules with overlay.json',
  ),
  on: both('按哪一天的条文', 'As of'),
  loading: both('正在展开办法…', 'Unfolding the regulation…'),
  refused: both('这个文件夹不能载入', 'The folder cannot be loaded'),
  impossible: both('这两个版本不能比较', 'The two cannot be compared'),
  none: both('含义没有不同', 'They mean the same'),
  some: both('处不同', 'differences'),
  tried: both('试过的情形', 'cases tried'),
  values: both('取值不同的参数', 'Parameters that differ'),
  meanings: both('含义不同之处', 'Where they mean something else'),
  texts: both('条文增删改', 'Words of the text that differ'),
  whatever: both('不论情形如何', 'whatever else is the case'),
  nothing: both('（无）', '(none)'),
  scenarios: both('随附情形中，结论随新版本改变的', 'Scenarios here that turn under the newer version'),
} as const;
