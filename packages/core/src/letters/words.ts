import type { Bilingual } from '../text.ts';
import type { LetterKind } from './letter.ts';

export const titles: Readonly<Record<LetterKind, Bilingual>> = {
  refusal: { zh: '不予办理告知书', en: 'Notice of refusal' },
  completion: { zh: '一次性补正告知书', en: 'Notice of all that is to be completed' },
  determination: { zh: '待认定告知书', en: 'Notice of a pending determination' },
  progress: { zh: '核办进度告知书', en: 'Notice of the approvals ahead' },
  grant: { zh: '准予办理告知书', en: 'Notice of grant' },
};

/** What was decided, in one sentence. */
export const outcomes: Readonly<Record<LetterKind, Bilingual>> = {
  refusal: {
    zh: '依据{title}，经审查，决定不予办理。理由、依据和所认定的事实如下。',
    en: 'Under the {title}, it cannot be granted. The reasons, the norms and the facts found are these.',
  },
  completion: {
    zh: '依据{title}，经审查，现有材料或者情况还不足以办结。需要您补正的事项已经一次列全，请按下列各项办理。',
    en: 'Under the {title}, it cannot be completed yet. All that is to be handed in or established is listed here, at once.',
  },
  determination: {
    zh: '依据{title}，经审查，该事项须由有权的教育行政部门认定。认定之前暂不办理，也不作不予办理处理。',
    en: 'Under the {title}, it waits for a determination by the competent authority. Until then it is neither granted nor refused.',
  },
  progress: {
    zh: '依据{title}，经审查，没有不予办理的情形，材料齐全，现等待下列单位依次核办。',
    en: 'Under the {title}, nothing bars it and nothing is missing: it waits for these approvals, one after the other.',
  },
  grant: {
    zh: '依据{title}，经审查，符合规定，准予办理。',
    en: 'Under the {title}, it is lawful and is granted.',
  },
};

export const words = {
  addressee: {
    zh: '{name}的父母或者其他法定监护人：',
    en: 'To the parents or other legal guardians of {name}:',
  },
  someStudent: { zh: '该学生', en: 'the student' },
  subject: {
    zh: '您好！{act}，{from}已经审查，现将结果告知如下。',
    en: 'This is the answer of {from}, on {act}.',
  },
  application: { zh: '关于{name}的{act}', en: 'the case of {name}: {act}' },
  matter: { zh: '关于{name}的“{act}”事项', en: 'the case of {name}: {act}' },
  appliedOn: { zh: '{day}提出', en: 'applied for on {day}' },
  number: { zh: '学籍号{number}', en: 'student number {number}' },
  refusedBy: {
    zh: '{from}在核办中不同意该申请，申请到此终结。',
    en: '{from} does not agree to the application, which ends with this.',
  },
  returnedBy: { zh: '{from}将申请退回补正。', en: '{from} returns the application for completion.' },
  statedReason: { zh: '核办单位说明的理由：{reason}', en: 'The reason that the party gives: {reason}' },
  reasons: { zh: '理由和依据', en: 'Reasons' },
  document: { zh: '需要补交的材料', en: 'Documents to hand in' },
  fact: { zh: '需要查明的情况', en: 'Facts to establish' },
  determination: { zh: '须由有权机关认定的事项', en: 'Determinations by an authority' },
  approval: { zh: '依次核办的单位', en: 'Approvals, one after the other' },
  approvalAfter: {
    zh: '上述各项办妥后依次核办的单位',
    en: 'Approvals that then follow, one after the other',
  },
  norms: { zh: '依据的条款', en: 'Norms applied' },
  duties: { zh: '随之应当办理的事项', en: 'What is to be done then' },
  dutyDated: { zh: '{who}：{duty}，最迟{day}', en: '{who}: {duty}, by {day}' },
  duty: { zh: '{who}：{duty}', en: '{who}: {duty}' },
  provisional: {
    zh: '日期暂定，当年放假安排尚未公布',
    en: 'the date is provisional: the holidays of that year are not published yet',
  },
  help: {
    zh: '可以补正的办法（任选一种，均已重新审查核实）',
    en: 'What would help (any one; each was checked by deciding again)',
  },
  noHelp: { zh: '可以补正的办法', en: 'What would help' },
  readings: { zh: '对条文不明之处的理解', en: 'Readings of unclear places in the text' },
  by: { zh: '依据', en: 'By' },
  on: { zh: '事实', en: 'Facts' },
  remedy: { zh: '办理建议', en: 'What to do' },
  taken: { zh: '本告知书采用的理解', en: 'Reading taken' },
  owner: { zh: '可以改变这一理解的机关', en: 'Who may change it' },
  objection: {
    zh: '如认为办理不符合本办法，您可以向{authority}反映（依据{norm}）。本办法没有规定反映的期限。',
    en: 'If you hold that this is against the regulation, you can turn to {authority} (by {norm}). The regulation sets no time limit.',
  },
  higher: { zh: '上一级教育行政部门', en: 'the authority one level up' },
  text: { zh: '本告知书所适用的文本：{title}。{status}。', en: 'Text applied: {title}. It is {status}.' },
} as const satisfies Record<string, Bilingual>;
