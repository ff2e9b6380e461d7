import type { Decision } from '../decision.ts';
import { maskExamNumber, maskIdentityNumber, maskStudentNumber } from '../numbers/mask.ts';
import type { DisclosureItem } from '../record/disclosure.ts';
import type { Guardian } from '../record/identity.ts';
import { currentEnrolment, type StudentRecord } from '../record/student-record.ts';
import { maskAddress, maskDate, maskName, maskPhone } from './mask.ts';

/** What is given, by item; what the record doesn’t know is left out. */
export type DisclosedData = Readonly<Partial<Record<DisclosureItem, unknown>>>;

/**
 * The data that may leave after a disclosure was granted: the items that were asked for and no other, masked where the
 * approval doesn’t name them as clear. A revoked sanction is never among them.
 *
 * @param decision - of a `disclosure.request`
 * @returns `undefined` where it was not granted: nothing leaves
 * @source sichuan-2017-draft 38.5, 49.1, 49.2
 */
export function disclosedData(decision: Decision, record: StudentRecord): DisclosedData | undefined {
  const event = decision.events.find(({ type }) => type === 'disclosed');
  if (decision.verdict !== 'granted' || event?.type !== 'disclosed') return undefined;
  const { items, clear } = event.terms;
  const values = items.map(item => [item, readers[item](record, clear.includes(item))] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

type Reader = (record: StudentRecord, isClear: boolean) => unknown;

/** A value that is shown as it is, or masked. */
function personal<T>(read: (record: StudentRecord) => T | undefined, mask: (value: T) => T): Reader {
  return (record, isClear) => {
    const value = read(record);
    return value === undefined || isClear ? value : mask(value);
  };
}

const readers: Readonly<Record<DisclosureItem, Reader>> = {
  name: personal(({ identity }) => identity.name, maskName),
  sex: ({ identity }) => identity.sex,
  'birth-date': personal(({ identity }) => identity.birthDate, maskDate),
  'ethnic-group': ({ identity }) => identity.ethnicGroup,
  'identity-number': personal(({ identity }) => identity.document.number, maskIdentityNumber),
  'student-number': personal(({ studentNumbers }) => studentNumbers.at(-1)?.value, maskStudentNumber),
  'exam-number': personal(record => currentEnrolment(record).examNumber, maskExamNumber),
  school: record => currentEnrolment(record).school,
  'stage-and-grade': record => {
    const { stage, grade } = currentEnrolment(record);
    return { stage, grade };
  },
  status: record => currentEnrolment(record).status,
  address: personal(({ household }) => household.address, maskAddress),
  guardians: personal(
    ({ guardians }) => guardians,
    all => all.map(maskGuardian),
  ),
  results: record => currentEnrolment(record).results,
  awards: ({ awards }) => awards.map(({ on, title }) => ({ on, title })),
  sanctions: ({ sanctions }) =>
    sanctions.filter(({ revokedOn }) => revokedOn === undefined).map(({ on, kind }) => ({ on, kind })),
};

const maskGuardian = ({ name, phone, ...rest }: Guardian): Guardian => ({
  ...rest,
  name: maskName(name),
  ...(phone === undefined ? {} : { phone: maskPhone(phone) }),
});
