import { type Bilingual, labelOf, type Reason, type RegistryOptions } from '@xueji/core';
import { maskName } from '@xueji/core/disclosure';
import { type CohortOutcome, cohortOutcomes, type StudentOutcome } from '@xueji/core/registry';
import { inOneLine } from './language.ts';
import { joined, lines, type Style } from './lines.ts';
import { schoolName } from './party-name.ts';

const outcomeWords: Readonly<Partial<Record<CohortOutcome, Bilingual>>> = {
  'not-there': { zh: '此前已离校', en: 'had left before' },
  failed: { zh: '学籍出错', en: 'in trouble' },
};

const wordFor = (outcome: CohortOutcome): Bilingual => outcomeWords[outcome] ?? labelOf(outcome);

/** Why a student is what they are: refusals, or what is outstanding; of what was granted the norms alone. */
function reasonsOf({ decision }: StudentOutcome): readonly Reason[] {
  if (decision?.verdict === 'refused') return decision.refusals;
  return decision?.verdict === 'pending' ? decision.outstanding : [];
}

/** One student in a line or two: who, at which school, what, by which articles, and what is outstanding. */
export function studentText(
  style: Style,
  student: StudentOutcome,
  { directory }: Pick<RegistryOptions, 'directory'>,
): string {
  const { record, outcome, student: found, decision, error, replayed } = student;
  const enrolment = found?.enrolments.at(-1);
  const word = wordFor(outcome);
  const cites = joined(decision?.citations.map(({ label }) => label) ?? [], '、', ', ');
  const who = `${record}${found ? ` ${maskName(found.identity.name)}` : ''}`;
  const where = enrolment ? `（${schoolName(enrolment.school, directory)}）` : '';
  const again = replayed ? { zh: '，此前已认定', en: ', determined before' } : { zh: '', en: '' };
  const head = {
    zh: `${who}${where}：${word.zh}${cites.zh && `，依据${cites.zh}`}${again.zh}`,
    en: `${who} ${where}: ${word.en}${cites.en && `, by ${cites.en}`}${again.en}`,
  };
  const why = [...reasonsOf(student).map(({ says }) => says), ...(error ? [error.what] : [])];
  const mark = outcome === 'graduated' ? '✓ ' : '· ';
  return [...lines(style, head, mark), ...why.flatMap(says => lines(style, says, '    '))].join('\n');
}

/** The same for programs: no name and no number of a person. */
export function studentJson({ record, outcome, student, decision, replayed, error }: StudentOutcome) {
  const enrolment = student?.enrolments.at(-1);
  const reasons = reasonsOf({ record, outcome, replayed, ...(decision && { decision }) });
  return {
    record,
    school: enrolment?.school ?? null,
    class: enrolment?.class ?? null,
    outcome,
    status: enrolment?.status ?? null,
    verdict: decision?.verdict ?? null,
    replayed,
    citations: decision?.citations.map(({ norm, label }) => ({ norm, label })) ?? [],
    readings: decision?.trace.readings ?? [],
    reasons: reasons.map(({ rule, says, remedy, citations }) => ({
      rule,
      says,
      ...(remedy && { remedy }),
      norms: citations.map(({ norm }) => norm),
    })),
    ...(error && { error: { code: error.code, what: error.what, advice: error.advice } }),
  };
}

/** How many are what. */
export function cohortCountsText(
  style: Style,
  counts: Readonly<Record<CohortOutcome, number>>,
  replayed: number,
  dryRun: boolean,
): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = cohortOutcomes
    .filter(outcome => counts[outcome] > 0)
    .map(outcome => ({
      zh: `${wordFor(outcome).zh} ${counts[outcome]} 人`,
      en: `${counts[outcome]} ${wordFor(outcome).en}`,
    }));
  const all = joined(parts, '，', ', ');
  const before =
    replayed > 0
      ? { zh: `；其中 ${replayed} 人此前已认定`, en: `; ${replayed} determined before` }
      : { zh: '', en: '' };
  const dry = dryRun
    ? { zh: '（只报告，没有写入）', en: ' (report only, nothing written)' }
    : { zh: '', en: '' };
  const says =
    total === 0
      ? { zh: '没有这一届的学生', en: 'no students of this cohort' }
      : {
          zh: `共 ${total} 人：${all.zh}${before.zh}${dry.zh}`,
          en: `${total} students: ${all.en}${before.en}${dry.en}`,
        };
  return style.paint.bold(inOneLine(says, style.lang));
}
