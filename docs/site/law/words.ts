import { both } from './language.ts';

/** Fixed words of the pages. */
export const words = {
  norms: both('条款', 'Norms'),
  kind: both('性质', 'Kind'),
  via: both('落实方式', 'Carried by'),
  bearer: both('义务人', 'Bearer'),
  commands: both('涉及事项', 'Acts'),
  rules: both('规则', 'Rules'),
  rule: both('规则', 'Rule'),
  answer: both('答复', 'Answer'),
  remedy: both('怎么办', 'What would help'),
  unless: both('例外', 'Except'),
  elsewhere: both('另见规则', 'Rules on other pages'),
  noRule: both('本款不由规则落实，见“落实方式”。', 'No rule carries this norm; see “carried by”.'),
  steps: both('办理环节', 'Steps'),
  parameters: both('参数', 'Parameters'),
  value: both('值', 'Value'),
  since: both('自何日起', 'Since'),
  source: both('出处', 'Source'),
  local: both('地方可调', 'Local rules may'),
  fromTheStart: both('施行之日', 'the first day'),
  readings: both('释义', 'Readings'),
  taken: both('采用', 'taken'),
  why: both('理由', 'Why'),
  owner: both('有权改变者', 'Who may change it'),
  findings: both('空白与抵触', 'Gaps and conflicts'),
  scenarios: both('情形', 'Scenarios'),
  scenariosHold: both(
    '本页情形在生成网页时逐一重新办理，结果如下。点开可在演练台中查看、改动。',
    'Each was run when this page was made. Open one on the desk to look at it and change it. Their sentences are in Chinese.',
  ),
  holds: both('相符', 'holds'),
  fails: both('不符', 'does not hold'),
  where: both('何处', 'Where'),
  example: both('例如', 'For example'),
  text: both('原文', 'The text'),
  interpretation: both('释义', 'Reading'),
  rests: both('依释义', 'rests on the reading'),
  desk: both('演练台', 'The desk'),
  chapters: both('章', 'chapters'),
} as const;

export const kindWords = {
  prohibition: both('禁止', 'prohibition'),
  presumption: both('原则上不', 'presumption'),
  permission: both('准许', 'permission'),
  condition: both('条件', 'condition'),
  procedure: both('程序', 'procedure'),
  obligation: both('义务', 'obligation'),
  deeming: both('视为', 'deeming'),
  definition: both('定义', 'definition'),
  competence: both('职权', 'competence'),
  scope: both('适用范围', 'scope'),
  organisational: both('组织保障', 'organisational'),
} as const;

export const viaWords = {
  rule: both('规则', 'rule'),
  procedure: both('办理程序', 'procedure'),
  obligation: both('义务清单', 'obligation'),
  record: both('学籍数据', 'record'),
  machine: both('状态机', 'machine'),
  review: both('学期核查', 'term review'),
  identifier: both('号码', 'identifier'),
  form: both('表样', 'form'),
  access: both('权限', 'access'),
  document: both('文书', 'document'),
} as const;

export const modalityWords = {
  prohibition: both('禁止', 'prohibition'),
  presumption: both('原则禁止', 'presumption'),
  ground: both('依据', 'ground'),
  requirement: both('要件', 'requirement'),
  permission: both('准许', 'permission'),
  duty: both('职责', 'duty'),
  deeming: both('视为', 'deeming'),
} as const;

export const localWords = {
  none: both('不可', 'not move it'),
  any: both('可以', 'move it'),
  lower: both('只能调低', 'only lower it'),
  higher: both('只能调高', 'only raise it'),
} as const;
