import type { Bilingual } from '../text.ts';

/** What the code itself says, rules aside: their sentences stand in the law wing. */
export const sentences = {
  impossible: {
    zh: '学籍状态为“{status}”，不能办理“{act}”',
    en: 'the status is “{status}”: “{act}” is impossible',
  },
  'impossible-remedy': {
    zh: '可以办理的学籍状态：{statuses}',
    en: 'possible while the status is: {statuses}',
  },
  'no-record': {
    zh: '登记簿中没有该生学籍，不能办理“{act}”',
    en: 'the register has no record of the student: “{act}” is impossible',
  },
  'no-stage': {
    zh: '该生没有在该学段就读的学籍，不能办理“{act}”',
    en: 'the student was never enrolled in that stage: “{act}” is impossible',
  },
  'case-open': {
    zh: '该生有一项正在办理的“{case}”，办结前不能办理“{act}”',
    en: 'a case (“{case}”) is open: “{act}” is impossible until it is closed',
  },
  'not-told': {
    zh: '该生学籍目前的状态或者正在办理的事项，使此事不能办理',
    en: 'as the student’s record stands, or for a matter that is in hand, this cannot be done',
  },
  'not-told-remedy': {
    zh: '具体情况请监护人向学籍所在学校查询',
    en: 'the guardian can learn more from the school of the record',
  },
  'no-case': {
    zh: '该生没有处于可办理状态的申请，不能办理“{act}”',
    en: 'the student has no case in the state for “{act}”',
  },
  stale: {
    zh: '办理依据的是第{seen}版学籍信息，现已更新为第{version}版',
    en: 'the act is based on version {seen} of the record; it is now at version {version}',
  },
  'stale-remedy': { zh: '请重新读取学籍信息后再办理', en: 'read the record again, then act' },
  'fact-needed': { zh: '需要明确：{fact}', en: 'to be established: {fact}' },
  'fact-remedy': { zh: '请由{knownBy}提供', en: 'to be provided by {knownBy}' },
  'exam-number-voided-with-grade': {
    zh: '年级改变，毕业年份随之改变，原考籍号注销',
    en: 'the grade changes, and with it the year of graduation: the exam number is voided',
  },
  'duty-moot': {
    zh: '学籍状态变为“{status}”，该项义务不能再履行，随之终止',
    en: 'the status is now “{status}”: the duty can be met no more, and ends',
  },
  'reviewed-again': {
    zh: '以本次复核的结果为准',
    en: 'reviewed again: what was found now stands in its place',
  },
  'approval-needed': {
    zh: '等待{party}办理（{step}），期限至{due}',
    en: 'waiting for {party} ({step}), by {due}',
  },
  'approval-needed-undated': {
    zh: '等待{party}办理（{step}）',
    en: 'waiting for {party} ({step})',
  },
  'approval-ahead': { zh: '随后由{party}办理（{step}）', en: 'then {party} ({step})' },
  'document-needed': { zh: '需补交：{document}', en: 'to be handed in: {document}' },
  'party-unknown': {
    zh: '名录中查不到“{step}”环节的办理单位',
    en: 'the directory does not say who acts at the step “{step}”',
  },
  'party-remedy': {
    zh: '请先在名录中登记该校的主管部门',
    en: 'enter the authority of the school in the directory first',
  },
  'no-procedure': {
    zh: '本办法没有写明“{act}”由谁核办，须由教育行政部门确定',
    en: 'the regulation does not say who decides on “{act}”: the authority determines it',
  },
  'no-ground': { zh: '没有办理“{act}”的正当理由', en: 'there is no ground for “{act}”' },
  'no-ground-remedy': { zh: '可以作为理由的情形：{grounds}', en: 'what can be a ground: {grounds}' },
  'not-in-force': {
    zh: '{on}没有可适用的本办法版本（自{from}起施行）',
    en: 'no version of the regulation was in force on {on} (in force from {from})',
  },
  'not-in-force-remedy': {
    zh: '请由采用本办法的教育行政部门确定适用的版本',
    en: 'the adopting authority says which version applies',
  },
  'exam-number-voided': { zh: '转学，原考籍号注销', en: 'transfer: the exam number is voided' },
} as const satisfies Record<string, Bilingual>;
