import type { Enrolment } from '../../record/enrolment.ts';
import { fileTaken, goesOnAt, passOn } from '../../record/keeping.ts';
import { currentEnrolment, type StudentRecord } from '../../record/student-record.ts';
import type { Party } from '../../record/vocabulary.ts';
import type { SchoolClosed, SchoolMerged } from './events.ts';

const asSchool = (id: string): Party => ({ kind: 'school', id });

/** Who is still enrolled goes on at the school merged into; what ended stays where it was, and its file goes over. */
export function applySchoolMerged(record: StudentRecord, { school, into }: SchoolMerged): StudentRecord {
  const [from, to] = [asSchool(school), asSchool(into)];
  const enrolments = record.enrolments.map(enrolment =>
    attendsAnew(fileTaken(goesOnAt(enrolment, school, into), from, to), school, into),
  );
  const passed = passOn({ ...record, enrolments }, from, to);
  const terms = passed.case?.terms;
  if (!passed.case || terms?.of !== 'transfer' || terms.receivingSchool !== school) return passed;
  return { ...passed, case: { ...passed.case, terms: { ...terms, receivingSchool: into } } };
}

/** The file changes hands; a student who is still enrolled is at a closed school until transferred. */
export function applySchoolClosed(record: StudentRecord, { school, unit }: SchoolClosed): StudentRecord {
  const enrolments = record.enrolments.map(enrolment =>
    attendsAnew(fileTaken(enrolment, asSchool(school), unit), school, enrolment.school),
  );
  return passOn({ ...record, enrolments }, asSchool(school), unit);
}

/** The school attended while the record stays elsewhere (34): it is another now, or the record’s own. */
function attendsAnew(enrolment: Enrolment, from: string, to: string): Enrolment {
  const { attends, ...rest } = enrolment;
  const now = attends === from ? to : attends;
  if (attends === undefined) return enrolment;
  return now === enrolment.school || now === undefined ? rest : { ...rest, attends: now };
}

/** Whether the open case asks for a transfer that the merger or the closure leaves without a sense. */
export function leavesCaseMoot(after: StudentRecord, closed: string | undefined): boolean {
  const terms = after.case?.terms;
  if (terms?.of !== 'transfer') return false;
  const { receivingSchool } = terms;
  return receivingSchool === closed || receivingSchool === currentEnrolment(after).school;
}
