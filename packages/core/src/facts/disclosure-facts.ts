import { isWithin } from '../record/disclosure.ts';
import { type FactTable, knownBy } from './fact.ts';
import type { Subject } from './subject.ts';

/** An approval, or a disclosure that is to rest on one. */
const termsOf = ({ command }: Subject) =>
  command.type === 'disclosure.approve' || command.type === 'disclosure.request' ? command : undefined;

/** The items that the law wing has for the purpose; `undefined` where it knows no such purpose. */
function itemsFor(s: Subject): readonly string[] | undefined {
  const listed = s.parameters[`disclosure.items.${termsOf(s)?.purpose}`];
  return Array.isArray(listed) ? listed : undefined;
}

function approvalOf({ command, record }: Subject) {
  if (command.type !== 'disclosure.request' || command.approval === undefined) return undefined;
  return record?.disclosureApprovals.find(({ id }) => id === command.approval);
}

export const disclosureFacts = {
  'disclosure.purpose-is-listed': {
    type: { type: 'boolean' },
    label: { zh: '用途列有可以提供的项目', en: 'the purpose is one that items are listed for' },
    knownBy: knownBy.request,
    read: s => termsOf(s) && itemsFor(s) !== undefined,
  },
  'disclosure.is-least': {
    type: { type: 'boolean' },
    label: {
      zh: '所要项目都在该用途可以提供的范围内，未遮盖的项目都在所要项目之内',
      en: 'every item is one that the purpose needs, and what is in the clear is among them',
    },
    knownBy: knownBy.request,
    mayChange: {
      how: 'request',
      field: 'items',
      values: s => {
        const within = termsOf(s)?.items.filter(item => itemsFor(s)?.includes(item)) ?? [];
        return within.length > 0 ? [within] : [];
      },
    },
    read: s => {
      const [terms, listed] = [termsOf(s), itemsFor(s)];
      return terms && isWithin(terms.items, listed ?? []) && isWithin(terms.clear, terms.items);
    },
  },
  'disclosure.ends-in-the-past': {
    type: { type: 'boolean' },
    label: { zh: '批准的截止日早于批准之日', en: 'the approval ends before it begins' },
    knownBy: knownBy.request,
    read: ({ command, on }) => (command.type === 'disclosure.approve' ? command.until < on : undefined),
  },
  'disclosure.is-approved': {
    type: { type: 'boolean' },
    label: {
      zh: '有学籍主管部门的书面批准',
      en: 'there is a written approval of the status authority',
    },
    knownBy: knownBy.request,
    read: s => (s.command.type === 'disclosure.request' ? approvalOf(s) !== undefined : undefined),
  },
  'disclosure.is-within-its-approval': {
    type: { type: 'boolean' },
    label: {
      zh: '接收方、用途、项目都与批准一致',
      en: 'recipient, purpose and items are those of the approval',
    },
    knownBy: knownBy.request,
    read: s => {
      const [asked, given] = [termsOf(s), approvalOf(s)];
      if (!asked || !given) return undefined;
      const same = asked.to === given.to && asked.purpose === given.purpose;
      return same && isWithin(asked.items, given.items) && isWithin(asked.clear, given.clear);
    },
  },
  'disclosure.approval-has-run-out': {
    type: { type: 'boolean' },
    label: { zh: '批准已过截止日', en: 'the approval has run out' },
    knownBy: knownBy.request,
    read: s => {
      const approval = approvalOf(s);
      return approval && approval.until < s.on;
    },
  },
  'record.has-leaked': {
    type: { type: 'boolean' },
    label: {
      zh: '有已查明的泄露，或者未经批准的提供',
      en: 'a leak has come to light, or information was given without approval',
    },
    knownBy: knownBy.school,
    read: ({ record }) =>
      record &&
      (record.leaks.length > 0 || record.disclosures.some(({ approval }) => approval === undefined)),
  },
} as const satisfies FactTable;
