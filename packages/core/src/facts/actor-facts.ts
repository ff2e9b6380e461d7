import { documentKinds, type Party, sameParty } from '../record/vocabulary.ts';
import { type FactTable, knownBy } from './fact.ts';
import { commonSuperiors, partyOf } from './parties.ts';
import type { Subject } from './subject.ts';

const isActor = (s: Subject, party: Party | undefined) => party && sameParty(s.command.by, party);

const stepInHand = ({ record }: Subject) => record?.case?.steps[record.case.at]?.party;

const bearerOf = ({ record, command }: Subject) =>
  record?.duties.find(duty => duty.act === command.type)?.bearer;

const recordsSchool = (s: Subject): Party | undefined =>
  s.command.type === 'record.import'
    ? { kind: 'school', id: s.command.content.enrolments.at(-1)?.school ?? '' }
    : partyOf('school', s);

const namable = (s: Subject) => s.barring().map(norm => [norm]);

/** What a return asks for, less one document. */
const shorterLists = ({ command }: Subject) =>
  command.type === 'case.return'
    ? command.asksFor.map((_, i) => command.asksFor.filter((_kind, j) => i !== j))
    : [];

export const actorFacts = {
  'actor.is-school': {
    type: { type: 'boolean' },
    label: { zh: '办理单位是学校', en: 'the acting party is a school' },
    knownBy: knownBy.actor,
    read: s => s.command.by.kind === 'school',
  },
  'actor.is-receiving-school': {
    type: { type: 'boolean' },
    label: { zh: '办理单位是拟转入学校', en: 'the acting party is the receiving school' },
    knownBy: knownBy.actor,
    mayChange: { how: 'party', party: s => partyOf('receiving-school', s) },
    read: s => isActor(s, partyOf('receiving-school', s)),
  },
  'actor.is-superior-authority': {
    type: { type: 'boolean' },
    label: {
      zh: '办理单位是双方学籍主管部门共同的上级',
      en: 'the acting party is above both status authorities',
    },
    knownBy: knownBy.directory,
    mayChange: { how: 'party', party: s => commonSuperiors(s)?.[0] },
    read: s => commonSuperiors(s)?.some(authority => isActor(s, authority)),
  },
  'actor.has-the-step': {
    type: { type: 'boolean' },
    label: { zh: '当前环节由该单位办理', en: 'the step in hand is the acting party’s' },
    knownBy: knownBy.actor,
    mayChange: { how: 'party', party: stepInHand },
    read: s => isActor(s, stepInHand(s)),
  },
  'actor.opened-the-case': {
    type: { type: 'boolean' },
    label: { zh: '该申请由办理单位发起', en: 'the acting party opened the case' },
    knownBy: knownBy.actor,
    mayChange: { how: 'party', party: s => s.record?.case?.openedBy },
    read: s => isActor(s, s.record?.case?.openedBy),
  },
  'actor.owes-the-act': {
    type: { type: 'boolean' },
    label: { zh: '该事项由办理单位负责办理', en: 'the act is a duty of the acting party' },
    knownBy: knownBy.actor,
    mayChange: { how: 'party', party: bearerOf },
    read: s => s.record?.duties.some(duty => duty.act === s.command.type && isActor(s, duty.bearer)),
  },
  'actor.is-the-records-school': {
    type: { type: 'boolean' },
    label: { zh: '办理单位是学籍所在学校', en: 'the acting party is the school of the record' },
    knownBy: knownBy.actor,
    mayChange: { how: 'party', party: recordsSchool },
    read: s => isActor(s, recordsSchool(s)),
  },
  'determination.norm-bars-in-principle': {
    type: { type: 'boolean' },
    label: { zh: '所指条款是对该事项的原则性限制', en: 'the norm bars the act in principle' },
    knownBy: knownBy.actor,
    read: s =>
      s.command.type === 'determination.make'
        ? s.liftersOf(s.command.for, s.command.norm) !== undefined
        : undefined,
  },
  'actor.may-lift-the-norm': {
    type: { type: 'boolean' },
    label: { zh: '办理单位有权对该限制作出认定', en: 'the acting party may lift what the norm bars' },
    knownBy: knownBy.directory,
    read: s =>
      s.command.type === 'determination.make'
        ? s.liftersOf(s.command.for, s.command.norm)?.some(party => isActor(s, party))
        : undefined,
  },
  'refusal.names-a-norm': {
    type: { type: 'boolean' },
    label: { zh: '拒绝时指明了条款', en: 'the refusal names a norm' },
    knownBy: knownBy.actor,
    mayChange: { how: 'request', field: 'norms', values: namable },
    read: s => (s.command.type === 'case.refuse' ? s.command.norms.length > 0 : undefined),
  },
  'refusal.named-norm-holds': {
    type: { type: 'boolean' },
    label: { zh: '所指明的条款适用于本申请', en: 'a named norm bars the request on its facts' },
    knownBy: knownBy.actor,
    mayChange: { how: 'request', field: 'norms', values: namable },
    read: s => {
      if (s.command.type !== 'case.refuse') return undefined;
      const barring = s.barring();
      return s.command.norms.some(norm => barring.includes(norm));
    },
  },
  'refusal.disputes-the-ground': {
    type: { type: 'boolean' },
    label: { zh: '拒绝是因为理由不正当', en: 'the refusal disputes the ground' },
    knownBy: knownBy.actor,
    read: s =>
      s.command.type === 'case.refuse'
        ? s.command.norms.some(norm => s.groundNorms().includes(norm))
        : undefined,
  },
  'case.receiving-authority-approved': {
    type: { type: 'boolean' },
    label: { zh: '转入学校主管部门已核办通过', en: 'the receiving school’s authority has approved' },
    knownBy: knownBy.actor,
    read: s => {
      const [open, authority] = [s.record?.case, partyOf('receiving-authority', s)];
      return open && authority && open.steps.slice(0, open.at).some(step => sameParty(step.party, authority));
    },
  },
  'return.asks-for': {
    type: { type: 'list', values: documentKinds },
    label: { zh: '退回时要求补交的材料', en: 'documents that the return asks for' },
    knownBy: knownBy.actor,
    mayChange: { how: 'request', field: 'asksFor', values: shorterLists },
    read: s => (s.command.type === 'case.return' ? s.command.asksFor : undefined),
  },
} as const satisfies FactTable;
