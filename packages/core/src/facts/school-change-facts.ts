import { concernsSchool } from '../record/keeping.ts';
import { sameParty } from '../record/vocabulary.ts';
import { type FactTable, knownBy } from './fact.ts';
import type { Subject } from './subject.ts';

/** The school that was merged or closed, and who takes over from it. */
function change({ command }: Subject) {
  if (command.type === 'school.merge')
    return { former: command.school, successor: { kind: 'school', id: command.into } as const };
  return command.type === 'school.close'
    ? { former: command.school, successor: command.unit }
    : { former: undefined, successor: undefined };
}

export const schoolChangeFacts = {
  'actor.is-authority-of-the-former-school': {
    type: { type: 'boolean' },
    label: {
      zh: '办理单位是被合并或者撤销的学校原隶属的教育行政部门',
      en: 'the acting party is the authority of the school that was merged or closed',
    },
    knownBy: knownBy.directory,
    read: s => {
      const { former } = change(s);
      const school = former === undefined ? undefined : s.directory.school(former);
      return school && sameParty(s.command.by, { kind: 'authority', id: school.authority });
    },
  },
  'former-school.has-to-do-with-the-record': {
    type: { type: 'boolean' },
    label: {
      zh: '被合并或者撤销的学校管理该生的学籍档案，或者有该生的未办事项',
      en: 'the school that was merged or closed keeps a file of the student or has something to do for them',
    },
    knownBy: knownBy.school,
    read: s => {
      const { former } = change(s);
      return s.record && former !== undefined ? concernsSchool(s.record, former) : undefined;
    },
  },
  'successor.is-the-former-school': {
    type: { type: 'boolean' },
    label: { zh: '接管单位就是被合并或者撤销的学校', en: 'the successor is the school itself' },
    knownBy: knownBy.actor,
    read: s => {
      const { former, successor } = change(s);
      return successor && sameParty(successor, { kind: 'school', id: former });
    },
  },
  'successor.is-open': {
    type: { type: 'boolean' },
    label: { zh: '接管单位仍在办学或者办公', en: 'the successor is open' },
    knownBy: knownBy.directory,
    read: s => {
      const { successor } = change(s);
      if (!successor) return undefined;
      return successor.kind === 'school'
        ? s.directory.school(successor.id)?.open
        : s.directory.authority(successor.id) !== undefined;
    },
  },
} as const satisfies FactTable;
