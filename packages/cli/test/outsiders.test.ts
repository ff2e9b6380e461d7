import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { programOf } from '../src/program.ts';
import { registerOfLeavers } from './support/leavers.ts';
import { temporaryFolder, xueji } from './support/xueji.ts';

/** Commands that open a register: on behalf of a party that the request names, or for whoever keeps the file. */
const opening = {
  party: ['case', 'graduate', 'school'],
  keeper: ['adjudicate', 'checkpoint', 'duplicates', 'impact', 'import', 'keys', 'review', 'show', 'verify'],
};

/** Those that work on what they are given, and look nothing up. */
const given = [
  'coverage',
  'decide',
  'diff',
  'directory',
  'form',
  'gaps',
  'letter',
  'migrate',
  'mutate',
  'quotes',
  'remedies',
  'scenarios',
  'schema',
];

describe('another school’s student', () => {
  test('is looked for in every command: each says what it opens', () => {
    const commands = programOf('0').commands;
    const opens = commands.filter(command =>
      [command, ...command.commands].some(({ options }) => options.some(({ long }) => long === '--db')),
    );
    const names = (of: typeof commands) => of.map(command => command.name()).sort();
    expect(names(opens)).toEqual(Object.values(opening).flat().sort());
    expect(names(commands.filter(command => !opens.includes(command)))).toEqual(given);
  });

  test('is not reached by whom it is no business of, nor by who asks to take it in without papers', async () => {
    const folder = temporaryFolder();
    const db = await registerOfLeavers(folder);
    const by = { kind: 'school', id: 'to' };
    const asked = (record: string) => [
      { type: 'award.record', id: 'a', record, by, title: '示例' },
      {
        type: 'transfer.request',
        id: 't',
        record,
        by,
        receivingSchool: 'to',
        appliedOn: '2026-09-03',
        ground: 'household-move',
        documents: [],
      },
    ];
    const answers = ['s-1', 'nobody'].map(async record => {
      const file = join(folder, `${record}.json`);
      writeFileSync(file, JSON.stringify(asked(record)));
      const { out } = await xueji(['case', file, '--db', db, '--on', '2026-09-03', '--json']);
      return out.replaceAll(record, '—');
    });
    const [there, nowhere] = await Promise.all(answers);
    expect(there).toBe(nowhere);
    expect(there).toContain('document');
  });
});
