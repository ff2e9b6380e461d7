import { type FactTable, knownBy } from './fact.ts';

export const conductFacts = {
  'sanction.can-be-revoked': {
    type: { type: 'boolean' },
    label: {
      zh: '有该项未撤销的处分，且不是开除',
      en: 'there is such a sanction, not revoked, and it is no expulsion',
    },
    knownBy: knownBy.school,
    read: ({ command, record }) =>
      command.type === 'sanction.revoke'
        ? record?.sanctions.some(
            ({ id, kind, revokedOn }) =>
              id === command.sanction && kind !== 'expulsion' && revokedOn === undefined,
          )
        : undefined,
  },
} as const satisfies FactTable;
