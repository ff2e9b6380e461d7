import { describe, expect, it } from 'vitest';
import { disclosedData, disclosureItems } from '../../src/disclosure/index.ts';
import { decide, parseCommand, type StudentRecord, studentRecordSchema } from '../../src/index.ts';
import { world } from '../histories/world.ts';

const context = { on: '2026-10-13', directory: world.directory, calendar: world.calendar };
const secrets = ['示例学生', '510104201204010027', '示例路1号', '13800000000', '示例家长'];

/** A student (made up), and everything that a purpose of the test’s own may ask for. */
const record = studentRecordSchema.parse({
  id: 's',
  version: 1,
  identity: {
    name: secrets[0],
    sex: 'female',
    birthDate: '2012-04-01',
    document: { type: 'resident-identity-card', number: secrets[1] },
  },
  household: { division: '510104', address: secrets[2] },
  guardians: [{ name: secrets[4], phone: secrets[3] }],
  studentNumbers: [{ value: `G${secrets[1]}`, since: '2019-09-01' }],
  sanctions: [
    { id: 'a', on: '2026-03-02', kind: 'warning', note: '示例', revokedOn: '2026-06-01' },
    { id: 'b', on: '2026-09-10', kind: 'demerit', note: '示例' },
  ],
  enrolments: [
    {
      school: '5101040003',
      stage: 'junior',
      grade: 2,
      cohort: '2025',
      status: 'enrolled',
      since: '2025-09-01',
    },
  ],
  disclosureApprovals: [
    {
      id: 'approved',
      on: '2026-10-12',
      until: '2026-12-31',
      to: '示例法院',
      purpose: 'judicial-inquiry',
      items: ['name', 'identity-number', 'address', 'guardians', 'sanctions'],
      clear: ['name', 'address'],
    },
  ],
});

function give(asked: object, of: StudentRecord = record) {
  const command = parseCommand({
    type: 'disclosure.request',
    id: 'd',
    record: 's',
    by: { kind: 'school', id: '5101040003' },
    to: '示例法院',
    purpose: 'judicial-inquiry',
    approval: 'approved',
    ...asked,
  });
  const decision = decide(world.regulation, of, command, context);
  return { decision, data: disclosedData(decision, of) };
}

describe('what leaves a register', () => {
  it('is nothing where the disclosure was not granted', () => {
    expect(give({ items: ['name'], approval: undefined }).data).toBeUndefined();
    expect(give({ items: ['name'], to: '别的单位' }).data).toBeUndefined();
    expect(give({ items: ['student-number'] }).data).toBeUndefined();
  });

  it('is what was asked for, masked', () => {
    const { data } = give({ items: ['name', 'identity-number', 'address', 'guardians'] });
    expect(data).toEqual({
      name: '示***',
      'identity-number': '51**************27',
      address: '***',
      guardians: [{ name: '示***', phone: '*******0000' }],
    });
    for (const secret of secrets) expect(JSON.stringify(data)).not.toContain(secret);
  });

  it('is in the clear where the approval says so, and only there', () => {
    expect(give({ items: ['name'], clear: ['name'] }).data).toEqual({ name: secrets[0] });
    const more = give({ items: ['identity-number'], clear: ['identity-number'] });
    expect(more.decision.verdict).toBe('refused');
    expect(more.data).toBeUndefined();
  });

  it('never has a revoked sanction in it, nor what a sanction was for', () => {
    expect(give({ items: ['sanctions'] }).data).toEqual({
      sanctions: [{ on: '2026-09-10', kind: 'demerit' }],
    });
  });

  it('leaves an entry that says who got which items, and no value of them', () => {
    const { decision } = give({ items: ['name', 'address'], clear: ['address'] });
    const written = JSON.stringify(decision.events);
    expect(written).toContain('示例法院');
    for (const secret of secrets) expect(written).not.toContain(secret);
  });
});

/** An overlay may list any item: every one of them is masked by default where it names or locates a person. */
describe('every item', () => {
  it.each(disclosureItems)('%s shows no name, number, telephone or address by itself', item => {
    const granted = give({ items: ['name'] }).decision;
    const events = granted.events.map(event =>
      event.type === 'disclosed' ? { ...event, terms: { ...event.terms, items: [item] } } : event,
    );
    const data = disclosedData({ ...granted, events } as typeof granted, record);
    for (const secret of secrets) expect(JSON.stringify(data)).not.toContain(secret);
  });
});
