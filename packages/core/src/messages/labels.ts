import type { Bilingual } from '../text.ts';

const label = (zh: string, en: string): Bilingual => ({ zh, en });

/** Words for the members of closed lists, as people read them. One word, one meaning, wherever it stands. */
export const labels: Readonly<Record<string, Bilingual>> = {
  true: label('是', 'yes'),
  false: label('否', 'no'),
  unknown: label('不明', 'unknown'),

  granted: label('准予', 'granted'),
  pending: label('待办', 'pending'),
  refused: label('不予办理', 'refused'),

  primary: label('小学', 'primary school'),
  junior: label('初中', 'junior school'),
  senior: label('普通高中', 'senior school'),
  ordinary: label('普通学校', 'ordinary school'),
  special: label('特殊教育学校', 'special school'),
  reform: label('工读学校', 'reform school'),

  admitted: label('已录取未报到', 'admitted'),
  enrolled: label('在籍', 'enrolled'),
  suspended: label('休学', 'suspended'),
  'suspension-ran-out': label('休学期满未复学', 'suspension ran out'),
  'dropped-out': label('辍学（保留学籍）', 'dropped out'),
  abroad: label('境外就读', 'abroad'),
  transferred: label('已转出', 'transferred'),
  withdrawn: label('退学', 'withdrawn'),
  expelled: label('开除', 'expelled'),
  graduated: label('毕业', 'graduated'),
  'completed-without-graduating': label('结业', 'completed without graduating'),
  'left-without-completing': label('肄业', 'left without completing'),
  deceased: label('死亡注销', 'deceased'),
  forfeited: label('放弃或取消入学资格', 'admission forfeited'),

  'parent-work-change': label('父母工作调动', 'a parent’s change of work'),
  'household-move': label('户籍迁移', 'a change of household registration'),
  other: label('其他', 'other'),
  none: label('无', 'none'),

  'identity-card': label('学生有效身份证件', 'valid identity card of the student'),
  'household-register': label('户口簿', 'household register'),
  'basic-information-sheet': label(
    '转出学校打印的学生基本信息表',
    'basic-information sheet printed by the sending school',
  ),
  'application-form': label(
    '《四川省中小学生转学申请表》（附件7）',
    'transfer application form (attachment 7)',
  ),
  'reason-proof': label('说明转学原因的证明材料', 'proof of the reason for the transfer'),
  'record-agreement': label(
    '原学校与监护人关于学籍去留的商定书',
    'agreement of the original school and the guardian on the record',
  ),
  'arrangement-writ': label(
    '上级教育行政部门统筹安排的书面决定',
    'written arrangement of the superior authority',
  ),
  'withdrawal-form': label(
    '《四川省中小学生退学申请表》（附件6）',
    'withdrawal application form (attachment 6)',
  ),
  'paper-approval-form': label('纸质转学审批表', 'paper approval form'),

  'transfer.request': label('转学申请', 'request for a transfer'),
  'transfer.arrange': label('统筹安排转学', 'arrangement of a transfer'),
  'transfer.complete': label('完成转学', 'completion of the transfer'),
  'case.approve': label('同意（核办通过）', 'approval'),
  'case.refuse': label('不同意（核办不通过）', 'refusal by a party'),
  'case.return': label('退回补正', 'return for completion'),
  'case.resubmit': label('补正后再提交', 'resubmission'),
  'case.recall': label('撤回申请', 'recall'),
  'file.hand-over': label('移交学籍档案', 'handing over the file'),
  'file.receive': label('接续学籍档案', 'carrying the file on'),
  'exam-number.allocate': label('编制考籍号', 'allocation of an exam number'),
  'assessment.record': label('登记考核评价', 'record of assessments'),
  'completion.determine': label('认定毕业、结业或者肄业', 'determination of completion'),
  'completion.archive': label('毕业情况载入登记表并归档', 'archiving of the outcome'),
  'certificate.issue': label('颁发证书', 'issue of a certificate'),
  'certificate.prove': label('申请学历证明书', 'request for a proof of education'),
  'award.record': label('登记奖励', 'record of an award'),
  'sanction.impose': label('给予处分', 'imposition of a sanction'),
  'sanction.expel': label('给予开除处分', 'expulsion'),
  'sanction.notify': label('告知处分决定', 'notice of a sanction'),
  'sanction.revoke': label('撤销处分', 'revocation of a sanction'),
  'sanction.take-out': label('从学籍档案中撤出处分材料', 'taking a revoked sanction out of the file'),

  'results-recorded': label('登记考核评价', 'assessments recorded'),
  completed: label('结业', 'completed without graduating'),
  left: label('肄业', 'left without completing'),
  'completion-archived': label('毕业情况已归档', 'outcome archived'),
  'certificate-issued': label('颁发证书', 'certificate issued'),
  'award-recorded': label('登记奖励', 'award recorded'),
  'sanction-imposed': label('给予处分', 'sanction imposed'),
  'sanction-notified': label('已告知处分决定', 'sanction notified'),
  'sanction-revoked': label('撤销处分', 'sanction revoked'),
  'sanctions-taken-out': label('处分材料已撤出档案', 'revoked sanctions taken out of the file'),

  'end-of-schooling': label('修业期满', 'end of schooling'),
  'leaving-early': label('未读满修业年限', 'leaving early'),
  'meeting-decision': label(
    '校务会或者行政会议的决定',
    'decision of the school affairs or administrative meeting',
  ),
  'principal-signature': label('校长签字', 'signature of the principal'),
  'school-seal': label('学校盖章', 'seal of the school'),
  'city-authentication': label('市（州）教育行政部门鉴印', 'authentication by the city'),
  'city-status-seal': label('市（州）学籍管理专用章', 'status seal of the city'),

  'grade.retain': label('留级申请', 'request to repeat the grade'),
  'grade.skip': label('跳级申请', 'request to skip a grade'),
  'suspension.request': label('休学申请', 'request for a suspension'),
  'suspension.order': label('令其休学', 'order of a suspension'),
  'suspension.extend': label('继续休学申请', 'request for an extension of the suspension'),
  'suspension.lapse': label('登记休学期满未复学', 'record that a suspension ran out'),
  'suspension.issue-certificate': label('发给休学证明', 'issue of a certificate of suspension'),
  'resumption.request': label('复学申请', 'request to resume'),

  'suspension-extended': label('继续休学', 'suspension extended'),
  'suspension-certificate-issued': label('已发给休学证明', 'certificate of suspension issued'),
  resumed: label('复学', 'resumed'),
  retained: label('留级', 'retained'),
  skipped: label('跳级', 'skipped'),

  illness: label('因病', 'illness'),
  'cannot-follow-the-class': label('无法跟班学习', 'unable to follow the class'),
  'suspension-form': label(
    '《四川省中小学生休学复学申请表》（附件5）',
    'suspension and resumption form (attachment 5)',
  ),
  diagnosis: label('县级以上医疗机构诊断证明', 'diagnosis of a medical institution of county level or above'),
  'grade-change-form': label(
    '《四川省中小学生留级跳级申请表》（附件4）',
    'form for retention and skipping (attachment 4)',
  ),

  'withdrawal.deem': label('按自动退学处理', 'deeming as withdrawn'),
  'attendance.record': label('考勤登记', 'record of an absence'),
  'contact.record': label('联系监护人', 'contact with the guardian'),
  'truancy.report': label('向乡镇（街道）告知旷课', 'report of truancy to the township'),
  'departure.abroad': label('办理境外就读', 'departure to a school abroad'),
  'return.from-abroad': label('境外返回接续学籍', 'return from abroad'),
  'departure.note-death': label('登记死亡证明', 'receipt of the proof of death'),
  'departure.deceased': label('报告死亡、注销学籍', 'report of a death'),
  'dropout.report': label('报告辍学', 'report of a dropout'),
  'dropout.return': label('辍学学生返校', 'return of a student who had dropped out'),
  'dropout.hand-over': label('向户籍地转交学籍档案', 'handing the file to the home county'),

  'deemed-withdrawn': label('按自动退学处理', 'deemed withdrawn'),
  'truancy-recorded': label('记旷课', 'truancy recorded'),
  'leave-recorded': label('记请假', 'leave recorded'),
  'guardian-contacted': label('已与监护人联系', 'guardian contacted'),
  'truancy-reported': label('已向乡镇（街道）告知旷课', 'truancy reported to the township'),
  'went-abroad': label('境外就读', 'went to a school abroad'),
  'returned-from-abroad': label('境外返回', 'returned from abroad'),
  'death-noted': label('收到死亡证明', 'proof of death received'),
  died: label('死亡', 'died'),
  'returned-to-school': label('返校', 'returned to school'),
  'file-sent-home': label('学籍档案已转交户籍地', 'file handed to the home county'),

  'death-proof': label('死亡证明', 'proof of death'),
  'abroad-papers': label('境外就读的有效证件', 'valid papers for study abroad'),
  'dropout-report': label('辍学情况书面报告', 'written report of the dropout'),

  'withdrawal.request': label('退学申请', 'application to withdraw'),
  'unfit-to-study': label('不宜在校继续学习', 'unfit to go on studying'),
  'special-circumstances': label('特殊情况', 'special circumstances'),

  'admission.register': label('办理入学注册', 'registration of a new student'),
  registered: label('已办理入学注册', 'registered'),

  'record.import': label('导入学籍', 'import of a record'),
};

/** The word for a member of a closed list; an unlisted one stands as it is. */
export function labelOf(word: string): Bilingual {
  return labels[word] ?? { zh: word, en: word };
}
