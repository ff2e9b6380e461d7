import type { StudentRecord } from './student-record.ts';
import type { FileContent } from './vocabulary.ts';

/** What there is of one of the seven kinds of content, and what is missing; names of parts, which `labelOf` says in words. */
export interface FileStanding {
  readonly kind: FileContent;
  readonly present: readonly string[];
  readonly missing: readonly string[];
}

/**
 * How complete a student’s file is, kind by kind, in the order of the text. A kind that not every student has (awards, aid, other
 * material) is never missing.
 *
 * @source sichuan-2017-draft 17.2
 * @example
 * fileCompleteness(record).map(({ kind }) => kind) //=> ['basic-information', 'proof-materials', 'quality-reports', 'health', 'awards', 'aid', 'other-material']
 */
export function fileCompleteness(record: StudentRecord): readonly FileStanding[] {
  const { identity, household, guardians, studentNumbers, evidence, awards, assessments, file } = record;
  const entries = (kind: FileContent) => file.entries.filter(entry => entry.kind === kind).length;
  return [
    standing('basic-information', {
      'identity-document': identity.document.type !== 'none',
      'ethnic-group': identity.ethnicGroup !== undefined,
      'household-registration': household.division !== undefined,
      address: household.address !== undefined,
      guardian: guardians.length > 0,
      'student-number': studentNumbers.length > 0,
    }),
    standing('proof-materials', { 'proof-material': evidence.length > 0 }),
    standing('quality-reports', {
      'quality-report': entries('quality-reports') > 0,
      assessment: assessments.length > 0 || record.enrolments.some(({ results }) => results !== undefined),
    }),
    standing('health', { 'health-record': entries('health') > 0 }),
    standing('awards', {}, awards.length > 0 ? ['award'] : []),
    standing('aid', {}, entries('aid') > 0 ? ['aid'] : []),
    standing('other-material', {}, entries('other-material') > 0 ? ['other-material'] : []),
  ];
}

function standing(
  kind: FileContent,
  needed: Readonly<Record<string, boolean>>,
  others: readonly string[] = [],
): FileStanding {
  const [present, missing]: [string[], string[]] = [[], []];
  for (const part in needed) (needed[part] ? present : missing).push(part);
  present.push(...others);
  return { kind, present, missing };
}
