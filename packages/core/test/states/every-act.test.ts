import { describe, expect, test } from 'vitest';
import { meets } from '../../src/duties/moot.ts';
import { commandTypes, type Status, statusAfter, statuses } from '../../src/index.ts';
import { labelOf } from '../../src/messages/labels.ts';
import type { CommandType } from '../../src/procedures/command.ts';
import { whyImpossible } from '../../src/testing/index.ts';
import { world } from '../histories/world.ts';

const acts = commandTypes.filter(type => !type.startsWith('case.') && type !== 'record.import');

/** The acts that the text names for a student who is no longer at the school, with the norm. */
const always = {
  'file.hand-over': '20.3',
  'file.receive': '20.3',
  'file.record': '17.2',
  'file.archive': '20.4',
  // Its rule forbids it in every status.
  'file.delete': '20.4',
  'record.check': 'P.2',
  'term.report': '20.2',
  // The file of who has left is moved with the school.
  'school.merge': '20.5',
  'school.close': '20.6',
  // What is known of a student stays protected, and open to review, after the end.
  'disclosure.approve': '49.1',
  'disclosure.request': '49.1',
  'leak.note': '49.2',
  'review.term': '48.1',
  'review.compliance': '51.8',
};
const afterwards = {
  ...always,
  // Who left may be admitted anew, or be refused.
  'admission.admit': '6.1',
  'admission.refuse': '9.1',
  'sanction.notify': '38.2',
  'sanction.take-out': '38.5',
  'certificate.prove': '43.2',
  'record.amend': '15.4',
  'student-number.renew': '14.2',
};
const completed = { ...afterwards, 'certificate.issue': '41.1', 'completion.archive': '41.3' };
const afterTheEnd: Readonly<Partial<Record<Status, Readonly<Record<string, string>>>>> = {
  transferred: afterwards,
  withdrawn: afterwards,
  expelled: afterwards,
  graduated: completed,
  'completed-without-graduating': completed,
  'left-without-completing': { ...completed, 'dropout.hand-over': '46.3' },
  deceased: always,
  forfeited: afterwards,
};

/** How a student who is not at school comes back, and what else may be asked for meanwhile. */
const wayBack = {
  suspended: ['resumption.request', 'suspension.extend', 'transfer.request'],
  'suspension-ran-out': ['resumption.request', 'suspension.extend', 'transfer.request'],
  'dropped-out': ['dropout.return', 'transfer.request', 'departure.abroad'],
  abroad: ['return.from-abroad', 'withdrawal.request'],
} as const;

describe.each(statuses)('of a student who is %s', status => {
  test('every act is possible, or is refused with its norms, a sentence and a remedy', () => {
    for (const act of acts) {
      const why = whyImpossible(act, status, world);
      if (!why) continue;
      expect(why.kind, act).toBe('impossible');
      expect(why.citations, act).not.toEqual([]);
      for (const { norm } of why.citations)
        expect(world.regulation.norms[norm], `${act}: ${norm}`).toBeDefined();
      for (const language of ['zh', 'en'] as const) {
        expect(why.says[language]).toContain(labelOf(status)[language]);
        expect(why.says[language]).toContain(labelOf(act)[language]);
        expect(why.remedy?.[language], act).toMatch(/[：:]./);
      }
    }
  });
});

describe('what ended', () => {
  test.each(Object.entries(afterTheEnd))(
    'takes no act but those that the text names: %s',
    (status, named) => {
      const possible = acts.filter(act => !whyImpossible(act, status as Status, world));
      expect(possible.sort()).toEqual(Object.keys(named ?? {}).sort());
      for (const norm of Object.values(named ?? {})) expect(world.regulation.norms[norm]).toBeDefined();
    },
  );
});

describe('a record that is kept', () => {
  test.each(Object.entries(wayBack))('has a way back: %s', (status, back) => {
    for (const act of back) expect(whyImpossible(act, status as Status, world), act).toBeUndefined();
  });
});

describe('an act that is owed', () => {
  const owed = new Set(
    Object.values(world.regulation.ruleSets).flatMap(({ rules }) =>
      rules.flatMap(rule => rule.duty?.act ?? []),
    ),
  );
  test.each([...owed])('is possible in the statuses that the machine names for it: %s', act => {
    const event = meets[act];
    for (const status of statuses) {
      const possible = event === undefined || statusAfter(status, event) !== undefined;
      expect(!whyImpossible(act as CommandType, status, world), status).toBe(possible);
    }
  });
});
