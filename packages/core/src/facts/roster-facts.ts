import { type FactTable, knownBy } from './fact.ts';

export const rosterFacts = {
  'roster.is-submitted': {
    type: { type: 'boolean' },
    label: { zh: '学校已上报花名册', en: 'the school has handed in the roster' },
    knownBy: knownBy.school,
    read: s => s.enrolment && s.enrolment.roster !== undefined,
  },
  'roster.is-confirmed': {
    type: { type: 'boolean' },
    label: { zh: '市（州）已确认花名册', en: 'the city has confirmed the roster' },
    knownBy: knownBy.directory,
    read: s => s.enrolment && s.enrolment.roster?.confirmedOn !== undefined,
  },
  'roster.last-day': {
    type: { type: 'date' },
    label: { zh: '花名册确认的最后一日', en: 'last day to confirm the roster' },
    knownBy: knownBy.terms,
    read: ({ enrolment, parameters }) => {
      const day = parameters['roster.confirm-by'];
      return enrolment && typeof day === 'string' ? `${enrolment.cohort}-${day}` : undefined;
    },
  },
} as const satisfies FactTable;
