import { directoryOf, directorySchema } from '@xueji/core';
import { parseIdentityNumber, parseStudentNumber } from '@xueji/core/numbers';
import { readRoster, writeRoster } from '@xueji/forms/cohort-roster';
import { describe, expect, test } from 'vitest';
import { makeCohort, syntheticNote } from './cohort.ts';
import { plantFaults } from './faults.ts';
import { rareCharacters } from './names.ts';

const cohort = makeCohort({ seed: 20260901, students: 3000 });
const students = cohort.rosters.flatMap(({ roster }) => roster.rows);
const on = '2026-09-30';

describe('the synthetic cohort', () => {
  test('has as many students as asked for, and says that they are made up', () => {
    expect(students).toHaveLength(3000);
    expect(cohort.rosters.every(({ roster }) => roster.note === syntheticNote)).toBe(true);
    expect(cohort.rosters.every(({ roster }) => roster.school.name.includes('示例'))).toBe(true);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(makeCohort({ seed: 7, students: 300 })).toEqual(makeCohort({ seed: 7, students: 300 }));
    expect(makeCohort({ seed: 7, students: 300 })).not.toEqual(makeCohort({ seed: 8, students: 300 }));
  });

  test('has only numbers that the codecs read, fitting birth date and sex, and none twice', () => {
    const cards = students.filter(({ document }) => document.type === 'resident-identity-card');
    expect(cards.length).toBeGreaterThan(2900);
    for (const { document, birthDate, sex } of cards)
      expect(parseIdentityNumber(document.number!, { on })).toMatchObject({ birthDate, sex });
    for (const { studentNumber, birthDate } of students)
      expect(parseStudentNumber(studentNumber!, { on }).birthDate).toBe(birthDate);
    const numbers = students.flatMap(({ document, studentNumber, examNumber }) =>
      [document.number, studentNumber, examNumber].filter(number => number !== undefined),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('has the people that systems stumble over', () => {
    const has = (match: (student: (typeof students)[number]) => boolean) => students.filter(match).length;
    for (const character of rareCharacters)
      expect(has(({ name }) => name.includes(character))).toBeGreaterThan(0);
    expect(has(({ name }) => name.startsWith('欧阳'))).toBeGreaterThan(0);
    expect(has(({ name }) => name.includes('·'))).toBeGreaterThan(0);
    expect(has(({ document }) => document.type === 'passport')).toBeGreaterThan(0);
    expect(has(({ document }) => document.type === 'hk-macao-residence-permit')).toBeGreaterThan(0);
    expect(has(({ document }) => document.type === 'none')).toBeGreaterThan(0);
    expect(has(({ status }) => status === 'suspended')).toBeGreaterThan(5);
    expect(has(({ migrantWorkerChild }) => migrantWorkerChild === true)).toBeGreaterThan(50);
  });

  test('has a directory that core takes, with a school that its city runs', () => {
    const directory = directoryOf(directorySchema.parse(cohort.directory));
    expect(directory.authority(directory.school('51SL010403')!.authority)?.level).toBe('city');
    expect(directory.superiors('education-510104').map(({ level }) => level)).toEqual(['city', 'province']);
    for (const { roster } of cohort.rosters)
      expect(directory.school(roster.school.id)?.stages).toContain(roster.stage);
  });

  test('comes back whole from its files', async () => {
    for (const { roster } of makeCohort({ seed: 3, students: 240 }).rosters) {
      const reading = await readRoster(await writeRoster(roster), { on });
      expect(reading).toMatchObject({ ok: true, roster, warnings: [] });
    }
  });
});

describe('planted faults', () => {
  test('are found, all of them and nothing else', async () => {
    for (const { bytes, planted, file } of await plantFaults(cohort)) {
      const reading = await readRoster(bytes, { on });
      expect(reading.ok).toBe(false);
      const found = reading.ok
        ? []
        : reading.problems.map(({ row, column, code }) => ({ file, row, column, code }));
      expect(found.toSorted(byRow)).toEqual(planted.toSorted(byRow));
    }
  });

  test('are reported without an identity number or a name in clear', async () => {
    const [file] = await plantFaults(cohort);
    const report = JSON.stringify(await readRoster(file!.bytes, { on }));
    expect(report.match(/\d[\dX]{17}/g) ?? []).toEqual([]);
    for (const { name } of students) if ([...name].length > 2) expect(report).not.toContain(name);
  });
});

const byRow = (a: { row?: number | undefined }, b: { row?: number | undefined }) =>
  (a.row ?? 0) - (b.row ?? 0);
