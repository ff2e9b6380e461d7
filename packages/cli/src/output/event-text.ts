import { type Bilingual, type Directory, labelOf, type Party, type RecordEvent, showDate } from '@xueji/core';
import { partyName, schoolName } from './party-name.ts';
import { fieldsText, termsText } from './terms-text.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** What happened, in a sentence. */
export function eventText(event: RecordEvent, directory: Directory): Bilingual {
  const school = (id: string) => schoolName(id, directory);
  const by = (party: Party) => partyName(party, directory);
  switch (event.type) {
    case 'record-imported':
      return both(`由${by(event.by).zh}导入学籍`, `record imported by ${by(event.by).en}`);
    case 'case-opened': {
      const about = termsText(event.case.terms, directory);
      const act = labelOf(event.case.openedWith);
      const opener = by(event.case.openedBy);
      return both(`${opener.zh}发起${act.zh}${about.zh}`, `${act.en}${about.en}, opened by ${opener.en}`);
    }
    case 'step-approved': {
      const due = event.due === undefined ? both('无', 'any day') : showDate(event.due);
      return both(
        `${by(event.by).zh}同意，下一环节期限 ${due.zh}`,
        `approved by ${by(event.by).en}; next step by ${due.en}`,
      );
    }
    case 'case-granted':
      return both(
        `${by(event.by).zh}同意，全部环节办结`,
        `approved by ${by(event.by).en}: the case is closed`,
      );
    case 'case-refused':
      return both(
        `${by(event.by).zh}不同意：${event.reason}`,
        `refused by ${by(event.by).en}: ${event.reason}`,
      );
    case 'case-returned': {
      const asked = event.asksFor.map(labelOf);
      const zh = asked.map(label => label.zh).join('、');
      const en = asked.map(label => label.en).join(', ');
      return both(
        `${by(event.by).zh}退回补正，需补交：${zh}`,
        `returned by ${by(event.by).en}, asking for: ${en}`,
      );
    }
    case 'case-resubmitted':
      return both(`${by(event.by).zh}补正后再提交`, `completed and submitted again by ${by(event.by).en}`);
    case 'case-recalled':
      return both(`${by(event.by).zh}撤回申请`, `recalled by ${by(event.by).en}`);
    case 'admission-granted': {
      const what = labelOf(event.stage);
      return both(
        `${school(event.school)}录取为${event.cohort}级${what.zh}新生`,
        `admitted by ${school(event.school)}: ${what.en}, cohort ${event.cohort}`,
      );
    }
    case 'arrival-extended':
    case 'entry-deferred': {
      const [what, until] = [labelOf(event.type), showDate(event.until)];
      return both(`${what.zh}至${until.zh}`, `${what.en} until ${until.en}`);
    }
    case 'admission-refused':
    case 'admission-cancelled': {
      const [what, why] = [
        labelOf(event.type),
        labelOf(event.type === 'admission-refused' ? event.because : event.finding),
      ];
      return both(`${what.zh}：${why.zh}`, `${what.en}: ${why.en}`);
    }
    case 'entry-urged':
      return event.inVain ? both('学校督促入学，督促无效', 'entry urged, in vain') : labelOf(event.type);
    case 'transferred':
      return both(
        `学籍由${school(event.from)}转入${school(event.to)}`,
        `record moved from ${school(event.from)} to ${school(event.to)}`,
      );
    case 'placed-elsewhere':
      return both(
        `到${school(event.attends)}就读，学籍留在${school(event.from)}`,
        `attends ${school(event.attends)}; the record stays at ${school(event.from)}`,
      );
    case 'exam-number-voided':
      return both(`原考籍号 ${event.examNumber} 注销`, `exam number ${event.examNumber} voided`);
    case 'exam-number-allocated':
      return both(
        `${by(event.by).zh}编制考籍号 ${event.examNumber}`,
        `exam number ${event.examNumber} allocated by ${by(event.by).en}`,
      );
    case 'file-handed-over':
      return both(`${by(event.by).zh}移交学籍档案`, `file handed over by ${by(event.by).en}`);
    case 'file-received':
      return both(`${by(event.by).zh}接续学籍档案`, `file carried on by ${by(event.by).en}`);
    case 'record-established':
      return both(
        `学籍经核准建立，学籍号 ${event.studentNumber}`,
        `record confirmed, student number ${event.studentNumber}`,
      );
    case 'data-amended':
    case 'change-reported': {
      const fields = event.type === 'data-amended' ? Object.keys(event.changes) : event.fields;
      const [what, which] = [labelOf(event.type), fieldsText(fields)];
      return both(what.zh + which.zh, what.en + which.en);
    }
    case 'student-number-renewed':
      return both(`换用学籍号 ${event.studentNumber}`, `student number is now ${event.studentNumber}`);
    case 'file-fetched':
      return both(`从${school(event.from)}调取学籍档案`, `file fetched from ${school(event.from)}`);
    case 'disclosure-approved': {
      const { to, until } = event.approval;
      return both(
        `书面批准向${to}提供学籍信息，截至 ${showDate(until).zh}`,
        `approved in writing: information may go to ${to} until ${until}`,
      );
    }
    case 'disclosed': {
      const items = event.terms.items.map(labelOf);
      return both(
        `向${event.terms.to}提供学籍信息：${items.map(item => item.zh).join('、')}`,
        `given to ${event.terms.to}: ${items.map(item => item.en).join(', ')}`,
      );
    }
    case 'duty-arisen': {
      const { duty } = event;
      const bearer = by(duty.bearer);
      const due =
        duty.due === undefined ? both('', '') : both(`，期限 ${showDate(duty.due).zh}`, `, by ${duty.due}`);
      return both(
        `${bearer.zh}应当${duty.label.zh}${due.zh}`,
        `${bearer.en} is to ${duty.label.en}${due.en}`,
      );
    }
    case 'duty-discharged':
      return both('上述义务已经履行', 'the duty is done');
    default:
      return labelOf(event.type);
  }
}
